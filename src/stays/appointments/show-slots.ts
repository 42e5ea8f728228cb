import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { readable } from '../show-stay.ts'
import { appointmentsOf, findAppointment, findSlot, type SlotWish, slotsFrom } from './appointment.store.ts'
import { bookingsOf } from './booking.store.ts'

/** The book of slots, from a moment on. */
export const listSlots = query('list-slots', (scope, wish: SlotWish) => {
  scope.must('appointment.see', { student: scope.actor.kind === 'user' ? scope.actor.account : null })
  return slotsFrom(scope, wish)
})

/** One slot with those who have booked it. */
export const showSlot = query('show-slot', async (scope, id: string) => {
  scope.must('appointment.publish')
  const slot = await findSlot(scope, id)
  if (!slot) throw new Refusal('slot.not-found')
  return { slot, bookings: await bookingsOf(scope, id) }
})

/** The appointments of one stay, for whoever may read the stay; the home university has no part in them. */
export const listAppointments = query('list-appointments', async (scope: Scope, stay: string) => {
  const { id } = await readable(scope, stay)
  return scope.actor.kind === 'partner' ? [] : appointmentsOf(scope, { stay: id })
})

export const showAppointment = query('show-appointment', async (scope, wish: { stay: string; appointment: string }) => {
  const { id } = await readable(scope, wish.stay)
  const found = await findAppointment(scope, wish.appointment)
  if (found?.stay !== id || scope.actor.kind === 'partner') throw new Refusal('appointment.not-found')
  return found
})
