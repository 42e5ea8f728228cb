import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { day } from '../platform/input.ts'
import { happened } from './institution.facts.ts'
import { lockCourse, saveCourse } from './unit.store.ts'

export const closeCourseOfStudy = command(
  'close-course-of-study',
  z.object({ id: z.uuid(), on: day }),
  async (scope, input) => {
    const course = await lockCourse(scope, input.id)
    scope.must('institution.shape')
    if (course.closedOn === input.on) return nothingChanged
    await saveCourse(scope, { ...course, closedOn: input.on })
    return [happened('course-of-study.closed', course.id, { code: course.code, on: input.on })]
  },
)
