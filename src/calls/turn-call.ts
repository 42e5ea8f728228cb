import { z } from 'zod'
import { ownInstitution } from '../institutions/index.ts'
import { toZone } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { maybe, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './call.facts.ts'
import { mayBePublished } from './call.rules.ts'
import { lockCall, turnCall } from './call.store.ts'
import { callLife } from './call.ts'
import { countPlacesOfCall } from './place.store.ts'
import { refuseStale } from './refusals.ts'

const one = z.object({ call: z.uuid(), version: maybe(revision) })

/** From now on everybody reads it, and it opens and closes on its days. */
export const publishCall = command('publish-call', one, async (scope, { call: id, version }) => {
  const call = await lockCall(scope, id)
  scope.must('call.publish')
  refuseStale(call, version)
  const state = callLife.next(call.state, 'publish')
  const { n: places } = await countPlacesOfCall(scope, { call: id })
  if (places === 0) throw new Refusal('call.without-places')
  const { zone } = await ownInstitution(scope)
  if (!mayBePublished(call, scope.now, toZone(zone)))
    throw new Refusal('call.closes-in-the-past', { day: call.closesOn })
  await turnCall(scope, id, { state })
  return [happened('call.published', id, { places })]
})

/** A published call that is not carried through; its page stays and says why. */
export const withdrawCall = command(
  'withdraw-call',
  z.object({ call: z.uuid(), reason: z.string().trim().min(3).max(1000) }),
  async (scope, { call: id, reason }) => {
    const call = await lockCall(scope, id)
    scope.must('call.publish')
    await turnCall(scope, id, { state: callLife.next(call.state, 'withdraw'), because: reason })
    return [happened('call.withdrawn', id, { reason })]
  },
)

/** A draft that nobody has seen and nobody needs. */
export const discardCall = command('discard-call', one, async (scope, { call: id, version }) => {
  const call = await lockCall(scope, id)
  scope.must('call.edit')
  refuseStale(call, version)
  await turnCall(scope, id, { state: callLife.next(call.state, 'discard') })
  return [happened('call.discarded', id, {})]
})
