import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { CourseOfStudy, Unit } from './unit.ts'

type UnitRow = Omit<Unit, 'closedOn'> & { institution: string; closed_on: string | null }
type CourseRow = Omit<CourseOfStudy, 'closedOn'> & { institution: string; closed_on: string | null }
type Tables = { unit: UnitRow; course_of_study: CourseRow }

const unitColumns = ['id', 'parent', 'kind', 'code', 'name', 'closed_on as closedOn', 'revision'] as const
const courseColumns = ['id', 'unit', 'code', 'name', 'level', 'field', 'closed_on as closedOn', 'revision'] as const

export const allUnits = (scope: Scope): Promise<Unit[]> =>
  tables<Tables>(scope)
    .selectFrom('unit')
    .select(unitColumns)
    .where('institution', '=', scope.institution)
    .orderBy('code')
    .execute()

export const allCourses = (scope: Scope): Promise<CourseOfStudy[]> =>
  tables<Tables>(scope)
    .selectFrom('course_of_study')
    .select(courseColumns)
    .where('institution', '=', scope.institution)
    .orderBy('code')
    .execute()

export async function lockUnit(scope: Scope, id: string): Promise<Unit> {
  const row = await tables<Tables>(scope)
    .selectFrom('unit')
    .select(unitColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('unit.not-found')
  return row
}

export async function lockCourse(scope: Scope, id: string): Promise<CourseOfStudy> {
  const row = await tables<Tables>(scope)
    .selectFrom('course_of_study')
    .select(courseColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('course-of-study.not-found')
  return row
}

/** A code stands for one unit or course only; the database decides when two are added at once. */
async function once<T>(work: Promise<T>, code: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if ((error as { code?: string }).code === '23505')
      throw new Refusal('unit.code-taken', { code }, { code: { code: 'code-taken' } })
    throw error
  }
}

type NewUnit = Pick<Unit, 'kind' | 'code' | 'name'> & { parent?: string | undefined }

export const insertUnit = async (scope: Scope, unit: NewUnit): Promise<string> =>
  (
    await once(
      tables<Tables>(scope)
        .insertInto('unit')
        .values({
          ...unit,
          parent: unit.parent ?? null,
          name: JSON.stringify(unit.name),
          institution: scope.institution,
        } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
      unit.code,
    )
  ).id

export const saveUnit = (scope: Scope, unit: Unit) =>
  once(
    tables<Tables>(scope)
      .updateTable('unit')
      .set({
        parent: unit.parent,
        kind: unit.kind,
        code: unit.code,
        name: JSON.stringify(unit.name),
        closed_on: unit.closedOn,
        revision: unit.revision + 1,
      } as never)
      .where('id', '=', unit.id)
      .execute(),
    unit.code,
  )

type NewCourse = Pick<CourseOfStudy, 'unit' | 'code' | 'name' | 'level'> & { field?: string | undefined }

export const insertCourse = async (scope: Scope, course: NewCourse): Promise<string> =>
  (
    await once(
      tables<Tables>(scope)
        .insertInto('course_of_study')
        .values({
          ...course,
          field: course.field ?? null,
          name: JSON.stringify(course.name),
          institution: scope.institution,
        } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
      course.code,
    )
  ).id

export const saveCourse = (scope: Scope, course: CourseOfStudy) =>
  once(
    tables<Tables>(scope)
      .updateTable('course_of_study')
      .set({
        unit: course.unit,
        code: course.code,
        name: JSON.stringify(course.name),
        level: course.level,
        field: course.field,
        closed_on: course.closedOn,
        revision: course.revision + 1,
      } as never)
      .where('id', '=', course.id)
      .execute(),
    course.code,
  )
