import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from '../partner.facts.ts'
import { wrong } from '../partner.rules.ts'
import { lockPartner, touchPartner } from '../partner.store.ts'
import { deleteContact, insertContact, lockContact, saveContact } from './contact.store.ts'
import { contactShape, type WrittenContact } from './contact.ts'

const mustBeInOrder = ({ validFrom, validUntil }: WrittenContact) => {
  if (validFrom && validUntil && validUntil < validFrom) throw wrong('validUntil', 'before-start')
}

/** Writes down somebody to turn to at a partner. */
export const addContact = command('add-contact', contactShape.extend({ partner: z.uuid() }), async (scope, input) => {
  const partner = await lockPartner(scope, input.partner)
  scope.must('partner.edit', partner)
  mustBeInOrder(input)
  const contact = await insertContact(scope, partner.id, input)
  await touchPartner(scope, partner.id)
  return [happened('partner.contact-added', partner.id, { contact })]
})

/** Corrects a contact, says until when it holds, or that it is in doubt. */
export const reviseContact = command(
  'revise-contact',
  contactShape.extend({ contact: z.uuid(), version: revision }),
  async (scope, input) => {
    const contact = await lockContact(scope, input.contact)
    const partner = await lockPartner(scope, contact.partner)
    scope.must('partner.edit', partner)
    if (contact.revision !== input.version) throw new Refusal('contact.changed-meanwhile')
    mustBeInOrder(input)
    // Another address is believed until it is refused in its turn.
    const corrected = contact.doubtful && (input.email ?? null) !== contact.email
    const doubtful = input.doubtful && !corrected
    await saveContact(scope, contact.id, { ...input, doubtful })
    await touchPartner(scope, partner.id)
    return [happened('partner.contact-revised', partner.id, { contact: contact.id, doubtful })]
  },
)

/** Takes a contact out of the file for good: nothing of the person is kept. */
export const removeContact = command(
  'remove-contact',
  z.object({ contact: z.uuid(), version: maybe(revision) }),
  async (scope, input) => {
    const contact = await lockContact(scope, input.contact)
    const partner = await lockPartner(scope, contact.partner)
    scope.must('partner.edit', partner)
    if (input.version !== undefined && contact.revision !== input.version)
      throw new Refusal('contact.changed-meanwhile')
    await deleteContact(scope, contact.id)
    await touchPartner(scope, partner.id)
    return [happened('partner.contact-removed', partner.id, { contact: contact.id })]
  },
)
