import { academicYearOf, type Day, type MonthDay } from '../platform/calendar.ts'
import type { Problem } from '../platform/refusal.ts'

type Terms = Record<string, unknown>
const yearIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The academic year in which new students of a degree begin when they come on a day: it turns on 1 September. */
const admittedOn = (today: Day): number => Number(academicYearOf(today, '09-01' as MonthDay).slice(0, 4))

export type Cohorts = { first: string; last: string; phase: 'to-come' | 'open' | 'closed' }

/** For which cohorts an agreement on a degree is valid, and where that stands today; null where it does not say. */
export function cohortsOf(terms: Terms, today: Day): Cohorts | null {
  const [first, last] = [yearIn(terms.firstCohort), yearIn(terms.lastCohort)]
  if (!first && !last) return null
  const now = admittedOn(today)
  const toCome = first !== null && now < Number(first.slice(0, 4))
  const closed = last !== null && now > Number(last.slice(0, 4))
  return { first: first ?? 'none', last: last ?? 'none', phase: closed ? 'closed' : toCome ? 'to-come' : 'open' }
}

export function cohortProblems(terms: Terms): Record<string, Problem> {
  const [first, last] = [yearIn(terms.firstCohort), yearIn(terms.lastCohort)]
  return first && last && last < first ? { 'terms.lastCohort': { code: 'ends-before-begin' } } : {}
}
