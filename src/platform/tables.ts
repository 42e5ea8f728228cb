import type { Kysely } from 'kysely'
import type { AnyTables } from './database.ts'

const lent = new WeakMap<object, Kysely<AnyTables>>()
export const lend = (scope: object, transaction: Kysely<AnyTables>) => lent.set(scope, transaction)
export const takeBack = (scope: object) => lent.delete(scope)

/** The scope's transaction, seen as the tables that a store declares. Only `*.store.ts` files may import this. */
export function tables<T>(scope: object): Kysely<T> {
  const transaction = lent.get(scope)
  if (!transaction) throw new Error('this scope has ended')
  return transaction as Kysely<T>
}
