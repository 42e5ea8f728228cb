import { mandateFor } from '../../permissions.ts'
import { query } from '../../platform/query.ts'
import type { AgreementType } from '../agreement.ts'
import { mandateSays } from './procedure.store.ts'

/** By which act the reader may sign such an agreement, and until when; refuses who may not. */
export const showMandate = query('show-mandate', async (scope, asked: { office: string; type: AgreementType }) => {
  const wanted = { act: 'sign', ...asked }
  scope.mandate('agreement.sign', wanted)
  return mandateSays(scope, mandateFor(scope.actor, wanted)?.id ?? '')
})
