import { type SqlBool, sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { MessageState } from './message.ts'

export type MessageRow = {
  id: string
  institution: string
  recipient: string
  language: Language
  subject: string
  text: string
  about: string | null
  cause: string | null
  discreet: boolean
  state: MessageState
  attempts: number
  queued_at: Date
  next_at: Date
  settled_at: Date | null
  problem: string | null
}
type Tables = { message: MessageRow }

type NewMessage = Pick<MessageRow, 'recipient' | 'language' | 'subject' | 'text' | 'about' | 'cause' | 'discreet'>

/** The new message's id, or nothing when its cause has written already. */
export async function insertMessage(scope: Scope, message: NewMessage): Promise<string | undefined> {
  const inserted = await tables<Tables>(scope)
    .insertInto('message')
    .values({ ...message, institution: scope.institution, queued_at: scope.now, next_at: scope.now } as never)
    .onConflict(conflict => conflict.columns(['institution', 'cause']).where('cause', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export async function lockMessage(scope: Scope, id: string): Promise<MessageRow> {
  const row = await tables<Tables>(scope)
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('message.not-found')
  return row
}

export async function saveMessage(
  scope: Scope,
  id: string,
  change: Partial<Pick<MessageRow, 'state' | 'attempts' | 'next_at' | 'settled_at' | 'problem' | 'text'>>,
): Promise<void> {
  await tables<Tables>(scope).updateTable('message').set(change).where('id', '=', id).execute()
}

export const messageById = (scope: Scope, id: string): Promise<MessageRow | undefined> =>
  tables<Tables>(scope).selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()

export const dueMessages = async (scope: Scope, limit: number): Promise<string[]> => {
  const rows = await tables<Tables>(scope)
    .selectFrom('message')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
    .where('next_at', '<=', scope.now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

export type Sought = { state?: MessageState | undefined; q?: string | undefined; page: number; size: number }

export async function pageOfMessages(scope: Scope, { state, q, page, size }: Sought) {
  let found = tables<Tables>(scope).selectFrom('message')
  if (state) found = found.where('state', '=', state)
  if (q) found = found.where(sql<SqlBool>`strpos(folded(recipient || ' ' || subject), folded(${q})) > 0`)
  const { total } = await found.select(count => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['id', 'recipient', 'subject', 'state', 'queued_at', 'settled_at'])
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total, rows }
}

export const messagesAbout = (scope: Scope, about: string) =>
  tables<Tables>(scope)
    .selectFrom('message')
    .select(['id', 'recipient', 'subject', 'state', 'queued_at', 'settled_at'])
    .where('about', '=', about)
    .orderBy('queued_at', 'desc')
    .limit(100)
    .execute()

export type Troubled = { state: 'failed' | 'unknown'; count: number; since: Date }

/** Letters that were not delivered, or of which nobody knows, settled since an instant: how many, and since when. */
export const troubledMessages = (scope: Scope, since: Date): Promise<Troubled[]> =>
  tables<Tables>(scope)
    .selectFrom('message')
    .select(row => ['state', row.fn.countAll<number>().as('count'), row.fn.min('settled_at').as('since')])
    .where('institution', '=', scope.institution)
    .where('state', 'in', ['failed', 'unknown'])
    .where('settled_at', '>=', since)
    .groupBy('state')
    .orderBy('since')
    .execute() as Promise<Troubled[]>
