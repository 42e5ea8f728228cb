import { z } from 'zod'
import { offeredAmong } from '../agreements/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { many } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './call.facts.ts'
import { lockCall } from './call.store.ts'
import { insertPlaces } from './place.store.ts'

/** Takes places of agreements in force into a call, as the agreements provide them. What is in it already is left as it is. */
export const offerPlaces = command(
  'offer-places',
  z.object({ call: z.uuid(), conditions: many(z.uuid(), 500) }),
  async (scope, { call: id, conditions }) => {
    const call = await lockCall(scope, id)
    scope.must('call.edit')
    if (call.state !== 'draft' && call.state !== 'published') throw new Refusal('call.ended')
    if (conditions.length === 0) throw new Refusal('call.no-places-chosen')
    const found = await offeredAmong(scope, conditions)
    const usable = found.filter(
      ({ kind, direction, firstYear, lastYear, state }) =>
        kind === 'student-studies' &&
        direction === 'outgoing' &&
        firstYear <= call.year &&
        call.year <= lastYear &&
        (state === 'in-force' || state === 'notice-given'),
    )
    if (usable.length < new Set(conditions).size) throw new Refusal('call.places-not-in-force', { year: call.year })
    const count = await insertPlaces(scope, id, usable)
    return count > 0 ? [happened('call.places-offered', id, { count })] : nothingChanged
  },
)
