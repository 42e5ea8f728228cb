import { type RawBuilder, sql } from 'kysely'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { AgreementState, AgreementType } from './agreement.ts'
import type { ExchangeCount } from './balance.rules.ts'
import { toRow } from './rows.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

export const sortings = ['partner', 'code', 'expiry', 'changed'] as const
export type SortBy = (typeof sortings)[number]
export type ListFilter = {
  text?: string | undefined
  /** Of the other sides, as the directory's search found them for the text. */
  organisations?: string[] | undefined
  type?: AgreementType | undefined
  state?: AgreementState | undefined
  country?: string | undefined
  unit?: string | undefined
  framework?: string | undefined
  coordinator?: string | undefined
  /** In force and ending by this day. */
  expiringBy?: string | undefined
  published?: boolean | undefined
  organisation?: string | undefined
}
export type ListWish = { filter: ListFilter; sort: SortBy; down: boolean; page: number; size: number }
export type ListRow = {
  id: string
  code: string
  type: AgreementType
  state: AgreementState
  title: Localised
  partner: string
  country: string
  framework: string | null
  until: string | null
  since: string | null
  published: boolean
  coordinator: string | null
}

const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1)
    .slice(0, 6)

/** What begins with these words, in code or title; every comparison here can use an index under row-level security. */
function matching(text: string): RawBuilder<unknown> | undefined {
  const each = wordsOf(text).map(
    word => sql`select w.agreement from agreement_word w where w.word >= ${word} and w.word < ${`${word}\uffff`}`,
  )
  return each.length ? sql`(${sql.join(each, sql` intersect `)})` : undefined
}

/**
 * Agreements whose code or title begins with these words, or that are in another set of ids. One set and no "or": two beside
 * each other would be looked up for every agreement there is.
 */
export function foundBy(text: string, others: RawBuilder<unknown> | undefined): RawBuilder<unknown> {
  const sets = [matching(text), others].filter(set => set !== undefined)
  return sets.length ? sql`a.id in (${sql.join(sets, sql` union `)})` : sql`false`
}

function conditions(scope: Scope, filter: ListFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [
    sql`a.institution = ${scope.institution}`,
    within(scope.reach('agreement.read'), { units: sql`a.units`, partners: sql`a.partners` }),
  ]
  const { text, organisations, type, state, country, unit, framework, coordinator, expiringBy, organisation } = filter
  if (type) all.push(sql`a.type = ${type}`)
  if (state) all.push(sql`a.state = ${state}`)
  if (country) all.push(sql`a.country = ${country}`)
  if (framework) all.push(sql`a.framework = ${framework}`)
  if (filter.published !== undefined) all.push(sql`a.published = ${filter.published}`)
  if (coordinator) all.push(sql`a.coordinator = ${coordinator}`)
  if (unit) all.push(sql`a.id in (select u.agreement from agreement_unit u where u.unit = ${unit})`)
  if (expiringBy) all.push(sql`a.expires_on <= ${expiringBy}::date and a.state in ('in-force', 'notice-given')`)
  if (organisation) all.push(sql`a.id in (${withOne([organisation])})`)
  if (text) all.push(foundBy(text, organisations?.length ? withOne(organisations) : undefined))
  return all
}

const withOne = (organisations: string[]) =>
  sql`select p.agreement from agreement_party p where not p.ours and p.organisation in (${sql.join(organisations)})`

const orders: Record<SortBy, (direction: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  partner: direction => sql`a.partner_name collate "und-x-icu" ${direction}, a.id ${direction}`,
  code: direction => sql`a.code ${direction}`,
  expiry: direction => sql`a.expires_on ${direction}, a.id ${direction}`,
  changed: direction => sql`a.changed_at ${direction}, a.id ${direction}`,
}

/** One page of the list. The rows are found by an index alone, and only those of the page are read. */
export async function listRows(scope: Scope, { filter, sort, down, page, size }: ListWish): Promise<ListRow[]> {
  const order = orders[sort](down ? sql`desc` : sql`asc`)
  const { rows } =
    await sql<ListRow>`select a.id, a.code, a.type, a.state, a.title, a.partner_name as partner, a.country, a.framework,
      a.expires_on as until, a.in_force_since as since, a.published, p.given_name || ' ' || p.family_name as coordinator
    from (select a.id from agreement a where ${sql.join(conditions(scope, filter), sql` and `)}
      order by ${order} limit ${size} offset ${(page - 1) * size}) found
    join agreement a on a.id = found.id left join person p on p.id = a.coordinator order by ${order}`.execute(
      open(scope),
    )
  return rows
}

const tallied: (keyof ListFilter)[] = ['type', 'state', 'country', 'framework', 'published']

