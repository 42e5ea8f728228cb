import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { happened } from './message.facts.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** An attempt whose process ended in its middle: whether the server took the letter is unknown. */
export const loseDelivery = command('lose-delivery', z.object({ message: z.uuid() }), async (scope, input) => {
  const message = await lockMessage(scope, input.message)
  scope.must('message.deliver')
  if (message.state !== 'sending' || message.next_at > scope.now) return nothingChanged
  await saveMessage(scope, message.id, {
    state: delivery.next(message.state, 'lose'),
    settled_at: scope.now,
    ...(message.discreet ? { text: '' } : {}),
  })
  return [happened('message.lost', message.id, { attempt: message.attempts })]
})
