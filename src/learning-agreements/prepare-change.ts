import { z } from 'zod'
import { freezeCourses } from '../courses/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { insertComponents } from './component.store.ts'
import { type Component, fromCourse, type NewComponent } from './component.ts'
import { driftOf, type Moved } from './drift.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement, saveLearningAgreement, saveVersion } from './learning-agreement.store.ts'
import { type LearningAgreement, learningAgreementLife, subjectOf } from './learning-agreement.ts'
import { termKeysOfStay } from './periods.rules.ts'
import { deletion } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { beginNextVersion, mustTakeChanges } from './revise-learning-agreement.ts'
import { sayMoved } from './say-moved.ts'
import { partsOf, versionIn } from './versions.rules.ts'

/**
 * A change that answers how the catalogue has moved, ready to be signed: what no longer holds is taken out with the network's reason, and
 * comes in again as it is held now where the stay allows it. The student looks at it and signs, or writes something else.
 */
export const prepareChange = command('prepare-change', z.object({ agreement: z.uuid() }), async (scope, input) => {
  const agreement = await lockLearningAgreement(scope, input.agreement)
  scope.must('learning-agreement.fill', subjectOf(agreement))
  mustTakeChanges(agreement)
  const moved = await driftOf(scope, await readWhole(scope, agreement))
  // What answers nothing is an ordinary change, which the window may have closed.
  if (!moved.length) return nothingChanged
  const begins = agreement.state !== 'changing'
  const state = begins ? learningAgreementLife.next(agreement.state, 'change') : agreement.state
  const number = begins ? await beginNextVersion(scope, await readWhole(scope, agreement), true) : agreement.version
  await saveVersion(scope, agreement.id, { number, becauseOfCatalogue: true })
  const whole = await readWhole(scope, { ...agreement, version: number })
  const { changes } = partsOf(whole, versionIn(whole))
  const answers = await answersTo(scope, agreement, openAmong(moved, changes))
  if (!answers.length && !begins) return nothingChanged
  await insertComponents(scope, { agreement: agreement.id, version: number }, answers)
  await saveLearningAgreement(scope, agreement.id, { state, version: number })
  return [happened('learning-agreement.change-prepared', agreement.id, { version: number })]
})

/** Each line once, however many things about it have moved; those that are taken out already are answered. */
function openAmong(moved: readonly Moved[], changes: readonly Component[]): Moved[] {
  const answered = new Set(changes.filter(({ status }) => status === 'deleted').map(({ id }) => id))
  return moved.filter(({ line }) => !answered.has(line.id) && answered.add(line.id))
}

async function answersTo(scope: Scope, agreement: LearningAgreement, moved: readonly Moved[]): Promise<NewComponent[]> {
  const terms = termKeysOfStay(await rulebookIn(scope), agreement)
  const courses = new Map(
    (
      await freezeCourses(
        scope,
        moved.map(one => one.instance),
      )
    ).map(one => [one.instance, one]),
  )
  return moved.flatMap(one => {
    const reason = { reasonCode: one.reason ?? undefined, reasonText: sayMoved('en', one).slice(0, 500) }
    const course = courses.get(one.instance)
    const held = course && !course.withdrawn && terms.includes(`${course.termId.term}/${course.termId.terms}`)
    const again = held && (one.what === 'term' || one.what === 'credits')
    return [
      deletion(one.line, reason),
      ...(again
        ? [
            {
              ...fromCourse(one.line.list, course),
              status: 'inserted' as const,
              reasonCode: 'substituting-deleted' as const,
            },
          ]
        : []),
    ]
  })
}
