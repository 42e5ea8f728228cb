import { todayOf } from '../institutions/index.ts'
import { keptQuery, query } from '../platform/query.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { datedItems } from './dated-items.rules.ts'
import {
  countRows,
  exportRows,
  type Listing,
  listRows,
  type StayFilter,
  type StayWish,
  stayChoices,
} from './listing.store.ts'
import { waitingCounts } from './waiting.store.ts'

const listing = async (scope: Scope): Promise<Listing> => ({
  items: datedItems(await rulebookIn(scope)),
  today: await todayOf(scope),
})

/** The stays that the actor may read: one page, and how many there are. */
export const listStays = query('list-stays', async (scope, wish: StayWish) => {
  const by = await listing(scope)
  return { rows: await listRows(scope, by, wish), total: await countRows(scope, by, wish.filter) }
})

type Portion = { filter: StayFilter; after?: { at: Date; id: string } | undefined; size: number }

/** A portion of an export, after the given row. */
export const exportStays = query('export-stays', async (scope, wish: Portion) =>
  exportRows(scope, await listing(scope), wish),
)

export const listStayChoices = keptQuery('list-stay-choices', (scope, _: undefined) => stayChoices(scope))

/** What waits for the office, and who comes soon. */
export const listWaitingStays = query('list-waiting-stays', async (scope, _: undefined) =>
  waitingCounts(scope, await listing(scope)),
)

export { staySortings } from './listing.store.ts'
