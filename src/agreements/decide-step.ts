import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day, maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement, saveAgreement } from './agreement.store.ts'
import { type Agreement, agreementLife, type Step } from './agreement.ts'
import { moveOn } from './move-on.ts'
import { checkRecord, decidedState, outcomes } from './procedures/procedure.rules.ts'
import { closeSteps, mandateCovers, saveStep, stepsOf } from './procedures/procedure.store.ts'

/** What a body decided, with the day of its sitting and the number of its resolution. */
export const decideStep = command(
  'decide-step',
  z.object({
    agreement: z.uuid(),
    step: z.uuid(),
    outcome: z.enum(outcomes),
    sittingOn: maybe(day),
    resolution: maybe(z.string().trim().max(80)),
    comment: maybe(z.string().trim().max(4000)),
  }),
  async (scope, input) => {
    const agreement = await lockAgreement(scope, input.agreement)
    const step = (await stepsOf(scope, agreement.id, agreement.round)).find(({ id }) => id === input.step)
    if (!step) throw new Refusal('step.not-found')
    const today = await todayOf(scope)
    await mustDecide(scope, agreement, step, today)
    const state = decidedState(step.kind, step.state, input.outcome)
    checkRecord(step, input, today)
    await saveStep(scope, step.id, {
      state,
      sittingOn: input.sittingOn ?? null,
      resolution: input.resolution ?? null,
      comment: input.comment ?? null,
      decidedAt: scope.now,
      decidedBy: scope.actor.kind === 'user' ? scope.actor.account : null,
    })
    const decided = happened('agreement.step-decided', agreement.id, {
      step: step.name,
      body: step.body,
      // The sentence chooses by it, and a choice takes no hyphen.
      outcome: state.replaceAll('-', '_'),
      sitting: input.sittingOn ?? 'none',
      resolution: input.resolution ?? 'none',
      comment: input.comment ?? '',
    })
    return [decided, ...(await follow(scope, { agreement, step: { ...step, state }, comment: input.comment, today }))]
  },
)

/** The office records what bodies decide; a unit's own coordinators may record theirs; some steps need a mandate. */
export async function mustDecide(scope: Scope, agreement: Agreement, step: Step, today: string): Promise<void> {
  if (step.actsAs === 'unit')
    return scope.must('agreement.decide-as-unit', { units: step.unit ? [step.unit] : agreement.units })
  if (step.actsAs !== 'mandate') return scope.must('agreement.decide-as-office', agreement)
  const asked = { act: 'decide', type: agreement.type, ...(step.office ? { office: step.office } : {}) }
  const { id, office } = scope.mandate('agreement.decide-by-mandate', asked)
  const account = scope.actor.kind === 'user' ? scope.actor.account : ''
  if (!(await mandateCovers(scope, { mandate: id, account, office, act: 'decide', type: agreement.type, day: today })))
    throw new Refusal('agreement.mandate-does-not-cover', { office })
}

type Decided = { agreement: Agreement; step: Step; comment: string | undefined; today: Parameters<typeof moveOn>[2] }

async function follow(scope: Scope, { agreement, step, comment, today }: Decided): Promise<Fact[]> {
  if (step.state === 'refused' || step.state === 'sent-back') await closeSteps(scope, agreement.id, agreement.round)
  if (step.state === 'refused') {
    await saveAgreement(scope, agreement.id, { state: agreementLife.next(agreement.state, 'refuse') })
    return [happened('agreement.refused', agreement.id, { body: step.body })]
  }
  if (step.state === 'sent-back') {
    await saveAgreement(scope, agreement.id, { state: agreementLife.next(agreement.state, 'send-back') })
    return [happened('agreement.sent-back', agreement.id, { reason: comment ?? '' })]
  }
  await saveAgreement(scope, agreement.id, {})
  return moveOn(scope, agreement, today)
}
