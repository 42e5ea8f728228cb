import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { happened } from './session.facts.ts'
import { revokeSession as endSession, lockSession } from './session.store.ts'

/** Ends one of one's sessions, on another device say. */
export const revokeSession = command('revoke-session', z.object({ session: z.uuid() }), async (scope, { session }) => {
  const { account } = await lockSession(scope, session)
  scope.must('account.change', { student: account })
  const ended = await endSession(scope, session)
  return ended ? [happened('session.revoked', account, { session })] : nothingChanged
})
