import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { day, maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './stay.facts.ts'
import { lockStay, saveStay } from './stay.store.ts'
import { type Stay, stayLife } from './stay.ts'

const seen = z.object({ stay: z.uuid(), version: revision })
const comment = maybe(z.string().trim().max(2000))
const reason = z.string().trim().min(3).max(1000)

export async function lockToRegister(scope: Scope, input: z.output<typeof seen>): Promise<Stay> {
  const stay = await lockStay(scope, input.stay)
  scope.must('stay.register')
  if (stay.revision !== input.version) throw new Refusal('stay.changed-meanwhile')
  return stay
}

/** What has happened has happened: a day to come is a plan. */
export async function mustHaveCome(scope: Scope, field: 'arrivedOn' | 'leftOn', on: string): Promise<void> {
  if (on > (await todayOf(scope))) throw new Refusal('input.wrong', { count: 1 }, { [field]: { code: 'not-come-yet' } })
}

/** The student is here: the home university may know, and the certificate of arrival follows. */
export const registerArrival = command(
  'register-arrival',
  seen.extend({ arrivedOn: day, comment }),
  async (scope, input) => {
    const stay = await lockToRegister(scope, input)
    const state = stayLife.next(stay.state, 'arrive')
    const { arrivedOn } = input
    await mustHaveCome(scope, 'arrivedOn', arrivedOn)
    const change = { state, arrivedOn, comment: input.comment ?? null, endedAt: null, endedBecause: null }
    await saveStay(scope, stay.id, change)
    return [happened('stay.arrived', stay.id, { on: arrivedOn })]
  },
)

/** Another day than was noted (EWP imobilities IM-5): the certificate that says the wrong one is replaced. */
export const correctArrival = command(
  'correct-arrival',
  seen.extend({ arrivedOn: day, comment }),
  async (scope, input) => {
    const stay = await lockToRegister(scope, input)
    const state = stayLife.next(stay.state, 'correct')
    const { arrivedOn } = input
    await mustHaveCome(scope, 'arrivedOn', arrivedOn)
    if (stay.leftOn && arrivedOn > stay.leftOn)
      throw new Refusal('input.wrong', { count: 1 }, { arrivedOn: { code: 'left-before' } })
    await saveStay(scope, stay.id, { state, arrivedOn, comment: input.comment ?? null })
    return [happened('stay.arrival-corrected', stay.id, { on: arrivedOn })]
  },
)

/** Noted by mistake: nobody has arrived, or left. The certificate of it is withdrawn. */
export const takeBackDate = command('take-back-date', seen.extend({ reason }), async (scope, input) => {
  const stay = await lockToRegister(scope, input)
  const state = stayLife.next(stay.state, 'take-back')
  const leaving = stay.state === 'left'
  await saveStay(scope, stay.id, leaving ? { state, leftOn: null } : { state, arrivedOn: null })
  const what = leaving ? 'stay.departure-taken-back' : 'stay.arrival-taken-back'
  return [happened(what, stay.id, { reason: input.reason })]
})

/** The student has not come. Should they come later, their arrival is noted as usual. */
export const noteAbsence = command('note-absence', seen.extend({ reason }), async (scope, input) => {
  const stay = await lockToRegister(scope, input)
  const state = stayLife.next(stay.state, 'note-absence')
  if (stay.arrivesOn && stay.arrivesOn >= (await todayOf(scope)))
    throw new Refusal('stay.may-still-come', { on: stay.arrivesOn })
  await saveStay(scope, stay.id, { state, endedBecause: input.reason, endedAt: scope.now })
  return [happened('stay.absent', stay.id, { reason: input.reason })]
})
