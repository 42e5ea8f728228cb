import { addDays, type Day, isDay, toDay } from './calendar.ts'

declare const brand: unique symbol

/** A date as far as it is known: `1985`, `1991-10` or `2020-11-01`. Nothing is ever added to what is known. */
export type PartialDate = string & { readonly [brand]: 'PartialDate' }
export type Precision = 'year' | 'month' | 'day'

/**
 * From when to when something holds. `attested` is a day on which it is known to have held, for what nobody says when it began.
 * Both ends belong to it; null is not known (since) or open (until).
 */
export type Tenure = { since: PartialDate | null; until: PartialDate | null; attested: PartialDate | null }
/** `unknown`: before the first day for which anything is attested. */
export type Standing = 'not-yet' | 'unknown' | 'in-force' | 'ended'

export function isPartialDate(text: string): text is PartialDate {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? []
  if (year === undefined) return isDay(text)
  return year >= '0001' && (month === undefined || (month >= '01' && month <= '12'))
}

/** Throws a RangeError for text that is none: what a person typed is checked with `isPartialDate` first. */
export function toPartialDate(text: string): PartialDate {
  if (isPartialDate(text)) return text
  throw new RangeError(`not a year, month or day: ${text}`)
}

export const precisionOf = (date: PartialDate): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

export const firstDayOf = (date: PartialDate): Day =>
  toDay(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

export function lastDayOf(date: PartialDate): Day {
  if (precisionOf(date) === 'year') return toDay(`${date}-12-31`)
  if (precisionOf(date) === 'day') return toDay(date)
  const [year = 0, month = 0] = date.split('-').map(Number)
  return toDay(`${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`)
}

/** Oldest first, by the first day that is meant; what is known less exactly stands before what is known better. */
export const comparePartialDates = (a: PartialDate, b: PartialDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** What comes just before, known as exactly: the year before a year, the day before a day. */
export function justBefore(date: PartialDate): PartialDate {
  return toPartialDate(addDays(firstDayOf(date), -1).slice(0, date.length))
}

/** Whether an end lies certainly before a beginning: 2019 ends before 2020 begins, 2020 does not end before 2020-11. */
export const endsBefore = (until: PartialDate, since: PartialDate): boolean => lastDayOf(until) < firstDayOf(since)

/**
 * How something stands on a day. A year or month counts from its first day to its last; what is only attested is known from
 * the first day for which it is attested.
 */
export function standingOn({ since, until, attested }: Tenure, day: Day): Standing {
  if (until && lastDayOf(until) < day) return 'ended'
  if (since) return firstDayOf(since) <= day ? 'in-force' : 'not-yet'
  return attested && firstDayOf(attested) <= day ? 'in-force' : 'unknown'
}

export const inForceOn = (tenure: Tenure, day: Day): boolean => standingOn(tenure, day) === 'in-force'

/** Whether two tenures share a day for certain. Where years or months meet, one may have ended before the other began. */
export function certainlyOverlap(one: Tenure, other: Tenure): boolean {
  const begins = ({ since, attested, until }: Tenure) => lastDayOf(since ?? attested ?? until ?? toPartialDate('0001'))
  const [later, earlier] = begins(one) > begins(other) ? [one, other] : [other, one]
  return ![later, earlier].some(({ until }) => until !== null && firstDayOf(until) < begins(later))
}
