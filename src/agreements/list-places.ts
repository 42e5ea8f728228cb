import { query } from '../platform/query.ts'
import { type PlaceFilter, type PlacesPart, placeRows, placesByCountry } from './places.store.ts'

/** The places abroad (and here) that published agreements in force provide: per course of study, unit, field, level, country, kind. */
export const listPlaces = query('list-places', async (scope, wish: { filter: PlaceFilter } & PlacesPart) => {
  scope.reach('agreement.see')
  return placeRows(scope, wish.filter, wish)
})

/** For the map: how many of these places there are in each country. */
export const countPlaces = query('count-places', async (scope, filter: PlaceFilter) => {
  scope.reach('agreement.see')
  return placesByCountry(scope, filter)
})
