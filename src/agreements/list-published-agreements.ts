import type { PublishedPages } from '../platform/published-pages.ts'
import { query } from '../platform/query.ts'
import {
  lastPublishedChange,
  type PublishedFilter,
  type PublishedPart,
  publishedActivities,
  publishedAddresses,
  publishedByCountry,
  publishedCount,
  publishedOrganisations,
  publishedRows,
} from './published.store.ts'

/** What the public may know of agreements in force, by partner's name; `after` is the last row of the page before. */
export const listPublishedAgreements = query(
  'list-published-agreements',
  async (scope, { filter, ...part }: { filter: PublishedFilter } & PublishedPart) => {
    scope.reach('agreement.see')
    return {
      rows: await publishedRows(scope, filter, part),
      total: await publishedCount(scope, filter),
      changedAt: await lastPublishedChange(scope),
    }
  },
)

/** For the map: published agreements in force in each country, as the list counts them. */
export const countByCountry = query('count-by-country', async (scope, filter: PublishedFilter) => {
  scope.reach('agreement.see')
  return publishedByCountry(scope, filter)
})

/** With whom there are published agreements of some units, or in a field. */
export const listOrganisationsWithAgreements = query(
  'list-organisations-with-agreements',
  async (scope, filter: PublishedFilter) => {
    scope.reach('agreement.see')
    return publishedOrganisations(scope, filter)
  },
)

export const listPublishedActivities = query('list-published-activities', async (scope, filter: PublishedFilter) => {
  scope.reach('agreement.see')
  return publishedActivities(scope, filter)
})

/** The agreements that have a page in public. */
export const agreementsInPublic: PublishedPages = {
  collection: 'agreements',
  count: query('count-agreement-pages', async scope => {
    scope.reach('agreement.see')
    return publishedCount(scope, {})
  }),
  list: query('list-agreement-pages', async (scope, part) => {
    scope.reach('agreement.see')
    return publishedAddresses(scope, part)
  }),
}
