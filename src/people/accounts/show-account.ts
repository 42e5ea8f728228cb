import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import { identitiesOf } from '../sign-in/identity.store.ts'
import { idleSince } from '../sign-in/session.rules.ts'
import { openSessions } from '../sign-in/session.store.ts'
import { accountById } from './account.store.ts'

/** What a person sees of their own account. */
export const showAccount = query('show-account', async (scope, id: string) => {
  scope.must('account.change', { student: id })
  const account = await accountById(scope, id)
  if (!account) throw new Refusal('account.not-found')
  const { password, ...shown } = account
  return {
    ...shown,
    hasPassword: password !== null,
    sessions: await openSessions(scope, id, idleSince(scope.now)),
    identities: await identitiesOf(scope, id),
  }
})
