import { z } from 'zod'
import { facts } from '../platform/facts.ts'

export const happened = facts({
  'organisation.added': z.object({ name: z.string() }),
  'organisation.described': z.object({ name: z.string() }),
  'eche-list.import-begun': z.object({ file: z.string(), queued: z.boolean() }),
  'eche-list.imported': z.object({
    added: z.int(),
    changed: z.int(),
    gone: z.int(),
    unchanged: z.int(),
    oddities: z.int(),
  }),
  'eche-list.refused': z.object({ file: z.string() }),
})
