import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const nothing = z.object({})
const reason = z.object({ reason: z.string() })

export const happened = facts({
  'nomination.received': z.object({ partner: z.uuid(), year: z.string(), term: z.string() }),
  'nomination.received-late': z.object({ partner: z.uuid(), year: z.string(), term: z.string() }),
  'nomination.admitted': reason,
  'nomination.corrected': z.object({ version: z.int(), proposal: z.string() }),
  'nomination.student-corrected': z.object({ fields: z.string() }),
  'nomination.correction-asked': reason,
  'nomination.approved': z.object({ partner: z.uuid(), overbooked: z.string() }),
  'nomination.rejected': z.object({ partner: z.uuid(), reason: z.string() }),
  'nomination.decision-taken-back': nothing,
  'nomination.withdrawn': reason,
  'nomination.partner-invited': z.object({ year: z.string() }),
  'nomination-sheet.uploaded': z.object({ partner: z.uuid(), rows: z.int() }),
})
