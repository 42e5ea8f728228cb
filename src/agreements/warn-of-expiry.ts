import { z } from 'zod'
import { officeOf, todayOf } from '../institutions/index.ts'
import { queueMessage } from '../messages/index.ts'
import { type Addressee, addresseeNamed, addresseesWith } from '../people/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { day } from '../platform/input.ts'
import { reaction } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { findAgreement } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import { expiryLetter } from './letters.ts'

/** To the person who is responsible for it, else to the office. */
async function whoMinds(scope: Scope, agreement: Agreement): Promise<Pick<Addressee, 'email' | 'language'>[]> {
  const named = agreement.coordinator ? await addresseeNamed(scope, agreement.coordinator) : undefined
  if (named?.email) return [{ email: named.email, language: named.language }]
  return addresseesWith(scope, 'officer', await todayOf(scope))
}

/** Writes what comes to its end, until when, and what happens then. Once for each threshold of a term, however often it is asked. */
export const warnOfExpiry = command(
  'warn-of-expiry',
  z.object({ agreement: z.uuid(), months: z.int().positive(), until: day }),
  async (scope, { agreement: id, months, until }) => {
    scope.must('agreement.mind')
    const agreement = await findAgreement(scope, id)
    // Renewed, ended or given notice of meanwhile: the letter would be wrong.
    if (agreement?.state !== 'in-force' || agreement.expiresOn !== until) return []
    const office = await officeOf(scope)
    const today = await todayOf(scope)
    const facts: Fact[] = []
    for (const to of await whoMinds(scope, agreement))
      facts.push(...(await queueMessage(scope, expiryLetter({ agreement, office, to, months, today }))))
    return facts
  },
)

export const mailExpiry = reaction('mail-expiry', async (caller, fact) => {
  const { months, until } = fact.facts as { months: number; until: string }
  await warnOfExpiry(caller, { agreement: fact.subject, months, until })
})
