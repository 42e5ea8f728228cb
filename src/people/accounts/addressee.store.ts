import { sql } from 'kysely'
import type { RoleName } from '../../permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Language } from '../../platform/words.ts'
import type { HeldRoleRow } from '../roles/role.store.ts'
import type { AccountRow } from './account.store.ts'

export type Addressee = { account: string; email: string; name: string; language: Language }
type Tables = { account: AccountRow; held_role: HeldRoleRow }

const shown = ['account.id as account', 'account.email', 'account.name', 'account.language'] as const

/** To whom one writes, and in which language. */
export async function addresseeOf(scope: Scope, account: string): Promise<Addressee> {
  const row = await tables<Tables>(scope)
    .selectFrom('account')
    .select(shown)
    .where('account.id', '=', account)
    .executeTakeFirst()
  if (!row) throw new Refusal('account.not-found')
  return row
}

export type Named = { email: string | null; name: string; language: Language }

/** Where and in which language one writes to somebody whom the office names, with or without an account. */
export async function addresseeNamed(scope: Scope, person: string): Promise<Named | undefined> {
  const { rows } = await sql<Named>`select coalesce(account.email, person.email) as email,
      person.given_name || ' ' || person.family_name as name, coalesce(account.language, 'en') as language
    from person left join account on account.id = person.account and account.blocked_at is null
    where person.institution = ${scope.institution} and person.id = ${person}`.execute(tables<Tables>(scope))
  return rows[0]
}

/** Everyone who holds a role in this institution on a day, to write to all of them; in a unit, where one is named. */
export const addresseesWith = (scope: Scope, role: RoleName, today: string, unit?: string): Promise<Addressee[]> =>
  tables<Tables>(scope)
    .selectFrom('held_role')
    .innerJoin('account', 'account.id', 'held_role.account')
    .select(shown)
    .where('held_role.institution', '=', scope.institution)
    .where('held_role.role', '=', role)
    .where('held_role.ended_at', 'is', null)
    .$if(unit !== undefined, rows => rows.where(sql<boolean>`${unit}::uuid = any (held_role.units)`))
    .where('held_role.since', '<=', today)
    .where(either => either.or([either('held_role.until', 'is', null), either('held_role.until', '>=', today)]))
    .where('account.blocked_at', 'is', null)
    .orderBy('account.email')
    .execute()
