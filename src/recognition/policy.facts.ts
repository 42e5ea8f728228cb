import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const version = z.object({ version: z.int() })

export const happened = facts({
  'conversion-policy.drafted': version,
  'conversion-policy.revised': version,
  'conversion-policy.published': version,
  'conversion-policy.replaced': version,
  'conversion-policy.discarded': version,
})
