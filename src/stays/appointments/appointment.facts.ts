import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

const appointment = z.object({ appointment: z.uuid(), at: z.string() })

/** Of a slot its own; of an appointment those of the stay, in whose history they are read. */
export const happened = facts({
  'slot.published': z.object({ at: z.string(), places: z.int() }),
  'slot.withdrawn': z.object({ at: z.string(), reason: z.string() }),
  'appointment.booked': appointment,
  'appointment.cancelled': appointment.extend({ reason: z.string(), byOffice: z.boolean() }),
  'appointment.kept': appointment,
  'appointment.missed': appointment,
})
