import { query } from '../platform/query.ts'
import { allRecords } from './record.store.ts'

/** Every rule of the office in its order, with those that were withdrawn: for those who keep them. */
export const listRecords = query('list-records', async (scope, _: undefined) => {
  scope.must('rulebook.edit')
  return allRecords(scope)
})
