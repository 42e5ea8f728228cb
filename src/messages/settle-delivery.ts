import { z } from 'zod'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './message.facts.ts'
import { isFinal, nextAttempt, type Problem, refusesAddress } from './message.rules.ts'
import { lockMessage, type MessageRow, saveMessage } from './message.store.ts'
import { delivery } from './message.ts'

const problemShape = z.object({
  text: z.string(),
  code: z.int().optional(),
  step: z.string().optional(),
  unanswered: z.boolean().optional(),
})

/** What came of an attempt: it went out, it is to be tried again later, it is given up, or nobody knows. */
export const settleDelivery = command(
  'settle-delivery',
  z.object({
    message: z.uuid(),
    /** What was wrong, and what the server replied where it did; missing when it went out. */
    problem: problemShape.optional(),
  }),
  async (scope, { message: id, problem }) => {
    const message = await lockMessage(scope, id)
    scope.must('message.deliver')
    if (message.state !== 'sending') return nothingChanged
    if (problem) return settleProblem(scope, message, problem)
    await saveMessage(scope, id, {
      state: delivery.next(message.state, 'succeed'),
      problem: null,
      ...settled(scope, message),
    })
    return [happened('message.sent', id, {})]
  },
)

/** A secret leaves with the letter, also where it is unknown whether it arrived: a new link is asked for, not an old one. */
const settled = (scope: Scope, message: MessageRow) => ({
  settled_at: scope.now,
  ...(message.discreet ? { text: '' } : {}),
})

async function settleProblem(scope: Scope, message: MessageRow, problem: Problem): Promise<Fact[]> {
  const { id, state, attempts } = message
  const text = problem.text.slice(0, 500)
  if (problem.unanswered) {
    await saveMessage(scope, id, { state: delivery.next(state, 'lose'), problem: text, ...settled(scope, message) })
    return [happened('message.lost', id, { attempt: attempts })]
  }
  const again = isFinal(problem.code) ? undefined : nextAttempt(attempts, scope.now)
  if (again) {
    await saveMessage(scope, id, { state: delivery.next(state, 'postpone'), next_at: again, problem: text })
    return [happened('message.postponed', id, { attempt: attempts })]
  }
  await saveMessage(scope, id, { state: delivery.next(state, 'give-up'), problem: text, ...settled(scope, message) })
  return [
    happened('message.failed', id, { attempts }),
    ...(refusesAddress(problem) ? [happened('message.bounced', id, { code: problem.code ?? 0 })] : []),
  ]
}
