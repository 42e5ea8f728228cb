import { z } from 'zod'
import { dayIn } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { tick } from '../platform/reaction.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { happened } from './course.facts.ts'
import { courseInstanceLife } from './course.ts'
import { lockCatalogue, turnInstances } from './instance.store.ts'
import { approvedCatalogues } from './listing.store.ts'
import { isPublic, publicFrom } from './publication.rules.ts'

/** Answers for a department's code and a year whether the public may read its catalogue now. */
export async function publicNow(scope: Scope): Promise<(unitCode: string, year: string) => boolean> {
  const rulebook = await rulebookIn(scope)
  const today = dayIn(scope.now, rulebook.office.zone)
  return (unitCode, year) => isPublic(publicFrom(rulebook, unitCode, year), today)
}

/** On the rulebook's day, what departments have approved becomes public. A portion at a time. */
export const publishCatalogues = command(
  'publish-catalogues',
  z.object({ most: z.int().min(1).max(20_000).default(5000) }),
  async (scope, { most }) => {
    scope.must('course.publish')
    const waiting = await approvedCatalogues(scope)
    if (!waiting.length) return []
    const open = await publicNow(scope)
    const facts: Fact[] = []
    for (const { unit, year } of waiting.filter(one => open(one.code, one.year))) {
      if (facts.length >= most) break
      const due = await lockCatalogue(scope, { year, unit, state: 'approved', most: most - facts.length })
      const ids = due.map(({ id }) => id)
      await turnInstances(scope, ids, { state: courseInstanceLife.next('approved', 'publish'), published: true })
      facts.push(...due.map(({ id, course }) => happened('course.published', course, { instance: id, year })))
    }
    return facts
  },
)

export const publishCataloguesTick = tick('publish-catalogues', async caller => {
  await publishCatalogues(caller, {})
})
