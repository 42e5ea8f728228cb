import { sql } from 'kysely'
import { columnOf } from '../platform/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Confirmed, Stay } from './stay.ts'

type Row = Record<string, unknown>
type Tables = { stay: Row; stay_item: Row }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = sql`s.id, s.application, s.state, s.arrives_on as "arrivesOn", s.leaves_on as "leavesOn",
  s.agreed_until as "agreedUntil", s.arrived_on as "arrivedOn", s.left_on as "leftOn", s.comment,
  s.early_because as "earlyBecause", s.ended_because as "endedBecause", s.arrival_document as "arrivalDocument",
  s.attendance_document as "attendanceDocument", s.opened_at as "openedAt", s.ended_at as "endedAt",
  s.changed_at as "changedAt", s.revision, a.account, a.nomination, n.omobility_id as "omobilityId", n.condition, n.partner,
  n.units, n.given_names as "givenNames", n.family_name as "familyName", n.birth_date as "birthDate", n.email, n.language,
  n.academic_year as "academicYear", n.term`
const joined = sql`stay s join application a on a.institution = s.institution and a.id = s.application
  join nomination n on n.institution = a.institution and n.id = a.nomination`

export async function findStay(scope: Scope, id: string): Promise<Stay | undefined> {
  const { rows } = await sql<Stay>`select ${shown} from ${joined}
    where s.institution = ${scope.institution} and s.id = ${id}`.execute(open(scope))
  return rows[0]
}

/** Holds the row until the command ends: whoever comes second waits and then sees what the first did. */
export async function lockStay(scope: Scope, id: string): Promise<Stay> {
  const { rows } = await sql<Stay>`select ${shown} from ${joined}
    where s.institution = ${scope.institution} and s.id = ${id} for update of s`.execute(open(scope))
  if (!rows[0]) throw new Refusal('stay.not-found')
  return rows[0]
}

export async function stayFor(scope: Scope, by: { application: string } | { nomination: string }) {
  const which = 'application' in by ? sql`s.application = ${by.application}` : sql`a.nomination = ${by.nomination}`
  const { rows } = await sql<Stay>`select ${shown} from ${joined}
    where s.institution = ${scope.institution} and ${which}`.execute(open(scope))
  return rows[0]
}

/** Those of one person in this institution, the newest first. */
export async function staysOf(scope: Scope, account: string): Promise<Stay[]> {
  const { rows } = await sql<Stay>`select ${shown} from ${joined}
    where s.institution = ${scope.institution} and a.account = ${account} order by s.opened_at desc, s.id limit 20`.execute(
    open(scope),
  )
  return rows
}

type Planned = { application: string; arrivesOn: string | null; leavesOn: string | null }

/** Nothing where the application has its stay already. */
export async function insertStay(scope: Scope, { application, arrivesOn, leavesOn }: Planned) {
  const kept = await open(scope)
    .insertInto('stay')
    .values({
      ...{ institution: scope.institution, application, arrives_on: arrivesOn, leaves_on: leavesOn },
      ...{ agreed_until: leavesOn, opened_at: scope.now, changed_at: scope.now },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

type Change = Partial<
  Pick<
    Stay,
    | 'state'
    | 'arrivesOn'
    | 'leavesOn'
    | 'agreedUntil'
    | 'arrivedOn'
    | 'leftOn'
    | 'comment'
    | 'earlyBecause'
    | 'endedBecause'
    | 'endedAt'
  >
>
type Note = Partial<Pick<Stay, 'arrivalDocument' | 'attendanceDocument'>> & {
  remindedOn?: string
  remindedDays?: number
}

const rowOf = (change: object): Row =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [columnOf(name), value]))

const update = (scope: Scope, id: string, row: Row) =>
  open(scope).updateTable('stay').set(row).where('institution', '=', scope.institution).where('id', '=', id).execute()

export const saveStay = (scope: Scope, id: string, change: Change) =>
  update(scope, id, { ...rowOf(change), changed_at: scope.now, revision: sql`revision + 1` })

/** What the worker notes beside the stay: nobody's open form goes stale by it. */
export const noteOnStay = (scope: Scope, id: string, note: Note) => update(scope, id, rowOf(note))

export const confirmedOf = (scope: Scope, stay: string): Promise<Confirmed[]> =>
  open(scope)
    .selectFrom('stay_item')
    .select(['item', 'note', 'confirmed_at as confirmedAt'])
    .where('institution', '=', scope.institution)
    .where('stay', '=', stay)
    .execute() as unknown as Promise<Confirmed[]>

type Confirming = { stay: string; item: string; note: string | null }

/** Whether it was open until now. */
export async function keepConfirmed(scope: Scope, { stay, item, note }: Confirming): Promise<boolean> {
  const kept = await open(scope)
    .insertInto('stay_item')
    .values({ institution: scope.institution, stay, item, note, confirmed_at: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('item')
    .executeTakeFirst()
  return kept !== undefined
}

export async function removeConfirmed(scope: Scope, stay: string, item: string): Promise<boolean> {
  const gone = await open(scope)
    .deleteFrom('stay_item')
    .where('institution', '=', scope.institution)
    .where('stay', '=', stay)
    .where('item', '=', item)
    .returning('item')
    .executeTakeFirst()
  return gone !== undefined
}

/** The units that checklists name by their codes. */
export async function unitsByCode(scope: Scope, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!codes.length) return new Map()
  const { rows } = await sql<{ id: string; code: string }>`select id, code from unit
    where institution = ${scope.institution} and code in (${sql.join([...codes])})`.execute(open(scope))
  return new Map(rows.map(({ id, code }) => [code, id]))
}
