import type { Child } from 'hono/jsx'
import { Day } from './dates.tsx'
import { isOver, relativeDay } from './moments.ts'
import { useLocale, useReader, useWords } from './reader.ts'

export type Fact = { term: string; fact: Child }

/** Terms and what holds for them. A fact that is not known says so. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const words = useWords()
  return (
    <dl class="h-facts">
      {items.map(({ term, fact }) => (
        <div>
          <dt>{term}</dt>
          <dd>{fact || <span class="h-quiet">{words('states.missing')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

export type KeyDate = {
  /** A day, `2026-05-15`. */
  on: string
  label: Child
  note?: Child
}

/** Dates in their order, with how far they are; those that have passed are quiet. */
export function KeyDates({ items }: { items: readonly KeyDate[] }) {
  const words = useWords()
  const locale = useLocale()
  const { now, timeZone } = useReader()
  return (
    <ul class="h-dates">
      {items.map(({ on, label, note }) => {
        const passed = isOver(on, now, timeZone)
        return (
          <li data-passed={passed ? true : undefined}>
            <span class="h-dates-day">
              <Day on={on} />
              <span class="h-quiet"> · {passed ? words('parts.passed') : relativeDay(on, now, locale, timeZone)}</span>
            </span>
            <span>
              {label}
              {note && <span class="h-dates-note">{note}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
