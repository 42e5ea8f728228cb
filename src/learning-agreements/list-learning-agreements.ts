import { keptQuery, query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import {
  countRows,
  exportRows,
  type LearningAgreementFilter,
  type LearningAgreementWish,
  learningAgreementChoices,
  listRows,
  movedCount,
  waitingCounts,
} from './listing.store.ts'
import { turnOf } from './periods.rules.ts'

/** The learning agreements that the actor may read: one page, and how many there are. */
export const listLearningAgreements = query('list-learning-agreements', async (scope, wish: LearningAgreementWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

type Portion = { filter: LearningAgreementFilter; after?: { at: Date; id: string } | undefined; size: number }

/** A portion of an export, after the given row. */
export const exportLearningAgreements = query('export-learning-agreements', (scope, wish: Portion) =>
  exportRows(scope, wish),
)

export const listLearningAgreementChoices = keptQuery('list-learning-agreement-choices', (scope, _: undefined) =>
  learningAgreementChoices(scope),
)

/** What waits for us, for students or for their universities, by term, with the rulebook's dates. */
export const listWaitingLearningAgreements = query('list-waiting-learning-agreements', async (scope, _: undefined) => {
  const waiting = await waitingCounts(scope)
  if (!waiting.length) return []
  const rulebook = await rulebookIn(scope)
  return waiting.map(row => ({
    ...row,
    ...turnOf(rulebook, { ...row, extendedUntil: null, agreedVersion: row.change ? 1 : null }),
  }))
})

/** From how many the catalogue has moved away, and since when. */
export const countMovedLearningAgreements = query('count-moved-learning-agreements', (scope, _: undefined) =>
  movedCount(scope),
)

export { learningAgreementSortings } from './listing.store.ts'
