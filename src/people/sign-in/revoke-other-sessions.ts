import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { happened } from './session.facts.ts'
import { lockSession, revokeAllSessions } from './session.store.ts'

/** Ends all of one's sessions but this one. */
export const revokeOtherSessions = command(
  'revoke-other-sessions',
  z.object({ except: z.uuid() }),
  async (scope, input) => {
    const { account } = await lockSession(scope, input.except)
    scope.must('account.change', { student: account })
    const count = await revokeAllSessions(scope, account, input.except)
    return count ? [happened('session.others-revoked', account, { count })] : nothingChanged
  },
)
