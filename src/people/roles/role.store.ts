import { sql } from 'kysely'
import type { RoleName } from '../../permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

export type HeldRoleRow = {
  id: string
  institution: string
  account: string
  role: RoleName
  units: string[]
  courses_of_study: string[]
  partners: string[]
  since: string
  until: string | null
  ended_at: Date | null
}
type Tables = { held_role: HeldRoleRow }

/** Rows of other institutions are in sight too where they are the actor's own: every question names the institution. */
const held = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('held_role').where('institution', '=', scope.institution)

export async function lockRole(scope: Scope, id: string): Promise<HeldRoleRow> {
  const row = await held(scope).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('role.not-found')
  return row
}

/** Granting and ending roles of one kind in one institution stand in a row: the last administrator must stay the last. */
export async function lockRoles(scope: Scope, role: RoleName): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roles ${scope.institution} ${role}`}, 0))`.execute(
    tables<Tables>(scope),
  )
}

export const rolesOf = (scope: Scope, account: string): Promise<HeldRoleRow[]> =>
  held(scope).selectAll().where('account', '=', account).orderBy('since', 'desc').orderBy('role').execute()

export const openRoles = (scope: Scope, role: RoleName): Promise<HeldRoleRow[]> =>
  held(scope).selectAll().where('role', '=', role).where('ended_at', 'is', null).execute()

export async function insertRole(
  scope: Scope,
  row: Omit<HeldRoleRow, 'id' | 'institution' | 'ended_at'>,
): Promise<string> {
  const inserted = await tables<Tables>(scope)
    .insertInto('held_role')
    .values({ ...row, institution: scope.institution } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export async function endRoleRow(scope: Scope, id: string): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('held_role')
    .set({ ended_at: scope.now })
    .where('id', '=', id)
    .where('institution', '=', scope.institution)
    .execute()
}
