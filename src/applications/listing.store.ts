import { type RawBuilder, sql } from 'kysely'
import type { StayTerm } from '../agreements/index.ts'
import type { LocalNames } from '../directory/index.ts'
import {
  type StudentChoices,
  type StudentFilter,
  studentChoices,
  studentOrders,
  studentsMeant,
} from '../nominations/index.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import { type ApplicationState, fillableStates } from './application.ts'

export const applicationSortings = ['changed', 'student', 'partner', 'state'] as const
export type ApplicationSorting = (typeof applicationSortings)[number]

export type ApplicationFilter = StudentFilter & {
  state?: ApplicationState | 'not-taken-up' | undefined
}
export type ApplicationWish = {
  filter: ApplicationFilter
  sort: ApplicationSorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type ApplicationRow = {
  id: string
  givenNames: string
  familyName: string
  email: string
  birthDate: string
  nationality: string
  partner: string
  partnerName: string
  partnerNames: LocalNames
  academicYear: string
  term: StayTerm
  state: ApplicationState
  takenUp: boolean
  submittedAt: Date | null
  decidedAt: Date | null
  changedAt: Date
}

const open = (scope: Scope) => tables<Record<string, never>>(scope)
const reachable = (scope: Scope) =>
  within(scope.reach('application.read'), {
    units: sql`n.units`,
    partners: sql`array[n.partner]`,
    student: sql`a.account`,
  })

function conditions(scope: Scope, filter: ApplicationFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`a.institution = ${scope.institution}`, reachable(scope)]
  const { state } = filter
  if (state === 'not-taken-up') all.push(sql`a.state = 'draft' and a.account is null`)
  else if (state) all.push(sql`a.state = ${state}`)
  return sql.join([...all, ...studentsMeant(filter)], sql` and `)
}

const orders: Record<ApplicationSorting, (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  changed: (_, way) => sql`a.changed_at ${way}, a.id ${way}`,
  ...studentOrders(sql`a.id`),
  state: (_, way) => sql`a.state ${way}, a.changed_at desc, a.id`,
}

const shown = sql`a.id, n.given_names as "givenNames", n.family_name as "familyName", n.email, n.birth_date as "birthDate",
  n.nationality, n.partner, organisation.name as "partnerName", organisation.names as "partnerNames",
  n.academic_year as "academicYear", n.term, a.state, a.account is not null as "takenUp",
  a.submitted_at as "submittedAt", a.decided_at as "decidedAt", a.changed_at as "changedAt"`
const withNomination = sql`application a join nomination n on n.institution = a.institution and n.id = a.nomination`
const joined = sql`${withNomination} join organisation on organisation.id = n.partner`

export async function listRows(scope: Scope, wish: ApplicationWish): Promise<ApplicationRow[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } = await sql<ApplicationRow>`select ${shown} from ${joined} where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: ApplicationFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from ${withNomination}
    where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

type Portion = { filter: ApplicationFilter; after?: { at: Date; id: string } | undefined; size: number }

/** The next rows of an export, the newest first: a portion at a time, so that memory stays flat. */
export async function exportRows(scope: Scope, { filter, after, size }: Portion): Promise<ApplicationRow[]> {
  const later = after ? sql`(a.changed_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } =
    await sql<ApplicationRow>`select ${shown} from ${joined} where ${conditions(scope, filter)} and ${later}
    order by a.changed_at desc, a.id desc limit ${size}`.execute(open(scope))
  return rows
}

/** What the filters of the list can choose from. */
export const applicationChoices = (scope: Scope): Promise<StudentChoices> =>
  studentChoices(scope, {
    from: withNomination,
    mine: sql`a.institution = ${scope.institution} and ${reachable(scope)}`,
  })

export type WaitingApplications = {
  academicYear: string
  term: StayTerm
  state: ApplicationState
  n: number
  since: Date
  submittedAt: Date | null
}

/** What waits, by term and state: for the desk. */
export async function waitingCounts(scope: Scope): Promise<WaitingApplications[]> {
  const { rows } = await sql<WaitingApplications>`select n.academic_year as "academicYear", n.term, a.state,
      count(*)::integer n, min(a.changed_at) as since, min(a.submitted_at) as "submittedAt"
    from ${withNomination} where ${conditions(scope, {})} and a.state in ('draft', 'submitted', 'returned')
    group by 1, 2, 3 order by 1, 2, 3 limit 40`.execute(open(scope))
  return rows
}

export type OpenPeriod = { academicYear: string; term: StayTerm; extendedUntil: Date | null }

/** For which terms applications are not handed in yet, and which dates of their own some have. */
export async function openPeriods(scope: Scope): Promise<OpenPeriod[]> {
  const { rows } = await sql<OpenPeriod>`select distinct n.academic_year as "academicYear", n.term,
      a.extended_until as "extendedUntil" from ${withNomination}
    where a.institution = ${scope.institution} and a.state in (${sql.join([...fillableStates])}) limit 500`.execute(
    open(scope),
  )
  return rows
}

type Due = OpenPeriod & { until: Date; days: number }

/** Whose reminder is due: not reminded yet for that date, or only from further away. */
export async function toRemind(scope: Scope, due: readonly Due[]): Promise<string[]> {
  if (!due.length) return []
  const list = due.map(({ academicYear, term, extendedUntil, until, days }) => ({
    ...{ year: academicYear, term, days, until: until.toISOString() },
    extended: extendedUntil?.toISOString() ?? null,
  }))
  const { rows } = await sql<{ id: string }>`select a.id from ${withNomination}
    join jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      as d (year text, term text, days integer, until timestamptz, extended timestamptz)
      on d.year = n.academic_year and d.term = n.term and d.extended is not distinct from a.extended_until
    where a.institution = ${scope.institution} and a.state in (${sql.join([...fillableStates])})
      and (a.reminded_for is distinct from d.until or a.reminded_days > d.days)
    order by d.until, a.id limit 500`.execute(open(scope))
  return rows.map(({ id }) => id)
}
