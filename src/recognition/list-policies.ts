import { organisationsById } from '../directory/index.ts'
import { gradingIn } from '../grading/index.ts'
import { unitsIn } from '../institutions/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { subjectOf } from './draft-policy.ts'
import { findPolicy, publishedPolicies, standingPolicies, versionsFor } from './policy.store.ts'

/** The rules that hold or are worked on, with the Schools and courses of study that they are about. */
export const listPolicies = query('list-conversion-policies', async (scope, _: undefined) => {
  scope.must('conversion-policy.read')
  return { policies: await standingPolicies(scope), ...(await unitsIn(scope)) }
})

/** What a form of a rule needs: whose rules there can be, and the scales that can be converted. */
export const listScalesAndUnits = query('list-scales-and-units', async (scope, _: undefined) => {
  scope.must('conversion-policy.read')
  return { scales: (await gradingIn(scope)).scales, ...(await unitsIn(scope)) }
})

/** One version with the others for the same School or course of study and year, and what has happened to it. */
export const showPolicy = query('show-conversion-policy', async (scope, id: string) => {
  scope.must('conversion-policy.read')
  const policy = await findPolicy(scope, id)
  if (!policy) throw new Refusal('conversion-policy.not-found')
  const subject = await subjectOf(scope, policy)
  const partners = policy.fixed.flatMap(({ partner }) => partner ?? [])
  return {
    ...{ policy, versions: await versionsFor(scope, policy), scales: (await gradingIn(scope)).scales },
    ...(await unitsIn(scope)),
    partners: await organisationsById(scope, partners),
    mayEdit: scope.may('conversion-policy.edit', subject),
    mayPublish: scope.may('conversion-policy.publish', subject),
    happened: await factsAbout(scope, id),
  }
})

/** The partners whose grades one may see converted: those with a table of their own, or those one is sent to. */
export const listConvertible = query('list-convertible', async (scope, _: undefined) => {
  const reach = scope.reach('conversion.preview')
  if (!reach.length) scope.must('conversion.preview')
  const own = reach.flatMap(filter => ('partners' in filter ? filter.partners : []))
  const all = reach.some(filter => 'everything' in filter)
  return organisationsById(scope, all ? [...new Set([...own, ...(await withTables(scope))])] : own)
})

async function withTables(scope: Scope): Promise<string[]> {
  const { tables } = await gradingIn(scope)
  const fixed = (await publishedPolicies(scope)).flatMap(policy => policy.fixed)
  return [...tables.map(({ organisation }) => organisation), ...fixed.map(({ partner }) => partner)].filter(
    id => id !== null,
  )
}
