import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

/** What the lists said of a record so far, by field, and the day on which a person last changed it here after that. */
export type SaidBefore = { said: Record<string, string>; changedOn: string | null }

/** By record, for those that came by some list. */
export async function saidBefore(
  scope: Scope,
  kind: string,
  subjects: readonly string[],
): Promise<Map<string, SaidBefore>> {
  if (!subjects.length) return new Map()
  const { rows } = await sql<SaidBefore & { subject: string }>`
    with came as (
      select s.subject, s.said, i.ended_at from import_subject s join import i on i.institution = s.institution and i.id = s.import
      where s.institution = ${scope.institution} and s.kind = ${kind} and s.subject = any (${subjects}::uuid[])),
    merged as (
      select c.subject, max(c.ended_at) as at, (select coalesce(jsonb_object_agg(each.key, each.value order by o.ended_at), '{}')
        from came o, jsonb_each_text(o.said) each where o.subject = c.subject) as said
      from came c group by c.subject)
    select m.subject, m.said, (select (max(e.at) at time zone n.zone)::date from event e
      where e.institution = ${scope.institution} and e.subject = m.subject and e.actor ->> 'kind' = 'user'
        and e.by_command <> 'apply-import' and e.at > m.at) as "changedOn"
    from merged m join institution n on n.id = ${scope.institution}`.execute(tables(scope))
  return new Map(rows.map(({ subject, ...before }) => [subject, before]))
}
