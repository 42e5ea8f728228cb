import { z } from 'zod'
import { command } from '../platform/command.ts'
import { maybe, revision } from '../platform/input.ts'
import { happened } from './call.facts.ts'
import { problemsOfPlace } from './call.rules.ts'
import { lockCall } from './call.store.ts'
import { placeFields, reason } from './call.ts'
import { deleteCallPlace, findCallPlace, savePlace } from './place.store.ts'
import { reasonFor, refuseStale, refuseWrong } from './refusals.ts'

/** How many may go to a destination by this call, in which terms and for how long. */
export const changeCallPlace = command(
  'change-call-place',
  z.object({ ...placeFields, place: z.uuid(), version: maybe(revision), reason }),
  async (scope, { place: id, version, reason: given, ...fields }) => {
    const call = await lockCall(scope, (await findCallPlace(scope, id)).call)
    scope.must('call.edit')
    const place = await findCallPlace(scope, id)
    refuseStale(place, version)
    const because = reasonFor(call, given)
    const kept = { ...fields, totalMonths: fields.totalMonths ?? null }
    refuseWrong(problemsOfPlace(kept))
    await savePlace(scope, id, kept)
    const about = { partner: place.partner, persons: kept.persons }
    return [
      because === null
        ? happened('call.place-changed', call.id, about)
        : happened('call.place-corrected', call.id, { ...about, reason: because }),
    ]
  },
)

/** Takes a destination out of a call. */
export const withdrawCallPlace = command(
  'withdraw-call-place',
  z.object({ place: z.uuid(), reason }),
  async (scope, { place: id, reason: given }) => {
    const call = await lockCall(scope, (await findCallPlace(scope, id)).call)
    scope.must('call.edit')
    const { partner } = await findCallPlace(scope, id)
    const because = reasonFor(call, given)
    await deleteCallPlace(scope, id)
    return [
      because === null
        ? happened('call.place-removed', call.id, { partner })
        : happened('call.place-withdrawn', call.id, { partner, reason: because }),
    ]
  },
)
