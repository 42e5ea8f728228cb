import { z } from 'zod'
import type { StayTerm } from '../agreements/index.ts'
import { officeOf, todayOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { addresseesWith } from '../people/index.ts'
import { toDay } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { deploymentId } from '../platform/ids.ts'
import { tick } from '../platform/reaction.ts'
import { type Rulebook, reminderDue, rulebookIn } from '../rulebook/index.ts'
import { turnOf } from './issue.rules.ts'
import { lateLetter } from './letters.ts'
import { type WaitingTranscripts, waitingCounts } from './listing.store.ts'

export type DueTerm = {
  academicYear: string
  term: StayTerm
  until: Date
  days: number
  collecting: number
  ready: number
}

/** The terms of which a transcript is due soon, with how many lack results and how many only have to be issued. */
export function dueTerms(waiting: readonly WaitingTranscripts[], rulebook: Rulebook, now: Date): DueTerm[] {
  const terms = new Map<string, DueTerm>()
  for (const row of waiting) {
    const { until } = turnOf(rulebook, row, row.resultsOn ? toDay(row.resultsOn) : undefined)
    const days = until && reminderDue(until, now)
    if (!until || !days) continue
    const { academicYear, term } = row
    const key = `${academicYear} ${term}`
    const found = terms.get(key) ?? { academicYear, term, until, days, collecting: 0, ready: 0 }
    const sooner = until < found.until ? { until, days } : {}
    terms.set(key, { ...found, ...sooner, [row.state]: found[row.state as 'ready'] + row.n })
  }
  return [...terms.values()]
}

/** Tells the office what has to leave the house soon: a letter for each term, once for each date and distance. */
export const remindOfTranscripts = command('remind-of-transcripts', z.undefined(), async scope => {
  scope.must('message.send')
  const waiting = (await waitingCounts(scope)).filter(({ state }) => state !== 'correcting')
  if (!waiting.length) return nothingChanged
  const due = dueTerms(waiting, await rulebookIn(scope), scope.now)
  if (!due.length) return nothingChanged
  const office = await officeOf(scope)
  const facts: Fact[] = []
  for (const to of await addresseesWith(scope, 'officer', await todayOf(scope)))
    for (const each of due) facts.push(...(await queueMessage(scope, lateLetter({ due: each, office, to }))))
  return facts
})

export const remindOfTranscriptsTick = tick('remind-of-transcripts', async caller => {
  if (caller.institution !== deploymentId) await remindOfTranscripts(caller, undefined)
})
