import { reaction, tick } from '../platform/reaction.ts'
import { deliver } from './deliver.ts'
import { listDue } from './list-due.ts'

/** At once, when it was queued. */
export const deliverMessage = reaction('deliver-message', (caller, fact) => deliver(caller, fact.subject))

/** Later, what did not go out at once. */
export const deliverDueMessages = tick('deliver-due-messages', async caller => {
  for (const message of await listDue(caller, undefined)) await deliver(caller, message)
})
