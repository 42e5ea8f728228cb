import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { happened } from './contact.facts.ts'
import { lockContact, saveContact } from './contact.store.ts'
import { personShape } from './contact.ts'

/** Another name, address or telephone. */
export const correctPerson = command(
  'correct-person',
  personShape.extend({ person: z.uuid(), revision }),
  async (scope, input) => {
    const person = await lockContact(scope, input.person)
    scope.must('person.name')
    if (person.revision !== input.revision) throw new Refusal('person.changed-meanwhile')
    await saveContact(scope, person.id, {
      account: input.account ?? person.account,
      given_name: input.givenName,
      family_name: input.familyName,
      title: input.title ?? null,
      email: input.email ?? null,
      // Another address is believed until it is refused in its turn.
      doubtful: person.doubtful && (input.email ?? null) === person.email,
      telephone: input.telephone ?? null,
    })
    return [happened('person.corrected', person.id, {})]
  },
)
