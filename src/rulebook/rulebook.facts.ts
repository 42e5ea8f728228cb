import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'
import { subjects } from './record.ts'

const label = localised(2000)

export const happened = facts({
  'record.stated': z.object({ kind: z.string(), key: z.string(), label: label.nullable() }),
  'record.changed': z.object({ kind: z.string(), key: z.string(), label: label.nullable() }),
  'record.withdrawn': z.object({ kind: z.string(), key: z.string(), label: label.nullable(), reason: z.string() }),
  'deadline.moved': z.object({
    key: z.string(),
    label,
    /** What it is about: slices whose files stand under it look for their own. */
    subject: z.enum(subjects).optional(),
    year: z.string(),
    oneYear: z.boolean(),
    from: z.string(),
    to: z.string(),
    time: z.string(),
    reason: z.string(),
  }),
  /** It had no day in that year before. */
  'deadline.dated': z.object({
    key: z.string(),
    label,
    year: z.string(),
    oneYear: z.boolean(),
    to: z.string(),
    time: z.string(),
  }),
  'deadline.followed': z.object({ key: z.string(), label }),
  'deadline.unfollowed': z.object({ key: z.string(), label }),
  'academic-year.opened': z.object({ year: z.string(), startOn: z.string(), endOn: z.string() }),
  'academic-year.changed': z.object({ year: z.string(), startOn: z.string(), endOn: z.string() }),
  'academic-year.withdrawn': z.object({ year: z.string(), reason: z.string() }),
})
