import { type CefrLevel, isCefrLevel } from '../reference/index.ts'
import type { Found } from './mention-dates.rules.ts'

/** `to` where a range is written: A2/B1, B1–B2. */
export type LevelMention = { kind: 'level'; from: CefrLevel; to: CefrLevel | null }
/** Money by its ISO code, or credits. */
export type AmountMention = { kind: 'amount'; value: number; unit: string }

const level = '[ABC][12]'
const levels = new RegExp(
  `(?<![\\p{L}\\d.])(?<from>${level})(?:\\.\\d)?\\+?(?:\\s?[-–/]\\s?(?<to>${level})(?:\\.\\d)?\\+?)?(?![\\p{L}\\d])`,
  'gu',
)
const smallLevels =
  /(?<=\b(?:level|livello|niveau)\s)(?<from>[abc][12])\+?(?:\s?[-–/]\s?(?<to>[abc][12])\+?)?(?![\p{L}\d])/giu
/** Tables of the learning agreement, rooms and annexes are numbered alike. */
const notALevel =
  /(?:table|tabella|tableau|annex|annexe|allegato|form|modulo|formulaire|room|aula|salle|building|edificio|bâtiment|format|formato|paper|plan|vitamin)[aeis]?\s+(?:[a-z]\d?\s*(?:,|and|e|et)\s*)?$/i

export function* findLevels(text: string): Generator<Found<LevelMention>> {
  for (const pattern of [levels, smallLevels])
    for (const match of text.matchAll(pattern)) {
      const [from = '', to = ''] = [match.groups?.from?.toUpperCase(), match.groups?.to?.toUpperCase()]
      if (!isCefrLevel(from) || notALevel.test(text.slice(Math.max(0, match.index - 30), match.index))) continue
      yield { kind: 'level', from, to: isCefrLevel(to) ? to : null, at: match.index, length: match[0].length }
    }
}

const number = "\\d{1,12}(?:[.,’'\\s]\\d{3}(?!\\d)){0,4}(?:[.,]\\d{1,2}(?!\\d))?"
const units: [string, RegExp][] = [
  ['EUR', /€|EUR\b|euros?\b/],
  ['GBP', /£|GBP\b|pounds?\b|sterline\b|livres sterling\b/],
  ['USD', /US\$|\$|USD\b|(?:US )?dollars?\b|dollari\b/],
  ['CAD', /CAD\b/],
  ['CHF', /CHF\b|francs suisses\b|Swiss francs?\b|franchi(?: svizzeri)?\b/],
  ['ECTS', /(?:ECTS[\s-])?(?:credits?|crédits?|crediti(?: formativi)?)\b|ECTS\b|CFU\b/],
]
const anyUnit = units.map(([, form]) => form.source).join('|')
const range = (words: string) => `(?:(?<first>${number})\\s?(?:${words})\\s?)?`
const numberUnit = new RegExp(
  `(?<![\\p{L}\\d.,])${range('[-–]|to|and|or|a|e|o|à|et|ou')}(?<value>${number})(?:,[-–])?[\\s-]?(?<unit>${anyUnit})(?![\\p{L}])`,
  'dgiu',
)
const unitNumber = new RegExp(
  `(?<![\\p{L}\\d]|\\d\\s)(?<unit>€|£|US\\$|\\$|EUR|GBP|USD|CAD|CHF|ECTS|CFU)(?:\\s?:)?\\s?${range('[-–]|to')}(?<value>${number})(?!\\d)`,
  'dgu',
)

const unitOf = (text: string) =>
  units.find(([, form]) => new RegExp(`^(?:${form.source})$`, 'i').test(text))?.[0] ?? text

/** `1.200,50`, `1,200.50`, `1 200,50` and `1200.5` are what they mean in their countries. */
export function readNumber(text: string): number {
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/su.exec(text) ?? []
  return Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`)
}

/** Both ends of a range are amounts; the second carries the unit. */
export function* findAmounts(text: string): Generator<Found<AmountMention>> {
  for (const pattern of [unitNumber, numberUnit])
    for (const match of text.matchAll(pattern)) {
      const { first, value = '', unit: written = '' } = match.groups ?? {}
      const unit = unitOf(written)
      const [[firstAt = 0] = [], [valueAt = 0] = []] = [match.indices?.groups?.first, match.indices?.groups?.value]
      const [start, end] = [match.index, match.index + match[0].length]
      const leading = pattern === unitNumber
      if (first)
        yield {
          kind: 'amount',
          value: readNumber(first),
          unit,
          at: leading ? start : firstAt,
          length: firstAt + first.length - (leading ? start : firstAt),
        }
      const at = first ? valueAt : start
      yield { kind: 'amount', value: readNumber(value), unit, at, length: end - at }
    }
}
