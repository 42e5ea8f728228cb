import { z } from 'zod'
import { officeOf } from '../../institutions/index.ts'
import type { Zone } from '../../platform/calendar.ts'
import { inZone } from '../../platform/calendar-words.ts'
import { command } from '../../platform/command.ts'
import type { Fact } from '../../platform/facts.ts'
import { maybe } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { rulebookIn } from '../../rulebook/index.ts'
import { itemsOf } from '../checklist.rules.ts'
import { happened as happenedInStay } from '../stay.facts.ts'
import { keepConfirmed, lockStay } from '../stay.store.ts'
import { isLive, subjectOf } from '../stay.ts'
import { happened } from './appointment.facts.ts'
import {
  appointmentsOf,
  findAppointment,
  insertAppointment,
  lockAppointment,
  lockSlot,
  saveAppointment,
} from './appointment.store.ts'
import { type Appointment, appointmentLife } from './appointment.ts'
import { meet } from './slots.rules.ts'

const when = async (scope: Scope, at: Date) => inZone(at, (await officeOf(scope)).zone as Zone)

/**
 * One place in a slot, for one student. The stay is locked before the slot, by everybody in this order, so that neither a place nor a
 * student is booked twice.
 */
export const bookAppointment = command(
  'book-appointment',
  z.object({ stay: z.uuid(), slot: z.uuid(), about: maybe(z.string().trim().max(1000)) }),
  async (scope, input) => {
    const stay = await lockStay(scope, input.stay)
    scope.must('appointment.book', subjectOf(stay))
    if (!isLive(stay.state)) throw new Refusal('stay.not-possible-now')
    const slot = await lockSlot(scope, input.slot)
    if (slot.withdrawnAt) throw new Refusal('slot.not-found')
    if (slot.startsAt <= scope.now) throw new Refusal('slot.begun')
    const booked = (await appointmentsOf(scope, { stay: stay.id })).filter(({ state }) => state === 'booked')
    const clash = booked.find(one => meet(one, slot))
    if (clash) throw new Refusal('appointment.clashes', { at: await when(scope, clash.startsAt) })
    if (slot.left < 1) throw new Refusal('slot.full')
    const id = await insertAppointment(scope, { slot: slot.id, stay: stay.id, about: input.about ?? null })
    return [happened('appointment.booked', stay.id, { appointment: id, at: await when(scope, slot.startsAt) })]
  },
)

/** Until it begins; the other side is told, and the place is free again. */
export const cancelAppointment = command(
  'cancel-appointment',
  z.object({ appointment: z.uuid(), reason: maybe(z.string().trim().max(1000)) }),
  async (scope, input) => {
    const { appointment, stay, at } = await lockBoth(scope, input.appointment)
    scope.must('appointment.book', subjectOf(stay))
    const state = appointmentLife.next(appointment.state, 'cancel')
    if (appointment.startsAt <= scope.now) throw new Refusal('slot.begun')
    await saveAppointment(scope, appointment.id, state)
    const byOffice = scope.may('appointment.publish')
    const facts = { appointment: appointment.id, at, reason: input.reason ?? '', byOffice }
    return [happened('appointment.cancelled', stay.id, facts)]
  },
)

/** The stay first here too: who withdraws a slot holds it and waits for its appointments only. */
async function lockBoth(scope: Scope, id: string) {
  const found = await findAppointment(scope, id)
  if (!found) throw new Refusal('appointment.not-found')
  const stay = await lockStay(scope, found.stay)
  const appointment = await lockAppointment(scope, id)
  return { appointment, stay, at: await when(scope, appointment.startsAt) }
}

/** Whether the student came. An appointment that a checklist asks for is confirmed there by having taken place. */
export const noteAppointment = command(
  'note-appointment',
  z.object({ appointment: z.uuid(), came: z.enum(['yes', 'no']) }),
  async (scope, input): Promise<Fact[]> => {
    const { appointment, at } = await lockBoth(scope, input.appointment)
    scope.must('appointment.publish')
    const state = appointmentLife.next(appointment.state, input.came === 'yes' ? 'keep' : 'miss')
    if (appointment.startsAt > scope.now) throw new Refusal('appointment.not-yet')
    await saveAppointment(scope, appointment.id, state)
    const facts = { appointment: appointment.id, at }
    if (state === 'missed') return [happened('appointment.missed', appointment.stay, facts)]
    return [happened('appointment.kept', appointment.stay, facts), ...(await settle(scope, appointment))]
  },
)

async function settle(scope: Scope, { stay, item }: Appointment): Promise<Fact[]> {
  const asked = item ? itemsOf(await rulebookIn(scope)).find(({ key }) => key === item) : undefined
  if (!asked || !(await keepConfirmed(scope, { stay, item: asked.key, note: null }))) return []
  return [happenedInStay('stay.item-confirmed', stay, { item: asked.key, label: asked.label })]
}
