import { todayOf } from '../institutions/index.ts'
import { keptQuery, query } from '../platform/query.ts'
import {
  countRows,
  exportRows,
  foundIds,
  listRows,
  type PartnerFilter,
  type PartnerWish,
  partnerChoices,
} from './listing.store.ts'
import { strategicOn } from './strategic/strategic-partnership.store.ts'

/** The partners that the actor may read: one page, and how many there are. */
export const listPartners = query('list-partners', async (scope, wish: PartnerWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

/** A portion of an export, after the given id. */
export const exportPartners = query(
  'export-partners',
  (scope, wish: { filter: PartnerFilter; after?: string | undefined; size: number }) =>
    exportRows(scope, wish.filter, wish.after, wish.size),
)

export const findPartnerIds = query('find-partner-ids', (scope, wish: { filter: PartnerFilter; most: number }) =>
  foundIds(scope, wish.filter, wish.most),
)

export const listPartnerChoices = keptQuery('list-partner-choices', async (scope, _: undefined) => {
  scope.must('office.use')
  return partnerChoices(scope)
})

/** The strategic partnerships in being today that the office has published, with their activities. */
export const listStrategicPartnerships = query('list-strategic-partnerships', async (scope, _: undefined) => {
  scope.must('partner.see', { published: true })
  return strategicOn(scope, await todayOf(scope), true)
})

export { partnerSortings } from './listing.store.ts'
