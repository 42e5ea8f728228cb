import { clashesIn, daysOfInstance, termsOf, timetablesOf } from '../courses/index.ts'
import type { Scope } from '../platform/scope.ts'
import type { Rulebook } from '../rulebook/index.ts'

/** Which of these courses take the same hour, by the days of their terms. */
export async function clashesAmong(scope: Scope, wish: { rulebook: Rulebook; instances: readonly string[] }) {
  const timetables = await timetablesOf(scope, wish.instances)
  return clashesIn(
    timetables.map(held => ({
      ...held,
      ...daysOfInstance(held, termsOf(wish.rulebook.years, held.year, { en: '' })),
    })),
  )
}
