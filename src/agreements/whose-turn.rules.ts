import { type Actor, mandateFor, may } from '../permissions.ts'
import { type Agreement, agreementLife, type Step } from './agreement.ts'
import { isSignature } from './procedures/procedure.rules.ts'

type OfAgreement = Pick<Agreement, 'state' | 'type' | 'units' | 'partners'>
type OfStep = Pick<Step, 'kind' | 'actsAs' | 'unit' | 'office' | 'state'>

/** What this actor may do with a step now: the same conditions as in the commands, for buttons and for the desk. */
export function mayDo(actor: Actor, agreement: OfAgreement, step: OfStep): 'decide' | 'sign' | 'record' | null {
  if (step.state !== 'open') return null
  const { type } = agreement
  const office = step.office ? { office: step.office } : {}
  if (step.kind === 'our-signature') {
    const ready = agreement.state === 'ready-to-sign' || agreement.state === 'partly-signed'
    return ready && mandateFor(actor, { act: 'sign', type, ...office }) ? 'sign' : null
  }
  if (step.kind === 'partner-signature') return may(actor, 'agreement.record-signature', agreement) ? 'record' : null
  if (step.actsAs === 'mandate') return mandateFor(actor, { act: 'decide', type, ...office }) ? 'decide' : null
  if (step.actsAs === 'unit')
    return may(actor, 'agreement.decide-as-unit', { units: step.unit ? [step.unit] : agreement.units })
      ? 'decide'
      : null
  return may(actor, 'agreement.decide-as-office', agreement) ? 'decide' : null
}

/** The steps that wait now, and those that come after them. */
export function turnOf<S extends Pick<Step, 'state' | 'position' | 'kind' | 'dueOn'>>(steps: readonly S[]) {
  const open = steps.filter(step => step.state === 'open')
  const waiting = steps.filter(step => step.state === 'waiting')
  const first = Math.min(...waiting.map(step => step.position))
  const next = waiting.filter(step => step.position === first)
  const until = open
    .map(step => step.dueOn)
    .filter(day => day !== null)
    .toSorted()[0]
  return { open, next, until: until ?? null, signing: open.length > 0 && open.every(isSignature) }
}

/** Which deeds of the file's own life cycle are possible now and allowed to this actor. */
export function deedsOf(actor: Actor, agreement: OfAgreement) {
  const can = (action: ReturnType<typeof agreementLife.actions>[number]) => agreementLife.can(agreement.state, action)
  const edits = may(actor, 'agreement.edit', agreement)
  const withdraws = may(actor, 'agreement.withdraw', agreement)
  const ends = may(actor, 'agreement.end', agreement)
  const draft = agreement.state === 'draft'
  return {
    submit: edits && can('submit'),
    revise: edits && (draft || can('revise')),
    conditions: edits && draft,
    contacts: edits,
    attach: edits,
    withdraw: withdraws && can('withdraw'),
    sendBack: withdraws && can('send-back'),
    notice: ends && can('give-notice'),
    takeBack: ends && can('take-back-notice'),
    terminate: ends && can('terminate'),
    renew: ends && can('give-way'),
    publish: may(actor, 'agreement.publish', agreement) && agreement.state !== 'withdrawn',
    exchanges: edits,
  }
}
