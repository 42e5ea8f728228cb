import { addDays, type Day } from '../../platform/calendar.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Agreement, type agreementLife, type Step, type StepKind, type StepState, stepLife } from '../agreement.ts'
import type { DesignedStep, StepCondition } from './procedure.ts'

const signatureKinds: StepKind[] = ['our-signature', 'partner-signature']
export const isSignature = (step: { kind: StepKind }): boolean => signatureKinds.includes(step.kind)

/**
 * What a procedure must have before agreements may go through it: a signature of ours as an office, no two steps of one
 * key, nothing to decide after the signatures. Where it names no signature of the partner, that stands beside ours.
 */
export function completed(steps: readonly DesignedStep[]): DesignedStep[] {
  const keys = new Set(steps.map(step => step.key))
  if (keys.size < steps.length) throw new Refusal('procedure.key-twice')
  const ours = steps.filter(step => step.kind === 'our-signature')
  const first = ours[0]
  if (!first || ours.some(step => step.when)) throw new Refusal('procedure.no-signature')
  if (ours.some(step => !step.office)) throw new Refusal('procedure.signature-without-office')
  const lastSignature = Math.max(...ours.map(step => step.order))
  const late = steps.find(step => step.order >= first.order && !isSignature(step) && step.kind !== 'filing')
  if (late) throw new Refusal('procedure.decision-after-signature', { step: late.name.en })
  if (steps.some(step => step.kind === 'filing' && step.order <= lastSignature))
    throw new Refusal('procedure.filing-before-signature')
  const partner: DesignedStep[] = steps.some(step => step.kind === 'partner-signature')
    ? []
    : [{ ...partnerSignature, order: first.order }]
  return [...steps.map(acting), ...partner].sort((a, b) => a.order - b.order)
}

const partnerSignature = {
  key: 'partner-signature',
  name: { en: 'The partner signs', it: 'Il partner firma', fr: 'Le partenaire signe' },
  body: { en: 'Partner', it: 'Partner', fr: 'Partenaire' },
  kind: 'partner-signature',
  actsAs: 'partner',
  needsSitting: false,
  needsResolution: false,
} satisfies Omit<DesignedStep, 'order'>

/** A signature of ours is always a matter of a mandate, whatever the designer chose. */
const acting = (step: DesignedStep): DesignedStep =>
  step.kind === 'our-signature'
    ? { ...step, actsAs: 'mandate' }
    : step.kind === 'partner-signature'
      ? { ...step, actsAs: 'partner', office: undefined, unit: undefined }
      : step

type Asked = Pick<Agreement, 'type' | 'spendsMoney' | 'touchesCurricula' | 'departsFromModel'>

export function isNeeded(when: StepCondition | undefined, agreement: Asked): boolean {
  if (!when) return true
  return (
    (!when.types || when.types.includes(agreement.type)) &&
    (!when.money || (when.money === 'spent') === agreement.spendsMoney) &&
    (!when.curricula || (when.curricula === 'touched') === agreement.touchesCurricula) &&
    (!when.model || (when.model === 'departed') === agreement.departsFromModel)
  )
}

export type FrozenStep = Pick<
  Step,
  'position' | 'key' | 'name' | 'body' | 'kind' | 'actsAs' | 'needsSitting' | 'needsResolution' | 'state'
> & { unit: string | null; office: string | null; party: string | null; days: number | null }

/** The copy of a procedure that one agreement goes through: conditions decided, one partner step for each party that signs. */
export function frozen(steps: readonly DesignedStep[], agreement: Asked, signing: readonly string[]): FrozenStep[] {
  return steps.flatMap(({ key, order, name, body, kind, actsAs, unit, office, when, days, ...needs }) => {
    const step: FrozenStep = {
      position: order,
      key,
      name,
      body,
      kind,
      actsAs,
      unit: unit ?? null,
      office: office ?? null,
      party: null,
      days: days ?? null,
      needsSitting: needs.needsSitting,
      needsResolution: needs.needsResolution,
      state: isNeeded(when, agreement) ? 'waiting' : 'not-needed',
    }
    return kind === 'partner-signature' ? signing.map(party => ({ ...step, party })) : [step]
  })
}

type Moving = Pick<Step, 'position' | 'state' | 'kind'>
const isPending = (step: Moving) => step.state === 'waiting' || step.state === 'open'

/** The steps that come next: all that wait in the first group where anything is left to do. */
export function toOpen<S extends Moving>(steps: readonly S[]): S[] {
  const pending = steps.filter(isPending)
  const first = Math.min(...pending.map(step => step.position))
  return pending.filter(step => step.position === first && step.state === 'waiting')
}

export const dueOn = (openedOn: Day, days: number | null): Day | null =>
  days === null ? null : addDays(openedOn, days)

type LifeAction = ReturnType<typeof agreementLife.actions>[number]

/** Where the agreement stands by its steps; null while it stays where it is. Filing comes after and holds nothing up. */
export function actionBy(steps: readonly Moving[], state: Agreement['state']): LifeAction | null {
  const signatures = steps.filter(step => isSignature(step) && step.state !== 'not-needed')
  if (steps.some(step => isPending(step) && !isSignature(step) && step.kind !== 'filing')) return null
  const signed = signatures.filter(step => step.state === 'signed').length
  if (state === 'in-procedure') return signed ? 'clear-signed-by-partner' : 'clear-for-signature'
  if (state !== 'ready-to-sign' && state !== 'partly-signed') return null
  if (signed === signatures.length) return 'sign-last'
  return signed ? 'sign-in-part' : null
}

export const outcomes = ['approved', 'approved-with-changes', 'refused', 'sent-back'] as const
export type Outcome = (typeof outcomes)[number]

/** An opinion counsels and decides nothing: the procedure goes on also against it. */
export function decidedState(kind: StepKind, state: StepState, outcome: Outcome): StepState {
  if (isSignature({ kind })) throw new Refusal('step.is-a-signature')
  if (outcome === 'sent-back') return stepLife.next(state, 'send-back')
  if (kind === 'opinion') return stepLife.next(state, outcome === 'refused' ? 'advise-against' : 'advise')
  if (kind === 'preparation' || kind === 'filing') {
    if (outcome === 'refused') throw new Refusal('step.not-decided-here')
    return stepLife.next(state, 'finish')
  }
  return stepLife.next(
    state,
    outcome === 'refused' ? 'refuse' : outcome === 'approved-with-changes' ? 'approve-with-changes' : 'approve',
  )
}

export const outcomesOf = (kind: StepKind): Outcome[] =>
  kind === 'preparation' || kind === 'filing' ? ['approved', 'sent-back'] : [...outcomes]

/** A body's decision carries the day of its sitting and the number of its resolution where the procedure asks for them. */
export function checkRecord(
  step: Pick<Step, 'needsSitting' | 'needsResolution'>,
  record: {
    outcome: Outcome
    sittingOn?: string | undefined
    resolution?: string | undefined
    comment?: string | undefined
  },
  today: Day,
): void {
  const problems: Record<string, { code: string }> = {}
  const decided = record.outcome !== 'sent-back'
  if (decided && step.needsSitting && !record.sittingOn) problems.sittingOn = { code: 'missing' }
  if (decided && step.needsResolution && !record.resolution) problems.resolution = { code: 'missing' }
  if (record.sittingOn && record.sittingOn > today) problems.sittingOn = { code: 'day-to-come' }
  if (record.outcome !== 'approved' && !record.comment) problems.comment = { code: 'reason-missing' }
  if (Object.keys(problems).length) throw new Refusal('input.wrong', { count: Object.keys(problems).length }, problems)
}
