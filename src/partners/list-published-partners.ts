import { todayOf } from '../institutions/index.ts'
import type { PublishedPages } from '../platform/published-pages.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import type { Language } from '../platform/words.ts'
import {
  countPublished,
  type PublishedPartnerFilter,
  pagesOf,
  publishedAddresses,
  publishedByCountry,
  publishedPartner,
  publishedRows,
} from './published.store.ts'
import { strategicOn } from './strategic/strategic-partnership.store.ts'

const mustBePublic = (scope: Scope) => scope.must('partner.see', { published: true })

/** The partners that the office has published, for everybody. */
export const listPublishedPartners = query('list-published-partners', async (scope, wish: { language: Language }) => {
  mustBePublic(scope)
  return publishedRows(scope, {}, wish)
})

type Sought = { filter: PublishedPartnerFilter; language: Language; page: number; size: number }

/** One page of them, and how many there are in each country whatever country is asked for: the map counts what the list holds. */
export const searchPublishedPartners = query(
  'search-published-partners',
  async (scope, { filter, language, page, size }: Sought) => {
    mustBePublic(scope)
    const everywhere = await publishedByCountry(scope, { ...filter, country: undefined })
    return {
      rows: await publishedRows(scope, filter, { language, limit: size, offset: (page - 1) * size }),
      counts: everywhere.filter(({ country }) => !filter.country || country === filter.country),
      countries: everywhere.map(({ country }) => country),
    }
  },
)

/** What the public may know of one partner: nothing of notes, tags, people over there or how the file came about. */
export const showPublishedPartner = query('show-published-partner', async (scope, id: string) => {
  mustBePublic(scope)
  const partner = await publishedPartner(scope, id)
  if (!partner) throw new Refusal('partner.not-found')
  const strategic = await strategicOn(scope, await todayOf(scope), true)
  return { partner, strategic: strategic.find(one => one.partner === id) }
})

/** Of some organisations, those that have a page in public. */
export const findPartnerPages = query('find-partner-pages', async (scope, organisations: readonly string[]) => {
  mustBePublic(scope)
  return pagesOf(scope, organisations)
})

/** The partners that have a page in public. */
export const partnersInPublic: PublishedPages = {
  collection: 'partners',
  count: query('count-partner-pages', async scope => {
    mustBePublic(scope)
    return countPublished(scope)
  }),
  list: query('list-partner-pages', async (scope, part) => {
    mustBePublic(scope)
    return publishedAddresses(scope, part)
  }),
}
