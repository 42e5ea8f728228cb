import { hashOf, newSecret } from '../../platform/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Language } from '../../platform/words.ts'
import { lockAccount } from '../accounts/account.store.ts'
import { linkEnds } from './link.rules.ts'
import { lockLink, saveLink } from './link.store.ts'

export type IssuedLink = {
  purpose: 'sign-in' | 'invitation'
  email: string
  name: string
  language: Language
  /** Where the link leads, with its secret. */
  path: string
  expiresAt: Date
}

/**
 * Gives a link that was asked for its secret, for the letter that is written in the same transaction: before it nobody could use it,
 * after it only the letter knows it. Asked again, it gives nothing, since the letter exists.
 */
export async function issueLink(scope: Scope, id: string): Promise<IssuedLink | undefined> {
  const link = await lockLink(scope, id)
  if (link.used_at || link.secret_hash) return undefined
  const account = await lockAccount(scope, link.account)
  const secret = newSecret()
  const expiresAt = linkEnds(link.purpose, scope.now)
  await saveLink(scope, id, { secret_hash: hashOf(secret), expires_at: expiresAt })
  const { email, name, language } = account
  return { purpose: link.purpose, email, name, language, path: `/sign-in/link/${secret}`, expiresAt }
}
