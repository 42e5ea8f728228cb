import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './course.facts.ts'
import { chosenInstances } from './course.rules.ts'
import { courseInstanceLife } from './course.ts'
import { lockInstance, lockInstances, turnInstances } from './instance.store.ts'

/** Courses that are not held after all, with the reason that whoever planned with them will read. */
export const withdrawInstances = command(
  'withdraw-instances',
  z.object({ instances: chosenInstances, reason: z.string().trim().min(3).max(1000) }),
  async (scope, { instances, reason }) => {
    const locked = await lockInstances(scope, instances)
    if (!locked.length) throw new Refusal('course.not-found')
    for (const { unit } of locked) scope.must('course.edit', { units: [unit] })
    const some = locked.filter(({ state }) => courseInstanceLife.can(state, 'withdraw'))
    await turnInstances(
      scope,
      some.map(({ id }) => id),
      { state: 'withdrawn', withdrawn: reason },
    )
    return some.map(({ id, course, year, state }) =>
      happened('course.withdrawn', course, { instance: id, year, published: state === 'published', reason }),
    )
  },
)

/** It is held after all: proposed anew, to be approved anew. */
export const restoreInstance = command('restore-instance', z.object({ instance: z.uuid() }), async (scope, input) => {
  const { id, course, unit, year, state } = await lockInstance(scope, input.instance)
  scope.must('course.edit', { units: [unit] })
  await turnInstances(scope, [id], { state: courseInstanceLife.next(state, 'restore'), withdrawn: null })
  return [happened('course.restored', course, { instance: id, year })]
})
