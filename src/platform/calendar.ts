declare const brand: unique symbol

/** A calendar day, `2026-05-15`. Days compare as strings. */
export type Day = string & { readonly [brand]: 'Day' }
/** A day that comes back every year, `05-15`. */
export type MonthDay = string & { readonly [brand]: 'MonthDay' }
/** `2026/2027` in the north, `2026/2026` where the year begins and ends in one calendar year. */
export type AcademicYear = string & { readonly [brand]: 'AcademicYear' }
/** An IANA time zone, `Europe/Rome`. */
export type Zone = string & { readonly [brand]: 'Zone' }
/** Both ends belong to it; null is an open end. */
export type Period = { startOn: Day | null; endOn: Day | null }
export type Hemisphere = 'northern' | 'southern'

const dayMs = 86_400_000
const pad = (value: number, width: number) => String(value).padStart(width, '0')
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function wrong(kind: string, text: string): never {
  throw new RangeError(`not a ${kind}: ${text}`)
}

export function isDay(text: string): text is Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !date) return false
  return month <= 12 && date <= daysInMonth(year, month)
}

/** 29 February is a day that comes back: in common years it falls on the 28th. */
export function isMonthDay(text: string): text is MonthDay {
  return /^\d{2}-\d{2}$/.test(text) && isDay(`2024-${text}`)
}

export function isZone(text: string): text is Zone {
  try {
    return /^[A-Z]/.test(text) && Boolean(clockOf(text as Zone))
  } catch {
    return false
  }
}

/** Throws a RangeError for text that is no day: what a person typed is checked with `isDay` first. */
export const toDay = (text: string): Day => (isDay(text) ? text : wrong('day', text))
export const toMonthDay = (text: string): MonthDay => (isMonthDay(text) ? text : wrong('month-day', text))
export const toZone = (text: string): Zone => (isZone(text) ? text : wrong('time zone', text))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthDayOf = (day: Day): MonthDay => day.slice(5) as MonthDay

const dayAt = (ms: number): Day => toDay(new Date(ms).toISOString().slice(0, 10))

export const addDays = (day: Day, days: number): Day => dayAt(utc(day) + days * dayMs)
export const addWeeks = (day: Day, weeks: number): Day => addDays(day, weeks * 7)

/** A day that the month does not have becomes its last one: 31 January and a month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return toDay(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(date, daysInMonth(toYear, toMonth)), 2)}`)
}

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / dayMs)
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay() || 7

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const numeric = 'numeric' as const
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric }
  const clock = new Intl.DateTimeFormat('en', { ...fields, hourCycle: 'h23', timeZone: zone })
  clocks.set(zone, clock)
  return clock
}

/** What the clocks of the zone show, counted as if it were UTC. */
function localMs(instantMs: number, zone: Zone): number {
  const part: Record<string, string> = {}
  for (const { type, value } of clockOf(zone).formatToParts(instantMs)) part[type] = value
  const at = (name: string) => Number(part[name])
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'))
}

function offsetAt(instantMs: number, zone: Zone): number {
  const second = Math.floor(instantMs / 1000) * 1000
  return localMs(second, zone) - second
}

/** Every instant at which the clocks show this time; where they skip it, the instant of the skip. */
function instantsOf(local: number, zone: Zone): [number, ...number[]] {
  const [before, after] = [offsetAt(local - dayMs, zone), offsetAt(local + dayMs, zone)]
  const found = [local - before, local - after].filter(at => localMs(at, zone) === local).sort((a, b) => a - b)
  const [first, ...rest] = found
  if (first !== undefined) return [first, ...rest]
  let [early, late] = [local - after, local - before]
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000
    if (localMs(middle, zone) < local) early = middle
    else late = middle
  }
  return [late]
}

export const dayIn = (instant: Date, zone: Zone): Day => dayAt(localMs(instant.getTime(), zone))
/** The first instant of the day, also where midnight is skipped. */
export const startOfDay = (day: Day, zone: Zone): Date => new Date(instantsOf(utc(day), zone)[0])
/** The last millisecond of the day: a deadline "15 May, 23:59" holds until this instant, included. */
export function endOfDay(day: Day, zone: Zone): Date {
  const [first, ...again] = instantsOf(utc(day) + dayMs, zone).map(midnight => midnight - 1)
  return new Date(again.find(end => dayAt(localMs(end, zone)) === day) ?? first ?? utc(day))
}

