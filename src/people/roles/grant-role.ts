import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { roleNames } from '../../permissions.ts'
import { command } from '../../platform/command.ts'
import { day } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockAccount } from '../accounts/account.store.ts'
import { happened } from './role.facts.ts'
import { mayNamePartners, narrowedBy } from './role.rules.ts'
import { endRoleRow, insertRole, lockRoles, openRoles } from './role.store.ts'

const ids = z.array(z.uuid()).default([])

export const roleShape = z.object({
  role: z.enum(roleNames),
  units: ids,
  coursesOfStudy: ids,
  partners: ids,
  since: day.optional(),
  until: day.optional(),
})

/** Lets an account act in this institution, from a day on, perhaps until a day. No role lets anyone sign. */
export const grantRole = command('grant-role', roleShape.extend({ account: z.uuid() }), async (scope, input) => {
  await lockAccount(scope, input.account)
  scope.must('role.grant')
  const held = await addRole(scope, input)
  return [happened('role.granted', input.account, { held, role: input.role })]
})

export async function addRole(scope: Scope, input: z.output<typeof roleShape> & { account: string }): Promise<string> {
  const now = await todayOf(scope)
  const since = input.since ?? now
  const narrowed = narrowedBy(input.role)
  if (narrowed === 'units' && !input.units.length && !input.coursesOfStudy.length)
    throw new Refusal('input.wrong', { count: 1 }, { units: { code: 'role-needs-units' } })
  if (narrowed === 'partners' && !input.partners.length)
    throw new Refusal('input.wrong', { count: 1 }, { partners: { code: 'missing' } })
  if (input.until && input.until < since)
    throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'ends-before-it-begins' } })
  await lockRoles(scope, input.role)
  const before = (await openRoles(scope, input.role)).find(row => row.account === input.account)
  if (before && (before.until === null || before.until >= now)) throw new Refusal('role.held-already')
  if (before) await endRoleRow(scope, before.id)
  return insertRole(scope, {
    account: input.account,
    role: input.role,
    units: narrowed === 'units' ? input.units : [],
    courses_of_study: narrowed === 'units' ? input.coursesOfStudy : [],
    partners: mayNamePartners(input.role) ? input.partners : [],
    since,
    until: input.until ?? null,
  })
}
