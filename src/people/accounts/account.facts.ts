import { z } from 'zod'
import { facts } from '../../platform/facts.ts'

/** The subject is the account. No name and no address: erasing a person must not need to rewrite history. */
export const happened = facts({
  'account.opened': z.object({}),
  'account.changed': z.object({}),
  'account.password-set': z.object({}),
  'account.blocked': z.object({ reason: z.string() }),
  'account.unblocked': z.object({ reason: z.string() }),
})
