import { stayTerms } from '../agreements/index.ts'
import type { Rulebook } from '../rulebook/index.ts'
import { type Anchor, itemsOf, termBegins } from './checklist.rules.ts'

/** What the database needs to know of the rulebook to date the open items of many stays. */
export type DatedItems = {
  items: { key: string; anchor: Anchor; months: number; days: number }[]
  terms: { year: string; term: string; begins: string }[]
}

/** Only what is required is waited for; advice has its date on the page and no more. */
export const datedItems = (rulebook: Rulebook): DatedItems => ({
  items: itemsOf(rulebook)
    .filter(({ required }) => required)
    .map(({ key, anchor, months, days }) => ({ key, anchor, months, days })),
  terms: rulebook.years.flatMap(({ year }) =>
    stayTerms.flatMap(term => {
      const begins = termBegins(rulebook, { academicYear: year, term })
      return begins ? [{ year, term, begins }] : []
    }),
  ),
})
