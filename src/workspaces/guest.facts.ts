import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const link = z.object({ link: z.uuid() })

export const happened = facts({
  'workspace-guest.invited': link.extend({ organisation: z.uuid() }),
  'workspace-guest.invited-again': link,
  'workspace-guest.asked-for-link': link,
  'workspace-guest.came-in': z.object({ device: z.uuid() }),
  'workspace-guest.left': z.object({ device: z.uuid() }),
  'workspace-guest.ended': z.object({ organisation: z.uuid() }),
})
