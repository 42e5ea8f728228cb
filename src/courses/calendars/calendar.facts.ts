import { z } from 'zod'
import { facts } from '../../platform/facts.ts'
import { localised } from '../../platform/input.ts'

const span = z.object({
  year: z.string(),
  unit: z.uuid().nullable(),
  name: localised(200),
  startsOn: z.string(),
  endsOn: z.string(),
})

/** The subject is the entry. */
export const happened = facts({
  'calendar.entry-stated': span,
  'calendar.entry-changed': span,
  'calendar.entry-removed': span,
})
