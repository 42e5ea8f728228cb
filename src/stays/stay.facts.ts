import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

const nothing = z.object({})
const reason = z.object({ reason: z.string() })
const issued = z.object({ document: z.uuid(), name: z.string(), code: z.string() })
const item = z.object({ item: z.string(), label: localised(2000) })

export const happened = facts({
  'stay.opened': nothing,
  'stay.planned': z.object({ arrivesOn: z.string(), leavesOn: z.string() }),
  'stay.early-return-announced': z.object({ leavesOn: z.string(), reason: z.string() }),
  'stay.arrived': z.object({ on: z.string() }),
  'stay.arrival-corrected': z.object({ on: z.string() }),
  'stay.arrival-taken-back': reason,
  'stay.left': z.object({ on: z.string(), early: z.boolean() }),
  'stay.departure-corrected': z.object({ on: z.string() }),
  'stay.departure-taken-back': reason,
  'stay.arrival-certified': issued,
  'stay.attendance-certified': issued,
  'stay.item-confirmed': item,
  'stay.item-reopened': item,
  'stay.absent': reason,
  'stay.cancelled': reason,
  'stay.ended': z.object({ open: z.int(), reason: z.string() }),
  'stay.reminded': z.object({ days: z.int(), items: z.int() }),
})
