import { type SqlBool, sql } from 'kysely'
import type { RoleName } from '../../permissions.ts'
import { inPattern } from '../../platform/columns.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { AccountRow } from '../accounts/account.store.ts'
import type { MandateRow } from './mandate.store.ts'
import type { HeldRoleRow } from './role.store.ts'

type Tables = { account: AccountRow; held_role: HeldRoleRow; mandate: MandateRow }

export type SoughtPeople = { text: string; role: RoleName | undefined; today: string; page: number; size: number }
export type ListedPerson = Pick<AccountRow, 'id' | 'name' | 'email' | 'invented' | 'blocked_at'> & {
  roles: RoleName[]
  offices: string[]
}

/** Accounts with a role or a mandate in this institution, ended ones too; roles and offices as they are today. */
export async function pageOfPeople(
  scope: Scope,
  { text, role, today, page, size }: SoughtPeople,
): Promise<{ total: number; rows: ListedPerson[] }> {
  const held = sql<SqlBool>`h.institution = ${scope.institution} and h.account = a.id`
  const now = sql<SqlBool>`h.ended_at is null and h.since <= ${today} and coalesce(h.until >= ${today}, true)`
  const here = role
    ? sql<SqlBool>`a.id in (select h.account from held_role h where h.institution = ${scope.institution} and ${now} and h.role = ${role})`
    : sql<SqlBool>`a.id in (select h.account from held_role h where h.institution = ${scope.institution}
        union select m.account from mandate m where m.institution = ${scope.institution})`
  let found = tables<Tables>(scope).selectFrom('account as a').where(here)
  if (text) found = found.where(sql<SqlBool>`folded(a.name || ' ' || a.email) like '%' || ${escaped(text)} || '%'`)
  const { total } = await found.select(count => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'a.id',
      'a.name',
      'a.email',
      'a.invented',
      'a.blocked_at',
      sql<RoleName[]>`array(select distinct h.role from held_role h where ${held} and ${now} order by h.role)`.as(
        'roles',
      ),
      sql<string[]>`array(select distinct h.office from mandate h where ${held} and ${now} order by h.office)`.as(
        'offices',
      ),
    ])
    .orderBy(sql`a.name collate "und-x-icu"`)
    .orderBy('a.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, rows }
}

const escaped = (text: string) => sql<string>`folded(${inPattern(text)})`
