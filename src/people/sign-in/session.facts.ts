import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

/** The subject is the account. */
export const happened = facts({
  'session.opened': z.object({ session: z.uuid(), means: z.enum(['password', 'link', 'openid']) }),
  'session.ended': z.object({ session: z.uuid() }),
  'session.revoked': z.object({ session: z.uuid() }),
  'session.others-revoked': z.object({ count: z.int() }),
  'sign-in-link.asked': z.object({ link: z.uuid(), purpose: z.enum(['sign-in', 'invitation']) }),
  'identity.linked': z.object({ identity: z.uuid(), issuer: z.string() }),
  'identity.unlinked': z.object({ identity: z.uuid(), issuer: z.string() }),
})
