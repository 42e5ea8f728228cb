import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

export type LinkRow = {
  id: string
  account: string
  purpose: 'sign-in' | 'invitation'
  leads_to: string
  asked_at: Date
  secret_hash: string | null
  expires_at: Date | null
  used_at: Date | null
}
type Tables = { sign_in_link: LinkRow }

export async function insertLink(
  scope: Scope,
  link: Pick<LinkRow, 'account' | 'purpose' | 'leads_to'>,
): Promise<string> {
  const inserted = await tables<Tables>(scope)
    .insertInto('sign_in_link')
    .values({ ...link, asked_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export async function lockLink(scope: Scope, id: string): Promise<LinkRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('sign_in_link')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('sign-in-link.not-valid')
  return row
}

/** Two clicks that arrive at once stand in a row here: the second finds it used. */
export const lockLinkBySecret = (scope: Scope, secretHash: string): Promise<LinkRow | undefined> =>
  tables<Tables>(scope)
    .selectFrom('sign_in_link')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .forUpdate()
    .executeTakeFirst()

export const linkBySecret = (scope: Scope, secretHash: string): Promise<LinkRow | undefined> =>
  tables<Tables>(scope).selectFrom('sign_in_link').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst()

export async function saveLink(
  scope: Scope,
  id: string,
  change: Partial<Pick<LinkRow, 'secret_hash' | 'expires_at' | 'used_at'>>,
): Promise<void> {
  await tables<Tables>(scope).updateTable('sign_in_link').set(change).where('id', '=', id).execute()
}

/** Whoever has signed in by one link, or changed the password, needs no other. */
export async function useUpLinks(scope: Scope, account: string): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('sign_in_link')
    .set({ used_at: scope.now })
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .execute()
}

export async function removeLinksBefore(scope: Scope, before: Date): Promise<number> {
  const { numDeletedRows } = await tables<Tables>(scope)
    .deleteFrom('sign_in_link')
    .where('asked_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
