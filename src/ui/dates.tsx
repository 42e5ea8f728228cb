import { format, relative } from './moments.ts'
import { useLocale, useReader, useWords } from './reader.ts'
import { cities } from './words/cities.ts'

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
        {format(at, locale, timeZone, 'day')}, {format(at, locale, timeZone, 'time')} (
        {cities[reader.language][city] ?? city})
      </time>
      {beside && <span class="h-quiet"> · {relative(at, reader.now, locale, timeZone)}</span>}
    </span>
  )
}

/** A calendar day without a time, given as `2026-05-15`: `15 May 2026`. */
export function Day({ on }: { on: string }) {
  const locale = useLocale()
  return <time datetime={on}>{format(new Date(`${on}T00:00:00Z`), locale, 'UTC', 'day')}</time>
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
