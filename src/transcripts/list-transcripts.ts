import { toDay } from '../platform/calendar.ts'
import { keptQuery, query } from '../platform/query.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { issueMonths, tooEarly, turnOf } from './issue.rules.ts'
import {
  countRows,
  exportRows,
  listRows,
  readyAmong,
  type TranscriptFilter,
  type TranscriptWish,
  transcriptChoices,
  waitingCounts,
} from './listing.store.ts'

/** The transcripts that the actor may read: one page, and how many there are. */
export const listTranscripts = query('list-transcripts', async (scope, wish: TranscriptWish) => ({
  rows: await listRows(scope, wish),
  total: await countRows(scope, wish.filter),
}))

type Portion = { filter: TranscriptFilter; after?: { at: Date; id: string } | undefined; size: number }

/** A portion of an export, after the given row. */
export const exportTranscripts = query('export-transcripts', (scope, wish: Portion) => exportRows(scope, wish))

export const listTranscriptChoices = keptQuery('list-transcript-choices', (scope, _: undefined) =>
  transcriptChoices(scope),
)

/** Those that a bulk deed means, each with the revision that was read. */
export const findTranscriptRevisions = query(
  'find-transcript-revisions',
  (scope, wish: { filter: TranscriptFilter; most: number }) => readyAmong(scope, wish.filter, wish.most),
)

/** What waits for the office, by term, with the rulebook's months. */
export const listWaitingTranscripts = query('list-waiting-transcripts', async (scope, _: undefined) => {
  const waiting = await waitingCounts(scope)
  if (!waiting.length) return []
  const rulebook = await rulebookIn(scope)
  return waiting.map(row => ({
    ...row,
    until: turnOf(rulebook, row, row.resultsOn ? toDay(row.resultsOn) : undefined).until,
    early: tooEarly(rulebook, row, scope.now) !== undefined,
    months: issueMonths(rulebook, row),
  }))
})

export { transcriptSortings } from './listing.store.ts'
