import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { isLastAdministrator } from '../roles/role.rules.ts'
import { lockRoles, openRoles } from '../roles/role.store.ts'
import { useUpLinks } from '../sign-in/link.store.ts'
import { revokeAllSessions } from '../sign-in/session.store.ts'
import { happened } from './account.facts.ts'
import { blockedAmong, lockAccount, saveAccount } from './account.store.ts'
import { mustBeDeployment } from './of-deployment.ts'

const reason = z.string().trim().min(1).max(500)

/** Shuts an account out of the whole deployment, at once and in every open session. */
export const blockAccount = command('block-account', z.object({ account: z.uuid(), reason }), async (scope, input) => {
  mustBeDeployment(scope)
  await lockRoles(scope, 'administrator')
  const account = await lockAccount(scope, input.account)
  scope.must('account.block')
  if (scope.actor.kind === 'user' && scope.actor.account === account.id) throw new Refusal('account.not-oneself')
  if (account.blocked_at) return nothingChanged
  await mustLeaveAdministrator(scope, account.id)
  await saveAccount(scope, account.id, { blocked_at: scope.now })
  await revokeAllSessions(scope, account.id)
  await useUpLinks(scope, account.id)
  return [happened('account.blocked', account.id, { reason: input.reason })]
})

/** A deployment without an administrator who can come in could never be opened again from within. */
async function mustLeaveAdministrator(scope: Scope, account: string): Promise<void> {
  const administrators = await openRoles(scope, 'administrator')
  if (!administrators.some(held => held.account === account)) return
  const blocked = new Set(
    await blockedAmong(
      scope,
      administrators.map(held => held.account),
    ),
  )
  const able = administrators.filter(held => !blocked.has(held.account))
  if (isLastAdministrator(able, account, await todayOf(scope))) throw new Refusal('account.last-administrator')
}

export const unblockAccount = command(
  'unblock-account',
  z.object({ account: z.uuid(), reason }),
  async (scope, input) => {
    mustBeDeployment(scope)
    const account = await lockAccount(scope, input.account)
    scope.must('account.block')
    if (!account.blocked_at) return nothingChanged
    await saveAccount(scope, account.id, { blocked_at: null })
    return [happened('account.unblocked', account.id, { reason: input.reason })]
  },
)
