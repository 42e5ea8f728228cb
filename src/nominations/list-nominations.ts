import { keptQuery, query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import {
  countRows,
  exportRows,
  foundVersions,
  listRows,
  type NominationFilter,
  type NominationWish,
  nominationChoices,
  pendingCounts,
  stateCounts,
} from './listing.store.ts'
import { applyUntil, standingOf } from './periods.rules.ts'

/** The nominations that the actor may read: one page, and how many there are. */
export const listNominations = query('list-nominations', async (scope, wish: NominationWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

type Portion = { filter: NominationFilter; after?: { at: Date; id: string } | undefined; size: number }

/** A portion of an export, after the given row. */
export const exportNominations = query('export-nominations', (scope, wish: Portion) => exportRows(scope, wish))

export const findNominationVersions = query(
  'find-nomination-versions',
  (scope, wish: { filter: NominationFilter; most: number }) => foundVersions(scope, wish.filter, wish.most),
)

export const listNominationChoices = keptQuery('list-nomination-choices', (scope, _: undefined) =>
  nominationChoices(scope),
)

/** How many nominations of the actor's stand in each state. */
export const countNominations = query('count-nominations', (scope, filter: NominationFilter) =>
  stateCounts(scope, filter),
)

/** What waits for the office or for partners, by term, with the rulebook's dates. */
export const listWaitingNominations = query('list-waiting-nominations', async (scope, _: undefined) => {
  const pending = await pendingCounts(scope)
  if (!pending.length) return []
  const rulebook = await rulebookIn(scope)
  return pending.map(row => {
    const of = { year: row.academicYear, term: row.term }
    const standing = standingOf(rulebook, of)
    return {
      ...row,
      until: row.state === 'pending' ? applyUntil(rulebook, of) : standing.open ? standing.closes?.at : undefined,
    }
  })
})

export { nominationSortings } from './listing.store.ts'
