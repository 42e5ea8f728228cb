import { query } from '../platform/query.ts'
import { ownInstitution } from './institution.store.ts'

export const showSettings = query('show-settings', async (scope, _: undefined) => {
  scope.must('office.use')
  return ownInstitution(scope)
})
