import { query } from '../../platform/query.ts'
import type { AgreementType } from '../agreement.ts'
import { currentProcedure, currentProcedures, procedureVersions } from './procedure.store.ts'

/** How agreements of each type come about, as the public may know it: the current version of each. */
export const listProcedures = query('list-procedures', async scope => {
  scope.reach('procedure.see')
  return currentProcedures(scope)
})

export const showProcedure = query('show-procedure', async (scope, type: AgreementType) => {
  scope.reach('procedure.see')
  return currentProcedure(scope, type)
})

/** All versions of one type, the newest first: agreements under way keep the one with which they began. */
export const listProcedureVersions = query('list-procedure-versions', async (scope, type: AgreementType) => {
  scope.must('procedure.design', { type })
  return procedureVersions(scope, type)
})
