import { type Day, dayIn, isDay, isZone, type MonthDay, type Period, type Zone } from './calendar.ts'
import { inLanguage, type Language, type Localised } from './language.ts'

/** Cities that give their name to a zone, where Italian or French call them otherwise. */
const cities: Record<string, { it?: string; fr?: string }> = {
  Athens: { it: 'Atene', fr: 'Athènes' },
  Belgrade: { it: 'Belgrado' },
  Berlin: { it: 'Berlino' },
  Brussels: { it: 'Bruxelles', fr: 'Bruxelles' },
  Bucharest: { it: 'Bucarest', fr: 'Bucarest' },
  Copenhagen: { it: 'Copenaghen', fr: 'Copenhague' },
  Dublin: { it: 'Dublino' },
  Lisbon: { it: 'Lisbona', fr: 'Lisbonne' },
  Ljubljana: { it: 'Lubiana' },
  London: { it: 'Londra', fr: 'Londres' },
  Luxembourg: { it: 'Lussemburgo' },
  Malta: { fr: 'Malte' },
  Moscow: { it: 'Mosca', fr: 'Moscou' },
  Nicosia: { fr: 'Nicosie' },
  Paris: { it: 'Parigi' },
  Prague: { it: 'Praga' },
  Rome: { it: 'Roma' },
  Stockholm: { it: 'Stoccolma' },
  Vienna: { fr: 'Vienne' },
  Warsaw: { it: 'Varsavia', fr: 'Varsovie' },
  Zagreb: { it: 'Zagabria' },
  Zurich: { it: 'Zurigo' },
}

const locales = { en: 'en-GB', it: 'it-IT', fr: 'fr-FR' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, fresh)
  return fresh
}

/** The first of a month is an ordinal in Italian and French: 1º maggio, 1er mai. */
function withFirst(text: string, language: Language): string {
  const first = { en: '1', it: '1º', fr: '1er' }[language]
  return text.replace(/^1(?= )/, first)
}

const asUtc = (day: Day) => Date.parse(`${day}T12:00:00Z`)

/** `15 May 2026`, `15 maggio 2026`, `15 mai 2026`. */
export const sayDay = (day: Day, language: Language): string =>
  withFirst(format(language, { dateStyle: 'long', timeZone: 'UTC' }).format(asUtc(day)), language)

/** `15 May`: a day that comes back every year. */
export const sayMonthDay = (monthDay: MonthDay, language: Language): string =>
  withFirst(
    format(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`2024-${monthDay}T12:00Z`)),
    language,
  )

/** The month by itself, 1 to 12. */
export const sayMonth = (month: number, language: Language): string =>
  format(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15))

/** `Saturday`, `sabato`, `samedi`. */
export const sayWeekday = (day: Day, language: Language): string =>
  format(language, { weekday: 'long', timeZone: 'UTC' }).format(asUtc(day))

/** The city by which people know a zone: Rome, Roma. */
export function zoneCity(zone: Zone, language: Language): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return (language === 'en' ? undefined : cities[city]?.[language]) ?? city
}

/** `23:59 (Rome)`. */
export const sayTime = (instant: Date, zone: Zone, language: Language): string =>
  `${format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(instant)} (${zoneCity(zone, language)})`

/** The long form everywhere: `15 May 2026, 23:59 (Rome)`. */
export const sayInstant = (instant: Date, zone: Zone, language: Language): string =>
  `${sayDay(dayIn(instant, zone), language)}, ${sayTime(instant, zone, language)}`

/** `1 September 2026 – 31 January 2027`; an open end stays open. */
export const sayPeriod = (period: Period, language: Language): string =>
  [period.startOn, period.endOn].map(day => (day ? sayDay(day, language) : '…')).join(' – ')

/** A value of a refusal or fact: days (`2026-05-15`), instants of `inZone` and texts by language are said as the reader says them. */
export type Spoken = string | number | Localised

/** An instant with the zone in which people read it, as RFC 9557 writes it: `2026-05-15T21:59:59.999Z[Europe/Rome]`. */
export const inZone = (instant: Date, zone: Zone): string => `${instant.toISOString()}[${zone}]`

export function spoken(value: Spoken, language: Language): string | number {
  if (typeof value === 'object') return inLanguage(value, language)
  if (typeof value === 'number') return value
  if (isDay(value)) return sayDay(value, language)
  const [, at, zone] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\[([\w/+-]+)\]$/.exec(value) ?? []
  return at && zone && isZone(zone) ? sayInstant(new Date(at), zone, language) : value
}
