import type { Fact } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import type { AccountRow } from '../accounts/account.store.ts'
import { happened } from './session.facts.ts'
import { endOfSession } from './session.rules.ts'
import { insertSession, revokeSession } from './session.store.ts'

type Beginning = {
  means: 'password' | 'link' | 'openid'
  issuer?: string
  secretHash: string
  agent: string
  /** The session that this browser had before: one browser, one session. */
  replaces?: string | undefined
}

/** What every way to sign in ends with: a session with a secret of its own, never one that was there before. */
export async function beginSession(scope: Scope, account: AccountRow, beginning: Beginning): Promise<Fact[]> {
  if (account.blocked_at) throw new Refusal('sign-in.blocked')
  if (beginning.replaces) await revokeSession(scope, beginning.replaces)
  const session = await insertSession(scope, {
    account: account.id,
    secret_hash: beginning.secretHash,
    means: beginning.issuer ?? beginning.means,
    agent: beginning.agent.slice(0, 300),
    expires_at: endOfSession(scope.now),
  })
  return [happened('session.opened', account.id, { session, means: beginning.means })]
}
