import type { Language } from '../platform/language.ts'
import { type AmountMention, findAmounts, findLevels, type LevelMention } from './mention-amounts.rules.ts'
import { type DateMention, type Found, findDates, findMonths, type MonthMention } from './mention-dates.rules.ts'

/** Something that a text says by itself and should take from a record; `text` is `body.slice(at, at + length)`. */
export type Mention = Found<DateMention | MonthMention | LevelMention | AmountMention> & { text: string }

/** References, addresses of links, of pages and of mail are not read by people as dates or levels. */
const unread = /\{\{[^{}]*\}\}|\]\([^)\s]{0,2000}\)|\bhttps?:\/\/\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\p{L}+/gu

/** Keeps every offset where it is. */
const masked = (body: string) => body.replace(unread, part => '\ufffc'.repeat(part.length))

/**
 * Every date, month, CEFR level, sum of money or number of credits that a text in English, Italian or French states
 * itself, outside its references `{{kind:key}}`, in order of place. "mid-May" is a month, not a date.
 */
export function findMentions(body: string, language: Language): Mention[] {
  const text = masked(body)
  const candidates = [
    ...findDates(text, language),
    ...findAmounts(text),
    ...findLevels(text),
    ...findMonths(text, language),
  ]
  const chosen: Mention[] = []
  const taken = new Uint8Array(body.length)
  for (const candidate of candidates) {
    const end = candidate.at + candidate.length
    if (taken.subarray(candidate.at, end).includes(1)) continue
    taken.fill(1, candidate.at, end)
    chosen.push({ ...candidate, text: body.slice(candidate.at, end) })
  }
  return chosen.sort((one, other) => one.at - other.at)
}
