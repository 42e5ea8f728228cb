import { monthDayOf } from '../platform/calendar.ts'
import type { Language } from '../platform/words.ts'
import {
  findMentions,
  type LikelyRecord,
  likelyRecords,
  type Mention,
  type QuotableRecord,
  quotedDue,
  type Rulebook,
  recordsOf,
} from '../rulebook/index.ts'
import type { PageWords } from './page-text.ts'

/** Something that a text says by itself although the office keeps records of such things, or could. */
export type Reported = {
  /** Where it stands; only in the body can a reference take its place. */
  part: keyof PageWords
  mention: Mention
  before: string
  after: string
  /** What it probably means, the likeliest first. */
  likely: LikelyRecord[]
  /** It says what the likeliest record says today, or something else. */
  agrees: boolean
}

const around = 60
const most = 3

/** What texts may quote instead of saying it themselves. */
export const quotableRecords = (rulebook: Rulebook): QuotableRecord[] => [
  ...rulebook.deadlines.flatMap(({ key }) => {
    const due = quotedDue(rulebook, key)
    return due ? [{ reference: `deadline:${key}`, monthDay: monthDayOf(due.on) }] : []
  }),
  ...recordsOf(rulebook, 'issue').map(({ key, content }) => ({ reference: `month:${key}`, months: content.months })),
  ...recordsOf(rulebook, 'window').flatMap(({ key, content }) =>
    content.opens ? [{ reference: `month:${key}`, months: [content.opens.month] }] : [],
  ),
  ...recordsOf(rulebook, 'level').map(({ key, content }) => ({
    reference: `level:${key}`,
    level: { from: content.from, to: content.to ?? null },
  })),
  ...recordsOf(rulebook, 'amount').map(({ key, content }) => ({
    reference: `amount:${key}`,
    amount: { value: content.minorUnits / 100, unit: content.currency },
  })),
]

export function reportOn(words: PageWords, language: Language, records: readonly QuotableRecord[]): Reported[] {
  return (['title', 'description', 'body'] as const).flatMap(part =>
    findMentions(words[part], language).map(mention => {
      const likely = likelyRecords(mention, records)
      return {
        part,
        mention,
        before: excerptBefore(words[part], mention.at),
        after: excerptAfter(words[part], mention.at + mention.length),
        likely: likely.slice(0, most),
        agrees: likely[0] !== undefined && likely[0].because !== 'nearest' && likely[0].because !== 'same-month',
      }
    }),
  )
}

const excerptBefore = (body: string, at: number): string =>
  body.slice(Math.max(0, at - around), at).replace(/^\S*\s/, at > around ? '… ' : '$&')

const excerptAfter = (body: string, end: number): string =>
  body.slice(end, end + around).replace(/\s\S*$/, body.length > end + around ? ' …' : '$&')
