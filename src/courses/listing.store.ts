import { type RawBuilder, sql } from 'kysely'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import { type CourseFilter, type FoundCourse, foundColumns, matching, nameIn } from './search.store.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

export const courseSortings = ['title', 'code', 'changed'] as const
export type CourseSorting = (typeof courseSortings)[number]
export type CourseWish = {
  filter: CourseFilter
  sort: CourseSorting
  down: boolean
  language: Language
  page: number
  size: number
}

const conditions = (scope: Scope, filter: CourseFilter): RawBuilder<unknown> =>
  sql.join([...matching(scope, filter), within(scope.reach('course.read'), { units: sql`array[i.unit]` })], sql` and `)

const orders: Record<CourseSorting, (language: Language, direction: RawBuilder<unknown>) => RawBuilder<unknown>> = {
  title: (language, direction) => sql`${nameIn(language)} ${direction}, i.id ${direction}`,
  code: (_, direction) => sql`i.code ${direction}, i.id ${direction}`,
  changed: (_, direction) => sql`i.changed_at ${direction}, i.id ${direction}`,
}

/** One page of a year's catalogue, as the office reads it. */
export async function listRows(scope: Scope, wish: CourseWish): Promise<FoundCourse[]> {
  const order = orders[wish.sort](wish.language, wish.down ? sql`desc` : sql`asc`)
  const { rows } =
    await sql<FoundCourse>`select ${foundColumns(wish.language)} from course_instance i where ${conditions(scope, wish.filter)}
    order by ${order} limit ${wish.size} offset ${(wish.page - 1) * wish.size}`.execute(open(scope))
  return rows
}

export async function countRows(scope: Scope, filter: CourseFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from course_instance i
    where ${conditions(scope, filter)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

/** The next rows of an export, by id: a portion at a time, so that memory stays flat. */
export async function exportRows(
  scope: Scope,
  wish: { filter: CourseFilter; language: Language; after: string | undefined; size: number },
): Promise<FoundCourse[]> {
  const later = wish.after ? sql`i.id > ${wish.after}::uuid` : sql`true`
  const { rows } = await sql<FoundCourse>`select ${foundColumns(wish.language)} from course_instance i
    where ${conditions(scope, wish.filter)} and ${later} order by i.id limit ${wish.size}`.execute(open(scope))
  return rows
}

/** The ids that a filter finds, for deeds on all of them. */
export async function foundIds(scope: Scope, filter: CourseFilter, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from course_instance i
    where ${conditions(scope, filter)} order by i.id limit ${most}`.execute(open(scope))
  return rows.map(({ id }) => id)
}

/** How a department's catalogue of a year stands: how many of each state. */
export type Catalogue = {
  unit: string
  code: string
  year: string
  proposed: number
  approved: number
  published: number
  withdrawn: number
}

const tallied = sql`coalesce(sum(t.n) filter (where t.state = 'proposed'), 0)::integer as proposed,
  coalesce(sum(t.n) filter (where t.state = 'approved'), 0)::integer as approved,
  coalesce(sum(t.n) filter (where t.state = 'published'), 0)::integer as published,
  coalesce(sum(t.n) filter (where t.state = 'withdrawn'), 0)::integer as withdrawn`

export async function catalogues(scope: Scope, year: string | undefined): Promise<Catalogue[]> {
  const reach = within(scope.reach('course.read'), { units: sql`array[t.unit]` })
  const narrowed = year ? sql`and t.academic_year = ${year}` : sql``
  const { rows } = await sql<Catalogue>`select t.unit, u.code, t.academic_year as year, ${tallied}
    from course_tally t join unit u on u.id = t.unit
    where t.institution = ${scope.institution} and t.n > 0 and ${reach} ${narrowed} group by 1, 2, 3 order by 3, 2`.execute(
    open(scope),
  )
  return rows
}

/** Where something has been approved that is not public yet. */
export async function approvedCatalogues(scope: Scope): Promise<{ unit: string; code: string; year: string }[]> {
  const { rows } = await sql<{ unit: string; code: string; year: string }>`
    select distinct t.unit, u.code, t.academic_year as year from course_tally t join unit u on u.id = t.unit
    where t.institution = ${scope.institution} and t.state = 'approved' and t.n > 0 order by 3, 2`.execute(open(scope))
  return rows
}

/** The years in which there is anything, the latest first. */
export async function catalogueYears(scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`select distinct academic_year as year from course_tally
    where institution = ${scope.institution} and n > 0 order by 1 desc`.execute(open(scope))
  return rows.map(({ year }) => year)
}
