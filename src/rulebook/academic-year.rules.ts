import { addMonths, toDay } from '../platform/calendar.ts'
import type { Problem } from '../platform/refusal.ts'

type TermDays = { number: number; total: number; startOn: string; endOn: string }

/** The same terms so many years later, on the same days of the calendar. */
export const shiftTerms = <T extends TermDays>(terms: readonly T[], years: number): T[] =>
  terms.map(term => ({
    ...term,
    startOn: addMonths(toDay(term.startOn), years * 12),
    endOn: addMonths(toDay(term.endOn), years * 12),
  }))

/** What is wrong with an academic year, by field. Terms follow each other inside of the year and are counted 1/2, 2/2. */
export function yearProblems(year: {
  year: string
  startOn: string
  endOn: string
  terms: readonly TermDays[]
}): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  if (year.endOn <= year.startOn) problems.endOn = { code: 'ends-before-it-begins' }
  if (year.startOn.slice(0, 4) !== year.year.slice(0, 4)) problems.startOn = { code: 'outside-of-year' }
  const sorted = year.terms.toSorted((a, b) => a.number - b.number)
  sorted.forEach((term, index) => {
    const before = sorted[index - 1]
    const at = `terms.${year.terms.indexOf(term)}`
    if (term.number !== index + 1 || term.total !== sorted.length)
      problems[`${at}.number`] = { code: 'wrong-term-number' }
    if (term.endOn <= term.startOn) problems[`${at}.endOn`] = { code: 'ends-before-it-begins' }
    else if (term.startOn < year.startOn || term.endOn > year.endOn)
      problems[`${at}.startOn`] = { code: 'outside-of-year' }
    else if (before && term.startOn <= before.endOn) problems[`${at}.startOn`] = { code: 'terms-overlap' }
  })
  return problems
}
