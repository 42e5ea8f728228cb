import { sql } from 'kysely'
import { hashOf } from '../../platform/ids.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

type Tables = { sign_in_attempt: { id: number; subject: string; at: Date } }

/** Only hashes are kept: an attempt may name a person who has no account. */
export const attemptSubject = (kind: 'account' | 'address' | 'link', name: string): string => hashOf(`${kind} ${name}`)

/** Attempts on one subject stand in a row until the end of the transaction, so that a burst cannot slip under the limit. */
export async function lockAttempts(scope: Scope, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(tables<Tables>(scope))
}

export async function attemptsSince(scope: Scope, subject: string, since: Date): Promise<Date[]> {
  const rows = await tables<Tables>(scope)
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('subject', '=', subject)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map(row => row.at)
}

export async function insertAttempts(scope: Scope, subjects: string[]): Promise<void> {
  await tables<Tables>(scope)
    .insertInto('sign_in_attempt')
    .values(subjects.map(subject => ({ subject, at: scope.now })) as never)
    .execute()
}

/** Success forgets all that was tried on this account, and of what was tried from this address only itself. */
export async function forgetAttempts(scope: Scope, account: string, address: string): Promise<void> {
  const attempts = tables<Tables>(scope)
  await attempts.deleteFrom('sign_in_attempt').where('subject', '=', account).execute()
  await attempts
    .deleteFrom('sign_in_attempt')
    .where('id', '=', newest =>
      newest
        .selectFrom('sign_in_attempt')
        .select(max => max.fn.max('id').as('id'))
        .where('subject', '=', address),
    )
    .execute()
}

export async function removeAttemptsBefore(scope: Scope, before: Date): Promise<number> {
  const { numDeletedRows } = await tables<Tables>(scope)
    .deleteFrom('sign_in_attempt')
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
