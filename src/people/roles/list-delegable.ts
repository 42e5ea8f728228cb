import { todayOf } from '../../institutions/index.ts'
import { query } from '../../platform/query.ts'
import { delegableMandates } from './mandate.store.ts'

/** Whose mandates, not over yet, could be delegated to this account. */
export const listDelegable = query('list-delegable', async (scope, account: string) => {
  scope.must('mandate.grant')
  return delegableMandates(scope, account, await todayOf(scope))
})
