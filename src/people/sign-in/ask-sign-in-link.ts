import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { localPath } from '../../platform/local-path.ts'
import { accountByEmail } from '../accounts/account.store.ts'
import { email } from '../accounts/account.ts'
import { insertLink } from './link.store.ts'
import { happened } from './session.facts.ts'

/**
 * Asks for a link by mail. Nothing tells whether the address has an account: for an unknown or a blocked one nothing happens.
 * The door counts the attempt first (`count-attempt`).
 */
export const askSignInLink = command(
  'ask-sign-in-link',
  z.object({ email, leadsTo: z.string().default('/') }),
  async (scope, input) => {
    scope.must('session.open', { published: true })
    const account = await accountByEmail(scope, input.email)
    if (!account || account.blocked_at) return nothingChanged
    const link = await insertLink(scope, {
      account: account.id,
      purpose: 'sign-in',
      leads_to: localPath(input.leadsTo),
    })
    return [happened('sign-in-link.asked', account.id, { link, purpose: 'sign-in' })]
  },
)
