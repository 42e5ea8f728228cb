import { daysBetween, isDay, toDay } from '../platform/calendar.ts'
import type { MobilityType } from './learning-agreement.ts'

/** Days of a long stay as the Beneficiary Module counts them: months of thirty, both ends included. */
export function countedDays(from: string, until: string): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number)
  const [y2 = 0, m2 = 0, d2 = 0] = until.split('-').map(Number)
  return (y2 - y1) * 360 + (m2 - m1) * 30 + (Math.min(d2, 30) - Math.min(d1, 30)) + 1
}

/** Erasmus+ 2021–2027: 2 to 12 months, or 5 to 30 days; doctoral candidates either. Months alone are not counted. */
export function lengthProblem(
  type: MobilityType,
  from: string,
  until: string,
): 'long' | 'short' | 'either' | undefined {
  if (!isDay(from) || !isDay(until)) return undefined
  const long = countedDays(from, until)
  const isLong = long >= 60 && long <= 360
  const days = daysBetween(toDay(from), toDay(until)) + 1
  const isShort = days >= 5 && days <= 30
  if (type === 'semester') return isLong ? undefined : 'long'
  if (type === 'blended') return isShort ? undefined : 'short'
  return isLong || isShort ? undefined : 'either'
}

/** What a full programme of a stay comes to: 60 a year, 30 a semester, 20 a trimester, less where the stay is shorter. */
export function expectedCredits(
  stay: { term: 'winter' | 'spring' | 'year'; months: number },
  termsInYear: number,
): number {
  const whole = stay.term === 'year' ? 60 : 60 / termsInYear
  return Math.min(whole, stay.months * 6)
}

/** Twenty in a hundred to either side. */
export const farFrom = (total: number, expected: number): boolean => Math.abs(total - expected) > expected * 0.2
