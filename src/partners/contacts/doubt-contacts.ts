import { z } from 'zod'
import { recipientOf } from '../../messages/index.ts'
import { command } from '../../platform/command.ts'
import { reaction } from '../../platform/reaction.ts'
import { happened } from '../partner.facts.ts'
import { doubtContactsAt } from './contact.store.ts'

/** A mail server said that this address does not exist: contacts at partners who have it are in doubt until it is corrected. */
const doubtContacts = command('doubt-contacts', z.object({ email: z.string() }), async (scope, { email }) => {
  scope.must('person.doubt')
  const doubted = await doubtContactsAt(scope, email)
  return doubted.map(({ id, partner }) => happened('partner.contact-doubted', partner, { contact: id }))
})

export const doubtPartnerContacts = reaction('doubt-partner-contacts', async (caller, fact) => {
  const email = await recipientOf(caller, fact.subject)
  if (email) await doubtContacts(caller, { email })
})
