import { query } from '../platform/query.ts'
import { allInstitutions } from './institution.store.ts'

/** Every office of this deployment, by its address. That an office exists is public. */
export const listOffices = query('list-offices', async scope => {
  scope.reach('institution.see')
  return allInstitutions(scope)
})
