import { z } from 'zod'
import { command } from '../platform/command.ts'
import { happened } from './message.facts.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** Whoever knows that a letter arrived says so, and nobody is asked about it any more. */
export const takeAsSent = command('take-message-as-sent', z.object({ message: z.uuid() }), async (scope, input) => {
  const message = await lockMessage(scope, input.message)
  scope.must('message.retry')
  await saveMessage(scope, message.id, { state: delivery.next(message.state, 'take-as-sent') })
  return [happened('message.taken-as-sent', message.id, {})]
})
