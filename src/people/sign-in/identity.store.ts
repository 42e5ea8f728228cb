import { type SqlBool, sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

export type IdentityRow = {
  id: string
  account: string
  issuer: string
  subject: string
  esi: string | null
  home_organisation: string | null
  affiliations: string[]
  linked_at: Date
}
type Tables = { identity: IdentityRow }

export const identityOf = (scope: Scope, issuer: string, subject: string): Promise<IdentityRow | undefined> =>
  tables<Tables>(scope)
    .selectFrom('identity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()

/** The account to which a European Student Identifier belongs. */
export async function accountByEsi(scope: Scope, esi: string): Promise<string | undefined> {
  const row = await tables<Tables>(scope)
    .selectFrom('identity')
    .select('account')
    .where(sql<SqlBool>`lower(esi) = lower(${esi})`)
    .executeTakeFirst()
  return row?.account
}

export const identitiesOf = (scope: Scope, account: string): Promise<IdentityRow[]> =>
  tables<Tables>(scope).selectFrom('identity').selectAll().where('account', '=', account).orderBy('linked_at').execute()

export async function lockIdentity(scope: Scope, id: string): Promise<IdentityRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('identity')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('identity.not-found')
  return row
}

export async function insertIdentity(scope: Scope, row: Omit<IdentityRow, 'id' | 'linked_at'>): Promise<string> {
  const inserted = await esiOfOne(() =>
    tables<Tables>(scope)
      .insertInto('identity')
      .values({ ...row, linked_at: scope.now } as never)
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return inserted.id
}

export async function saveIdentity(
  scope: Scope,
  id: string,
  stated: Pick<IdentityRow, 'esi' | 'home_organisation' | 'affiliations'>,
): Promise<void> {
  await esiOfOne(() => tables<Tables>(scope).updateTable('identity').set(stated).where('id', '=', id).execute())
}

export async function removeIdentity(scope: Scope, id: string): Promise<void> {
  await tables<Tables>(scope).deleteFrom('identity').where('id', '=', id).execute()
}

/** The database lets one account only have an identifier, also when two sign-ins arrive at once (`identity_esi_of_one`). */
async function esiOfOne<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (constraint === 'identity_esi_of_one') throw new Refusal('identity.identifier-taken')
    if (constraint === 'identity_issuer_subject_key') throw new Refusal('identity.taken')
    throw error
  }
}
