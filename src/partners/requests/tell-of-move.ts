import { z } from 'zod'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { command } from '../../platform/command.ts'
import type { Fact } from '../../platform/facts.ts'
import { reaction } from '../../platform/reaction.ts'
import { moveTold } from '../../rulebook/index.ts'
import { moveOf } from './letters.ts'
import { openRequesters } from './request.store.ts'

/** Whoever waits for a decision reads of the new day from us, once for each move, and not from the page. */
const tellRequesters = command(
  'tell-requesters-of-deadline',
  z.object({ cause: z.string(), move: moveTold }),
  async (scope, { cause, move }) => {
    scope.must('message.send')
    const office = await officeOf(scope)
    const facts: Fact[] = []
    for (const request of await openRequesters(scope))
      facts.push(...(await queueMessage(scope, moveOf({ request, office }, move, cause))))
    return facts
  },
)

export const tellRequestersOfMove = reaction('tell-requesters-of-move', async (caller, fact) => {
  const move = moveTold.parse(fact.facts)
  if (move.subject === 'partnership-request') await tellRequesters(caller, { cause: `moved ${fact.id}`, move })
})
