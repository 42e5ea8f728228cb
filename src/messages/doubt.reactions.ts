import { doubtPerson } from '../people/index.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { messageById } from './message.store.ts'

/** To whom a letter was written. The fact that it bounced names nobody. */
export const recipientOf = query(
  'recipient-of-message',
  async (scope, message: string): Promise<string | undefined> => {
    scope.must('message.deliver')
    return (await messageById(scope, message))?.recipient
  },
)

/** The address of a person whom the institution names is in doubt until somebody corrects it. */
export const doubtNamedPerson = reaction('doubt-named-person', async (caller, fact) => {
  const email = await recipientOf(caller, fact.subject)
  if (email) await doubtPerson(caller, { email })
})
