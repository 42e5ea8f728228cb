import { leftOf, type PlacesLeft, placesLeft, takenPlaces } from '../agreements/index.ts'
import { query } from '../platform/query.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { waitingOn } from './nomination.store.ts'
import { applyUntil, askedLevels, type NominationPeriod, periodsOf } from './periods.rules.ts'

/** A line of an agreement in one academic year. `left` counts what is taken and what is proposed already. */
export type OfferedPlaces = PlacesLeft & { year: string; waiting: number }
export type Offer = {
  periods: (NominationPeriod & { applyUntil: Date | undefined })[]
  places: OfferedPlaces[]
  levels: ReturnType<typeof askedLevels>
}

/** What a university may nominate for: terms with their windows, and the places that the agreements still provide. */
export const showOffer = query('show-offer', async (scope, partner: string): Promise<Offer> => {
  scope.must('nomination.receive', { partners: [partner], units: [] })
  const rulebook = await rulebookIn(scope)
  const periods = periodsOf(rulebook).map(period => ({ ...period, applyUntil: applyUntil(rulebook, period) }))
  const places: OfferedPlaces[] = []
  for (const year of new Set(periods.map(period => period.year)))
    places.push(...(await offeredIn(scope, partner, year)))
  return { periods, places, levels: askedLevels(rulebook) }
})

async function offeredIn(scope: Scope, partner: string, year: string): Promise<OfferedPlaces[]> {
  const places = await placesLeft(scope, { year, direction: 'incoming', organisations: [partner] })
  const ids = places.map(({ id }) => id)
  const waiting = Map.groupBy(await waitingOn(scope, ids, year), stay => stay.condition)
  const taken = Map.groupBy(await takenPlaces(scope, ids, year), place => place.condition)
  return places.map(place => {
    const waits = waiting.get(place.id) ?? []
    return { ...place, year, waiting: waits.length, left: leftOf(place, [...(taken.get(place.id) ?? []), ...waits]) }
  })
}
