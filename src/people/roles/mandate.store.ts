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

export const mandatesOf = (scope: Scope, account: string): Promise<MandateRow[]> =>
  mandates(scope).selectAll().where('account', '=', account).orderBy('since', 'desc').orderBy('office').execute()

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

export async function endMandateRow(scope: Scope, id: string): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('mandate')
    .set({ ended_at: scope.now })
    .where('id', '=', id)
    .where('institution', '=', scope.institution)
    .execute()
}
