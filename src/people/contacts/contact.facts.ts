import { z } from 'zod'
import { facts } from '../../platform/facts.ts'
import { responsibilityKinds } from './contact.ts'

const responsibility = z.object({ responsibility: z.uuid(), kind: z.enum(responsibilityKinds) })

/** The subject is the person whom the institution names. */
export const happened = facts({
  'person.named': z.object({}),
  'person.doubted': z.object({}),
  'person.corrected': z.object({}),
  'responsibility.assigned': responsibility,
  'responsibility.ended': responsibility,
})
