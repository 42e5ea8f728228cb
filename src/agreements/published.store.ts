import { type RawBuilder, sql } from 'kysely'
import { organisationsMeant } from '../directory/index.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { ActivityKind, AgreementType } from './agreement.ts'
import { foundBy } from './listing.store.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

export type PublishedFilter = {
  /** A partner's name, city or code, or words of title and number. */
  text?: string | undefined
  types?: AgreementType[] | undefined
  country?: string | undefined
  framework?: string | undefined
  /** Of any of these: a school with its departments. */
  units?: string[] | undefined
  /** A broad field of ISCED-F, two digits. */
  field?: string | undefined
  /** With any of these organisations. */
  organisations?: string[] | undefined
}
export type PublishedPart = { after?: { partner: string; id: string } | undefined; limit?: number | undefined }
export type PublishedRow = {
  id: string
  code: string
  type: AgreementType
  title: Localised
  framework: string | null
  partner: string
  organisation: string
  country: string
  city: string | null
  since: string
  until: string | null
  changedAt: Date
}

/** What a visitor may see: published, and in force (until its last day). */
export const visible = (scope: Scope) =>
  sql`a.institution = ${scope.institution} and a.published and a.state in ('in-force', 'notice-given')`

function conditions(scope: Scope, filter: PublishedFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [visible(scope)]
  const { text, types, country, framework, units, field, organisations } = filter
  if (text) all.push(foundBy(text, named(scope, text)))
  if (types?.length) all.push(sql`a.type in (${sql.join(types)})`)
  if (country) all.push(sql`a.country = ${country}`)
  if (framework) all.push(sql`a.framework = ${framework}`)
  if (units)
    all.push(
      sql`exists (select from agreement_unit u where u.institution = a.institution and u.agreement = a.id and u.unit = any (${units}::uuid[]))`,
    )
  if (field)
    all.push(
      sql`exists (select from agreement_field f where f.institution = a.institution and f.agreement = a.id and f.field = ${field})`,
    )
  if (organisations) all.push(sql`a.id in (${withAny(scope, sql`any (${organisations}::uuid[])`)})`)
  return all
}

const withAny = (scope: Scope, organisations: RawBuilder<unknown>) =>
  sql`select p.agreement from agreement_party p where p.institution = ${scope.institution} and not p.ours and p.organisation = ${organisations}`

/** With an organisation that the directory finds for these words. */
function named(scope: Scope, text: string): RawBuilder<unknown> | undefined {
  const meant = organisationsMeant(text)
  return meant ? withAny(scope, sql`any (array(select id from organisation where ${meant}))`) : undefined
}

/** What the tally knows: no more than these is asked. */
const isTallied = ({ text, units, field, organisations }: PublishedFilter): boolean =>
  !text && !units && !field && !organisations

export async function publishedRows(
  scope: Scope,
  filter: PublishedFilter,
  { after, limit = 50 }: PublishedPart,
): Promise<PublishedRow[]> {
  const all = conditions(scope, filter)
  if (after)
    all.push(
      sql`(a.partner_name collate "und-x-icu", a.id) > (${after.partner}::text collate "und-x-icu", ${after.id}::uuid)`,
    )
  const { rows } =
    await sql<PublishedRow>`select a.id, a.code, a.type, a.title, a.framework, a.partner_name as partner, a.country,
      o.id as organisation, o.city, a.in_force_since as since, a.expires_on as until, a.changed_at as "changedAt"
    from agreement a left join organisation o on o.id = a.partners[1]
    where ${sql.join(all, sql` and `)} order by a.partner_name collate "und-x-icu", a.id limit ${limit}`.execute(
      open(scope),
    )
  return rows
}

export async function publishedCount(scope: Scope, filter: PublishedFilter): Promise<number> {
  const where = sql.join(conditions(scope, filter), sql` and `)
  const { rows } = isTallied(filter)
    ? await sql<{ n: number }>`select coalesce(sum(a.n), 0)::integer n from agreement_tally a where ${where}`.execute(
        open(scope),
      )
    : await sql<{ n: number }>`select count(*)::integer n from agreement a where ${where}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** How many agreements a visitor would find in each country, by the same conditions as the list. */
export async function publishedByCountry(scope: Scope, filter: PublishedFilter) {
  const where = sql.join(conditions(scope, filter), sql` and `)
  const counted = isTallied(filter)
    ? sql`select a.country, sum(a.n)::integer n from agreement_tally a where ${where} group by a.country having sum(a.n) > 0`
    : sql`select a.country, count(*)::integer n from agreement a where ${where} group by a.country`
  const { rows } = await sql<{ country: string; n: number }>`${counted} order by country`.execute(open(scope))
  return rows
}

/** The other sides of what the filter finds. */
export async function publishedOrganisations(scope: Scope, filter: PublishedFilter): Promise<string[]> {
  const { rows } = await sql<{ organisation: string }>`select distinct p.organisation from agreement a
      join agreement_party p on p.institution = a.institution and p.agreement = a.id and not p.ours
    where ${sql.join(conditions(scope, filter), sql` and `)}`.execute(open(scope))
  return rows.map(row => row.organisation)
}

export type PublishedActivity = { agreement: string; title: Localised; kind: ActivityKind; units: string[] }

/** What the parties of published agreements do together. */
export async function publishedActivities(scope: Scope, filter: PublishedFilter): Promise<PublishedActivity[]> {
  const { rows } = await sql<PublishedActivity>`select a.id as agreement, a.title, d.kind, d.units from agreement a
      join agreement_activity d on d.institution = a.institution and d.agreement = a.id
    where ${sql.join(conditions(scope, filter), sql` and `)} order by d.kind, a.id, d.position limit 500`.execute(
    open(scope),
  )
  return rows
}

/** When what the public reads was last changed; nothing where nothing is published. */
export async function lastPublishedChange(scope: Scope): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select a.changed_at as at from agreement a where ${visible(scope)}
    order by a.changed_at desc limit 1`.execute(open(scope))
  return rows[0]?.at
}

export type PublishedAddress = { id: string; at: Date }

/** The next of them by id, with their last change: for the site map. */
export async function publishedAddresses(scope: Scope, part: { offset: number; limit: number }) {
  const { rows } = await sql<PublishedAddress>`select a.id, a.changed_at as at from agreement a where ${visible(scope)}
    order by a.id limit ${part.limit} offset ${part.offset}`.execute(open(scope))
  return rows
}
