import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

const request = z.object({ request: z.uuid() })

/** Of a volunteer their own; of a request those of the stay, in whose history they are read. */
export const happened = facts({
  'buddy.volunteered': z.object({ most: z.int() }),
  'buddy.changed': z.object({ most: z.int() }),
  'buddy.paused': z.object({}),
  'buddy-request.asked': request,
  'buddy-request.matched': request.extend({ buddy: z.uuid() }),
  'buddy-request.parted': request,
  'buddy-request.ended': request,
})
