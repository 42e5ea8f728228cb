import { z } from 'zod'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import { nextLook } from './agreement.rules.ts'
import { lockAgreement } from './agreement.store.ts'
import { type Agreement, bindingStates } from './agreement.ts'
import { bindingChildren, endRows, saveMinded } from './clock.store.ts'
import { endUnder } from './frame.rules.ts'

const binds = ({ state }: Agreement) => bindingStates.some(binding => binding === state)

/**
 * What stands under a framework ends with it or before: it lasts as long as the framework now does, within its own term, and
 * ends when the framework has ended. A framework that gave way has handed on what stood under it (`carryOn`) and ends none.
 */
export const followFramework = command('follow-framework', z.object({ framework: z.uuid() }), async (scope, input) => {
  scope.must('agreement.mind')
  const frame = await lockAgreement(scope, input.framework)
  if (binds(frame)) return fitChildren(scope, frame)
  if (!frame.endedOn || (frame.state !== 'terminated' && frame.state !== 'expired')) return []
  const on = frame.endedOn
  const ids = (await bindingChildren(scope, frame.id)).map(({ id }) => id)
  await endRows(scope, ids, { on, reason: frame.code })
  return ids.map(id => happened('agreement.terminated', id, { on, reason: frame.code }))
})

async function fitChildren(scope: Scope, frame: Agreement): Promise<Fact[]> {
  const moved = (await bindingChildren(scope, frame.id)).flatMap(child => {
    const expiresOn = endUnder(child, frame)
    return expiresOn === child.expiresOn ? [] : [{ ...child, expiresOn, warnedMonths: null }]
  })
  await saveMinded(
    scope,
    moved.map(child => ({ ...child, nextLookOn: nextLook(child) })),
  )
  return moved.map(({ id, expiresOn }) =>
    happened('agreement.followed-framework', id, { code: frame.code, until: expiresOn ?? 'none' }),
  )
}
