import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import { lockAccount } from '../accounts/account.store.ts'
import { mustBeDeployment } from '../accounts/of-deployment.ts'
import { identityOf, lockIdentity, removeIdentity } from './identity.store.ts'
import { happened } from './session.facts.ts'
import { claimedShape, linkTo } from './sign-in-with-openid.ts'

/** Lets a signed-in person sign in by an OpenID provider too, from now on. */
export const linkIdentity = command(
  'link-identity',
  z.object({ account: z.uuid(), claimed: claimedShape }),
  async (scope, { account: id, claimed }) => {
    mustBeDeployment(scope)
    const account = await lockAccount(scope, id)
    scope.must('account.change', { student: account.id })
    const known = await identityOf(scope, claimed.issuer, claimed.subject)
    if (known?.account === account.id) return nothingChanged
    if (known) throw new Refusal('identity.taken')
    return [await linkTo(scope, account.id, claimed)]
  },
)

/** One can always sign in by mail link, so that nobody locks themselves out. */
export const unlinkIdentity = command('unlink-identity', z.object({ identity: z.uuid() }), async (scope, input) => {
  const identity = await lockIdentity(scope, input.identity)
  scope.must('account.change', { student: identity.account })
  await removeIdentity(scope, identity.id)
  return [
    happened('identity.unlinked', identity.account, {
      identity: identity.id,
      issuer: new URL(identity.issuer).host,
    }),
  ]
})
