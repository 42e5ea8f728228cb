import { z } from 'zod'
import { roleNames } from '../../permissions.ts'
import { facts } from '../../platform/facts.ts'

/** The subject is the account. */
export const happened = facts({
  'role.granted': z.object({ held: z.uuid(), role: z.enum(roleNames) }),
  'role.ended': z.object({ held: z.uuid(), role: z.enum(roleNames) }),
  'mandate.granted': z.object({ mandate: z.uuid(), office: z.string() }),
  'mandate.ended': z.object({ mandate: z.uuid(), office: z.string() }),
  'person.invited': z.object({ role: z.enum(roleNames), link: z.uuid().nullable() }),
})
