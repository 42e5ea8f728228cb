import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

const extension = z.object({ extension: z.uuid(), until: z.string() })

/** All about the stay, in whose history they are read. */
export const happened = facts({
  'extension.asked': extension.extend({ reason: z.string() }),
  'extension.authorised': extension.extend({ recorded: z.boolean() }),
  'extension.declined': extension.extend({ reason: z.string() }),
  'extension.withdrawn': extension,
})
