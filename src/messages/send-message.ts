import { command } from '../platform/command.ts'
import { letter } from './message.ts'
import { queueMessage } from './queue-message.ts'

/** A letter that is the whole of what a reaction does. Give it a `cause`: reactions may run twice. */
export const sendMessage = command('send-message', letter, async (scope, input) => {
  scope.must('message.send')
  return queueMessage(scope, input)
})
