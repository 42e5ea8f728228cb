import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { happened } from './message.facts.ts'
import { isFinal, nextAttempt } from './message.rules.ts'
import { lockMessage, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

/** What came of an attempt: it went out, it is to be tried again later, or it is given up. */
export const settleDelivery = command(
  'settle-delivery',
  z.object({
    message: z.uuid(),
    /** What was wrong, and the server's reply code where it gave one; missing when it went out. */
    problem: z.object({ text: z.string(), code: z.int().optional() }).optional(),
  }),
  async (scope, { message: id, problem }) => {
    const message = await lockMessage(scope, id)
    scope.must('message.deliver')
    if (message.state !== 'sending') return nothingChanged
    const settled = { settled_at: scope.now, ...(message.discreet ? { text: '' } : {}) }
    if (!problem) {
      await saveMessage(scope, id, { state: delivery.next(message.state, 'succeed'), problem: null, ...settled })
      return [happened('message.sent', id, {})]
    }
    const again = isFinal(problem.code) ? undefined : nextAttempt(message.attempts, scope.now)
    const text = problem.text.slice(0, 500)
    if (again) {
      await saveMessage(scope, id, {
        state: delivery.next(message.state, 'postpone'),
        next_at: again,
        problem: text,
      })
      return [happened('message.postponed', id, { attempt: message.attempts })]
    }
    await saveMessage(scope, id, { state: delivery.next(message.state, 'give-up'), problem: text, ...settled })
    return [happened('message.failed', id, { attempts: message.attempts })]
  },
)
