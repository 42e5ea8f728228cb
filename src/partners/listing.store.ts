import { type RawBuilder, sql } from 'kysely'
import { type LocalNames, namesInOrder, organisationsMeant } from '../directory/index.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language, Localised } from '../platform/words.ts'
import type { PartnerMark, PartnerState } from './partner.ts'

export const partnerSortings = ['name', 'country', 'since', 'changed'] as const
export type PartnerSorting = (typeof partnerSortings)[number]

export type PartnerFilter = {
  text?: string | undefined
  state?: PartnerState | undefined
  country?: string | undefined
  unit?: string | undefined
  coordinator?: string | undefined
  mark?: PartnerMark | undefined
  tag?: string | undefined
  strategic?: boolean | undefined
  published?: boolean | undefined
}
export type PartnerWish = {
  filter: PartnerFilter
  sort: PartnerSorting
  down: boolean
  language: Language
  page: number
  size: number
}
export type PartnerRow = {
  id: string
  organisation: string
  state: PartnerState
  since: string | null
  marks: PartnerMark[]
  tags: string[]
  published: boolean
  name: string
  names: LocalNames
  country: string
  city: string | null
  erasmusCode: string | null
  coordinator: string | null
  strategic: boolean
}

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

const inStrategic = sql`exists (select from strategic_partnership s
  where s.institution = partner.institution and s.partner = partner.id and s.ended_on is null)`

function conditions(scope: Scope, filter: PartnerFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [
    sql`partner.institution = ${scope.institution}`,
    within(scope.reach('partner.read'), { units: sql`partner.units` }),
  ]
  const { text, state, country, unit, coordinator, mark, tag, strategic, published } = filter
  if (state) all.push(sql`partner.state = ${state}`)
  if (country) all.push(sql`organisation.country = ${country}`)
  if (unit) all.push(sql`${unit}::uuid = any (partner.units)`)
  if (coordinator) all.push(sql`partner.coordinator = ${coordinator}`)
  if (mark) all.push(sql`${mark} = any (partner.marks)`)
  if (tag) all.push(sql`${tag} = any (partner.tags)`)
  if (strategic !== undefined) all.push(strategic ? inStrategic : sql`not ${inStrategic}`)
  if (published !== undefined) all.push(sql`partner.published = ${published}`)
  const meant = text ? organisationsMeant(text) : null
  // Found in the directory first: a condition on the partner's own words could not use an index under row-level security.
  if (meant) all.push(sql`partner.organisation in (select id from organisation where ${meant})`)
  else if (text) all.push(sql`false`)
  return sql.join(all, sql` and `)
}

const orders: Record<PartnerSorting, (language: Language, direction: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  name: (language, direction) => sql`${namesInOrder(language)} ${direction}, organisation.id ${direction}`,
  country: (language, direction) => sql`organisation.country ${direction}, ${namesInOrder(language)}, organisation.id`,
  since: (_, direction) => sql`partner.since ${direction}, partner.id ${direction}`,
  changed: (_, direction) => sql`partner.changed_at ${direction}, partner.id ${direction}`,
}

const shown = sql`partner.id, partner.organisation, partner.state, partner.since, partner.marks, partner.tags, partner.published,
  organisation.name, organisation.names, organisation.country, organisation.city, organisation.erasmus_code as "erasmusCode",
  nullif(concat_ws(' ', person.given_name, person.family_name), '') as coordinator, ${inStrategic} as strategic`

const joined = sql`partner join organisation on organisation.id = partner.organisation
  left join person on person.id = partner.coordinator and person.institution = partner.institution`

/** One page of the list, in the order of names as the reader sees them or another. */
export async function listRows(scope: Scope, wish: PartnerWish): Promise<PartnerRow[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } = await sql<PartnerRow>`select ${shown} from ${joined} where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: PartnerFilter): Promise<number> {
  const from = filter.country ? sql`partner join organisation on organisation.id = partner.organisation` : sql`partner`
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer n from ${from} where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** The next rows of an export, by id: a portion at a time, so that memory stays flat. */
export async function exportRows(
  scope: Scope,
  filter: PartnerFilter,
  after: string | undefined,
  size: number,
): Promise<PartnerRow[]> {
  const later = after ? sql`partner.id > ${after}::uuid` : sql`true`
  const { rows } = await sql<PartnerRow>`select ${shown} from ${joined}
    where ${conditions(scope, filter)} and ${later} order by partner.id limit ${size}`.execute(open(scope))
  return rows
}

/** The ids that a filter finds, for deeds on all of them. */
export async function foundIds(scope: Scope, filter: PartnerFilter, most: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select partner.id from partner join organisation on organisation.id = partner.organisation
    where ${conditions(scope, filter)} order by partner.id limit ${most}`.execute(open(scope))
  return rows.map(row => row.id)
}

export type Choice = { id: string; name: string }
export type PartnerChoices = {
  countries: string[]
  tags: string[]
  people: Choice[]
  units: { id: string; name: Localised; closed: boolean }[]
}

/** What the filters and forms of this institution can choose from. */
export async function partnerChoices(scope: Scope): Promise<PartnerChoices> {
  const { rows } = await sql<PartnerChoices>`select
      (select coalesce(jsonb_agg(distinct o.country), '[]') from partner p join organisation o on o.id = p.organisation
        where p.institution = ${scope.institution}) as countries,
      (select coalesce(jsonb_agg(t.tag order by t.tag), '[]') from (select distinct unnest(p.tags) tag from partner p
        where p.institution = ${scope.institution} limit 200) t) as tags,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', given_name || ' ' || family_name)
        order by family_name collate "und-x-icu", given_name collate "und-x-icu"), '[]') from person where institution = ${scope.institution}) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'closed', closed_on is not null) order by code), '[]')
        from unit where institution = ${scope.institution}) as units`.execute(open(scope))
  return rows[0] ?? { countries: [], tags: [], people: [], units: [] }
}
