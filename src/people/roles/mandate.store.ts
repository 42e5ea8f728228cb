import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

export type MandateRow = {
  id: string
  institution: string
  account: string
  office: string
  acts: string[]
  types: string[] | null
  since: string
  until: string | null
  granted_by: string
  /** The mandate of which this one is a part, lent by its holder. */
  delegated_from: string | null
  ended_at: Date | null
}
type Tables = { mandate: MandateRow }

const mandates = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('mandate').where('institution', '=', scope.institution)

export async function lockMandate(scope: Scope, id: string): Promise<MandateRow> {
  const row = await mandates(scope).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('mandate.not-found')
  return row
}

const holder = sql<string | null>`(select a.name from mandate h join account a on a.id = h.account
  where h.institution = mandate.institution and h.id = mandate.delegated_from)`

export const mandatesOf = (scope: Scope, account: string): Promise<(MandateRow & { delegator: string | null })[]> =>
  mandates(scope)
    .selectAll()
    .select(holder.as('delegator'))
    .where('account', '=', account)
    .orderBy('since', 'desc')
    .orderBy('office')
    .execute()

export type Delegable = {
  id: string
  account: string
  office: string
  name: string
  since: string
  until: string | null
}

/** Mandates of others that are not over and are nobody's delegation: what can be delegated. */
export async function delegableMandates(scope: Scope, account: string, today: string): Promise<Delegable[]> {
  const { rows } = await sql<Delegable>`select m.id, m.account, m.office, a.name, m.since, m.until
    from mandate m join account a on a.id = m.account
    where m.institution = ${scope.institution} and m.account <> ${account} and m.delegated_from is null and m.ended_at is null
      and coalesce(m.until >= ${today}::date, true) order by m.office, a.name, m.since limit 200`.execute(
    tables<Tables>(scope),
  )
  return rows
}

/** The database itself refuses a second head of the institution for the same days (`mandate_of_the_head`). */
export async function insertMandate(
  scope: Scope,
  row: Omit<MandateRow, 'id' | 'institution' | 'ended_at'>,
): Promise<string> {
  try {
    const inserted = await tables<Tables>(scope)
      .insertInto('mandate')
      .values({ ...row, institution: scope.institution } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    return inserted.id
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'mandate_of_the_head')
      throw new Refusal('mandate.office-taken', { office: row.office })
    throw error
  }
}

/** Ends a mandate, and with it what was delegated of it; gives all that ended. */
export const endMandateRows = (scope: Scope, id: string): Promise<Pick<MandateRow, 'id' | 'account' | 'office'>[]> =>
  tables<Tables>(scope)
    .updateTable('mandate')
    .set({ ended_at: scope.now })
    .where(eb => eb.or([eb('id', '=', id), eb('delegated_from', '=', id)]))
    .where('ended_at', 'is', null)
    .where('institution', '=', scope.institution)
    .returning(['id', 'account', 'office'])
    .execute()
