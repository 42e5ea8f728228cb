import { z } from 'zod'
import { facts } from '../platform/facts.ts'

export const happened = facts({
  'import.uploaded': z.object({ kind: z.string(), file: z.string(), rows: z.int() }),
  'import.mapped': z.object({ columns: z.int() }),
  'import.checked': z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    problem: z.int(),
    gone: z.int(),
  }),
  'import.row-corrected': z.object({ row: z.int() }),
  'import.meanings-decided': z.object({ count: z.int() }),
  'import.confirmed': z.object({ rows: z.int(), leftOut: z.int() }),
  'import.applied': z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), leftOut: z.int() }),
  'import.sent-back': z.object({ code: z.string() }),
  'import.discarded': z.object({ file: z.string() }),
})
