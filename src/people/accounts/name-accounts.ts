import { query } from '../../platform/query.ts'
import { accountNames } from './account.store.ts'

/** Who did what, by name: for timelines that office people read. Others get no names. */
export const nameAccounts = query('name-accounts', async (scope, ids: string[]): Promise<Map<string, string>> => {
  if (scope.reach('event.read').length === 0 || ids.length === 0) return new Map()
  return new Map((await accountNames(scope, ids)).map(({ id, name }) => [id, name]))
})
