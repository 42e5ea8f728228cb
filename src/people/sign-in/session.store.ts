import { sql } from 'kysely'
import type { HeldMandate, HeldRole } from '../../permissions.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Deployment, Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Language, Localised } from '../../platform/words.ts'

export type SessionRow = {
  id: string
  secret_hash: string
  account: string
  means: string
  agent: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  revoked_at: Date | null
}
type Tables = { session: SessionRow }

export type PersonOfSession = {
  session_id: string
  account_id: string
  account_name: string
  account_language: Language
  account_zone: string | null
  roles: HeldRole[]
  mandates: HeldMandate[]
  offices: { slug: string; name: Localised; languages: Language[]; zone: string; roles: HeldRole['role'][] }[]
}
type Asked = { secretHash: string; institution: string; now: Date; idleSince: Date }

/** Asked before there is a scope: who is behind a session's secret. */
export async function personOfSession(on: Deployment, asked: Asked): Promise<PersonOfSession | undefined> {
  const { rows } = await sql<PersonOfSession>`select * from person_of_session(
    ${asked.secretHash}, ${asked.institution}, ${asked.now}, ${asked.idleSince})`.execute(on.database.kysely)
  return rows[0]
}

export async function insertSession(
  scope: Scope,
  session: Pick<SessionRow, 'secret_hash' | 'account' | 'means' | 'agent' | 'expires_at'>,
): Promise<string> {
  const inserted = await tables<Tables>(scope)
    .insertInto('session')
    .values({ ...session, created_at: scope.now, seen_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** Ends one session, if it has not ended yet; gives whose it was. */
export async function revokeSession(scope: Scope, id: string): Promise<string | undefined> {
  const ended = await tables<Tables>(scope)
    .updateTable('session')
    .set({ revoked_at: scope.now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('account')
    .executeTakeFirst()
  return ended?.account
}

export async function lockSession(scope: Scope, id: string): Promise<SessionRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('session')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('session.not-found')
  return row
}

/** Ends all sessions of an account but one, or really all; gives how many had not ended yet. */
export async function revokeAllSessions(scope: Scope, account: string, except?: string): Promise<number> {
  const open = tables<Tables>(scope)
    .updateTable('session')
    .set({ revoked_at: scope.now })
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', scope.now)
  const { numUpdatedRows } = await (except ? open.where('id', '!=', except) : open).executeTakeFirst()
  return Number(numUpdatedRows)
}

export const openSessions = (scope: Scope, account: string, seenSince: Date) =>
  tables<Tables>(scope)
    .selectFrom('session')
    .select(['id', 'means', 'agent', 'created_at', 'seen_at', 'expires_at'])
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .where('seen_at', '>', seenSince)
    .orderBy('seen_at', 'desc')
    .execute()

export async function removeSessionsBefore(scope: Scope, before: Date): Promise<void> {
  await tables<Tables>(scope).deleteFrom('session').where('expires_at', '<', before).execute()
}
