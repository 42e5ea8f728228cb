import { keptQuery, query } from '../platform/query.ts'
import { type Rulebook, rulebookIn } from '../rulebook/index.ts'
import {
  type ApplicationFilter,
  type ApplicationWish,
  applicationChoices,
  countRows,
  exportRows,
  listRows,
  type WaitingApplications,
  waitingCounts,
} from './listing.store.ts'
import { dueOf, promised } from './requirements.rules.ts'

/** The applications that the actor may read: one page, and how many there are. */
export const listApplications = query('list-applications', async (scope, wish: ApplicationWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

type Portion = { filter: ApplicationFilter; after?: { at: Date; id: string } | undefined; size: number }

/** A portion of an export, after the given row. */
export const exportApplications = query('export-applications', (scope, wish: Portion) => exportRows(scope, wish))

export const listApplicationChoices = keptQuery('list-application-choices', (scope, _: undefined) =>
  applicationChoices(scope),
)

/** What waits for the office or for applicants, by term, with the rulebook's dates. */
export const listWaitingApplications = query('list-waiting-applications', async (scope, _: undefined) => {
  const waiting = await waitingCounts(scope)
  if (!waiting.length) return []
  const rulebook = await rulebookIn(scope)
  return waiting.map(row => ({
    ...row,
    until: row.state === 'submitted' ? firstPromise(rulebook, row) : dueOf(rulebook, { ...row, extendedUntil: null }),
  }))
})

/** What was handed in first is decided first. */
const firstPromise = (rulebook: Rulebook, { submittedAt }: WaitingApplications): Date | undefined =>
  submittedAt ? promised(rulebook, submittedAt) : undefined

export { applicationSortings } from './listing.store.ts'
