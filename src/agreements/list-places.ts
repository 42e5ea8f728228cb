import { query } from '../platform/query.ts'
import { type PlaceFilter, places } from './published.store.ts'

/** The places abroad (and here) that published agreements in force provide: per course of study, unit, year, kind. */
export const listPlaces = query('list-places', async (scope, filter: PlaceFilter) => {
  scope.reach('agreement.see')
  return places(scope, filter)
})
