import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

export const happened = facts({
  'grading-scale.described': z.object({ name: localised(80) }),
  'grading-table.recorded': z.object({ version: z.int() }),
  'grading-table.replaced': z.object({ version: z.int() }),
  'grading-table.withdrawn': z.object({ reason: z.string() }),
})
