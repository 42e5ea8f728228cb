import { sql } from 'kysely'
import type { Day } from '../platform/calendar.ts'
import type { PartialDate } from '../platform/partial-date.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'

type Tables = { network: { id: string } }

/** What ends, or should have ended: our own membership or a project that has not been closed. */
export type NetworkEnding = {
  as: 'membership' | 'project'
  network: string
  name: Localised
  id: string
  label: Localised | null
  until: PartialDate
  on: Day
}

/** Our memberships and projects whose last day lies between the two; projects also before it, until somebody closes them. */
export async function endingsUntil(scope: Scope, from: Day, until: Day, most: number): Promise<NetworkEnding[]> {
  const reached = within(scope.reach('network.edit'), {})
  const { rows } = await sql<NetworkEnding>`
    select * from (
      select 'membership' as "as", network.id as network, network.name, membership.id, null::jsonb as label, membership.until,
        last_day_of(membership.until) as "on"
      from network_membership membership join network on network.id = membership.network
      where membership.institution = ${scope.institution} and membership.ours and membership.until is not null
        and last_day_of(membership.until) between ${from}::date and ${until}::date and ${reached}
      union all
      select 'project', network.id, network.name, project.id, project.name, project.until, last_day_of(project.until)
      from network_project project join network on network.id = project.network
      where project.institution = ${scope.institution} and project.state <> 'ended' and project.until is not null
        and last_day_of(project.until) <= ${until}::date and ${reached}
    ) ending order by "on", id limit ${most}`.execute(tables<Tables>(scope))
  return rows
}

export type WithExamples = { network: string; name: Localised; count: number }

const parts = [
  'membership',
  'associated_partner',
  'milestone',
  'funding',
  'goal',
  'work_package',
  'virtual_institute',
  'joint_programme',
  'project',
  'session',
  'figure',
  'target',
  'publication',
]

/** Networks of which something is only an example until the office has confirmed it. */
export async function networksWithExamples(scope: Scope, most: number): Promise<WithExamples[]> {
  const marked = sql.join(
    parts.map(
      part =>
        sql`select network from ${sql.table(`network_${part}`)} where institution = ${scope.institution} and origin ->> 'from' = 'example'`,
    ),
    sql` union all `,
  )
  const { rows } = await sql<WithExamples>`
    select network.id as network, network.name, count(*) as count
    from (${marked} union all select id from network where institution = ${scope.institution} and origin ->> 'from' = 'example') example
      join network on network.id = example.network
    where ${within(scope.reach('network.edit'), {})}
    group by network.id order by count(*) desc, network.id limit ${most}`.execute(tables<Tables>(scope))
  return rows
}
