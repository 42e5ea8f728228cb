import { z } from 'zod'
import { command } from '../platform/command.ts'
import { maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './course.facts.ts'
import { wrong, yearShape } from './course.rules.ts'
import { mustBeOurUnits } from './course.store.ts'
import { copyInstances } from './instance.store.ts'

/** Most courses are the same from year to year: proposes for a year what another has and it has not, withdrawn ones left out. */
export const copyCatalogue = command(
  'copy-catalogue',
  z.object({ from: yearShape, to: yearShape, unit: maybe(z.uuid()) }),
  async (scope, { from, to, unit }) => {
    scope.must('course.edit', unit ? { units: [unit] } : {})
    if (from === to) throw wrong('to', 'course.same-year')
    if (unit) await mustBeOurUnits(scope, [unit])
    const made = await copyInstances(scope, { from, to, units: unit ? [unit] : undefined })
    if (!made.length) throw new Refusal('course.nothing-to-copy', { from, to })
    return made.map(({ id, course, term }) => happened('course.proposed', course, { instance: id, year: to, term }))
  },
)
