import { z } from 'zod'
import { roleNames } from '../../permissions.ts'
import { facts } from '../../platform/facts.ts'
import { localised } from '../../platform/input.ts'

const mandate = z.object({ mandate: z.uuid(), office: z.string(), as: localised(100) })

/** The subject is the account. */
export const happened = facts({
  'role.granted': z.object({ held: z.uuid(), role: z.enum(roleNames) }),
  'role.ended': z.object({ held: z.uuid(), role: z.enum(roleNames) }),
  'mandate.granted': mandate,
  'mandate.delegated': mandate.extend({ by: z.string() }),
  'mandate.ended': mandate,
  'person.invited': z.object({ role: z.enum(roleNames), link: z.uuid().nullable() }),
})
