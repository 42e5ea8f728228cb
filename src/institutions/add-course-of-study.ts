import { command } from '../platform/command.ts'
import { happened } from './institution.facts.ts'
import { insertCourse, lockUnit } from './unit.store.ts'
import { courseShape } from './unit.ts'

export const addCourseOfStudy = command('add-course-of-study', courseShape, async (scope, input) => {
  scope.must('institution.shape')
  await lockUnit(scope, input.unit)
  const id = await insertCourse(scope, input)
  return [happened('course-of-study.added', id, { code: input.code })]
})
