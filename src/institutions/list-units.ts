import { keptQuery } from '../platform/query.ts'
import { allCourses, allUnits } from './unit.store.ts'

/** The institution's units and courses of study, closed ones included. Both are public. */
export const listUnits = keptQuery('list-units', async (scope, _: undefined) => {
  scope.reach('institution.see')
  return { units: await allUnits(scope), courses: await allCourses(scope) }
})
