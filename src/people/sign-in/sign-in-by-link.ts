import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { hashOf, newSecret } from '../../platform/ids.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { lockAccount } from '../accounts/account.store.ts'
import { isUsable } from './link.rules.ts'
import { linkBySecret, lockLinkBySecret, useUpLinks } from './link.store.ts'
import { beginSession } from './session.ts'

type Attempt = { secret: string; agent: string; replaces?: string | undefined }

/** Opens a session by a link from a mail. It works once; with it all other links of the account end. Gives the session's secret. */
export async function signInByLink(caller: Caller, attempt: Attempt): Promise<string> {
  const secret = newSecret()
  await openSessionByLink(caller, {
    linkHash: hashOf(attempt.secret),
    secretHash: hashOf(secret),
    agent: attempt.agent,
    replaces: attempt.replaces,
  })
  return secret
}

const openSessionByLink = command(
  'sign-in-by-link',
  z.object({ linkHash: z.string(), secretHash: z.string(), agent: z.string(), replaces: z.uuid().optional() }),
  async (scope, input) => {
    const link = await lockLinkBySecret(scope, input.linkHash)
    scope.must('session.open', { published: true })
    if (!link || !isUsable(link, scope.now)) throw new Refusal('sign-in-link.not-valid')
    const account = await lockAccount(scope, link.account)
    await useUpLinks(scope, account.id)
    return beginSession(scope, account, { ...input, means: 'link' })
  },
)

/** Whether a link still works and where it leads; opening the page uses nothing up, since programs open links in mails too. */
export const showLink = query('show-sign-in-link', async (scope, secret: string) => {
  scope.must('session.open', { published: true })
  const link = await linkBySecret(scope, hashOf(secret))
  if (!link || !isUsable(link, scope.now)) throw new Refusal('sign-in-link.not-valid')
  return { purpose: link.purpose, leadsTo: link.leads_to }
})
