import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { happened } from './message.facts.ts'
import { patience } from './message.rules.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** Takes a message for one attempt, so that no other worker sends it too; nothing changes when it is not due (any more). */
export const beginDelivery = command('begin-delivery', z.object({ message: z.uuid() }), async (scope, input) => {
  const message = await lockMessage(scope, input.message)
  scope.must('message.deliver')
  if (!delivery.can(message.state, 'begin') || message.next_at > scope.now) return nothingChanged
  const attempt = message.attempts + 1
  await saveMessage(scope, message.id, {
    state: delivery.next(message.state, 'begin'),
    attempts: attempt,
    next_at: new Date(scope.now.getTime() + patience),
  })
  return [happened('message.begun', message.id, { attempt })]
})
