import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { revised } from './course.facts.ts'
import { offerFields, offerOf, version, wrong } from './course.rules.ts'
import { courseInstanceLife } from './course.ts'
import { instancesOf, lockInstance, saveOffers } from './instance.store.ts'

const { year: _, ...fields } = offerFields

/** Changes how a course is held in a year. Each change by which a plan may fall is a fact with the old and the new value. */
export const reviseInstance = command(
  'revise-instance',
  z.object({ instance: z.uuid(), version, ...fields }),
  async (scope, { instance: id, version: seen, ...input }) => {
    const before = await lockInstance(scope, id)
    scope.must('course.edit', { units: [before.unit] })
    if (before.revision !== seen) throw new Refusal('course.changed-meanwhile')
    courseInstanceLife.next(before.state, 'revise')
    const after = offerOf({ ...input, year: before.year })
    const facts = revised(before, after)
    if (!facts.length) return nothingChanged
    if (after.section !== before.section) {
      const others = await instancesOf(scope, before.course)
      if (others.some(one => one.year === before.year && one.section === after.section))
        throw wrong('section', 'course.held-already')
    }
    await saveOffers(scope, [{ ...after, id }])
    return facts
  },
)
