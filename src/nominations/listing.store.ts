import { type RawBuilder, sql } from 'kysely'
import type { StayTerm } from '../agreements/index.ts'
import type { LocalNames } from '../directory/index.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { NominationState } from './nomination.ts'
import {
  type StudentChoices,
  type StudentFilter,
  studentChoices,
  studentOrders,
  studentsMeant,
} from './students.store.ts'

export const nominationSortings = ['nominated', 'student', 'partner', 'state'] as const
export type NominationSorting = (typeof nominationSortings)[number]

export type NominationFilter = StudentFilter & {
  state?: NominationState | 'to-decide' | 'late' | undefined
  /** Two digits of ISCED-F: the broad field of the student. */
  field?: string | undefined
  ids?: readonly string[] | undefined
}
export type NominationWish = {
  filter: NominationFilter
  sort: NominationSorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type NominationRow = {
  id: string
  version: number
  givenNames: string
  familyName: string
  email: string
  birthDate: string
  nationality: string
  partner: string
  partnerName: string
  partnerNames: LocalNames
  agreement: string
  code: string
  academicYear: string
  term: StayTerm
  months: number
  nomineeIsced: string
  eqfLevel: number
  state: NominationState
  late: boolean
  admitted: boolean
  answer: string | null
  nominatedAt: Date
}

const open = (scope: Scope) => tables<Record<string, never>>(scope)

function conditions(scope: Scope, filter: NominationFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`n.institution = ${scope.institution} and n.direction = 'incoming'`,
    within(scope.reach('nomination.read'), { units: sql`n.units`, partners: sql`array[n.partner]` }),
  ]
  const { state, field, ids } = filter
  if (state === 'to-decide') all.push(sql`n.state = 'pending'`)
  else if (state === 'late') all.push(sql`n.state = 'pending' and n.late and n.admitted_because is null`)
  else if (state) all.push(sql`n.state = ${state}`)
  if (field) all.push(sql`n.nominee_isced like ${`${field}%`}`)
  if (ids) all.push(sql`n.id = any (${[...ids]}::uuid[])`)
  return sql.join([...all, ...studentsMeant(filter)], sql` and `)
}

const orders: Record<NominationSorting, (language: Language, direction: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  nominated: (_, direction) => sql`n.nominated_at ${direction}, n.id ${direction}`,
  ...studentOrders(sql`n.id`),
  state: (_, direction) => sql`n.state ${direction}, n.nominated_at, n.id`,
}

const shown = sql`n.id, n.version, n.given_names as "givenNames", n.family_name as "familyName", n.email, n.birth_date as "birthDate",
  n.nationality, n.partner, organisation.name as "partnerName", organisation.names as "partnerNames", n.agreement, a.code,
  n.academic_year as "academicYear", n.term, n.months::float8 as months, n.nominee_isced as "nomineeIsced", n.eqf_level as "eqfLevel",
  n.state, n.late, n.admitted_because is not null as admitted, n.answer, n.nominated_at as "nominatedAt"`
const joined = sql`nomination n join organisation on organisation.id = n.partner
  join agreement a on a.institution = n.institution and a.id = n.agreement`

export async function listRows(scope: Scope, wish: NominationWish): Promise<NominationRow[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } = await sql<NominationRow>`select ${shown} from ${joined} where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: NominationFilter): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer n from nomination n where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

type Portion = { filter: NominationFilter; after?: { at: Date; id: string } | undefined; size: number }

/** The next rows of an export, the newest first: a portion at a time, so that memory stays flat. */
export async function exportRows(scope: Scope, { filter, after, size }: Portion): Promise<NominationRow[]> {
  const later = after ? sql`(n.nominated_at, n.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } =
    await sql<NominationRow>`select ${shown} from ${joined} where ${conditions(scope, filter)} and ${later}
    order by n.nominated_at desc, n.id desc limit ${size}`.execute(open(scope))
  return rows
}

/** The ids that a filter finds, with the version that stands, for deeds on all of them. */
export async function foundVersions(scope: Scope, filter: NominationFilter, most: number) {
  const { rows } = await sql<{ id: string; version: number }>`select n.id, n.version from nomination n
    where ${conditions(scope, filter)} order by n.nominated_at, n.id limit ${most}`.execute(open(scope))
  return rows
}

/** What the filters of the list can choose from. */
export const nominationChoices = (scope: Scope): Promise<StudentChoices> =>
  studentChoices(scope, {
    from: sql`nomination n`,
    mine: sql`n.institution = ${scope.institution} and ${within(scope.reach('nomination.read'), { units: sql`n.units`, partners: sql`array[n.partner]` })}`,
  })

export type Pending = {
  academicYear: string
  term: StayTerm
  state: NominationState
  late: number
  n: number
  since: Date
}

/** What waits, by term and state: for the desk. */
export async function pendingCounts(scope: Scope): Promise<Pending[]> {
  const { rows } = await sql<Pending>`select n.academic_year as "academicYear", n.term, n.state, count(*)::integer n,
      (count(*) filter (where n.late and n.admitted_because is null))::integer late, min(n.nominated_at) as since
    from nomination n where ${conditions(scope, {})} and n.state in ('pending', 'correction-asked')
    group by 1, 2, 3 order by 1, 2, 3 limit 40`.execute(open(scope))
  return rows
}

/** Of each state, how many: what an overview says in one line. */
export async function stateCounts(scope: Scope, filter: NominationFilter): Promise<Map<NominationState, number>> {
  const { rows } = await sql<{
    state: NominationState
    n: number
  }>`select n.state, count(*)::integer n from nomination n
    where ${conditions(scope, filter)} group by n.state`.execute(open(scope))
  return new Map(rows.map(({ state, n }) => [state, n]))
}
