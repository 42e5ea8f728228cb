import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { StrategicActivity, StrategicKind, StrategicPartnership } from './strategic-partnership.ts'

type Row = Omit<StrategicPartnership, 'endedOn' | 'allUnits' | 'activities'> & {
  institution: string
  ended_on: string | null
  all_units: boolean
}
type ActivityRow = {
  institution: string
  strategic_partnership: string
  position: number
  kind: StrategicKind
  units: string[]
  note: string | null
}
type Tables = { strategic_partnership: Row; strategic_activity: ActivityRow }

const columns = [
  'id',
  'partner',
  'description',
  'since',
  'ended_on as endedOn',
  'all_units as allUnits',
  'published',
  'revision',
] as const

async function withActivities(
  scope: Scope,
  rows: Omit<StrategicPartnership, 'activities'>[],
): Promise<StrategicPartnership[]> {
  if (rows.length === 0) return []
  const activities = await tables<Tables>(scope)
    .selectFrom('strategic_activity')
    .select(['strategic_partnership', 'kind', 'units', 'note'])
    .where('institution', '=', scope.institution)
    .where(
      'strategic_partnership',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    ...row,
    activities: activities
      .filter(activity => activity.strategic_partnership === row.id)
      .map(({ kind, units, note }) => ({ kind, units, note })),
  }))
}

const partnerships = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('strategic_partnership').select(columns).where('institution', '=', scope.institution)

/** Those of one partner, the present one first. */
export const strategicOf = async (scope: Scope, partner: string): Promise<StrategicPartnership[]> =>
  withActivities(
    scope,
    await partnerships(scope)
      .where('partner', '=', partner)
      .orderBy(sql`ended_on desc nulls first`)
      .orderBy('id')
      .execute(),
  )

export const presentOf = (scope: Scope, partner: string) =>
  partnerships(scope).where('partner', '=', partner).where('ended_on', 'is', null).forUpdate().executeTakeFirst()

/** Those in being on a day; `published`: only what everybody may see. */
export const strategicOn = async (scope: Scope, on: string, published: boolean): Promise<StrategicPartnership[]> => {
  let rows = partnerships(scope)
    .where(either => either.or([either('since', 'is', null), either('since', '<=', on)]))
    .where(either => either.or([either('ended_on', 'is', null), either('ended_on', '>=', on)]))
  if (published) rows = rows.where('published', '=', true)
  return withActivities(scope, await rows.orderBy('id').execute())
}

type Written = Omit<StrategicPartnership, 'id' | 'partner' | 'activities' | 'revision' | 'endedOn'>
const toRow = ({ description, allUnits, ...rest }: Written) => ({
  ...rest,
  all_units: allUnits,
  description: description ? JSON.stringify(description) : null,
})

export const insertStrategic = async (scope: Scope, partner: string, written: Written): Promise<string> =>
  (
    await tables<Tables>(scope)
      .insertInto('strategic_partnership')
      .values({ ...toRow(written), partner, institution: scope.institution } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const saveStrategic = async (scope: Scope, id: string, written: Written): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('strategic_partnership')
    .set({ ...toRow(written), revision: sql`revision + 1` } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

export const endStrategic = async (scope: Scope, id: string, on: string): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('strategic_partnership')
    .set({ ended_on: on, revision: sql`revision + 1` } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

export const replaceActivities = async (scope: Scope, id: string, activities: StrategicActivity[]): Promise<void> => {
  await tables<Tables>(scope)
    .deleteFrom('strategic_activity')
    .where('institution', '=', scope.institution)
    .where('strategic_partnership', '=', id)
    .execute()
  if (activities.length === 0) return
  await tables<Tables>(scope)
    .insertInto('strategic_activity')
    .values(
      activities.map((activity, position) => ({
        ...activity,
        position,
        strategic_partnership: id,
        institution: scope.institution,
      })),
    )
    .execute()
}
