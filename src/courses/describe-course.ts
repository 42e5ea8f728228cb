import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './course.facts.ts'
import { courseFields, version, wrong } from './course.rules.ts'
import { coursesCoded, lockCourse, mustBeOurUnits, saveCourses } from './course.store.ts'
import { sameCourse } from './keep-offers.ts'

const { kind: _, ...fields } = courseFields

/** Changes what holds of a course in every year: its code, title, department, level, field and words. */
export const describeCourse = command(
  'describe-course',
  z.object({ course: z.uuid(), version, ...fields }),
  async (scope, { course: id, version: seen, ...input }) => {
    const course = await lockCourse(scope, id)
    scope.must('course.edit', { units: [course.unit] })
    if (course.revision !== seen) throw new Refusal('course.changed-meanwhile')
    // Nobody puts a course out of their own reach.
    scope.must('course.edit', { units: [input.unit] })
    if (input.unit !== course.unit) await mustBeOurUnits(scope, [input.unit])
    const { field = null, prerequisites = null, description = null, ...rest } = input
    const written = { ...rest, field, prerequisites, description }
    const sameCode = input.code === course.code
    if (sameCode && sameCourse({ ...course, ...written }, course)) return nothingChanged
    if (!sameCode && (await coursesCoded(scope, [input.code])).size) throw wrong('code', 'course.code-known')
    await saveCourses(scope, [{ ...written, id }])
    return [happened('course.described', id, {})]
  },
)
