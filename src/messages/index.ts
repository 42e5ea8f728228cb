export { listMessagesAbout } from './list-messages.ts'
export type { Letter } from './message.ts'
export { queueMessage } from './queue-message.ts'
export { sendMessage } from './send-message.ts'
