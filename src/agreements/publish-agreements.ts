import { z } from 'zod'
import { command } from '../platform/command.ts'
import { many } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { knownIds } from './agreement.store.ts'
import { assignRows, personName, publishRows } from './listing.store.ts'

const chosen = many(z.uuid(), 5000).refine(ids => ids.length > 0, 'nothing-chosen')

/** Puts agreements on the public pages; those that are not in force appear there when they are. */
export const publishAgreements = command('publish-agreements', z.object({ ids: chosen }), async (scope, { ids }) => {
  scope.must('agreement.publish')
  const changed = await publishRows(scope, ids, true)
  return changed.map(id => happened('agreement.published', id, {}))
})

export const unpublishAgreements = command(
  'unpublish-agreements',
  z.object({ ids: chosen }),
  async (scope, { ids }) => {
    scope.must('agreement.publish')
    const changed = await publishRows(scope, ids, false)
    return changed.map(id => happened('agreement.unpublished', id, {}))
  },
)

/** Makes one person responsible for agreements, as on the day when a colleague leaves. */
export const assignCoordinator = command(
  'assign-coordinator',
  z.object({ ids: chosen, coordinator: z.uuid() }),
  async (scope, { ids, coordinator }) => {
    scope.must('agreement.assign')
    if (!(await knownIds(scope, 'person', [coordinator])).has(coordinator))
      throw new Refusal('input.wrong', { count: 1 }, { coordinator: { code: 'not-in-list' } })
    const person = await personName(scope, coordinator)
    const changed = await assignRows(scope, ids, coordinator)
    return changed.map(id => happened('agreement.coordinator-assigned', id, { person }))
  },
)
