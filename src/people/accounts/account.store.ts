import { type SqlBool, sql } from 'kysely'
import { inPattern } from '../../platform/columns.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Language } from '../../platform/words.ts'

export type AccountRow = {
  id: string
  email: string
  name: string
  password: string | null
  language: Language
  /** Chosen for pages that belong to no office; else that of the person's office. */
  zone: string | null
  invented: boolean
  blocked_at: Date | null
  created_at: Date
  revision: number
}
type Tables = { account: AccountRow }

export async function lockAccount(scope: Scope, id: string): Promise<AccountRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('account')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('account.not-found')
  return row
}

export const accountByEmail = (scope: Scope, email: string): Promise<AccountRow | undefined> =>
  tables<Tables>(scope).selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()

export const accountById = (scope: Scope, id: string): Promise<AccountRow | undefined> =>
  tables<Tables>(scope).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

export const accountNames = (scope: Scope, ids: string[]): Promise<{ id: string; name: string }[]> =>
  tables<Tables>(scope).selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute()

type NewAccount = Pick<AccountRow, 'email' | 'name' | 'password' | 'language' | 'invented'>

/** The new account's id, or nothing when the address has an account already. */
export async function insertAccount(scope: Scope, account: NewAccount): Promise<string | undefined> {
  const inserted = await tables<Tables>(scope)
    .insertInto('account')
    .values({ ...account, created_at: scope.now } as never)
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export async function saveAccount(
  scope: Scope,
  id: string,
  change: Partial<Pick<AccountRow, 'name' | 'language' | 'zone' | 'password' | 'blocked_at'>>,
): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('account')
    .set({ ...change, revision: sql`revision + 1` } as never)
    .where('id', '=', id)
    .execute()
}

export const blockedAmong = async (scope: Scope, ids: string[]): Promise<string[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('account')
      .select('id')
      .where('id', 'in', ids)
      .where('blocked_at', 'is not', null)
      .execute()
  ).map(({ id }) => id)

export type SoughtAccounts = { text: string; blocked?: boolean | undefined; page: number; size: number }

/** Every account of the deployment, by name. */
export async function pageOfAccounts(scope: Scope, { text, blocked, page, size }: SoughtAccounts) {
  let found = tables<Tables>(scope).selectFrom('account')
  if (text)
    found = found.where(sql<SqlBool>`folded(name || ' ' || email) like '%' || folded(${inPattern(text)}) || '%'`)
  if (blocked !== undefined) found = found.where('blocked_at', blocked ? 'is not' : 'is', null)
  const { total } = await found.select(count => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['id', 'name', 'email', 'invented', 'blocked_at as blockedAt'])
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, rows }
}
