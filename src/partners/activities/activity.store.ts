import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { PartnerActivity, PartnerActivityKind, WrittenActivity } from './activity.ts'

type Row = {
  id: string
  institution: string
  partner: string
  kind: PartnerActivityKind
  title: string
  notes: string | null
  starts_on: string
  ends_on: string | null
  units: string[]
  revision: number
}
type Tables = { partner_activity: Row }

const columns = [
  'id',
  'partner',
  'kind',
  'title',
  'notes',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'units',
  'revision',
] as const
const activities = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('partner_activity').select(columns).where('institution', '=', scope.institution)

const toRow = ({ kind, title, notes, startsOn, endsOn, units }: WrittenActivity) => ({
  kind,
  title,
  notes: notes ?? null,
  starts_on: startsOn,
  ends_on: endsOn ?? null,
  units,
})

export const activitiesOf = (scope: Scope, partner: string): Promise<PartnerActivity[]> =>
  activities(scope).where('partner', '=', partner).orderBy('starts_on', 'desc').orderBy('id').limit(500).execute()

export async function lockActivity(scope: Scope, id: string): Promise<PartnerActivity> {
  const row = await activities(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('partner-activity.not-found')
  return row
}

export const insertActivity = async (scope: Scope, partner: string, written: WrittenActivity): Promise<string> =>
  (
    await tables<Tables>(scope)
      .insertInto('partner_activity')
      .values({ ...toRow(written), partner, institution: scope.institution } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const saveActivity = async (scope: Scope, id: string, written: WrittenActivity): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('partner_activity')
    .set({ ...toRow(written), revision: sql`revision + 1` } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

export const deleteActivity = async (scope: Scope, id: string): Promise<void> => {
  await tables<Tables>(scope)
    .deleteFrom('partner_activity')
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}
