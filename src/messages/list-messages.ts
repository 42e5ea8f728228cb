import { query } from '../platform/query.ts'
import { messagesAbout, pageOfMessages, type Sought } from './message.store.ts'

/** The ledger, the newest first. */
export const listMessages = query('list-messages', async (scope, sought: Sought) => {
  scope.must('message.read')
  return pageOfMessages(scope, sought)
})

/** What was written about one file. */
export const listMessagesAbout = query('list-messages-about', async (scope, about: string) => {
  scope.must('message.read')
  return messagesAbout(scope, about)
})
