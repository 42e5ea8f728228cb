import { todayOf } from '../../institutions/index.ts'
import type { Actor } from '../../permissions.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountById } from '../accounts/account.store.ts'
import { holdsOn } from './role.rules.ts'
import { rolesOf } from './role.store.ts'

/**
 * What somebody is here today, for work that goes on after they have asked for it: done in their name, and only while they
 * still may. Mandates are left out, since nobody signs in their absence.
 */
export const findActor = query('find-actor', async (scope, account: string): Promise<Actor> => {
  scope.must('role.read')
  const found = await accountById(scope, account)
  if (!found || found.blocked_at) throw new Refusal('not-allowed', { permission: 'role.read' })
  const today = await todayOf(scope)
  const held = (await rolesOf(scope, account)).filter(role => holdsOn(role, today))
  const roles = held.map(({ role, units, courses_of_study, partners }) => ({
    role,
    units: [...units, ...courses_of_study],
    partners,
  }))
  return { kind: 'user', account, roles, mandates: [] }
})
