import { query } from '../platform/query.ts'
import { dueMessages } from './message.store.ts'

/** Messages whose time has come, the longest waiting first; the rest comes with the next tick. */
export const listDue = query('list-due-messages', async scope => {
  scope.must('message.deliver')
  return dueMessages(scope, 50)
})
