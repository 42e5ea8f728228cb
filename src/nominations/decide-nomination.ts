import { z } from 'zod'
import { takePlace } from '../agreements/index.ts'
import { command } from '../platform/command.ts'
import { maybe, whole } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './nomination.facts.ts'
import { waitsForAdmission } from './nomination.rules.ts'
import { lockNomination, saveNomination } from './nomination.store.ts'
import { type Nomination, type NominationState, nominationLife } from './nomination.ts'

/** `proposal`: the number of the version that was read, since nobody may decide on one that they have not seen (EWP OM-22). */
const decided = z.object({ nomination: z.uuid(), proposal: whole })
const reason = z.string().trim().min(3).max(2000)

async function lockForDecision(scope: Scope, input: z.output<typeof decided>): Promise<Nomination> {
  const nomination = await lockNomination(scope, input.nomination)
  scope.must('nomination.decide')
  if (nomination.version !== input.proposal) throw new Refusal('nomination.changed-meanwhile')
  return nomination
}

/** Where the sender has no server of its own, the answer is there at once. */
const answered = ({ state, keeper }: Nomination, action: 'approve' | 'reject'): NominationState => {
  const waiting = nominationLife.next(state, action)
  return keeper === 'ours' ? nominationLife.next(waiting, 'confirm') : waiting
}

/** The student may come, and holds a place from now on. */
export const acceptNomination = command(
  'accept-nomination',
  decided.extend({ overbookBecause: maybe(z.string().trim().min(3).max(1000)) }),
  async (scope, input) => {
    const nomination = await lockForDecision(scope, input)
    const state = answered(nomination, 'approve')
    if (waitsForAdmission(nomination)) throw new Refusal('nomination.late-and-not-admitted')
    const { overbooked } = await takePlace(scope, {
      condition: nomination.condition,
      takenBy: nomination.id,
      year: nomination.academicYear,
      term: nomination.term,
      months: nomination.months,
      overbookBecause: input.overbookBecause,
    })
    await saveNomination(scope, nomination.id, { state, answer: null, decidedAt: scope.now, untoldSince: scope.now })
    const because = overbooked ? (input.overbookBecause ?? '') : ''
    return [happened('nomination.approved', nomination.id, { partner: nomination.partner, overbooked: because })]
  },
)

/** The student may not come; the sender reads why. */
export const refuseNomination = command('refuse-nomination', decided.extend({ reason }), async (scope, input) => {
  const nomination = await lockForDecision(scope, input)
  const state = answered(nomination, 'reject')
  await saveNomination(scope, nomination.id, {
    state,
    answer: input.reason,
    decidedAt: scope.now,
    untoldSince: scope.now,
  })
  return [happened('nomination.rejected', nomination.id, { partner: nomination.partner, reason: input.reason })]
})

/** Something must be put right before it can be decided; the sender reads what. */
export const askForCorrection = command('ask-for-correction', decided.extend({ reason }), async (scope, input) => {
  const nomination = await lockForDecision(scope, input)
  const state = nominationLife.next(nomination.state, 'ask-for-correction')
  await saveNomination(scope, nomination.id, { state, answer: input.reason, untoldSince: scope.now })
  return [happened('nomination.correction-asked', nomination.id, { reason: input.reason })]
})

/** A refusal or a question was a mistake. An acceptance stays: the student has been written to (EWP OM-14). */
export const takeBackDecision = command('take-back-decision', decided, async (scope, input) => {
  const nomination = await lockForDecision(scope, input)
  const state = nominationLife.next(nomination.state, 'take-back')
  if (nomination.keeper === 'theirs') throw new Refusal('nomination.answer-has-gone')
  await saveNomination(scope, nomination.id, { state, answer: null, decidedAt: null, untoldSince: scope.now })
  return [happened('nomination.decision-taken-back', nomination.id, {})]
})

/** It came late, and is considered all the same. */
export const admitLateNomination = command(
  'admit-late-nomination',
  decided.extend({ reason: z.string().trim().min(3).max(1000) }),
  async (scope, input) => {
    const nomination = await lockForDecision(scope, input)
    scope.must('nomination.admit')
    if (!waitsForAdmission(nomination) || nomination.state !== 'pending')
      throw new Refusal('nomination.needs-no-admission')
    await saveNomination(scope, nomination.id, { admittedBecause: input.reason })
    return [happened('nomination.admitted', nomination.id, { reason: input.reason })]
  },
)
