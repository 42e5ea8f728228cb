import { isDay } from '../platform/calendar.ts'
import { lengthProblem } from '../reference/index.ts'
import type { MobilityType } from './learning-agreement.ts'

const lengths = { semester: 'long', blended: 'short', doctoral: 'either' } as const

/** By the programme’s lengths, which the reference lists know. Months alone are not counted. */
export const stayLengthProblem = (type: MobilityType, from: string, until: string) =>
  isDay(from) && isDay(until) ? lengthProblem(lengths[type], from, until) : undefined

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
