import { z } from 'zod'
import { gradingIn } from '../grading/index.ts'
import { unitsIn } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './policy.facts.ts'
import { problemsOfFixed } from './policy.rules.ts'
import { insertPolicy, lockPolicy, saveContent, versionsFor } from './policy.store.ts'
import { contentShape, type Policy, type PolicyContent, type PolicyScope, scopeShape } from './policy.ts'

/** Which units a policy is about, for those who speak for a unit. Of the whole institution: none. */
export async function subjectOf(scope: Scope, { unit, courseOfStudy }: PolicyScope): Promise<{ units: string[] }> {
  if (!unit && !courseOfStudy) return { units: [] }
  const { units, courses } = await unitsIn(scope)
  const course = courses.find(({ id }) => id === courseOfStudy)
  const found = units.find(({ id }) => id === (course?.unit ?? unit))
  if (!found || (courseOfStudy && !course))
    throw new Refusal('input.wrong', { count: 1 }, { whose: { code: 'not-in-list' } })
  return { units: courseOfStudy ? [found.id, courseOfStudy] : [found.id] }
}

async function refuseWrong(scope: Scope, { fixed }: PolicyContent): Promise<void> {
  const problems = problemsOfFixed((await gradingIn(scope)).scales, fixed)
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}

/** A new version, to be worked on until it is published. One draft for each School or course of study and year. */
export const draftPolicy = command(
  'draft-conversion-policy',
  scopeShape.extend(contentShape.shape),
  async (scope, input) => {
    scope.must('conversion-policy.edit', await subjectOf(scope, input))
    await refuseWrong(scope, input)
    const versions = await versionsFor(scope, input, true)
    if (versions.some(({ state }) => state === 'draft')) throw new Refusal('conversion-policy.drafted-already')
    const version = (versions[0]?.version ?? 0) + 1
    return [happened('conversion-policy.drafted', await insertPolicy(scope, { ...input, version }), { version })]
  },
)

export const seenPolicy = z.object({ policy: z.uuid(), version: revision })

/** Behind its lock, as the form has shown it. */
export async function lockSeen(scope: Scope, { policy, version }: z.output<typeof seenPolicy>): Promise<Policy> {
  const found = await lockPolicy(scope, policy)
  if (found.revision !== version) throw new Refusal('conversion-policy.changed-meanwhile')
  return found
}

export const revisePolicy = command(
  'revise-conversion-policy',
  seenPolicy.extend(contentShape.shape),
  async (scope, input) => {
    const policy = await lockSeen(scope, input)
    scope.must('conversion-policy.edit', await subjectOf(scope, policy))
    const { id, state, version } = policy
    if (state !== 'draft') throw new Refusal('conversion-policy.not-possible-now')
    await refuseWrong(scope, input)
    await saveContent(scope, id, input)
    return [happened('conversion-policy.revised', id, { version })]
  },
)
