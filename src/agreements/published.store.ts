import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { AgreementType, ConditionKind, Direction, LanguageSkill, SubjectArea } from './agreement.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

export type PublishedFilter = {
  types?: AgreementType[] | undefined
  country?: string | undefined
  framework?: string | undefined
  unit?: string | undefined
  /** Ids of organisations, as the directory's search found them. */
  organisations?: string[] | undefined
  after?: { partner: string; id: string } | undefined
  limit?: number | undefined
}
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
}

/** What a visitor may see: published, and in force (until its last day). */
const visible = (scope: Scope) =>
  sql`a.institution = ${scope.institution} and a.published and a.state in ('in-force', 'notice-given')`

function conditions(scope: Scope, filter: PublishedFilter) {
  const all = [visible(scope)]
  if (filter.types?.length) all.push(sql`a.type in (${sql.join(filter.types)})`)
  if (filter.country) all.push(sql`a.country = ${filter.country}`)
  if (filter.framework) all.push(sql`a.framework = ${filter.framework}`)
  if (filter.unit)
    all.push(
      sql`exists (select from agreement_unit u where u.institution = a.institution and u.agreement = a.id and u.unit = ${filter.unit})`,
    )
  if (filter.organisations)
    all.push(
      filter.organisations.length
        ? sql`a.id in (select p.agreement from agreement_party p where p.institution = ${scope.institution} and not p.ours and p.organisation in (${sql.join(filter.organisations)}))`
        : sql`false`,
    )
  return all
}

export async function publishedRows(scope: Scope, filter: PublishedFilter): Promise<PublishedRow[]> {
  const all = conditions(scope, filter)
  if (filter.after)
    all.push(
      sql`(a.partner_name collate "und-x-icu", a.id) > (${filter.after.partner}::text collate "und-x-icu", ${filter.after.id}::uuid)`,
    )
  const { rows } =
    await sql<PublishedRow>`select a.id, a.code, a.type, a.title, a.framework, a.partner_name as partner, a.country,
      o.id as organisation, o.city, a.in_force_since as since, a.expires_on as until
    from agreement a left join organisation o on o.id = a.partners[1]
    where ${sql.join(all, sql` and `)} order by a.partner_name collate "und-x-icu", a.id limit ${filter.limit ?? 50}`.execute(
      open(scope),
    )
  return rows
}

export async function publishedCount(scope: Scope, filter: PublishedFilter): Promise<number> {
  if (!filter.unit && !filter.organisations) return tallied(scope, filter)
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from agreement a where ${sql.join(conditions(scope, filter), sql` and `)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

async function tallied(scope: Scope, filter: PublishedFilter): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select coalesce(sum(a.n), 0)::integer n from agreement_tally a where ${sql.join(conditions(scope, filter), sql` and `)}`.execute(
    open(scope),
  )
  return rows[0]?.n ?? 0
}

/** How many agreements a visitor would find in each country. */
export async function publishedByCountry(scope: Scope, filter: PublishedFilter) {
  const { rows } = await sql<{
    country: string
    n: number
  }>`select a.country, sum(a.n)::integer n from agreement_tally a
    where ${sql.join(conditions(scope, filter), sql` and `)} group by a.country having sum(a.n) > 0 order by a.country`.execute(
    open(scope),
  )
  return rows
}

export type Place = {
  agreement: string
  code: string
  type: AgreementType
  organisation: string
  partner: string
  country: string
  city: string | null
  kind: ConditionKind
  direction: Direction
  firstYear: string
  lastYear: string
  persons: number
  per: 'year' | 'semester'
  months: number | null
  blended: boolean
  eqfLevels: number[]
  subjects: SubjectArea[]
  languages: LanguageSkill[]
  units: string[]
  coursesOfStudy: string[]
  until: string | null
  extensionPossible: boolean
}
export type PlaceFilter = {
  courseOfStudy?: string | undefined
  unit?: string | undefined
  direction?: Direction | undefined
  kind?: ConditionKind | undefined
  academicYear?: string | undefined
  limit?: number | undefined
}

/** The places that published agreements in force provide, one row a condition. */
export async function places(scope: Scope, filter: PlaceFilter): Promise<Place[]> {
  const all = [visible(scope)]
  if (filter.courseOfStudy) all.push(sql`${filter.courseOfStudy}::uuid = any (c.courses_of_study)`)
  if (filter.unit) all.push(sql`(${filter.unit}::uuid = any (c.units) or ${filter.unit}::uuid = any (a.units))`)
  if (filter.direction) all.push(sql`c.direction = ${filter.direction}`)
  if (filter.kind) all.push(sql`c.kind = ${filter.kind}`)
  if (filter.academicYear) all.push(sql`${filter.academicYear} between c.first_year and c.last_year`)
  const { rows } =
    await sql<Place>`select a.id as agreement, a.code, a.type, o.id as organisation, o.name as partner, o.country, o.city,
      c.kind, c.direction, c.first_year as "firstYear", c.last_year as "lastYear", c.persons, c.per, c.months::float8 as months, c.blended,
      c.eqf_levels as "eqfLevels", c.subjects, c.languages, c.units, c.courses_of_study as "coursesOfStudy", a.expires_on as until,
      coalesce((a.terms ->> 'extensionPossible')::boolean, false) as "extensionPossible"
    from agreement_condition c join agreement a on a.institution = c.institution and a.id = c.agreement
      join agreement_party p on p.institution = c.institution and p.id = c.party join organisation o on o.id = p.organisation
    where ${sql.join(all, sql` and `)} order by o.name collate "und-x-icu", a.id, c.position limit ${filter.limit ?? 2000}`.execute(
      open(scope),
    )
  return rows
}
