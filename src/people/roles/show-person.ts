import { todayOf } from '../../institutions/index.ts'
import { factsAbout } from '../../platform/event.store.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountById } from '../accounts/account.store.ts'
import { mandatesOf } from './mandate.store.ts'
import { standingOn } from './role.rules.ts'
import { rolesOf } from './role.store.ts'

/** An account as this institution knows it: its roles and mandates here, and what happened to them. Others' accounts do not exist. */
export const showPerson = query('show-person', async (scope, id: string) => {
  scope.must('role.read')
  const [account, roles, mandates] = [
    await accountById(scope, id),
    await rolesOf(scope, id),
    await mandatesOf(scope, id),
  ]
  if (!account || roles.length + mandates.length === 0) throw new Refusal('account.not-found')
  const today = await todayOf(scope)
  const { email, name, language, invented, blocked_at } = account
  return {
    id,
    email,
    name,
    language,
    invented,
    blockedAt: blocked_at,
    roles: roles.map(role => ({ ...role, standing: standingOn(role, today) })),
    mandates: mandates.map(mandate => ({ ...mandate, standing: standingOn(mandate, today) })),
    history: await factsAbout(scope, id),
  }
})
