import { academicYearOf, type Day, toMonthDay } from '../platform/calendar.ts'
import type { Direction } from './agreement.ts'

export type ExchangeCount = {
  academicYear: string
  direction: Direction
  persons: number
  months: number
  semesters: number
}
export type Balance = { persons: number; months: number; semesters: number }

/** The academic years of a rolling window that ends with the given one, oldest first. */
export function rollingYears(last: string, count: number): string[] {
  const first = Number(last.slice(0, 4))
  const span = Number(last.slice(5)) - first
  return Array.from({ length: count }, (_, back) => {
    const year = first - (count - 1 - back)
    return `${year}/${year + span}`
  })
}

/** Σ outgoing − Σ incoming: positive when we have sent more than we received. */
export function balanceOf(counts: readonly ExchangeCount[]): Balance {
  const sum = (pick: (count: ExchangeCount) => number) =>
    counts.reduce((total, count) => total + (count.direction === 'outgoing' ? pick(count) : -pick(count)), 0)
  return {
    persons: sum(count => count.persons),
    months: Math.round(sum(count => Math.round(count.months * 100))) / 100,
    semesters: sum(count => count.semesters),
  }
}

export const inWindow = (counts: readonly ExchangeCount[], years: readonly string[]): ExchangeCount[] =>
  counts.filter(count => years.includes(count.academicYear))

export const balanceUnits = ['persons', 'months', 'semesters'] as const satisfies (keyof Balance)[]
type Unit = (typeof balanceUnits)[number]
type Terms = Record<string, unknown>

/** Over how many years the agreement counts: as it says, one where each year must balance, else three. */
export const windowYears = ({ balanceRule, balanceYears }: Terms): number =>
  balanceRule === 'each-year' ? 1 : typeof balanceYears === 'number' ? balanceYears : 3

export const promisesBalance = ({ balanceRule, balanceLimit }: Terms): boolean =>
  (balanceRule === 'each-year' || balanceRule === 'over-years') && typeof balanceLimit === 'number'

export type OverBalance = { unit: Unit; difference: number; limit: number; years: number; last: string }

/** Academic years of exchanges turn with September, as in the template of the Commission. */
export const yearsTurn = '09-01'

/**
 * The last year of the window on a day: the last that is recorded. Where nothing was recorded for longer, the window goes on without:
 * for the year before the last one that is over somebody would have recorded something by now.
 */
function windowEnd(lastRecorded: string, today: Day): string {
  const span = Number(lastRecorded.slice(5)) - Number(lastRecorded.slice(0, 4))
  const first = Number(academicYearOf(today, toMonthDay(yearsTurn)).slice(0, 4)) - 2
  const due = `${first}/${first + span}`
  return due > lastRecorded ? due : lastRecorded
}

/**
 * By how much the window goes beyond what the agreement allows; null when it does not, or when the agreement sets no limit.
 * Its unit is persons unless it names another. A year counts once both sides are recorded.
 */
export function overBalance(terms: Terms, recorded: readonly ExchangeCount[], today: Day): OverBalance | null {
  const counts = recorded.filter(one =>
    recorded.some(other => other.academicYear === one.academicYear && other.direction !== one.direction),
  )
  const limit = Number(terms.balanceLimit)
  const lastRecorded = counts
    .map(({ academicYear }) => academicYear)
    .toSorted()
    .at(-1)
  if (!lastRecorded || !promisesBalance(terms)) return null
  const unit = balanceUnits.find(one => one === terms.balanceUnit) ?? 'persons'
  const years = windowYears(terms)
  const last = windowEnd(lastRecorded, today)
  const difference = balanceOf(inWindow(counts, rollingYears(last, years)))[unit]
  return Math.abs(difference) > limit ? { unit, difference, limit, years, last } : null
}
