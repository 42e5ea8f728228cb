import { useReader, useWords } from './reader.ts'
import { cities } from './words/cities.ts'

const locales = { en: 'en-GB', it: 'it-IT', fr: 'fr-FR' } as const
type Locale = (typeof locales)[keyof typeof locales]

const kept = new Map<string, Intl.DateTimeFormat>()

/** Formatters are slow to make and are kept, one for each use. */
function formatter(locale: Locale, timeZone: string, shape: 'day' | 'time') {
  const key = `${locale} ${timeZone} ${shape}`
  const known = kept.get(key)
  if (known) return known
  const options: Intl.DateTimeFormatOptions =
    shape === 'day'
      ? { day: 'numeric', month: 'long', year: 'numeric', timeZone }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }
  const fresh = new Intl.DateTimeFormat(locale, options)
  kept.set(key, fresh)
  return fresh
}

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "in 3 days", "2 hours ago": the largest unit of which at least one has passed. */
export function relative(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit)
}

export const useLocale = (): Locale => locales[useReader().language]

type WhenProps = {
  at: Date
  /** IANA time zone; the institution's when not given. */
  zone?: string | undefined
  /** Adds "in 3 days" beside the absolute date. */
  relative?: boolean | undefined
}

/** An instant: `15 May 2026, 23:59 (Rome)`. */
export function When({ at, zone, relative: beside }: WhenProps) {
  const reader = useReader()
  const locale = useLocale()
  const timeZone = zone ?? reader.timeZone
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return (
    <span class="h-when">
      <time datetime={at.toISOString()}>
        {formatter(locale, timeZone, 'day').format(at)}, {formatter(locale, timeZone, 'time').format(at)} (
        {cities[reader.language][city] ?? city})
      </time>
      {beside && <span class="h-quiet"> · {relative(at, reader.now, locale)}</span>}
    </span>
  )
}

/** A calendar day without a time, given as `2026-05-15`: `15 May 2026`. */
export function Day({ on }: { on: string }) {
  const locale = useLocale()
  return <time datetime={on}>{formatter(locale, 'UTC', 'day').format(new Date(`${on}T00:00:00Z`))}</time>
}

/** A span of days, given as `2026-02-01`; either end may be open. */
export function Period({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  const words = useWords()
  if (from && to)
    return (
      <span class="h-when">
        <Day on={from} /> – <Day on={to} />
      </span>
    )
  if (to)
    return (
      <span class="h-when">
        {words('parts.to')} <Day on={to} />
      </span>
    )
  if (from)
    return (
      <span class="h-when">
        {words('parts.from')} <Day on={from} />
      </span>
    )
  return null
}
