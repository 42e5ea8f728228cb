import { offeredAmong } from '../agreements/index.ts'
import { organisationRecord } from '../directory/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { languageAdvice } from './nomination.rules.ts'
import { findNomination, versionsOf } from './nomination.store.ts'
import { subjectOf } from './nomination.ts'
import { askedLevels, turnOf } from './periods.rules.ts'

/** All of one nomination: what is proposed, whose turn it is, what has happened. Whoever may not read it is told that it is not there. */
export const showNomination = query('show-nomination', async (scope, id: string) => {
  const nomination = await findNomination(scope, id)
  if (!nomination || !scope.may('nomination.read', subjectOf(nomination))) {
    scope.reach('nomination.read')
    throw new Refusal('nomination.not-found')
  }
  scope.must('nomination.read', subjectOf(nomination))
  const rulebook = await rulebookIn(scope)
  const versions = await versionsOf(scope, id)
  const named = [nomination.condition, ...versions.map(({ content }) => content.condition)]
  const conditions = await offeredAmong(scope, named)
  const condition = conditions.find(each => each.id === nomination.condition)
  const partner = await organisationRecord(scope, nomination.partner)
  if (!condition || !partner) throw new Refusal('nomination.not-found')
  return {
    nomination,
    condition,
    /** Every line of an agreement that some version of it names. */
    conditions,
    partner,
    turn: turnOf(rulebook, nomination),
    advice: adviceOf(rulebook, nomination),
    versions,
    happened: await factsAbout(scope, id),
  }
})
export type NominationFile = Awaited<ReturnType<typeof showNomination>>

/** What was required then may not be required now: an old nomination is only advised on. */
const adviceOf = (rulebook: Parameters<typeof askedLevels>[0], nomination: NominationLevel) =>
  languageAdvice(
    askedLevels(rulebook).map(level => ({ ...level, strength: 'recommended' as const })),
    nomination as never,
  )
type NominationLevel = { skillLanguage: string | null; skillLevel: string | null }
