import { factsAbout } from '../../platform/event.store.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import { idleSince } from '../sign-in/session.rules.ts'
import { openSessions } from '../sign-in/session.store.ts'
import { accountById, pageOfAccounts, type SoughtAccounts } from './account.store.ts'

/** Every account of the deployment, for those who may block one. */
export const listAccounts = query('list-accounts', async (scope, sought: SoughtAccounts) => {
  scope.must('account.block')
  return pageOfAccounts(scope, sought)
})

/** One account as the deployment's administrators see it: no password, no links. */
export const showAnyAccount = query('show-any-account', async (scope, id: string) => {
  scope.must('account.block')
  const account = await accountById(scope, id)
  if (!account) throw new Refusal('account.not-found')
  const { email, name, invented, blocked_at: blockedAt, created_at: openedAt } = account
  const sessions = await openSessions(scope, id, idleSince(scope.now))
  return {
    id,
    email,
    name,
    invented,
    blockedAt,
    openedAt,
    sessions: sessions.length,
    history: await factsAbout(scope, id),
  }
})
