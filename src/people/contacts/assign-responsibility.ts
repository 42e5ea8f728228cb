import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { day } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './contact.facts.ts'
import { hasResponsibility, insertResponsibility, lockContact, placeExists } from './contact.store.ts'
import { responsibilityKinds } from './contact.ts'

/** Lets a person answer for one unit or one course of study, from a day on, perhaps until a day; published unless said otherwise. */
export const assignResponsibility = command(
  'assign-responsibility',
  z.object({
    person: z.uuid(),
    kind: z.enum(responsibilityKinds),
    unit: z.uuid().optional(),
    courseOfStudy: z.uuid().optional(),
    published: z.boolean().default(true),
    since: day.optional(),
    until: day.optional(),
  }),
  async (scope, input) => {
    const person = await lockContact(scope, input.person)
    scope.must('person.name')
    const { unit, courseOfStudy } = input
    if ((unit === undefined) === (courseOfStudy === undefined)) throw wrong('place', 'one-place')
    if (unit && !(await placeExists(scope, 'unit', unit))) throw wrong('place', 'not-in-list')
    if (courseOfStudy && !(await placeExists(scope, 'course_of_study', courseOfStudy)))
      throw wrong('place', 'not-in-list')
    const since = input.since ?? (await todayOf(scope))
    if (input.until && input.until < since) throw wrong('until', 'ends-before-it-begins')
    const wanted = {
      person: person.id,
      kind: input.kind,
      unit: unit ?? null,
      course_of_study: courseOfStudy ?? null,
      published: input.published,
      since,
      until: input.until ?? null,
    }
    if (await hasResponsibility(scope, wanted)) return nothingChanged
    const responsibility = await insertResponsibility(scope, wanted)
    return [happened('responsibility.assigned', person.id, { responsibility, kind: input.kind })]
  },
)

const wrong = (field: string, code: string) => new Refusal('input.wrong', { count: 1 }, { [field]: { code } })
