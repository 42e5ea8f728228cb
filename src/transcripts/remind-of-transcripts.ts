import { z } from 'zod'
import { officeOf, todayOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { addresseesWith } from '../people/index.ts'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { deploymentId } from '../platform/ids.ts'
import { tick } from '../platform/reaction.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { dueTerms } from './issue.rules.ts'
import { lateLetter } from './letters.ts'
import { waitingCounts } from './listing.store.ts'

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
