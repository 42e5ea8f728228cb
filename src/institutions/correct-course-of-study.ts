import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { happened } from './institution.facts.ts'
import { mustBeFresh } from './settings.rules.ts'
import { lockCourse, lockUnit, saveCourse } from './unit.store.ts'
import { courseShape } from './unit.ts'

export const correctCourseOfStudy = command(
  'correct-course-of-study',
  courseShape.extend({ id: z.uuid(), version: revision }),
  async (scope, input) => {
    const course = await lockCourse(scope, input.id)
    scope.must('institution.shape')
    mustBeFresh('course-of-study', course.revision, input.version)
    await lockUnit(scope, input.unit)
    await saveCourse(scope, { ...course, ...input, field: input.field ?? null, revision: course.revision })
    return [happened('course-of-study.corrected', course.id, { code: input.code })]
  },
)
