import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const nothing = z.object({})
const kind = z.string()

/** The subject is the partner, also of what happens to its contacts, its strategic partnership and its activities. */
export const happened = facts({
  'partner.added': z.object({ state: z.string() }),
  'partner.imported': z.object({ file: z.string(), row: z.int() }),
  'partner.import-updated': z.object({ file: z.string(), row: z.int() }),
  'partner.revised': nothing,
  'partner.activated': nothing,
  'partner.rested': nothing,
  'partner.ended': z.object({ on: z.string(), reason: z.string() }),
  'partner.resumed': nothing,
  'partner.assigned': z.object({ coordinator: z.uuid().nullable() }),
  'partner.published': nothing,
  'partner.unpublished': nothing,
  'partner.contact-added': z.object({ contact: z.uuid() }),
  'partner.contact-doubted': z.object({ contact: z.uuid() }),
  'partner.contact-revised': z.object({ contact: z.uuid(), doubtful: z.boolean() }),
  'partner.contact-removed': z.object({ contact: z.uuid() }),
  'partner.strategic-recorded': z.object({ activities: z.int() }),
  'partner.strategic-ended': z.object({ on: z.string() }),
  'partner.activity-recorded': z.object({ activity: z.uuid(), kind, title: z.string() }),
  'partner.activity-revised': z.object({ activity: z.uuid(), kind, title: z.string() }),
  'partner.activity-removed': z.object({ activity: z.uuid(), kind, title: z.string() }),
})
