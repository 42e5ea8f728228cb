import { keptQuery } from '../platform/query.ts'
import type { Scope } from '../platform/scope.ts'
import { allCourses, allUnits } from './unit.store.ts'

/** For commands and queries of higher slices. */
export const unitsIn = async (scope: Scope) => ({ units: await allUnits(scope), courses: await allCourses(scope) })

/** The institution's units and courses of study, closed ones included. Both are public. */
export const listUnits = keptQuery('list-units', async (scope, _: undefined) => {
  scope.reach('institution.see')
  return unitsIn(scope)
})
