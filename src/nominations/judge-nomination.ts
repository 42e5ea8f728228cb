import {
  lackFor,
  leftOf,
  lockOffered,
  noPlaceLeft,
  type OfferedCondition,
  type Stay,
  takenPlaces,
} from '../agreements/index.ts'
import { dayIn } from '../platform/calendar.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type Rulebook, refuseClosed, rulebookIn } from '../rulebook/index.ts'
import { agreedField, languageAdvice, mustBeBorn, mustBeInForce, mustBeProvided } from './nomination.rules.ts'
import { sameStudent, waitingOn } from './nomination.store.ts'
import type { GivenNominee, GivenProposal, Proposal } from './nomination.ts'
import { askedLevels, firstDayOf, standingOf } from './periods.rules.ts'

export type Wish = {
  partner: string
  nominee: GivenNominee
  proposal: GivenProposal
  /** The partner asks to be admitted late. */
  askLate: boolean
  /** An officer's reason for admitting it late, or beyond the agreement. */
  exception?: string | undefined
}

/** What a wish is judged by: the rulebook, the line of the agreement, who holds or waits for its places, and whether the student is known. */
export type Ground = {
  rulebook: Rulebook
  condition: OfferedCondition | undefined
  /** What is taken and what is proposed already count together: nobody nominates for a place that others wait for. */
  stays: readonly Stay[]
  nominatedAlready: boolean
}

export type Judged = {
  condition: OfferedCondition
  proposal: Proposal
  units: string[]
  late: boolean
  /** Only the officer's reason lets it in. */
  excepted: boolean
  advice: Problem[]
}

/** The ground for one wish. The condition stays locked, since what waits on it is counted. `itself`: the nomination that is corrected. */
export async function groundFor(scope: Scope, wish: Wish, itself?: string): Promise<Ground> {
  const { proposal, nominee, partner } = wish
  const rulebook = await rulebookIn(scope)
  const condition = await lockOffered(scope, proposal.condition)
  const year = proposal.academicYear
  const taken = await takenPlaces(scope, [proposal.condition], year)
  const waiting = await waitingOn(scope, [proposal.condition], year, itself)
  const student = { ...nominee, esi: nominee.esi ?? null, ...proposal, partner }
  return {
    rulebook,
    condition,
    stays: [...taken.filter(place => place.takenBy !== itself), ...waiting],
    nominatedAlready: (await sameStudent(scope, student, itself)) !== undefined,
  }
}

/** Whether a student may be nominated so, by agreement and rulebook. Refuses with the rule, and with its date where there is one. */
export function judge({ rulebook, condition, stays, nominatedAlready }: Ground, wish: Wish): Judged {
  const { proposal, nominee, partner } = wish
  if (!condition || condition.organisation !== partner || condition.direction !== 'incoming')
    throw new Refusal('agreement.condition-not-found', {}, { condition: { code: 'not-in-list' } })
  mustBeBorn(nominee, dayIn(rulebook.now, rulebook.office.zone))
  const of = { year: proposal.academicYear, term: proposal.term }
  mustBeInForce(condition, firstDayOf(rulebook, of))
  mustBeProvided(condition, proposal)
  const advice = languageAdvice(askedLevels(rulebook), proposal)
  const late = isLate(rulebook, wish)
  if (nominatedAlready) throw new Refusal('nomination.nominated-already', {}, { email: { code: 'nominated-already' } })
  const left = leftOf(condition, stays)
  const lack = lackFor(left, proposal)
  if (lack && !wish.exception) throw noPlaceLeft(condition, { lack, left, year: proposal.academicYear })
  const agreedIsced = agreedField(condition, proposal.nomineeIsced)
  return {
    condition,
    proposal: { ...nulled(proposal), agreementIsced: agreedIsced },
    units: condition.units,
    late,
    excepted: wish.exception !== undefined && (late || lack !== undefined),
    advice,
  }
}

function isLate(rulebook: Rulebook, { proposal, askLate, exception }: Wish): boolean {
  const standing = standingOf(rulebook, { year: proposal.academicYear, term: proposal.term })
  if (standing.open) return false
  // Too early is no lateness: the window will open.
  if (!standing.closed || !(askLate || exception)) refuseClosed(rulebook, standing)
  return true
}

const nulled = (given: GivenProposal): Proposal => ({
  ...given,
  sendingTerm: given.sendingTerm ?? null,
  agreementIsced: null,
  courseOfStudy: given.courseOfStudy ?? null,
  skillLanguage: given.skillLanguage ?? null,
  skillLevel: given.skillLevel ?? null,
  comment: given.comment ?? null,
})

export const nomineeOf = (given: GivenNominee) => ({
  ...given,
  esi: given.esi ?? null,
  language: given.language ?? null,
})
