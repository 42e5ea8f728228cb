import { query } from '../platform/query.ts'
import { type PublishedFilter, publishedByCountry, publishedCount, publishedRows } from './published.store.ts'

/** What the public may know of agreements in force, by partner's name; `after` is the last row of the page before. */
export const listPublishedAgreements = query('list-published-agreements', async (scope, filter: PublishedFilter) => {
  scope.reach('agreement.see')
  return { rows: await publishedRows(scope, filter), total: await publishedCount(scope, filter) }
})

/** For the map: published agreements in force in each country. */
export const countByCountry = query(
  'count-by-country',
  async (scope, filter: Pick<PublishedFilter, 'types' | 'framework'>) => {
    scope.reach('agreement.see')
    return publishedByCountry(scope, filter)
  },
)
