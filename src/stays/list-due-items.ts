import { query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { itemsOf } from './checklist.rules.ts'
import { datedItems } from './dated-items.rules.ts'
import { type DueItemsWish, dueItems } from './due-items.store.ts'
import { unitsByCode } from './stay.store.ts'

/** What whoever asks could confirm: the office everything, a library what is done there, and of each student no more than the name. */
export const listDueItems = query('list-due-items', async (scope, wish: DueItemsWish) => {
  const rulebook = await rulebookIn(scope)
  const items = itemsOf(rulebook)
  const units = await unitsByCode(scope, [...new Set(items.map(({ at }) => at))])
  const asked = items.map(({ key, anchor, months, days, confirmedBy, at }) => ({
    ...{ key, anchor, months, days },
    by: confirmedBy,
    unit: units.get(at) ?? null,
  }))
  const found = await dueItems(scope, { items: asked, terms: datedItems(rulebook).terms }, wish)
  return { ...found, items }
})
