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
import type { DatedItems } from './dated-items.rules.ts'
import { liveStates, type StayState } from './stay.ts'

export const staySortings = ['changed', 'student', 'partner', 'state', 'arrival', 'departure', 'due'] as const
export type StaySorting = (typeof staySortings)[number]

export type StayFilter = StudentFilter & {
  state?: StayState | 'overdue' | undefined
  ids?: readonly string[] | undefined
}
export type StayWish = {
  filter: StayFilter
  sort: StaySorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type StayRow = {
  id: string
  givenNames: string
  familyName: string
  email: string
  partner: string
  partnerName: string
  partnerNames: LocalNames
  academicYear: string
  term: StayTerm
  state: StayState
  revision: number
  arrivesOn: string | null
  leavesOn: string | null
  arrivedOn: string | null
  leftOn: string | null
  early: boolean
  /** Required items that nobody has confirmed, and the day until which the first of them is in time. */
  open: number
  dueOn: string | null
  changedAt: Date
}

const table = (scope: Scope) => tables<Record<string, never>>(scope)
export const reachableStays = (scope: Scope) =>
  within(scope.reach('stay.read'), {
    units: sql`n.units`,
    partners: sql`array[n.partner]`,
    student: sql`a.account`,
  })

export type Listing = { items: DatedItems; today: string }

function conditions(scope: Scope, { today }: Listing, filter: StayFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`s.institution = ${scope.institution}`, reachableStays(scope)]
  const { state, ids } = filter
  if (state === 'overdue') all.push(sql`s.state in (${sql.join([...liveStates])}) and o.due_on < ${today}::date`)
  else if (state) all.push(sql`s.state = ${state}`)
  if (ids) all.push(sql`s.id = any (${[...ids]}::uuid[])`)
  return sql.join([...all, ...studentsMeant(filter)], sql` and `)
}

const orders: Record<StaySorting, (language: Language, way: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  changed: (_, way) => sql`s.changed_at ${way}, s.id ${way}`,
  ...studentOrders(sql`s.id`),
  state: (_, way) => sql`s.state ${way}, s.changed_at desc, s.id`,
  arrival: (_, way) => sql`coalesce(s.arrived_on, s.arrives_on) ${way} nulls last, s.id`,
  departure: (_, way) => sql`coalesce(s.left_on, s.leaves_on) ${way} nulls last, s.id`,
  due: (_, way) => sql`o.due_on ${way} nulls last, s.id`,
}

const shown = sql`s.id, n.given_names as "givenNames", n.family_name as "familyName", n.email, n.partner,
  organisation.name as "partnerName", organisation.names as "partnerNames", n.academic_year as "academicYear", n.term, s.state,
  s.revision, s.arrives_on as "arrivesOn", s.leaves_on as "leavesOn", s.arrived_on as "arrivedOn", s.left_on as "leftOn",
  s.early_because is not null as early, o.open, o.due_on as "dueOn", s.changed_at as "changedAt"`

/** The rule of `checklist.rules.ts` for many stays at once: of the items that nobody has confirmed, how many and until when. */
export const openItemsOf = ({ items: { items, terms } }: Listing) => sql`lateral (
    select count(*)::integer as open, min(d.due_on) as due_on from (
      select (case i.anchor when 'arrival' then coalesce(s.arrived_on, s.arrives_on)
          when 'departure' then coalesce(s.left_on, s.leaves_on)
          else (select t.begins::date from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as t (year text, term text, begins text)
            where t.year = n.academic_year and t.term = n.term) end
        + make_interval(months => i.months) + make_interval(days => i.days))::date as due_on
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (key text, anchor text, months integer, days integer)
      where s.state in (${sql.join([...liveStates])}) and not exists (
        select from stay_item c where c.institution = s.institution and c.stay = s.id and c.item = i.key)) d) o`

export const staysWithNomination = sql`stay s join application a on a.institution = s.institution and a.id = s.application
  join nomination n on n.institution = a.institution and n.id = a.nomination`
const withPartner = sql`${staysWithNomination} join organisation on organisation.id = n.partner`
const joined = (listing: Listing) => sql`${withPartner} cross join ${openItemsOf(listing)}`

/** Items are dated for the rows of the page only, unless their dates decide which rows these are. */
export async function listRows(scope: Scope, listing: Listing, wish: StayWish): Promise<StayRow[]> {
  const { filter, sort, language, down, page, size } = wish
  const order = orders[sort](language, down ? sql`desc` : sql`asc`)
  const chosen = conditions(scope, listing, filter)
  const part = sql`order by ${order} limit ${size} offset ${(page - 1) * size}`
  const byDates = sort === 'due' || filter.state === 'overdue'
  const rest = byDates
    ? sql`${chosen} ${part}`
    : sql`s.institution = ${scope.institution} and s.id in (select s.id from ${withPartner} where ${chosen} ${part}) order by ${order}`
  const { rows } = await sql<StayRow>`select ${shown} from ${joined(listing)} where ${rest}`.execute(table(scope))
  return rows
}

export async function countRows(scope: Scope, listing: Listing, filter: StayFilter): Promise<number> {
  const from =
    filter.state === 'overdue' ? sql`${staysWithNomination} cross join ${openItemsOf(listing)}` : staysWithNomination
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from ${from}
    where ${conditions(scope, listing, filter)}`.execute(table(scope))
  return rows[0]?.n ?? 0
}

type Portion = { filter: StayFilter; after?: { at: Date; id: string } | undefined; size: number }

/** The next rows of an export, the newest first: a portion at a time, so that memory stays flat. */
export async function exportRows(scope: Scope, listing: Listing, { filter, after, size }: Portion): Promise<StayRow[]> {
  const later = after ? sql`(s.changed_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<StayRow>`select ${shown} from ${joined(listing)}
    where ${conditions(scope, listing, filter)} and ${later}
    order by s.changed_at desc, s.id desc limit ${size}`.execute(table(scope))
  return rows
}

/** What the filters of the list can choose from. */
export const stayChoices = (scope: Scope): Promise<StudentChoices> =>
  studentChoices(scope, {
    from: staysWithNomination,
    mine: sql`s.institution = ${scope.institution} and ${reachableStays(scope)}`,
  })
