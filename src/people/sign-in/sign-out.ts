import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { happened } from './session.facts.ts'
import { lockSession, revokeSession } from './session.store.ts'

/** Ends the session of this browser. Repeating it changes nothing. */
export const signOut = command('sign-out', z.object({ session: z.uuid() }), async (scope, { session }) => {
  const { account } = await lockSession(scope, session)
  scope.must('account.change', { student: account })
  const ended = await revokeSession(scope, session)
  return ended ? [happened('session.ended', account, { session })] : nothingChanged
})