/** The instant at which clocks first show `HH:MM` on that day, or the end of the gap where they skip it. */
export function instantAt(day: Day, time: string, zone: Zone): Date {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? wrong('time', time)
  return new Date(instantsOf(utc(day) + (Number(hours) * 60 + Number(minutes)) * 60_000, zone)[0])
}

/** The month-day in one calendar year. */
export function inYear(monthDay: MonthDay, year: number): Day {
  const leap = monthDay === '02-29' && daysInMonth(year, 2) < 29
  return toDay(`${pad(year, 4)}-${leap ? '02-28' : monthDay}`)
}

/** The first occurrence on the given day or after it. */
export function nextOccurrence(monthDay: MonthDay, from: Day): Day {
  const sameYear = inYear(monthDay, yearOf(from))
  return sameYear >= from ? sameYear : inYear(monthDay, yearOf(from) + 1)
}

/** The last occurrence on the given day or before it. */
export function lastOccurrence(monthDay: MonthDay, until: Day): Day {
  const sameYear = inYear(monthDay, yearOf(until))
  return sameYear <= until ? sameYear : inYear(monthDay, yearOf(until) - 1)
}

export type AcademicYearReading =
  | { valid: true; hemisphere: Hemisphere; first: number; second: number }
  | { valid: false; reason: 'format' | 'years' }

export function readAcademicYear(text: string): AcademicYearReading {
  const [, first, second] = /^(\d{4})\/(\d{4})$/.exec(text)?.map(Number) ?? []
  if (first === undefined || second === undefined) return { valid: false, reason: 'format' }
  if (second === first + 1) return { valid: true, hemisphere: 'northern', first, second }
  if (second === first) return { valid: true, hemisphere: 'southern', first, second }
  return { valid: false, reason: 'years' }
}

export const isAcademicYear = (text: string): text is AcademicYear => readAcademicYear(text).valid
export const toAcademicYear = (text: string): AcademicYear =>
  isAcademicYear(text) ? text : wrong('academic year', text)

const firstYearOf = (year: AcademicYear) => Number(year.slice(0, 4))
const academicYearFrom = (first: number, hemisphere: Hemisphere): AcademicYear =>
  toAcademicYear(`${pad(first, 4)}/${pad(hemisphere === 'northern' ? first + 1 : first, 4)}`)

/** The academic year in which a day falls, where years begin on `starts`. */
export const academicYearOf = (day: Day, starts: MonthDay, hemisphere: Hemisphere = 'northern'): AcademicYear =>
  academicYearFrom(yearOf(lastOccurrence(starts, day)), hemisphere)

export function addAcademicYears(year: AcademicYear, count: number): AcademicYear {
  const southern = year.slice(0, 4) === year.slice(5)
  return academicYearFrom(firstYearOf(year) + count, southern ? 'southern' : 'northern')
}

export function academicYearPeriod(year: AcademicYear, starts: MonthDay): { startOn: Day; endOn: Day } {
  const first = firstYearOf(year)
  return { startOn: inYear(starts, first), endOn: addDays(inYear(starts, first + 1), -1) }
}

/** Where the month-day falls inside an academic year. A date before the year (nominations) is a `lastOccurrence`. */
export const occurrenceIn = (monthDay: MonthDay, year: AcademicYear, starts: MonthDay): Day =>
  nextOccurrence(monthDay, academicYearPeriod(year, starts).startOn)

/** What two periods share, or null. */
export function overlap(one: Period, other: Period): Period | null {
  const later = (a: Day | null, b: Day | null) => (a && b ? (a > b ? a : b) : (a ?? b))
  const earlier = (a: Day | null, b: Day | null) => (a && b ? (a < b ? a : b) : (a ?? b))
  const shared = { startOn: later(one.startOn, other.startOn), endOn: earlier(one.endOn, other.endOn) }
  return shared.startOn && shared.endOn && shared.startOn > shared.endOn ? null : shared
}

export const covers = (period: Period, day: Day): boolean =>
  (period.startOn === null || period.startOn <= day) && (period.endOn === null || day <= period.endOn)

/** What somebody asks for twice within a minute was one wish: a double click, a page that was slow to answer. */
export const aMomentBefore = (now: Date): Date => new Date(now.getTime() - 60_000)
