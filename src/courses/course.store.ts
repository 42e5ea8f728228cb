import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { wrong } from './course.rules.ts'
import type { Course } from './course.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)

const columns = sql`id, kind, code, unit, title, level, field, prerequisites, description, example, changed_at as "changedAt", revision`

export async function findCourse(scope: Scope, id: string): Promise<Course | undefined> {
  const { rows } =
    await sql<Course>`select ${columns} from course where institution = ${scope.institution} and id = ${id}`.execute(
      open(scope),
    )
  return rows[0]
}

export async function lockCourse(scope: Scope, id: string): Promise<Course> {
  const { rows } =
    await sql<Course>`select ${columns} from course where institution = ${scope.institution} and id = ${id} for update`.execute(
      open(scope),
    )
  if (!rows[0]) throw new Refusal('course.not-found')
  return rows[0]
}

export type WrittenCourse = Omit<Course, 'id' | 'changedAt' | 'revision'>

/** By code, the courses that exist. */
export async function coursesCoded(scope: Scope, codes: readonly string[]): Promise<Map<string, Course>> {
  if (!codes.length) return new Map()
  const { rows } = await sql<Course>`select ${columns} from course
    where institution = ${scope.institution} and code = any (${[...codes]}::text[])`.execute(open(scope))
  return new Map(rows.map(course => [course.code, course]))
}

const fieldTypes = sql`code text, kind text, unit uuid, title jsonb, level integer, field text, prerequisites jsonb, description jsonb, example boolean`

/** Adds courses in one statement; gives their ids by code. A code that is taken is left out. */
export async function insertCourses(scope: Scope, courses: readonly WrittenCourse[]): Promise<Map<string, string>> {
  if (!courses.length) return new Map()
  const { rows } = await sql<{ id: string; code: string }>`
    insert into course (institution, kind, code, unit, title, level, field, prerequisites, description, example, changed_at)
    select ${scope.institution}::uuid, kind, code, unit, title, level, field, prerequisites, description, example, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(courses)}::jsonb) as given (${fieldTypes})
    on conflict (institution, code) do nothing returning id, code`.execute(open(scope))
  return new Map(rows.map(({ id, code }) => [code, id]))
}

export type RewrittenCourse = Omit<WrittenCourse, 'kind' | 'example'> & { id: string }

/** Rewrites courses in one statement, and what their instances keep of them in another. */
export async function saveCourses(scope: Scope, courses: readonly RewrittenCourse[]): Promise<void> {
  if (!courses.length) return
  await sql`update course c set code = given.code, unit = given.unit, title = given.title, level = given.level, field = given.field,
      prerequisites = given.prerequisites, description = given.description, changed_at = ${scope.now}::timestamptz, revision = c.revision + 1
    from jsonb_to_recordset(${JSON.stringify(courses)}::jsonb) as given (id uuid, ${fieldTypes})
    where c.institution = ${scope.institution} and c.id = given.id`.execute(open(scope))
  await sql`update course_instance i set code = c.code, unit = c.unit, title = c.title, level = c.level, field = c.field
    from course c where c.institution = ${scope.institution} and c.id = any (${courses.map(({ id }) => id)}::uuid[])
      and i.institution = c.institution and i.course = c.id
      and (i.code, i.unit, i.title, i.level, i.field) is distinct from (c.code, c.unit, c.title, c.level, c.field)`.execute(
    open(scope),
  )
}

/** Departments that a form names must be this institution's own, and open. */
export async function mustBeOurUnits(scope: Scope, units: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from unit where institution = ${scope.institution}
    and closed_on is null and id = any (${[...new Set(units)]}::uuid[])`.execute(open(scope))
  if (rows.length < new Set(units).size) throw wrong('unit', 'not-in-list')
}

export type OwnUnit = { id: string; code: string; name: Course['title'] }

/** All units of the institution that are not closed. */
export async function openUnits(scope: Scope): Promise<OwnUnit[]> {
  const { rows } = await sql<OwnUnit>`select id, code, name from unit
    where institution = ${scope.institution} and closed_on is null order by code`.execute(open(scope))
  return rows
}
