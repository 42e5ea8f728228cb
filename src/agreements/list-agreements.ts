import { keptQuery, query } from '../platform/query.ts'
import {
  exportPortion,
  filterChoices,
  foundIds,
  frameworkRows,
  type ListFilter,
  type ListWish,
  listCount,
  listRows,
  people,
} from './listing.store.ts'

/** One page of the office's agreements, with how many the filter finds. */
export const listAgreements = query('list-agreements', async (scope, wish: ListWish) => {
  scope.reach('agreement.read')
  return { rows: await listRows(scope, wish), total: await listCount(scope, wish.filter) }
})

/** What the filters of the list can be set to. */
export const listFilterChoices = keptQuery('list-filter-choices', async scope => {
  scope.reach('agreement.read')
  return { ...(await filterChoices(scope)), people: await people(scope) }
})

export const listForExport = query(
  'list-for-export',
  async (scope, { filter, after, size }: { filter: ListFilter; after: string | undefined; size: number }) => {
    scope.reach('agreement.read')
    return exportPortion(scope, filter, after, size)
  },
)

/** At most as many ids as one deed may take. */
export const findAgreementIds = query('find-agreement-ids', async (scope, filter: ListFilter) => {
  scope.reach('agreement.read')
  return foundIds(scope, filter, 5000)
})

/** The frameworks that may be implemented now, by partner. */
export const listFrameworks = query('list-frameworks', async scope => {
  scope.reach('agreement.read')
  return frameworkRows(scope)
})

export { sortings } from './listing.store.ts'
