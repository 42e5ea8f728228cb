import { type RawBuilder, sql } from 'kysely'
import { namesInOrder, organisationsMeant } from '../directory/index.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { PartnerRow } from './listing.store.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

export type PublishedPartner = Pick<
  PartnerRow,
  'id' | 'organisation' | 'name' | 'names' | 'country' | 'city' | 'marks' | 'since' | 'strategic'
> & {
  units: string[]
  latitude: number | null
  longitude: number | null
  website: string | null
  erasmusCode: string | null
  changedAt: Date
}
export type PublishedPartnerFilter = {
  text?: string | undefined
  country?: string | undefined
  /** Of any of these units, or one of `orWith`: what other slices know of these units. */
  units?: string[] | undefined
  orWith?: string[] | undefined
  /** Only among these organisations. */
  organisations?: string[] | undefined
}

/** What a visitor may see: published, and not ended. */
const visible = (scope: Scope) =>
  sql`partner.institution = ${scope.institution} and partner.published and partner.state <> 'ended'`

function conditions(scope: Scope, filter: PublishedPartnerFilter): RawBuilder<unknown> {
  const { text, country, units, orWith = [], organisations } = filter
  const all: RawBuilder<unknown>[] = [visible(scope)]
  if (text) {
    const meant = organisationsMeant(text)
    all.push(meant ? sql`partner.organisation in (select id from organisation where ${meant})` : sql`false`)
  }
  if (country) all.push(sql`organisation.country = ${country}`)
  if (units) all.push(sql`(partner.units && ${units}::uuid[] or partner.organisation = any (${orWith}::uuid[]))`)
  if (organisations) all.push(sql`partner.organisation = any (${organisations}::uuid[])`)
  return sql.join(all, sql` and `)
}

const joined = sql`partner join organisation on organisation.id = partner.organisation`

const shown = sql`partner.id, partner.organisation, organisation.name, organisation.names, organisation.country, organisation.city,
  organisation.latitude, organisation.longitude, organisation.website, organisation.erasmus_code as "erasmusCode", partner.marks,
  partner.since, partner.units, partner.changed_at as "changedAt", exists (select from strategic_partnership s
    where s.institution = partner.institution and s.partner = partner.id and s.ended_on is null and s.published) as strategic`

type Part = { language: Language; limit?: number | undefined; offset?: number | undefined }

/** Who the partners are and where, in the order of their names; all of them where no part is asked for. */
export async function publishedRows(
  scope: Scope,
  filter: PublishedPartnerFilter,
  { language, limit, offset = 0 }: Part,
): Promise<PublishedPartner[]> {
  const { rows } = await sql<PublishedPartner>`select ${shown} from ${joined} where ${conditions(scope, filter)}
    order by ${namesInOrder(language)}, organisation.id ${limit ? sql`limit ${limit} offset ${offset}` : sql``}`.execute(
    open(scope),
  )
  return rows
}

/** How many there are in each country; together they are the whole list. */
export async function publishedByCountry(scope: Scope, filter: PublishedPartnerFilter) {
  const { rows } = await sql<{
    country: string
    n: number
  }>`select organisation.country, count(*)::integer n from ${joined}
    where ${conditions(scope, filter)} group by organisation.country order by organisation.country`.execute(open(scope))
  return rows
}

export async function publishedPartner(scope: Scope, id: string): Promise<PublishedPartner | undefined> {
  const { rows } = await sql<PublishedPartner>`select ${shown} from ${joined}
    where ${visible(scope)} and partner.id = ${id}::uuid`.execute(open(scope))
  return rows[0]
}

type OfOrganisation = { organisation: string; id: string }

/** Of some organisations, those that have a page in public: the page's id by the organisation's. */
export async function pagesOf(scope: Scope, organisations: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<OfOrganisation>`select partner.organisation, partner.id from partner
    where ${visible(scope)} and partner.organisation = any (${[...organisations]}::uuid[])`.execute(open(scope))
  return new Map(rows.map(row => [row.organisation, row.id]))
}

export type PublishedAddress = { id: string; at: Date }

/** The next of them by id, with their last change: for the site map. */
export async function publishedAddresses(scope: Scope, part: { offset: number; limit: number }) {
  const { rows } =
    await sql<PublishedAddress>`select partner.id, partner.changed_at as at from partner where ${visible(scope)}
    order by partner.id limit ${part.limit} offset ${part.offset}`.execute(open(scope))
  return rows
}

export async function countPublished(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from partner where ${visible(scope)}`.execute(
    open(scope),
  )
  return rows[0]?.n ?? 0
}
