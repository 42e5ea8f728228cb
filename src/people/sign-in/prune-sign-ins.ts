import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { deploymentId } from '../../platform/ids.ts'
import { tick } from '../../platform/reaction.ts'
import { removeAttemptsBefore } from './attempt.store.ts'
import { removeLinksBefore } from './link.store.ts'
import { removeSessionsBefore } from './session.store.ts'
import { windowMs } from './sign-in.rules.ts'

const day = 24 * 60 * 60 * 1000

/** Forgets what is of no more use: attempts after their window, links and sessions a month after their end. */
export const pruneSignIns = command('prune-sign-ins', z.object({}), async scope => {
  scope.must('session.prune')
  const before = (ms: number) => new Date(scope.now.getTime() - ms)
  await removeAttemptsBefore(scope, before(windowMs))
  await removeLinksBefore(scope, before(45 * day))
  await removeSessionsBefore(scope, before(30 * day))
  return nothingChanged
})

export const pruneSignInsTick = tick('prune-sign-ins', async caller => {
  if (caller.institution === deploymentId) await pruneSignIns(caller, {})
})