/** Exact: from the tally where it knows the answer, else counted. */
export async function listCount(scope: Scope, filter: ListFilter): Promise<number> {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
  const everything = scope.reach('agreement.read').some(reach => 'everything' in reach)
  const fromTally = everything && asked.every(([name]) => tallied.includes(name as keyof ListFilter))
  const where = sql.join(conditions(scope, filter), sql` and `)
  const { rows } = fromTally
    ? await sql<{ n: number }>`select coalesce(sum(a.n), 0)::integer n from agreement_tally a where ${where}`.execute(
        open(scope),
      )
    : await sql<{ n: number }>`select count(*)::integer n from agreement a where ${where}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** Which values the filters can take here: from the tally, so that no choice leads to an empty list. */
export async function filterChoices(scope: Scope) {
  const { rows } = await sql<{ types: AgreementType[]; countries: string[]; frameworks: string[] }>`select
      coalesce(array_agg(distinct type), '{}') as types, coalesce(array_agg(distinct country) filter (where country <> ''), '{}') as countries,
      coalesce(array_agg(distinct framework) filter (where framework <> ''), '{}') as frameworks
    from agreement_tally where institution = ${scope.institution} and n > 0`.execute(open(scope))
  return rows[0] ?? { types: [], countries: [], frameworks: [] }
}

/** The next rows of an export, by id: a portion at a time, so that memory stays flat. */
export async function exportPortion(scope: Scope, filter: ListFilter, after: string | undefined, size: number) {
  const all = conditions(scope, filter)
  if (after) all.push(sql`a.id > ${after}::uuid`)
  const { rows } = await sql<
    ListRow & { units: string }
  >`select a.id, a.code, a.type, a.state, a.title, a.partner_name as partner, a.country, a.framework,
      a.expires_on as until, a.in_force_since as since, a.published, p.given_name || ' ' || p.family_name as coordinator,
      (select string_agg(u.name ->> 'en', ', ' order by u.code) from unit u where u.id = any (a.units)) as units
    from agreement a left join person p on p.id = a.coordinator
    where ${sql.join(all, sql` and `)} order by a.id limit ${size}`.execute(open(scope))
  return rows
}

/** The ids that a filter finds, for deeds on all of them. */
export async function foundIds(scope: Scope, filter: ListFilter, most: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select a.id from agreement a where ${sql.join(conditions(scope, filter), sql` and `)} limit ${most}`.execute(
    open(scope),
  )
  return rows.map(row => row.id)
}

/** Frameworks that have not ended, for choices. */
export async function frameworkRows(scope: Scope) {
  const reach = within(scope.reach('agreement.read'), { units: sql`units`, partners: sql`partners` })
  const { rows } = await sql<{
    id: string
    code: string
    title: Localised
    partner: string
  }>`select id, code, title, partner_name as partner from agreement
    where institution = ${scope.institution} and type in ('framework-agreement', 'strategic-partnership')
      and state not in ('expired', 'terminated', 'renewed', 'refused', 'withdrawn') and ${reach}
    order by partner_name collate "und-x-icu", code limit 1000`.execute(open(scope))
  return rows
}

const changedIds = (rows: { id: string }[]) => rows.map(row => row.id)

/** Only those that the actor can reach and that change; gives their ids. */
export async function publishRows(scope: Scope, ids: readonly string[], published: boolean): Promise<string[]> {
  const reach = within(scope.reach('agreement.publish'), { units: sql`units` })
  const { rows } = await sql<{
    id: string
  }>`update agreement set published = ${published}, changed_at = ${scope.now}, revision = revision + 1
    where id in (${sql.join([...ids])}) and published <> ${published} and state <> 'withdrawn' and ${reach} returning id`.execute(
    open(scope),
  )
  return changedIds(rows)
}

export async function assignRows(scope: Scope, ids: readonly string[], coordinator: string): Promise<string[]> {
  const reach = within(scope.reach('agreement.assign'), { units: sql`units` })
  const { rows } = await sql<{
    id: string
  }>`update agreement set coordinator = ${coordinator}, changed_at = ${scope.now}, revision = revision + 1
    where id in (${sql.join([...ids])}) and coordinator is distinct from ${coordinator} and ${reach} returning id`.execute(
    open(scope),
  )
  return changedIds(rows)
}

export async function personName(scope: Scope, id: string): Promise<string> {
  const { rows } = await sql<{
    name: string
  }>`select given_name || ' ' || family_name as name from person where id = ${id}`.execute(open(scope))
  return rows[0]?.name ?? ''
}

/** Who is responsible for an agreement already, and whoever else the institution names: for choices. */
export async function people(scope: Scope): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, given_name || ' ' || family_name as name from person
    where institution = ${scope.institution} order by family_name collate "und-x-icu", given_name limit 1000`.execute(
    open(scope),
  )
  return rows
}

export async function saveCount(scope: Scope, agreement: string, count: ExchangeCount): Promise<void> {
  await open(scope)
    .insertInto('exchange_count')
    .values(toRow({ ...count, institution: scope.institution, agreement, recordedAt: scope.now }))
    .onConflict(conflict =>
      conflict.columns(['institution', 'agreement', 'academic_year', 'direction']).doUpdateSet(eb => ({
        persons: eb.ref('excluded.persons'),
        months: eb.ref('excluded.months'),
        semesters: eb.ref('excluded.semesters'),
        recorded_at: eb.ref('excluded.recorded_at'),
      })),
    )
    .execute()
}

/** What was exchanged, year by year, also under the agreements that this one renews or amends: what one side owes goes on. */
export async function countsOf(scope: Scope, agreement: string): Promise<ExchangeCount[]> {
  const { rows } = await sql<ExchangeCount>`with recursive line as (
      select id, replaces, 0 as back from agreement where institution = ${scope.institution} and id = ${agreement}
      union all
      select before.id, before.replaces, line.back + 1 from line
        join agreement before on before.institution = ${scope.institution} and before.id = line.replaces)
    select distinct on (academic_year, direction) academic_year as "academicYear", direction, persons, months::float8 as months, semesters
    from line join exchange_count on institution = ${scope.institution} and agreement = line.id
    order by academic_year, direction desc, back`.execute(open(scope))
  return rows
}
