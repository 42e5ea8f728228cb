import { type RawBuilder, sql } from 'kysely'
import type { OfferedCondition } from '../agreements/index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { CallPlace } from './call.ts'

const open = (scope: Scope) => tables<Record<string, never>>(scope)

/** A place with the university that gives it. */
export type PlaceRow = CallPlace & {
  partner: string
  names: Partial<Localised>
  country: string
  city: string | null
  code: string
}

const columns = sql`c.id, c.call, c.agreement, c.organisation, c.persons, c.per, c.total_months::float8 as "totalMonths", c.terms,
  c.months::float8 as months, c.eqf_levels as "eqfLevels", c.subjects, c.languages, c.units, c.courses_of_study as "coursesOfStudy",
  c.revision, o.name as partner, o.names, o.country, o.city, a.code`
const from = sql`mobility_call_place c join organisation o on o.id = c.organisation
  join agreement a on a.institution = c.institution and a.id = c.agreement`

/** A course of study with the units above it, its level and its broad field. */
export type CourseSought = { id: string; units: string[]; level: number; field: string | null }
export type PlacesSought = { call: string; course?: CourseSought | undefined }

/** Places that name the course; and of those that name none, the ones open to its school, level and field. */
function forCourse({ id, units, level, field }: CourseSought): RawBuilder<unknown> {
  const inField = field
    ? sql`exists (select from jsonb_array_elements(c.subjects) s where left(s ->> 'isced', 2) = ${field})`
    : sql`true`
  return sql`(${id}::uuid = any (c.courses_of_study) or (c.courses_of_study = '{}' and (c.units = '{}' or c.units && ${units}::uuid[])
    and (c.eqf_levels = '{}' or ${level} = any (c.eqf_levels)) and (c.subjects = '[]' or ${inField})))`
}

const where = (scope: Scope, { call, course }: PlacesSought) =>
  sql`c.institution = ${scope.institution} and c.call = ${call} and ${course ? forCourse(course) : sql`true`}`

export async function placesOfCall(scope: Scope, sought: PlacesSought, part: { limit: number; offset: number }) {
  const { rows } = await sql<PlaceRow>`select ${columns} from ${from} where ${where(scope, sought)}
    order by o.name collate "und-x-icu", a.code, c.id limit ${part.limit} offset ${part.offset}`.execute(open(scope))
  return rows
}

/** How many destinations, and how many persons may go there in the year. */
export async function countPlacesOfCall(scope: Scope, sought: PlacesSought): Promise<{ n: number; persons: number }> {
  const { rows } = await sql<{ n: number; persons: number }>`select count(*)::integer n,
      coalesce(sum(case c.per when 'semester' then 2 * c.persons else c.persons end), 0)::integer persons
    from mobility_call_place c where ${where(scope, sought)}`.execute(open(scope))
  return rows[0] ?? { n: 0, persons: 0 }
}

export async function conditionsOfCall(scope: Scope, call: string): Promise<string[]> {
  const { rows } = await sql<{ condition: string }>`select condition from mobility_call_place
    where institution = ${scope.institution} and call = ${call} and condition is not null`.execute(open(scope))
  return rows.map(({ condition }) => condition)
}

export async function findCallPlace(scope: Scope, id: string): Promise<PlaceRow> {
  const { rows } = await sql<PlaceRow>`select ${columns} from ${from}
    where c.institution = ${scope.institution} and c.id = ${id}`.execute(open(scope))
  if (!rows[0]) throw new Refusal('call-place.not-found')
  return rows[0]
}

export async function insertPlaces(scope: Scope, call: string, offered: readonly OfferedCondition[]): Promise<number> {
  const rows = offered.map(({ id: condition, agreement, organisation, persons, per, months, ...rest }) => ({
    ...{ condition, agreement, organisation, persons, per, total_months: months, eqf_levels: rest.eqfLevels },
    ...{ subjects: rest.subjects, languages: rest.languages, units: rest.units, courses_of_study: rest.coursesOfStudy },
  }))
  const { numAffectedRows } =
    await sql`insert into mobility_call_place (institution, call, agreement, condition, organisation, persons, per,
      total_months, terms, months, eqf_levels, subjects, languages, units, courses_of_study)
    select ${scope.institution}, ${call}, agreement, condition, organisation, persons, per, total_months, array['winter', 'spring', 'year'], 5,
      eqf_levels, subjects, languages, units, courses_of_study
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (condition uuid, agreement uuid, organisation uuid, persons integer, per text,
      total_months numeric, eqf_levels integer[], subjects jsonb, languages jsonb, units uuid[], courses_of_study uuid[])
    on conflict do nothing`.execute(open(scope))
  return Number(numAffectedRows ?? 0)
}

type Kept = Pick<CallPlace, 'persons' | 'totalMonths' | 'terms' | 'months'>

export const savePlace = (scope: Scope, id: string, { persons, totalMonths, terms, months }: Kept) =>
  sql`update mobility_call_place set persons = ${persons}, total_months = ${totalMonths}, terms = ${terms}::text[], months = ${months},
      revision = revision + 1
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))

export const deleteCallPlace = (scope: Scope, id: string) =>
  sql`delete from mobility_call_place where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
