import type { Zone } from '../../../platform/calendar.ts'
import { sayInstant, sayTime } from '../../../platform/calendar-words.ts'
import type { Ask } from '../../../platform/page.ts'
import { languageName } from '../../../reference/index.ts'
import { files } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import type { SlotLanguage } from '../appointment.ts'

export const book = '/appointments'
export const at = (path = '') => `/:office/:language${book}${path}`
export const slotOf = (ask: Ask): string => ask.params.slotid ?? ''

type Span = { startsAt: Date; endsAt: Date }
export const sayStart = (ask: Ask, { startsAt }: Span): string =>
  sayInstant(startsAt, ask.office.zone as Zone, ask.language)
/** `15 May 2026, 10:00 – 10:20 (Rome)`. */
export const saySpan = (ask: Ask, { startsAt, endsAt }: Span): string => {
  const zone = ask.office.zone as Zone
  return `${sayInstant(startsAt, zone, ask.language).replace(/ \([^)]*\)$/, '')} – ${sayTime(endsAt, zone, ask.language)}`
}

export const sayLanguages = (ask: Ask, languages: readonly SlotLanguage[]): string =>
  new Intl.ListFormat(ask.language, { type: 'unit' }).format(languages.map(one => languageName(one, ask.language)))

export const crumbsIn = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), href: ask.to(files) },
  { label: say(ask.language)('appointments.slots'), ...(further.length ? { href: ask.to(book) } : {}) },
  ...further,
]
