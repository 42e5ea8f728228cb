import type { Condition } from '../agreement.ts'

export const stayTerms = ['winter', 'spring', 'year'] as const
/** Of a stay: one semester, or both. */
export type StayTerm = (typeof stayTerms)[number]

export type Stay = { term: StayTerm; months: number }
type Offer = Pick<Condition, 'persons' | 'per' | 'months'>

/** What is left of a condition in one academic year; `null` months: the agreement counts persons only. */
export type Left = { winter: number; spring: number; year: number; months: number | null }

const inTerm = (stays: readonly Stay[], term: 'winter' | 'spring') =>
  stays.filter(stay => stay.term === term || stay.term === 'year').length

/** Persons are counted per year, or per semester: then a full year stands in both. Months are counted over the year. */
export function leftOf({ persons, per, months }: Offer, taken: readonly Stay[]): Left {
  const monthsLeft = months === null ? null : months - taken.reduce((sum, stay) => sum + stay.months, 0)
  if (per === 'year') {
    const left = persons - taken.length
    return { winter: left, spring: left, year: left, months: monthsLeft }
  }
  const winter = persons - inTerm(taken, 'winter')
  const spring = persons - inTerm(taken, 'spring')
  return { winter, spring, year: Math.min(winter, spring), months: monthsLeft }
}

/** What is missing for one more stay, or nothing. */
export function lackFor(left: Left, stay: Stay): 'persons' | 'months' | undefined {
  if (left[stay.term] < 1) return 'persons'
  return left.months !== null && left.months < stay.months ? 'months' : undefined
}
