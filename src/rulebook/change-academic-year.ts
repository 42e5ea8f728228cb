import { z } from 'zod'
import { command } from '../platform/command.ts'
import { day, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { refuseProblems, termShape } from './open-academic-year.ts'
import { yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'
import { lockYear, replaceTerms, saveYear } from './year.store.ts'

/** Sets the days of an academic year and of its terms. */
export const changeAcademicYear = command(
  'change-academic-year',
  z.object({ year: yearShape, startOn: day, endOn: day, terms: z.array(termShape).max(9), version: revision }),
  async (scope, input) => {
    const known = await lockYear(scope, input.year)
    scope.must('rulebook.edit')
    if (!known) throw new Refusal('academic-year.not-found', { year: input.year })
    if (known.revision !== input.version) throw new Refusal('academic-year.changed-meanwhile')
    refuseProblems(input)
    await saveYear(scope, known.id, input)
    await replaceTerms(scope, known.id, input.terms)
    return [
      happened('academic-year.changed', known.id, { year: input.year, startOn: input.startOn, endOn: input.endOn }),
    ]
  },
)
