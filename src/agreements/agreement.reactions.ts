import { z } from 'zod'
import { command } from '../platform/command.ts'
import { reaction } from '../platform/reaction.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement } from './agreement.store.ts'
import { bindingChildren, endRows } from './listing.store.ts'

/** A protocol does not outlive its framework: when that is terminated, those that implement it end with it. */
export const endProtocols = command('end-protocols', z.object({ framework: z.uuid() }), async (scope, input) => {
  const framework = await lockAgreement(scope, input.framework)
  scope.must('agreement.mind')
  if (framework.state !== 'terminated' || !framework.endedOn) return []
  const on = framework.endedOn
  const reason = framework.code
  const ids = await bindingChildren(scope, framework.id)
  await endRows(scope, ids, on, reason)
  return ids.map(id => happened('agreement.terminated', id, { on, reason }))
})

export const endProtocolsWithFramework = reaction('end-protocols-with-framework', async (caller, fact) => {
  await endProtocols(caller, { framework: fact.subject })
})
