import { type Day, toDay } from '../platform/calendar.ts'
import type { Fact } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import { beginsOn, nextLook } from './agreement.rules.ts'
import { agreementOr404, lockAgreement, saveAgreement } from './agreement.store.ts'
import { type Agreement, agreementLife } from './agreement.ts'
import { carryOn } from './carry-on.ts'
import { endUnder, frameOf, ownEnd } from './frame.rules.ts'
import { keepBalance } from './keep-balance.ts'
import { actionBy, dueOn, toOpen } from './procedures/procedure.rules.ts'
import { saveStep, signaturesOf, stepsOf } from './procedures/procedure.store.ts'

/** After a step was decided or signed: opens what comes next and carries the agreement to where its steps now stand. */
export async function moveOn(scope: Scope, agreement: Agreement, today: Day): Promise<Fact[]> {
  const steps = await stepsOf(scope, agreement.id, agreement.round)
  for (const step of toOpen(steps))
    await saveStep(scope, step.id, { state: 'open', openedOn: today, dueOn: dueOn(today, step.days) })
  const action = actionBy(steps, agreement.state)
  if (!action) return []
  const state = agreementLife.next(agreement.state, action)
  await saveAgreement(scope, agreement.id, { state })
  if (action === 'sign-last') return conclude(scope, { ...agreement, state }, today)
  return action.startsWith('clear') ? [happened('agreement.cleared-for-signature', agreement.id, {})] : []
}

async function conclude(scope: Scope, agreement: Agreement, today: Day): Promise<Fact[]> {
  const signatures = await signaturesOf(scope, agreement.id)
  const days = signatures.filter(({ round }) => round === agreement.round).map(({ signedOn }) => toDay(signedOn))
  const since = beginsOn(days.toSorted().at(-1) ?? today, agreement.startsOn)
  const concluded = happened('agreement.concluded', agreement.id, { begins: since })
  if (since <= today) return [concluded, ...(await begin(scope, agreement, since))]
  await saveAgreement(scope, agreement.id, { startsOn: since, nextLookOn: nextLook({ ...agreement, startsOn: since }) })
  return [concluded]
}

/** Brings a signed agreement into force; the one that it renews or amends gives way. */
export async function begin(scope: Scope, agreement: Agreement, since: Day): Promise<Fact[]> {
  const under = frameOf(agreement)
  const frame = under ? await agreementOr404(scope, under) : undefined
  const begun = { ...agreement, inForceSince: since }
  const expiresOn = frame ? endUnder(begun, frame) : ownEnd(begun)
  const state = agreementLife.next(agreement.state, 'begin')
  const running = { ...agreement, state, inForceSince: since, expiresOn }
  await saveAgreement(scope, agreement.id, { state, inForceSince: since, expiresOn, nextLookOn: nextLook(running) })
  return [
    happened('agreement.came-into-force', agreement.id, { since, until: expiresOn ?? 'none' }),
    ...(await giveWay(scope, running, since)),
    ...(await keepBalance(scope, running)),
  ]
}

async function giveWay(scope: Scope, agreement: Agreement, since: Day): Promise<Fact[]> {
  if (!agreement.replaces) return []
  const before = await lockAgreement(scope, agreement.replaces)
  if (!agreementLife.can(before.state, 'give-way')) return []
  const state = agreementLife.next(before.state, 'give-way')
  await saveAgreement(scope, before.id, { state, endedOn: since, nextLookOn: null })
  return [
    happened('agreement.gave-way', before.id, { to: agreement.code }),
    ...(await carryOn(scope, before, agreement)),
  ]
}
