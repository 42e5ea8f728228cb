import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement, saveAgreement } from './agreement.store.ts'
import { agreementLife } from './agreement.ts'
import { closeSteps } from './procedures/procedure.store.ts'
import { refuseStale } from './stale.ts'

const input = z.object({
  agreement: z.uuid(),
  version: revision.optional(),
  reason: z.string().trim().min(3).max(2000),
})

/** Gives up an agreement that is not yet concluded. */
export const withdrawAgreement = command('withdraw-agreement', input, async (scope, { agreement: id, ...given }) => {
  const agreement = await lockAgreement(scope, id)
  scope.must('agreement.withdraw', agreement)
  refuseStale(agreement, given.version)
  const state = agreementLife.next(agreement.state, 'withdraw')
  await closeSteps(scope, id, agreement.round)
  await saveAgreement(scope, id, { state, endReason: given.reason, published: false })
  return [happened('agreement.withdrawn', id, { reason: given.reason })]
})

/** Opens the content again: what was decided and signed on the old text counts no more, and a new round begins. */
export const sendBackAgreement = command('send-back-agreement', input, async (scope, { agreement: id, ...given }) => {
  const agreement = await lockAgreement(scope, id)
  scope.must('agreement.withdraw', agreement)
  refuseStale(agreement, given.version)
  const state = agreementLife.next(agreement.state, 'send-back')
  await closeSteps(scope, id, agreement.round)
  await saveAgreement(scope, id, { state })
  return [happened('agreement.sent-back', id, { reason: given.reason })]
})
