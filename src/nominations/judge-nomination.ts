import { lackFor, leftOf, lockOffered, noPlaceLeft, type OfferedCondition, takenPlaces } from '../agreements/index.ts'
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
  /** The nomination that is corrected. */
  itself?: string | undefined
  /** The partner asks to be admitted late. */
  askLate: boolean
  /** An officer's reason for admitting it late, or beyond the agreement. */
  exception?: string | undefined
}

export type Judged = {
  condition: OfferedCondition
  proposal: Proposal
  units: string[]
  late: boolean
  advice: Problem[]
}

/** Whether a student may be nominated so, by agreement and rulebook. The condition stays locked, since what waits on it is counted. */
export async function judgeNomination(scope: Scope, wish: Wish): Promise<Judged> {
  const rulebook = await rulebookIn(scope)
  const { proposal, nominee, partner } = wish
  const condition = await lockOffered(scope, proposal.condition)
  if (!condition || condition.organisation !== partner || condition.direction !== 'incoming')
    throw new Refusal('agreement.condition-not-found', {}, { condition: { code: 'not-in-list' } })
  mustBeBorn(nominee, dayIn(scope.now, rulebook.office.zone))
  const of = { year: proposal.academicYear, term: proposal.term }
  mustBeInForce(condition, firstDayOf(rulebook, of))
  mustBeProvided(condition, proposal)
  const advice = languageAdvice(askedLevels(rulebook), proposal)
  const late = isLate(rulebook, wish)
  if (await sameStudent(scope, { ...nominee, esi: nominee.esi ?? null, ...proposal, partner }, wish.itself))
    throw new Refusal('nomination.nominated-already', {}, { email: { code: 'nominated-already' } })
  await mustHavePlace(scope, condition, wish)
  return {
    condition,
    proposal: { ...nulled(proposal), agreementIsced: agreedField(condition, proposal.nomineeIsced) },
    units: condition.units,
    late,
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

/** What is taken and what is proposed already count together: nobody nominates for a place that others wait for. */
async function mustHavePlace(scope: Scope, condition: OfferedCondition, wish: Wish): Promise<void> {
  const { academicYear: year, term, months } = wish.proposal
  const taken = await takenPlaces(scope, [condition.id], year)
  const waiting = await waitingOn(scope, [condition.id], year, wish.itself)
  const left = leftOf(condition, [...taken.filter(place => place.takenBy !== wish.itself), ...waiting])
  const lack = lackFor(left, { term, months })
  if (lack && !wish.exception) throw noPlaceLeft(condition, { lack, left, year })
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
