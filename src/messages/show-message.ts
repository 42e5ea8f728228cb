import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { messageById } from './message.store.ts'

export const showMessage = query('show-message', async (scope, id: string) => {
  scope.must('message.read')
  const message = await messageById(scope, id)
  if (!message) throw new Refusal('message.not-found')
  return message
})
