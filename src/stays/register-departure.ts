import { z } from 'zod'
import { command } from '../platform/command.ts'
import { day, maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { entriesOf, requiredOnes } from './checklist.rules.ts'
import { lockToRegister, mustHaveCome } from './register-arrival.ts'
import { happened } from './stay.facts.ts'
import { confirmedOf, saveStay } from './stay.store.ts'
import { type Stay, stayLife } from './stay.ts'
import { isEarly } from './turn.rules.ts'

const seen = z.object({ stay: z.uuid(), version: revision })
const reason = maybe(z.string().trim().min(3).max(1000))
const leaving = seen.extend({ leftOn: day, reason })

async function mustFit(scope: Scope, { arrivedOn }: Stay, leftOn: string): Promise<void> {
  await mustHaveCome(scope, 'leftOn', leftOn)
  // EWP imobilities IM-6: the departure is not before the arrival.
  if (arrivedOn && leftOn < arrivedOn)
    throw new Refusal('input.wrong', { count: 1 }, { leftOn: { code: 'before-arrival' } })
}

/** The student has left: the certificate of attendance follows. Much sooner than agreed needs a reason, which the home university reads. */
export const registerDeparture = command('register-departure', leaving, async (scope, input) => {
  const stay = await lockToRegister(scope, input)
  const state = stayLife.next(stay.state, 'leave')
  const { leftOn } = input
  await mustFit(scope, stay, leftOn)
  const early = isEarly(leftOn, stay.agreedUntil)
  const earlyBecause = early ? (input.reason ?? stay.earlyBecause) : null
  if (early && !earlyBecause) throw new Refusal('stay.early-without-reason', {}, { reason: { code: 'why-early' } })
  await saveStay(scope, stay.id, { state, leftOn, earlyBecause })
  return [happened('stay.left', stay.id, { on: leftOn, early })]
})

export const correctDeparture = command('correct-departure', leaving, async (scope, input) => {
  const stay = await lockToRegister(scope, input)
  if (stay.state !== 'left') throw new Refusal('stay.not-possible-now')
  const state = stayLife.next(stay.state, 'correct')
  await mustFit(scope, stay, input.leftOn)
  await saveStay(scope, stay.id, { state, leftOn: input.leftOn })
  return [happened('stay.departure-corrected', stay.id, { on: input.leftOn })]
})

/** Everything is settled, or the office says why it is not and ends the stay all the same. */
export const endStay = command('end-stay', seen.extend({ reason }), async (scope, input) => {
  const stay = await lockToRegister(scope, input)
  const state = stayLife.next(stay.state, 'end')
  const open = requiredOnes(entriesOf(await rulebookIn(scope), stay, await confirmedOf(scope, stay.id))).length
  if (open && !input.reason) throw new Refusal('stay.items-open', { count: open }, { reason: { code: 'why-open' } })
  await saveStay(scope, stay.id, { state, endedAt: scope.now, endedBecause: open ? (input.reason ?? null) : null })
  return [happened('stay.ended', stay.id, { open, reason: open ? (input.reason ?? '') : '' })]
})
