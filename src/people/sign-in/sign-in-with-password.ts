import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { hashOf, newSecret } from '../../platform/ids.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { accountByEmail, lockAccount, saveAccount } from '../accounts/account.store.ts'
import { hashPassword, isOutdated, isPassword } from '../accounts/password.ts'
import { attemptSubject, forgetAttempts } from './attempt.store.ts'
import { countAttempt } from './count-attempt.ts'
import { beginSession } from './session.ts'
import { networkOf } from './sign-in.rules.ts'

type Attempt = { email: string; password: string; from: string; agent: string; replaces?: string | undefined }

/**
 * The password is compared between two transactions, because it takes long on purpose: the first counts the attempt,
 * the second opens the session, for exactly the password that was compared. Gives the session's secret.
 */
export async function signInWithPassword(caller: Caller, attempt: Attempt): Promise<string> {
  const email = attempt.email.trim().toLowerCase()
  await countAttempt(caller, { kind: 'account', name: email, from: attempt.from })
  const known = await findPassword(caller, email)
  const right = await isPassword(attempt.password.slice(0, 256), known?.password)
  if (!right || !known?.password) throw new Refusal('sign-in.wrong')
  const secret = newSecret()
  await openSessionByPassword(caller, {
    account: known.id,
    compared: known.password,
    renewed: isOutdated(known.password) ? await hashPassword(attempt.password) : undefined,
    secretHash: hashOf(secret),
    agent: attempt.agent,
    from: attempt.from,
    replaces: attempt.replaces,
  })
  return secret
}

const findPassword = query('find-password', async (scope, email: string) => {
  scope.must('session.open', { published: true })
  const account = await accountByEmail(scope, email)
  return account && { id: account.id, password: account.password }
})

const openSessionByPassword = command(
  'sign-in-with-password',
  z.object({
    account: z.uuid(),
    compared: z.string(),
    renewed: z.string().optional(),
    secretHash: z.string(),
    agent: z.string(),
    from: z.string(),
    replaces: z.uuid().optional(),
  }),
  async (scope, input) => {
    const account = await lockAccount(scope, input.account)
    scope.must('session.open', { published: true })
    // It was changed while it was compared.
    if (account.password !== input.compared) throw new Refusal('sign-in.wrong')
    const facts = await beginSession(scope, account, { ...input, means: 'password' })
    if (input.renewed) await saveAccount(scope, account.id, { password: input.renewed })
    await forgetAttempts(
      scope,
      attemptSubject('account', account.email),
      attemptSubject('address', networkOf(input.from)),
    )
    return facts
  },
)
