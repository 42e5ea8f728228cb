import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { happened } from './contact.facts.ts'
import { insertContact } from './contact.store.ts'
import { personShape } from './contact.ts'

/** Adds somebody whom the institution names to others; with an account here or without. */
export const namePerson = command(
  'name-person',
  personShape.extend({ invented: z.boolean().default(false) }),
  async (scope, input) => {
    scope.must('person.name')
    const id = await insertContact(scope, {
      account: input.account ?? null,
      given_name: input.givenName,
      family_name: input.familyName,
      title: input.title ?? null,
      email: input.email ?? null,
      telephone: input.telephone ?? null,
      invented: input.invented,
    })
    return [happened('person.named', id, {})]
  },
)
