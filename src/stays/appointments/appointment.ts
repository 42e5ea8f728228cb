import type { Id } from '../../platform/ids.ts'
import { machine, type StateOf } from '../../platform/machine.ts'

export type AppointmentId = Id<'appointment'>

export const appointmentLife = machine('appointment', {
  booked: { keep: 'kept', miss: 'missed', cancel: 'cancelled' },
  kept: {},
  missed: {},
  cancelled: {},
})
export type AppointmentState = StateOf<typeof appointmentLife>

/** In which an officer may receive. */
export const slotLanguages = ['en', 'it', 'fr', 'de', 'es', 'pt'] as const
export type SlotLanguage = (typeof slotLanguages)[number]

export type Slot = {
  id: string
  officer: string
  startsAt: Date
  endsAt: Date
  place: string
  languages: SlotLanguage[]
  places: number
  item: string | null
  withdrawnAt: Date | null
  /** How many places are left. */
  left: number
}

export type Appointment = {
  id: AppointmentId
  slot: string
  stay: string
  state: AppointmentState
  about: string | null
  revision: number
  startsAt: Date
  endsAt: Date
  place: string
  languages: SlotLanguage[]
  item: string | null
  officer: string
  changedAt: Date
}
