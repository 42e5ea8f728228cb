import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { happened } from './message.facts.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** Without a mail server a message stays here, where an administrator reads it. */
export const keepMessage = command('keep-message', z.object({ message: z.uuid() }), async (scope, input) => {
  const message = await lockMessage(scope, input.message)
  scope.must('message.deliver')
  if (!delivery.can(message.state, 'keep')) return nothingChanged
  await saveMessage(scope, message.id, { state: delivery.next(message.state, 'keep'), settled_at: scope.now })
  return [happened('message.kept', message.id, {})]
})
