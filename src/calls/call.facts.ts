import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const partner = z.string()
const reason = z.string()

/** The subject is the call. */
export const happened = facts({
  'call.drawn-up': z.object({ year: z.string() }),
  'call.revised': z.object({}),
  'call.corrected': z.object({ reason }),
  'call.places-offered': z.object({ count: z.int() }),
  'call.place-changed': z.object({ partner, persons: z.int() }),
  'call.place-corrected': z.object({ partner, persons: z.int(), reason }),
  'call.place-removed': z.object({ partner }),
  'call.place-withdrawn': z.object({ partner, reason }),
  'call.published': z.object({ places: z.int() }),
  'call.withdrawn': z.object({ reason }),
  'call.discarded': z.object({}),
})
