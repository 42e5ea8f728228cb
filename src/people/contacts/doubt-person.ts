import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { email } from '../accounts/account.ts'
import { happened } from './contact.facts.ts'
import { doubtPersonsAt } from './contact.store.ts'

/** A mail server said that this address does not exist: whoever has it here is marked until it is corrected. */
export const doubtPerson = command('doubt-person', z.object({ email }), async (scope, input) => {
  scope.must('person.doubt')
  return (await doubtPersonsAt(scope, input.email)).map(person => happened('person.doubted', person, {}))
})
