import { type RawBuilder, sql } from 'kysely'
import type { PublishedPage } from '../platform/published-pages.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { Course, CourseInstance } from './course.ts'
import { instanceColumns } from './instance.store.ts'
import { type CourseFilter, type FoundCourse, foundColumns, matching, nameIn, type Way } from './search.store.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

export type Position = { name: string; id: string }
export type PublishedFilter = Omit<CourseFilter, 'state'>

const conditions = (scope: Scope, filter: PublishedFilter, way: Way): RawBuilder<unknown> =>
  sql.join(matching(scope, { ...filter, state: 'published' }, way), sql` and `)

/**
 * What is public of a year, in the order of the titles as this reader sees them, from a position on. The ids come from the index of
 * titles, which carries what filters ask for; only the rows shown are read whole. Where there are more than a page holds, walking ends soonest.
 */
export async function publishedRows(
  scope: Scope,
  wish: { filter: PublishedFilter; language: Language; after?: Position | undefined; size: number; found: number },
): Promise<FoundCourse[]> {
  const { filter, language, after, size, found } = wish
  const later = after ? sql`(${nameIn(language)}, i.id) > (${after.name}, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<FoundCourse>`select ${foundColumns(language)} from course_instance i
    where i.institution = ${scope.institution} and i.id in (select i.id from course_instance i
      where ${conditions(scope, filter, found > size ? 'walk' : 'fetch')} and ${later}
      order by ${nameIn(language)}, i.id limit ${size})
    order by ${nameIn(language)}, i.id`.execute(open(scope))
  return rows
}

/** Nobody needs to know whether it is 3,000 or 4,000: counting ends here. */
export const countedAtMost = 1000

/** Exact up to a bound, and one more when there are more; where the tally knows the answer, it is asked. */
export async function countPublished(scope: Scope, filter: PublishedFilter): Promise<number> {
  const { year, unit, term, language, level, ...rest } = filter
  if (Object.values(rest).some(value => value !== undefined && value !== '')) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer n from (select from course_instance i
      where ${conditions(scope, filter, 'fetch')} limit ${countedAtMost + 1}) found`.execute(open(scope))
    return rows[0]?.n ?? 0
  }
  const all = [
    sql`institution = ${scope.institution} and academic_year = ${year} and state = 'published'`,
    ...(unit ? [sql`unit = ${unit}`] : []),
    ...(term ? [sql`term = ${Number(term[0])} and terms = ${Number(term[2])}`] : []),
    ...(language ? [sql`language = ${language}`] : []),
    ...(level ? [sql`level = ${level}`] : []),
  ]
  const { rows } = await sql<{
    n: number
  }>`select coalesce(sum(n), 0)::integer n from course_tally where ${sql.join(all, sql` and `)}`.execute(open(scope))
  return rows[0]?.n ?? 0
}

export type PublishedChoices = { years: string[]; units: string[]; languages: string[]; levels: number[] }

/** What the filters can be set to, so that no choice leads to an empty list; of a year, or of the latest. */
export async function publishedChoices(scope: Scope, year: string | undefined): Promise<PublishedChoices> {
  const { rows } = await sql<PublishedChoices>`
    with public as (select * from course_tally where institution = ${scope.institution} and state = 'published' and n > 0),
      of_year as (select * from public where academic_year = coalesce(${year ?? null}::text, (select max(academic_year) from public)))
    select (select coalesce(array_agg(distinct academic_year order by academic_year desc), '{}') from public) as years,
      coalesce(array_agg(distinct unit::text), '{}') as units,
      coalesce(array_agg(distinct language) filter (where language <> ''), '{}') as languages,
      coalesce(array_agg(distinct level), '{}') as levels from of_year`.execute(open(scope))
  return rows[0] ?? { years: [], units: [], languages: [], levels: [] }
}

export async function anythingPublished(scope: Scope): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select exists (select from course_tally
    where institution = ${scope.institution} and state = 'published' and n > 0) as yes`.execute(open(scope))
  return rows[0]?.yes ?? false
}

/** For higher slices: whether a year's catalogue is public, so that what is not in it does not exist. */
export async function isPublicYear(scope: Scope, year: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select exists (select from course_tally
    where institution = ${scope.institution} and academic_year = ${year} and state = 'published' and n > 0) as yes`.execute(
    open(scope),
  )
  return rows[0]?.yes ?? false
}

const inPublic = (scope: Scope) => sql`c.institution = ${scope.institution} and exists (select from course_instance i
  where i.institution = c.institution and i.course = c.id and i.state = 'published')`

/** Courses by id, with the last change of what is published of them: for the site map. */
export async function coursePages(scope: Scope, part: { offset: number; limit: number }): Promise<PublishedPage[]> {
  const { rows } = await sql<PublishedPage>`select c.id, greatest(c.changed_at, (select max(i.changed_at)
      from course_instance i where i.institution = c.institution and i.course = c.id and i.state = 'published')) as at
    from course c where ${inPublic(scope)} order by c.id limit ${part.limit} offset ${part.offset}`.execute(open(scope))
  return rows
}

export async function countCoursePages(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from course c where ${inPublic(scope)}`.execute(
    open(scope),
  )
  return rows[0]?.n ?? 0
}

/** What of a course the public has seen: published instances, and those that were withdrawn after they had been. */
export async function seenInstances(scope: Scope, course: string): Promise<CourseInstance[]> {
  const { rows } = await sql<CourseInstance>`select ${instanceColumns} from course_instance i
    where i.institution = ${scope.institution} and i.course = ${course}
      and (i.state = 'published' or i.state = 'withdrawn' and i.published_at is not null)
    order by i.academic_year desc, i.term, i.section`.execute(open(scope))
  return rows
}

export type SeenInstance = CourseInstance & Pick<Course, 'code' | 'kind' | 'title' | 'level' | 'field'>

/** Instances with what their courses say of them, whatever their state. */
export async function instancesById(scope: Scope, ids: readonly string[]): Promise<SeenInstance[]> {
  if (!ids.length) return []
  const { rows } =
    await sql<SeenInstance>`select ${instanceColumns}, i.code, c.kind, i.title, i.level, i.field from course_instance i
    join course c on c.institution = i.institution and c.id = i.course
    where i.institution = ${scope.institution} and i.id = any (${[...ids]}::uuid[])`.execute(open(scope))
  return rows
}

export type FeedRow = SeenInstance &
  Pick<Course, 'prerequisites' | 'description' | 'example'> & { unitCode: string; unitName: Course['title'] }

/** The next part of what the feed says of a year, by id. */
export async function feedRows(
  scope: Scope,
  { year, after, size }: { year: string; after: string | undefined; size: number },
): Promise<FeedRow[]> {
  const later = after ? sql`and i.id > ${after}::uuid` : sql``
  const { rows } =
    await sql<FeedRow>`select ${instanceColumns}, i.code, c.kind, i.title, i.level, i.field, c.prerequisites, c.description,
      c.example, u.code as "unitCode", u.name as "unitName"
    from course_instance i join course c on c.institution = i.institution and c.id = i.course join unit u on u.id = i.unit
    where i.institution = ${scope.institution} and i.academic_year = ${year} and i.state = 'published' ${later}
    order by i.id limit ${size}`.execute(open(scope))
  return rows
}
