import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from './lodging.facts.ts'
import { lockDwellings, lockLodging, saveLodging } from './lodging.store.ts'
import { type Lodging, lodgingLife } from './lodging.ts'
import { firstFit, hasRoom } from './room.rules.ts'

const seen = z.object({ lodging: z.uuid(), version: revision })
const reason = z.string().trim().min(3).max(1000)

export async function lockToDecide(scope: Scope, input: z.output<typeof seen>): Promise<Lodging> {
  const lodging = await lockLodging(scope, input.lodging)
  scope.must('lodging.decide')
  if (lodging.revision !== input.version) throw new Refusal('lodging.changed-meanwhile')
  return lodging
}

/** Gives a place: in a named dwelling, or in the cheapest that is what the student asked for. Places are counted behind a lock. */
export const allocateLodging = command(
  'allocate-lodging',
  seen.extend({ dwelling: maybe(z.uuid()) }),
  async (scope, input) => {
    const lodging = await lockToDecide(scope, input)
    const state = lodgingLife.next(lodging.state, 'allocate')
    const offers = await lockDwellings(scope, input.dwelling)
    const named = input.dwelling !== undefined
    const offer = named ? offers[0] : firstFit(offers, lodging)
    if (!offer || offer.withdrawnAt) throw new Refusal(named ? 'dwelling.not-found' : 'lodging.nothing-fits')
    if (!hasRoom(offer, lodging)) throw new Refusal('dwelling.full', { name: offer.name })
    await saveLodging(scope, lodging.id, { state, dwelling: offer.id, answer: null })
    return [happened('lodging.allocated', lodging.stay, { lodging: lodging.id, name: offer.name })]
  },
)

/** Back among the requests: the place is free for somebody else. */
export const releaseLodging = command('release-lodging', seen.extend({ reason }), async (scope, input) => {
  const lodging = await lockToDecide(scope, input)
  const state = lodgingLife.next(lodging.state, 'release')
  await saveLodging(scope, lodging.id, { state, dwelling: null, depositPaidOn: null })
  return [happened('lodging.released', lodging.stay, { lodging: lodging.id, reason: input.reason })]
})

export const refuseLodging = command('refuse-lodging', seen.extend({ reason }), async (scope, input) => {
  const lodging = await lockToDecide(scope, input)
  const state = lodgingLife.next(lodging.state, 'refuse')
  await saveLodging(scope, lodging.id, { state, answer: input.reason })
  return [happened('lodging.refused', lodging.stay, { lodging: lodging.id, reason: input.reason })]
})
