import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import { useUpLinks } from '../sign-in/link.store.ts'
import { revokeAllSessions } from '../sign-in/session.store.ts'
import { happened } from './account.facts.ts'
import { lockAccount, saveAccount } from './account.store.ts'
import { mustBeDeployment } from './of-deployment.ts'

/** Shuts an account out of the whole deployment, at once and in every open session. */
export const blockAccount = command('block-account', z.object({ account: z.uuid() }), async (scope, input) => {
  mustBeDeployment(scope)
  const account = await lockAccount(scope, input.account)
  scope.must('account.block')
  if (scope.actor.kind === 'user' && scope.actor.account === account.id) throw new Refusal('account.not-oneself')
  if (account.blocked_at) return nothingChanged
  await saveAccount(scope, account.id, { blocked_at: scope.now })
  await revokeAllSessions(scope, account.id)
  await useUpLinks(scope, account.id)
  return [happened('account.blocked', account.id, {})]
})

export const unblockAccount = command('unblock-account', z.object({ account: z.uuid() }), async (scope, input) => {
  mustBeDeployment(scope)
  const account = await lockAccount(scope, input.account)
  scope.must('account.block')
  if (!account.blocked_at) return nothingChanged
  await saveAccount(scope, account.id, { blocked_at: null })
  return [happened('account.unblocked', account.id, {})]
})
