import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

const lodging = z.object({ lodging: z.uuid() })
const on = lodging.extend({ on: z.string() })
const reason = lodging.extend({ reason: z.string() })

/** Of a dwelling its own; of a lodging those of the stay, in whose history they are read. */
export const happened = facts({
  'dwelling.offered': z.object({ name: z.string() }),
  'dwelling.described': z.object({ name: z.string() }),
  'dwelling.withdrawn': z.object({ name: z.string() }),
  'lodging.asked': lodging.extend({ fromOn: z.string(), untilOn: z.string() }),
  'lodging.allocated': lodging.extend({ name: z.string() }),
  'lodging.released': reason,
  'lodging.refused': reason,
  'lodging.withdrawn': lodging,
  'lodging.deposit-paid': on,
  'lodging.keys-given': on,
  'lodging.keys-back': on,
  'lodging.settled': on.extend({ reason: z.string() }),
})
