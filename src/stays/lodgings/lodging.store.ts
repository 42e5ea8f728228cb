import { type RawBuilder, sql } from 'kysely'
import { columnOf } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import { type Dwelling, type Lodging, type LodgingState, takingStates } from './lodging.ts'
import type { Span } from './room.rules.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ dwelling: Row; lodging: Row }>(scope)
const rowOf = (record: object): Row =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [columnOf(name), value]))

const dwellingShown = sql`d.id, d.name, d.address, d.kind, d.places, d.rent, d.deposit, d.currency, d.from_on as "fromOn",
  d.until_on as "untilOn", d.notes, d.withdrawn_at as "withdrawnAt", d.revision,
  coalesce((select jsonb_agg(jsonb_build_object('fromOn', l.from_on, 'untilOn', l.until_on)) from lodging l
    where l.institution = d.institution and l.dwelling = d.id and l.state in (${sql.join([...takingStates])})), '[]') as taken`

export type OfferedDwelling = Dwelling & { taken: Span[] }

/** Holds them until the command ends, always in the same order: two who want the last bed stand in a row here. */
export async function lockDwellings(scope: Scope, id?: string): Promise<OfferedDwelling[]> {
  const which: RawBuilder<unknown> = id ? sql`d.id = ${id}` : sql`d.withdrawn_at is null`
  await sql`select d.id from dwelling d where d.institution = ${scope.institution} and ${which} order by d.id for update`.execute(
    open(scope),
  )
  // Counted by a statement of its own: the one that waited began before the other's place was taken.
  return dwellings(scope, which)
}

async function dwellings(scope: Scope, which: RawBuilder<unknown>): Promise<OfferedDwelling[]> {
  const { rows } = await sql<OfferedDwelling>`select ${dwellingShown} from dwelling d
    where d.institution = ${scope.institution} and ${which} order by d.rent, d.id limit 500`.execute(open(scope))
  return rows
}

export const openDwellings = (scope: Scope) => dwellings(scope, sql`d.withdrawn_at is null`)
export const findDwelling = async (scope: Scope, id: string): Promise<OfferedDwelling | undefined> =>
  (await dwellings(scope, sql`d.id = ${id}`))[0]

type Described = Omit<Dwelling, 'id' | 'withdrawnAt' | 'revision'>

export async function insertDwelling(scope: Scope, dwelling: Described): Promise<string> {
  const { id } = await open(scope)
    .insertInto('dwelling')
    .values({ ...rowOf(dwelling), institution: scope.institution, offered_at: scope.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as string
}

export const saveDwelling = (scope: Scope, id: string, change: Partial<Dwelling>) =>
  open(scope)
    .updateTable('dwelling')
    .set({ ...rowOf(change), revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

const shown = sql`l.id, l.stay, l.state, l.from_on as "fromOn", l.until_on as "untilOn", l.kind, l.most_rent as "mostRent", l.wishes,
  l.dwelling, l.answer, l.deposit_paid_on as "depositPaidOn", l.keys_given_on as "keysGivenOn", l.keys_back_on as "keysBackOn",
  l.deposit_back_on as "depositBackOn", l.withheld, l.withheld_because as "withheldBecause", l.asked_at as "askedAt", l.revision`

export async function lodgingOf(scope: Scope, stay: string): Promise<Lodging | undefined> {
  const { rows } = await sql<Lodging>`select ${shown} from lodging l
    where l.institution = ${scope.institution} and l.stay = ${stay}`.execute(open(scope))
  return rows[0]
}

export async function findLodging(scope: Scope, id: string): Promise<Lodging | undefined> {
  const { rows } = await sql<Lodging>`select ${shown} from lodging l
    where l.institution = ${scope.institution} and l.id = ${id}`.execute(open(scope))
  return rows[0]
}

export async function lockLodging(scope: Scope, id: string): Promise<Lodging> {
  const { rows } = await sql<Lodging>`select ${shown} from lodging l
    where l.institution = ${scope.institution} and l.id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('lodging.not-found')
  return rows[0]
}

type Asking = Pick<Lodging, 'stay' | 'fromOn' | 'untilOn' | 'kind' | 'mostRent' | 'wishes'>

export async function insertLodging(scope: Scope, asked: Asking): Promise<string> {
  const { id } = await open(scope)
    .insertInto('lodging')
    .values({ ...rowOf(asked), institution: scope.institution, asked_at: scope.now, changed_at: scope.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as string
}

export const saveLodging = (scope: Scope, id: string, change: Partial<Lodging>) =>
  open(scope)
    .updateTable('lodging')
    .set({ ...rowOf(change), changed_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

export type LodgingFilter = { state?: LodgingState | undefined }
export type LodgingWish = { filter: LodgingFilter; page: number; size: number }
export type LodgingRow = Lodging & { givenNames: string; familyName: string; dwellingName: string | null }

/** Requests in the order in which they came. */
export async function lodgingRows(scope: Scope, { filter, page, size }: LodgingWish) {
  const where = sql`l.institution = ${scope.institution} ${filter.state ? sql`and l.state = ${filter.state}` : sql``}`
  const { rows } =
    await sql<LodgingRow>`select ${shown}, n.given_names as "givenNames", n.family_name as "familyName", d.name as "dwellingName"
    from lodging l join stay s on s.institution = l.institution and s.id = l.stay
    join application a on a.institution = s.institution and a.id = s.application
    join nomination n on n.institution = a.institution and n.id = a.nomination
    left join dwelling d on d.institution = l.institution and d.id = l.dwelling
    where ${where} order by l.asked_at, l.id limit ${size} offset ${(page - 1) * size}`.execute(open(scope))
  const counted = await sql<{ n: number }>`select count(*)::integer n from lodging l where ${where}`.execute(
    open(scope),
  )
  return { rows, total: counted.rows[0]?.n ?? 0 }
}

export type LodgingCount = { state: LodgingState; n: number; since: Date }

export async function lodgingCounts(scope: Scope): Promise<LodgingCount[]> {
  const { rows } = await sql<LodgingCount>`select state, count(*)::integer n, min(asked_at) as since from lodging
    where institution = ${scope.institution} and state in ('asked', 'moved-out') group by 1`.execute(open(scope))
  return rows
}
