import { z } from 'zod'
import { facts } from '../../platform/facts.ts'
import { localised } from '../../platform/input.ts'

const nothing = z.object({})

export const happened = facts({
  'partnership-request.received': z.object({ kind: z.string(), organisation: z.string() }),
  'partnership-request.overdue': z.object({ until: z.string() }),
  'partnership-request.taken-up': nothing,
  'partnership-request.forwarded': z.object({ unit: z.uuid(), faculty: localised(300), until: z.string() }),
  'partnership-request.taken-back': nothing,
  'partnership-request.accepted': z.object({ partner: z.uuid() }),
  'partnership-request.declined': z.object({ reason: z.string() }),
  'partnership-request.discarded': nothing,
  'partnership-target.set': z.object({ decideDays: z.int(), answerDays: z.int() }),
})
