import { z } from 'zod'
import { addAcademicYears, toAcademicYear } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { day, localised } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { shiftTerms, yearProblems } from './academic-year.rules.ts'
import { terms, yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'
import { type AcademicTermRow, allTerms, lockYear, replaceTerms, saveYear } from './year.store.ts'

export const termShape = z.object({
  number: z.coerce.number('not-a-number').int().min(1).max(9),
  total: z.coerce.number('not-a-number').int().min(1).max(9),
  term: z
    .enum(terms)
    .nullish()
    .transform(term => term ?? null),
  name: localised(100),
  startOn: day,
  endOn: day,
})

/**
 * Opens an academic year. Without terms of its own it takes those of the year before, on the same days. Recurring deadlines need no
 * copy: they fall into it by themselves.
 */
export const openAcademicYear = command(
  'open-academic-year',
  z.object({ year: yearShape, startOn: day, endOn: day, terms: z.array(termShape).max(9).optional() }),
  async (scope, input) => {
    const known = await lockYear(scope, input.year)
    scope.must('rulebook.edit')
    if (known) throw new Refusal('academic-year.exists', { year: input.year }, { year: { code: 'year-taken' } })
    const terms = input.terms ?? (await termsOfYearBefore(scope, input.year))
    refuseProblems({ ...input, terms })
    const id = await saveYear(scope, undefined, input)
    await replaceTerms(scope, id, terms)
    return [happened('academic-year.opened', id, { year: input.year, startOn: input.startOn, endOn: input.endOn })]
  },
)

async function termsOfYearBefore(scope: Scope, year: string): Promise<AcademicTermRow[]> {
  const before = await lockYear(scope, addAcademicYears(toAcademicYear(year), -1))
  if (!before) return []
  const terms = (await allTerms(scope)).filter(term => term.academicYear === before.id)
  return shiftTerms(
    terms.map(({ academicYear: _, ...term }) => term),
    1,
  )
}

export function refuseProblems(year: Parameters<typeof yearProblems>[0]): void {
  const problems = yearProblems(year)
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}
