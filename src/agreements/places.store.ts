import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { AgreementType, ConditionKind, Direction, LanguageSkill, SubjectArea } from './agreement.ts'
import { visible } from './published.store.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

export type Place = {
  condition: string
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
  days: number | null
  blended: boolean
  eqfLevels: number[]
  subjects: SubjectArea[]
  languages: LanguageSkill[]
  units: string[]
  coursesOfStudy: string[]
  until: string | null
  extensionPossible: boolean
}
/** A course of study: its units from its own up, its level, its broad field. */
export type CourseSought = { id: string; units: string[]; level: number; field: string | null }
export type PlaceFilter = {
  course?: CourseSought | undefined
  /** Of any of these: a school with its departments. */
  units?: string[] | undefined
  /** A broad field of ISCED-F, two digits. */
  field?: string | undefined
  level?: number | undefined
  country?: string | undefined
  direction?: Direction | undefined
  kind?: ConditionKind | undefined
  /** Still provided in this academic year or later. */
  fromYear?: string | undefined
  organisation?: string | undefined
}
export type PlacesPart = { limit: number; offset: number }

/** A condition that names no unit is for those of its agreement. */
const unitsOf = sql`(case when c.units = '{}' then a.units else c.units end)`

const inField = (scope: Scope, field: string) =>
  sql`c.id in (select f.condition from agreement_field f where f.institution = ${scope.institution} and f.field = ${field})`

/** Where the agreement names no level, every level is meant. */
const atLevel = (level: number) => sql`(c.eqf_levels = '{}' or ${level} = any (c.eqf_levels))`

/** Places that name the course; and of those that name none, the ones open to its school, its level and its field. */
function forCourse(scope: Scope, { id, units, level, field }: CourseSought): RawBuilder<unknown> {
  const fitting = [
    sql`c.courses_of_study = '{}'`,
    sql`(${unitsOf} = '{}' or ${unitsOf} && ${units}::uuid[])`,
    atLevel(level),
    ...(field ? [sql`(c.subjects = '[]' or ${inField(scope, field)})`] : []),
  ]
  return sql`(${id}::uuid = any (c.courses_of_study) or (${sql.join(fitting, sql` and `)}))`
}

function conditions(scope: Scope, filter: PlaceFilter): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [visible(scope)]
  const { course, units, field, level, country, direction, kind, fromYear } = filter
  if (course) all.push(forCourse(scope, course))
  if (units) all.push(sql`${unitsOf} && ${units}::uuid[]`)
  if (field) all.push(inField(scope, field))
  if (level) all.push(atLevel(level))
  if (country) all.push(sql`o.country = ${country}`)
  if (direction) all.push(sql`c.direction = ${direction}`)
  if (kind) all.push(sql`c.kind = ${kind}`)
  if (fromYear) all.push(sql`c.last_year >= ${fromYear}`)
  if (filter.organisation) all.push(sql`p.organisation = ${filter.organisation}`)
  return all
}

const from = sql`agreement_condition c join agreement a on a.institution = c.institution and a.id = c.agreement
  join agreement_party p on p.institution = c.institution and p.id = c.party join organisation o on o.id = p.organisation`

const where = (scope: Scope, filter: PlaceFilter) => sql.join(conditions(scope, filter), sql` and `)

/** The places that published agreements in force provide, one row a condition, by the partner's name. */
export async function placeRows(scope: Scope, filter: PlaceFilter, { limit, offset }: PlacesPart): Promise<Place[]> {
  const { rows } =
    await sql<Place>`select c.id as condition, a.id as agreement, a.code, a.type, o.id as organisation, o.name as partner, o.country, o.city,
      c.kind, c.direction, c.first_year as "firstYear", c.last_year as "lastYear", c.persons, c.per, c.months::float8 as months,
      c.days::float8 as days, c.blended, c.eqf_levels as "eqfLevels", c.subjects, c.languages, ${unitsOf} as units,
      c.courses_of_study as "coursesOfStudy", a.expires_on as until,
      coalesce((a.terms ->> 'extensionPossible')::boolean, false) as "extensionPossible"
    from ${from} where ${where(scope, filter)}
    order by o.name collate "und-x-icu", a.id, c.position limit ${limit} offset ${offset}`.execute(open(scope))
  return rows
}

/** How many rows of places each country has, and how many persons may go in a year; together they are the whole list. */
export async function placesByCountry(scope: Scope, filter: PlaceFilter) {
  const { rows } = await sql<{
    country: string
    n: number
    persons: number
  }>`select o.country, count(*)::integer n, sum(case c.per when 'semester' then 2 * c.persons else c.persons end)::integer persons
    from ${from} where ${where(scope, filter)} group by o.country order by o.country`.execute(open(scope))
  return rows
}
