import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import type { AgreementState, AgreementType, Condition, Direction } from '../agreement.ts'
import type { StayTerm } from './place.rules.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

/** A condition with its agreement, as whoever wants a place of it needs them. */
export type OfferedCondition = Pick<
  Condition,
  | 'id'
  | 'position'
  | 'kind'
  | 'direction'
  | 'firstYear'
  | 'lastYear'
  | 'persons'
  | 'per'
  | 'months'
  | 'blended'
  | 'eqfLevels'
  | 'subjects'
  | 'languages'
  | 'units'
  | 'coursesOfStudy'
> & {
  agreement: string
  code: string
  type: AgreementType
  state: AgreementState
  title: Localised
  inForceSince: string | null
  expiresOn: string | null
  endedOn: string | null
  organisation: string
}

const offered = sql`c.id, c.position, c.kind, c.direction, c.first_year as "firstYear", c.last_year as "lastYear", c.persons, c.per,
  c.months::float8 as months, c.blended, c.eqf_levels as "eqfLevels", c.subjects, c.languages, c.units, c.courses_of_study as "coursesOfStudy",
  a.id as agreement, a.code, a.type, a.state, a.title, a.in_force_since as "inForceSince", a.expires_on as "expiresOn",
  a.ended_on as "endedOn", p.organisation`
const joined = sql`agreement_condition c join agreement a on a.institution = c.institution and a.id = c.agreement
  join agreement_party p on p.institution = c.institution and p.id = c.party`

export async function offeredAmong(scope: Scope, conditions: readonly string[]): Promise<OfferedCondition[]> {
  const { rows } = await sql<OfferedCondition>`select ${offered} from ${joined}
    where c.institution = ${scope.institution} and c.id = any (${[...conditions]}::uuid[])`.execute(open(scope))
  return rows
}

/** Holds the condition until the command ends: whoever comes second waits, and then counts what the first has taken. */
export async function lockOffered(scope: Scope, condition: string): Promise<OfferedCondition | undefined> {
  await sql`select from agreement_condition where institution = ${scope.institution} and id = ${condition} for update`.execute(
    open(scope),
  )
  const [found] = await offeredAmong(scope, [condition])
  return found
}

type Wanted = { year: string; direction: Direction; organisations?: readonly string[] | undefined }

/** The conditions of student mobility that provide places in an academic year, of agreements in force. */
export async function conditionsFor(scope: Scope, wanted: Wanted): Promise<OfferedCondition[]> {
  const of = wanted.organisations ? sql`p.organisation = any (${[...wanted.organisations]}::uuid[])` : sql`true`
  const { rows } = await sql<OfferedCondition>`select ${offered} from ${joined}
    where c.institution = ${scope.institution} and c.kind = 'student-studies' and c.direction = ${wanted.direction}
      and ${wanted.year} between c.first_year and c.last_year and a.state in ('in-force', 'notice-given') and ${of}
    order by a.code, c.position`.execute(open(scope))
  return rows
}

type Sought = { year: string; without: readonly string[] }

const outgoing = (scope: Scope, { year, without }: Sought) => sql`${joined} join organisation o on o.id = p.organisation
    where c.institution = ${scope.institution} and c.kind = 'student-studies' and c.direction = 'outgoing'
      and ${year} between c.first_year and c.last_year and a.state in ('in-force', 'notice-given')
      and c.id <> all (${[...without]}::uuid[])`

/** Where our students may go in an academic year, by the partner's name: a page of the conditions, some left out. */
export async function pageOfOutgoing(scope: Scope, sought: Sought, part: { limit: number; offset: number }) {
  const { rows } = await sql<OfferedCondition>`select ${offered} from ${outgoing(scope, sought)}
    order by o.name collate "und-x-icu", a.code, c.position limit ${part.limit} offset ${part.offset}`.execute(
    open(scope),
  )
  return rows
}

export async function countOutgoing(scope: Scope, sought: Sought): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from ${outgoing(scope, sought)}`.execute(
    open(scope),
  )
  return rows[0]?.n ?? 0
}

export type TakenPlace = { condition: string; takenBy: string; term: StayTerm; months: number; overbooked: boolean }

export async function takenOf(scope: Scope, conditions: readonly string[], year: string): Promise<TakenPlace[]> {
  if (!conditions.length) return []
  const { rows } = await sql<TakenPlace>`select condition, taken_by as "takenBy", term, months::float8 as months,
      overbooked_because is not null as overbooked
    from agreement_place where institution = ${scope.institution} and academic_year = ${year}
      and condition = any (${[...conditions]}::uuid[])`.execute(open(scope))
  return rows
}

type NewPlace = {
  condition: string
  takenBy: string
  year: string
  term: StayTerm
  months: number
  overbookedBecause: string | null
}

export const insertPlace = (scope: Scope, place: NewPlace) =>
  sql`insert into agreement_place (institution, condition, academic_year, term, taken_by, months, overbooked_because, taken_at)
    values (${scope.institution}, ${place.condition}, ${place.year}, ${place.term}, ${place.takenBy}, ${place.months},
      ${place.overbookedBecause}, ${scope.now})`.execute(open(scope))

export const deletePlaceOf = (scope: Scope, takenBy: string) =>
  sql`delete from agreement_place where institution = ${scope.institution} and taken_by = ${takenBy}`.execute(
    open(scope),
  )

export type SendingPartner = {
  organisation: string
  name: string
  names: { en?: string; it?: string; fr?: string }
  persons: number
}

/** Who may send students in some of these academic years, and how many at most in one of them. */
export async function sendingPartners(scope: Scope, years: readonly string[]): Promise<SendingPartner[]> {
  if (!years.length) return []
  const { rows } =
    await sql<SendingPartner>`select o.id as organisation, o.name, o.names, max(y.persons)::integer as persons from (
      select p.organisation, w.year, sum(c.persons) persons
      from ${joined} join unnest(${[...years]}::text[]) w (year) on w.year between c.first_year and c.last_year
      where c.institution = ${scope.institution} and c.kind = 'student-studies' and c.direction = 'incoming'
        and a.state in ('in-force', 'notice-given')
      group by 1, 2) y join organisation o on o.id = y.organisation
    group by o.id, o.name, o.names order by o.name collate "und-x-icu"`.execute(open(scope))
  return rows
}
