import type { Language } from '../platform/words.ts'

const locales = { en: 'en-GB', it: 'it-IT', fr: 'fr-FR' } as const satisfies Record<Language, string>
export type Locale = (typeof locales)[Language]

/** How a language writes its dates and numbers. */
export const localeOf = (language: Language): Locale => locales[language]

const shapes = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  digits: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const

// Formatters are slow to make and are kept, one for each use.
const formatters = new Map<string, Intl.DateTimeFormat>()
const counters = new Map<Locale, Intl.RelativeTimeFormat>()

export function format(at: Date, locale: Locale, timeZone: string, shape: keyof typeof shapes): string {
  const key = `${locale} ${timeZone} ${shape}`
  const kept = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone })
  formatters.set(key, kept)
  return kept.format(at)
}

function distance(count: number, unit: Intl.RelativeTimeFormatUnit, locale: Locale): string {
  const kept = counters.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  counters.set(locale, kept)
  return kept.format(count, unit)
}

/** Calendar days since 1970 of an instant in a time zone. */
function dayNumber(at: Date, timeZone: string): number {
  const [day = 1, month = 1, year = 1970] = format(at, 'en-GB', timeZone, 'digits').split('/').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** Days up to two months, months up to two years, then years: "tomorrow", "in 19 days", "in 3 months". */
function daysAway(days: number, locale: Locale): string {
  if (Math.abs(days) >= 730) return distance(Math.trunc(days / 365), 'year', locale)
  if (Math.abs(days) >= 60) return distance(Math.trunc(days / 30.4), 'month', locale)
  return distance(days, 'day', locale)
}

/** How far an instant is: hours and minutes on the same day, else calendar days of the time zone. */
export function relative(at: Date, now: Date, locale: Locale, timeZone: string): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  if (days !== 0) return daysAway(days, locale)
  const minutes = Math.trunc((at.getTime() - now.getTime()) / 60_000)
  return Math.abs(minutes) < 60
    ? distance(minutes, 'minute', locale)
    : distance(Math.trunc(minutes / 60), 'hour', locale)
}

/** How far a calendar day (`2026-05-15`) is: "today", "in 19 days". */
export const relativeDay = (day: string, now: Date, locale: Locale, timeZone: string): string =>
  daysAway(dayNumberOf(day) - dayNumber(now, timeZone), locale)

/** Whether a calendar day has ended in a time zone. */
export const isOver = (day: string, now: Date, timeZone: string): boolean => dayNumberOf(day) < dayNumber(now, timeZone)
