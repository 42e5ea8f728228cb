import { z } from 'zod'
import { todayOf } from '../../institutions/index.ts'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './role.facts.ts'
import { isLastAdministrator } from './role.rules.ts'
import { endRoleRow, lockRole, lockRoles, openRoles } from './role.store.ts'

/** Takes a role back at once, in every open session. The last administrator stays: an office must be able to change itself. */
export const endRole = command('end-role', z.object({ held: z.uuid() }), async (scope, input) => {
  const row = await lockRole(scope, input.held)
  scope.must('role.grant')
  if (row.ended_at) return nothingChanged
  if (row.role === 'administrator') {
    await lockRoles(scope, 'administrator')
    const administrators = await openRoles(scope, 'administrator')
    if (isLastAdministrator(administrators, row.account, await todayOf(scope)))
      throw new Refusal('role.last-administrator')
  }
  await endRoleRow(scope, row.id)
  return [happened('role.ended', row.account, { held: row.id, role: row.role })]
})
