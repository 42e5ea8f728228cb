import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './course.facts.ts'
import { courseFields, offerFields, offerOf, wrong } from './course.rules.ts'
import { insertCourses, lockCourse, mustBeOurUnits } from './course.store.ts'
import { termKey } from './course.ts'
import { insertInstances } from './instance.store.ts'

/** A department's new course, with the year in which it is held first. */
export const proposeCourse = command(
  'propose-course',
  z.object({ ...courseFields, ...offerFields }),
  async (scope, input) => {
    scope.must('course.edit', { units: [input.unit] })
    await mustBeOurUnits(scope, [input.unit])
    const { code, kind, unit, title, level, field = null, prerequisites = null, description = null } = input
    const written = { code, kind, unit, title, level, field, prerequisites, description, example: false }
    const id = (await insertCourses(scope, [written])).get(code)
    if (!id) throw wrong('code', 'course.code-known')
    const offer = offerOf(input)
    const [made] = await insertInstances(scope, [{ ...offer, course: id }])
    if (!made) throw new Refusal('course.not-found')
    return [
      happened('course.added', id, { code }),
      happened('course.proposed', id, { instance: made.id, year: offer.year, term: termKey(offer) }),
    ]
  },
)

/** A course that exists, for one more year or one more group. */
export const proposeInstance = command(
  'propose-instance',
  z.object({ course: z.uuid(), ...offerFields }),
  async (scope, { course: id, ...input }) => {
    const course = await lockCourse(scope, id)
    scope.must('course.edit', { units: [course.unit] })
    const offer = offerOf(input)
    const [made] = await insertInstances(scope, [{ ...offer, course: id }])
    if (!made) throw wrong('section', 'course.held-already')
    return [happened('course.proposed', id, { instance: made.id, year: offer.year, term: termKey(offer) })]
  },
)
