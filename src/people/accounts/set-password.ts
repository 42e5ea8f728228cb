import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { Refusal } from '../../platform/refusal.ts'
import { useUpLinks } from '../sign-in/link.store.ts'
import { isFreshLink } from '../sign-in/session.rules.ts'
import { lockSession, revokeAllSessions } from '../sign-in/session.store.ts'
import { happened } from './account.facts.ts'
import { lockAccount, saveAccount } from './account.store.ts'
import { newPassword } from './account.ts'
import { mustBeDeployment } from './of-deployment.ts'
import { hashPassword, isPassword } from './password.ts'

/**
 * Chooses a password, the first or another one; then all other sessions and links end. The present one is asked for,
 * except in the first hour of a session that a mail link opened: that is how a forgotten password is replaced.
 */
export const setPassword = command(
  'set-password',
  z.object({
    account: z.uuid(),
    session: z.uuid(),
    present: z.string().max(256).optional(),
    password: newPassword,
    repeated: z.string(),
  }),
  async (scope, input) => {
    mustBeDeployment(scope)
    const account = await lockAccount(scope, input.account)
    scope.must('account.change', { student: account.id })
    const session = await lockSession(scope, input.session)
    if (
      account.password &&
      !isFreshLink(session, scope.now) &&
      !(await isPassword(input.present ?? '', account.password))
    )
      throw new Refusal('input.wrong', { count: 1 }, { present: { code: 'wrong-password' } })
    if (input.password !== input.repeated)
      throw new Refusal('input.wrong', { count: 1 }, { repeated: { code: 'not-the-same' } })
    await saveAccount(scope, account.id, { password: await hashPassword(input.password) })
    await revokeAllSessions(scope, account.id, input.session)
    await useUpLinks(scope, account.id)
    return [happened('account.password-set', account.id, {})]
  },
)
