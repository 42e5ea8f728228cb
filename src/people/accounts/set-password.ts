import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { parseInput } from '../../platform/input.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { attemptSubject, forgetAttempts } from '../sign-in/attempt.store.ts'
import { countAttempt } from '../sign-in/count-attempt.ts'
import { useUpLinks } from '../sign-in/link.store.ts'
import { isFreshLink } from '../sign-in/session.rules.ts'
import { lockSession, revokeAllSessions } from '../sign-in/session.store.ts'
import { networkOf } from '../sign-in/sign-in.rules.ts'
import { happened } from './account.facts.ts'
import { accountById, lockAccount, saveAccount } from './account.store.ts'
import { newPassword } from './account.ts'
import { mustBeDeployment } from './of-deployment.ts'
import { hashPassword, isPassword } from './password.ts'

const choice = z
  .object({
    account: z.uuid(),
    session: z.uuid(),
    present: z.string().max(256).optional(),
    password: newPassword,
    repeated: z.string(),
    from: z.string(),
  })
  .refine(({ password, repeated }) => password === repeated, { path: ['repeated'], message: 'not-the-same' })

/**
 * Chooses a password. Whoever holds somebody else's session could guess here at the present one: what is to be compared
 * is counted first, among the attempts to sign in. A slip in the new password costs no attempt.
 */
export async function choosePassword(caller: Caller, input: z.input<typeof choice>): Promise<void> {
  parseInput(choice, input)
  if (input.present)
    await countAttempt(caller, {
      kind: 'account',
      name: await findAddress(caller, input.account),
      from: input.from,
      refusal: 'account.too-many-attempts',
    })
  await setPassword(caller, input)
}

const findAddress = query('find-address', async (scope, id: string) => {
  scope.must('account.change', { student: id })
  const account = await accountById(scope, id)
  if (!account) throw new Refusal('account.not-found')
  return account.email
})

/**
 * The first password or another one; then all other sessions and links end. The present one is asked for,
 * except in the first hour of a session that a mail link opened: that is how a forgotten password is replaced.
 */
const setPassword = command('set-password', choice, async (scope, input) => {
  mustBeDeployment(scope)
  const account = await lockAccount(scope, input.account)
  scope.must('account.change', { student: account.id })
  const session = await lockSession(scope, input.session)
  if (account.password && !isFreshLink(session, scope.now)) {
    if (!(await isPassword(input.present ?? '', account.password)))
      throw new Refusal('input.wrong', { count: 1 }, { present: { code: 'wrong-password' } })
    const address = attemptSubject('address', networkOf(input.from))
    await forgetAttempts(scope, attemptSubject('account', account.email), address)
  }
  await saveAccount(scope, account.id, { password: await hashPassword(input.password) })
  await revokeAllSessions(scope, account.id, input.session)
  await useUpLinks(scope, account.id)
  return [happened('account.password-set', account.id, {})]
})
