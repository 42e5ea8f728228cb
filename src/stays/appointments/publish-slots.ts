import { z } from 'zod'
import { officeOf } from '../../institutions/index.ts'
import type { Day, Zone } from '../../platform/calendar.ts'
import { inZone } from '../../platform/calendar-words.ts'
import { command } from '../../platform/command.ts'
import { day, many, maybe, wholeFrom } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { rulebookIn } from '../../rulebook/index.ts'
import { itemsOf } from '../checklist.rules.ts'
import { happened } from './appointment.facts.ts'
import { appointmentsOf, insertSlots, lockSlot, saveAppointment, withdrawSlotRow } from './appointment.store.ts'
import { appointmentLife, slotLanguages } from './appointment.ts'
import { mostSlots, slotsIn } from './slots.rules.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wrong-time')
const wrong = (field: string, code: string) => new Refusal('input.wrong', { count: 1 }, { [field]: { code } })

/** An officer says when they receive: slots of one length between two times of a day. */
export const publishSlots = command(
  'publish-slots',
  z.object({
    on: day,
    from: time,
    to: time,
    minutes: wholeFrom(5, 480),
    place: z.string().trim().min(1).max(200),
    languages: many(z.enum(slotLanguages), slotLanguages.length),
    places: wholeFrom(1, 100),
    item: maybe(z.string().max(80)),
  }),
  async (scope, input) => {
    scope.must('appointment.publish')
    if (scope.actor.kind !== 'user') throw new Refusal('not-allowed', { permission: 'appointment.publish' })
    if (!input.languages.length) throw wrong('languages', 'missing')
    const zone = (await officeOf(scope)).zone as Zone
    const spans = slotsIn({ ...input, on: input.on as Day }, zone)
    if (!spans.length) throw wrong('to', 'no-slot-fits')
    if (spans.length > mostSlots) throw wrong('minutes', 'too-many-slots')
    if (spans.some(({ startsAt }) => startsAt <= scope.now)) throw wrong('on', 'has-run-out')
    const item = input.item ?? null
    if (item && !itemsOf(await rulebookIn(scope)).some(({ key }) => key === item)) throw wrong('item', 'not-in-list')
    const { languages, place, places } = input
    const officer = scope.actor.account
    const ids = await insertSlots(
      scope,
      spans.map(span => ({ ...span, officer, languages, place, places, item })),
    )
    return ids.map((id, i) =>
      happened('slot.published', id, { at: inZone(spans[i]?.startsAt ?? scope.now, zone), places }),
    )
  },
)

/** The officer does not receive then after all: whoever has booked is told. */
export const withdrawSlot = command(
  'withdraw-slot',
  z.object({ slot: z.uuid(), reason: z.string().trim().min(3).max(1000) }),
  async (scope, { slot: id, reason }) => {
    const slot = await lockSlot(scope, id)
    scope.must('appointment.publish')
    if (slot.withdrawnAt) throw new Refusal('slot.not-found')
    if (slot.startsAt <= scope.now) throw new Refusal('slot.begun')
    const at = inZone(slot.startsAt, (await officeOf(scope)).zone as Zone)
    const booked = (await appointmentsOf(scope, { slot: id })).filter(({ state }) =>
      appointmentLife.can(state, 'cancel'),
    )
    for (const one of booked) await saveAppointment(scope, one.id, appointmentLife.next(one.state, 'cancel'))
    await withdrawSlotRow(scope, id)
    return [
      happened('slot.withdrawn', id, { at, reason }),
      ...booked.map(one =>
        happened('appointment.cancelled', one.stay, { appointment: one.id, at, reason, byOffice: true }),
      ),
    ]
  },
)
