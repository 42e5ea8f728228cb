import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

type Tables = { rule_follower: { institution: string; record: string; account: string; since: Date } }

/** Whether something was changed. */
export async function insertFollower(scope: Scope, record: string, account: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows: rows } = await tables<Tables>(scope)
    .insertInto('rule_follower')
    .values({ institution: scope.institution, record, account, since: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (rows ?? 0n) > 0n
}

export async function deleteFollower(scope: Scope, record: string, account: string): Promise<boolean> {
  const { numDeletedRows: rows } = await tables<Tables>(scope)
    .deleteFrom('rule_follower')
    .where('institution', '=', scope.institution)
    .where('record', '=', record)
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  return rows > 0n
}

export const followersOf = async (scope: Scope, record: string): Promise<string[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('rule_follower')
      .select('account')
      .where('institution', '=', scope.institution)
      .where('record', '=', record)
      .orderBy('since')
      .orderBy('account')
      .execute()
  ).map(({ account }) => account)
