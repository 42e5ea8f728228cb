import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './message.facts.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** Sends a message once more that was given up: after its address or the mail server was put right. */
export const tryAgain = command('try-message-again', z.object({ message: z.uuid() }), async (scope, input) => {
  const message = await lockMessage(scope, input.message)
  scope.must('message.retry')
  if (!message.text) throw new Refusal('message.text-gone')
  await saveMessage(scope, message.id, {
    state: delivery.next(message.state, 'try-again'),
    attempts: 0,
    next_at: scope.now,
    settled_at: null,
  })
  return [happened('message.queued', message.id, {})]
})
