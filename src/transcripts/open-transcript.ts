import { z } from 'zod'
import { agreedProgramme, showLearningAgreement } from '../learning-agreements/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { happened } from './transcript.facts.ts'
import { insertTranscript, lockTranscript, saveTranscript, transcriptFor } from './transcript.store.ts'
import { transcriptLife } from './transcript.ts'

/** As soon as all three have signed what is studied, its results are waited for: one transcript for each mobility. */
export const openTranscript = command('open-transcript', z.object({ nomination: z.uuid() }), async (scope, input) => {
  scope.must('transcript.mind')
  if (!(await agreedProgramme(scope, input.nomination))) return nothingChanged
  const id = await insertTranscript(scope, input.nomination)
  return id ? [happened('transcript.opened', id, {})] : nothingChanged
})

export const openWithAgreement = reaction('open-transcript', async (caller, fact) => {
  const { agreement } = await showLearningAgreement(caller, fact.subject)
  await openTranscript(caller, { nomination: agreement.nomination })
})

/** The student does not come: there will be no results. What was issued stays. */
const followWithdrawal = command('cancel-transcript', z.object({ nomination: z.uuid() }), async (scope, input) => {
  scope.must('transcript.mind')
  const found = await transcriptFor(scope, input.nomination)
  if (!found || !transcriptLife.can(found.state, 'cancel')) return nothingChanged
  const { id, state } = await lockTranscript(scope, found.id)
  await saveTranscript(scope, id, { state: transcriptLife.next(state, 'cancel') })
  return [happened('transcript.cancelled', id, {})]
})

export const cancelWithStudent = reaction('cancel-transcript', async (caller, fact) => {
  await followWithdrawal(caller, { nomination: fact.subject })
})
