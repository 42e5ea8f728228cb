import { z } from 'zod'
import { facts } from '../platform/facts.ts'

/** The subject is the message. */
export const happened = facts({
  'message.queued': z.object({}),
  'message.begun': z.object({ attempt: z.int() }),
  'message.sent': z.object({}),
  'message.kept': z.object({}),
  'message.postponed': z.object({ attempt: z.int() }),
  'message.failed': z.object({ attempts: z.int() }),
  /** The server refused the address itself. */
  'message.bounced': z.object({ code: z.int() }),
  'message.lost': z.object({ attempt: z.int() }),
  'message.taken-as-sent': z.object({}),
})
