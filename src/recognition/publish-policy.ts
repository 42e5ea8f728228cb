import { command } from '../platform/command.ts'
import { lockSeen, seenPolicy, subjectOf } from './draft-policy.ts'
import { happened } from './policy.facts.ts'
import { turnPolicy, versionsFor } from './policy.store.ts'
import { policyLife } from './policy.ts'

/** From now on grades are converted by it. Who has agreed on an earlier version keeps that one. */
export const publishPolicy = command('publish-conversion-policy', seenPolicy, async (scope, input) => {
  const policy = await lockSeen(scope, input)
  scope.must('conversion-policy.publish', await subjectOf(scope, policy))
  const state = policyLife.next(policy.state, 'publish')
  const before = (await versionsFor(scope, policy, true)).filter(one => one.state === 'published')
  for (const { id, state: standing } of before)
    await turnPolicy(scope, id, { state: policyLife.next(standing, 'replace') })
  await turnPolicy(scope, policy.id, { state, publishedAt: scope.now })
  const { version } = policy
  return [
    happened('conversion-policy.published', policy.id, { version }),
    ...before.map(({ id }) => happened('conversion-policy.replaced', id, { version })),
  ]
})

export const discardPolicy = command('discard-conversion-policy', seenPolicy, async (scope, input) => {
  const policy = await lockSeen(scope, input)
  scope.must('conversion-policy.edit', await subjectOf(scope, policy))
  await turnPolicy(scope, policy.id, { state: policyLife.next(policy.state, 'discard') })
  return [happened('conversion-policy.discarded', policy.id, { version: policy.version })]
})
