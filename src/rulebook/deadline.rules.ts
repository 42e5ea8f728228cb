import {
  type AcademicYear,
  academicYearOf,
  addAcademicYears,
  type Day,
  dayIn,
  endOfDay,
  instantAt,
  inYear,
  type MonthDay,
  readAcademicYear,
  toAcademicYear,
  toMonthDay,
  type Zone,
} from '../platform/calendar.ts'
import type { StatedDay } from './record.ts'

export type YearRow = { year: string; startOn: string; endOn: string }
/** One occurrence: the academic year for which it counts, the day, and the last instant that is still in time. */
export type Due = { year: string; on: Day; time: string; at: Date }

/** In which academic year an instant lies: by the office's own years, else by a year that begins on 1 September. */
export function yearAt(now: Date, zone: Zone, years: readonly YearRow[]): AcademicYear {
  const today = dayIn(now, zone)
  const current = years.find(({ startOn, endOn }) => startOn <= today && today <= endOn)
  if (current) return toAcademicYear(current.year)
  const latest = years.toSorted((a, b) => a.startOn.localeCompare(b.startOn)).at(-1)
  return academicYearOf(today, toMonthDay(latest?.startOn.slice(5) ?? '09-01'))
}

/** What holds for an academic year: the day of that year alone, else the one that recurs. */
export const dayFor = (days: readonly StatedDay[], year: string): StatedDay | undefined =>
  days.find(day => day.oneYear && day.fromYear === year) ??
  days.find(
    day =>
      !day.oneYear &&
      (day.fromYear === null || day.fromYear <= year) &&
      (day.untilYear === null || year <= day.untilYear),
  )

/** "15 May" holds to the end of the day, "12:00" to the end of that minute. */
export const lastInstant = (on: Day, time: string, zone: Zone): Date =>
  time === '23:59' ? endOfDay(on, zone) : new Date(instantAt(on, time, zone).getTime() + 59_999)

/** When a deadline falls in an academic year; nothing where it does not hold in that year, or has no day of its own. */
export function dueIn(days: readonly StatedDay[], year: string, zone: Zone): Due | undefined {
  const day = dayFor(days, year)
  const reading = readAcademicYear(year)
  if (!day || !reading.valid) return undefined
  const on = inYear(day.monthDay as MonthDay, reading.first + day.yearOffset)
  return { year, on, time: day.time, at: lastInstant(on, day.time, zone) }
}

/** The occurrences in some academic years, the earliest first. */
export const duesIn = (days: readonly StatedDay[], years: readonly string[], zone: Zone): Due[] =>
  years.flatMap(year => dueIn(days, year, zone) ?? []).toSorted((a, b) => a.at.getTime() - b.at.getTime())

/** A nomination may be due before its academic year begins and a transcript after it has ended. */
export const yearsAround = (year: AcademicYear): AcademicYear[] => [-1, 0, 1, 2].map(by => addAcademicYears(year, by))

export const nextDue = (days: readonly StatedDay[], year: AcademicYear, zone: Zone, now: Date): Due | undefined =>
  duesIn(days, yearsAround(year), zone).find(due => due.at >= now)

export const lastDue = (days: readonly StatedDay[], year: AcademicYear, zone: Zone, now: Date): Due | undefined =>
  duesIn(days, yearsAround(year), zone).findLast(due => due.at < now)

/** What a move says: the new day, from an academic year on, or in that year only. */
export type Move = { year: string; oneYear: boolean; monthDay: string; yearOffset: number; time: string }

/** The days after a move. What held before stays true of the years before: history is dated, not overwritten. */
export function moved(days: readonly StatedDay[], { year, oneYear, ...day }: Move): StatedDay[] {
  if (oneYear)
    return [
      ...days.filter(other => !(other.oneYear && other.fromYear === year)),
      { fromYear: year, untilYear: year, oneYear, ...day },
    ]
  const before = addAcademicYears(toAcademicYear(year), -1)
  const kept = days.flatMap(other => {
    if (other.oneYear) return other.fromYear !== null && other.fromYear >= year ? [] : [other]
    if (other.fromYear !== null && other.fromYear >= year) return []
    return [{ ...other, untilYear: other.untilYear === null || other.untilYear > before ? before : other.untilYear }]
  })
  // Where nothing held before that year, the new day takes over from the beginning.
  const since = kept.some(other => !other.oneYear) ? year : firstYear(days, year)
  return [...kept, { fromYear: since, untilYear: null, oneYear: false, ...day }]
}

const firstYear = (days: readonly StatedDay[], year: string): string | null => {
  const starts = days.filter(day => !day.oneYear).map(day => day.fromYear)
  return starts.includes(null) ? null : (starts.sort()[0] ?? year)
}

export type Opening = { month: number; day?: number | undefined; yearOffset: number }
export type Standing =
  | { open: true; closes: Due | undefined }
  | { open: false; closed: Due | undefined; opens: Date | undefined; opensOn: Day | undefined }

/** The first day on which a window is open in an academic year; a month alone opens on its first day. */
export function opensOn(opening: Opening, year: string): Day | undefined {
  const reading = readAcademicYear(year)
  if (!reading.valid) return undefined
  const pad = (value: number) => String(value).padStart(2, '0')
  return inYear(toMonthDay(`${pad(opening.month)}-${pad(opening.day ?? 1)}`), reading.first + opening.yearOffset)
}

/**
 * Whether something may be done now. For one academic year when it is named; else in whichever year is open. Without an opening
 * it has always been open; without a deadline it never closes.
 */
export function standingOf(
  asked: { opening?: Opening | undefined; days?: readonly StatedDay[] | undefined; years: readonly string[] },
  zone: Zone,
  now: Date,
): Standing {
  const today = dayIn(now, zone)
  const spans = asked.years.map(year => ({
    from: asked.opening && opensOn(asked.opening, year),
    due: asked.days && dueIn(asked.days, year, zone),
  }))
  const usable = asked.days?.length ? spans.filter(span => span.due) : spans
  const open = usable.find(({ from, due }) => (!from || from <= today) && (!due || due.at >= now))
  if (open) return { open: true, closes: open.due }
  const next = usable
    .flatMap(({ from, due }) => (from && from > today && (!due || due.at >= now) ? [from] : []))
    .sort()[0]
  const closed = usable
    .flatMap(({ due }) => (due && due.at < now ? [due] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1)
  return { open: false, closed, opensOn: next, opens: next && instantAt(next, '00:00', zone) }
}
