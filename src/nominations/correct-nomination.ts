import { z } from 'zod'
import { command } from '../platform/command.ts'
import { type Fact, nothingChanged } from '../platform/facts.ts'
import { maybe, revision, ticked } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { groundFor, judge, nomineeOf } from './judge-nomination.ts'
import { happened } from './nomination.facts.ts'
import { changedKeys, isOtherStudent, proposalIdOf, proposalIn, proposalKeys } from './nomination.rules.ts'
import { insertVersion, lockNomination, saveNomination } from './nomination.store.ts'
import {
  type Nomination,
  type Nominee,
  nominationLife,
  nomineeShape,
  type Proposal,
  proposalShape,
  subjectOf,
} from './nomination.ts'

const nomineeKeys = Object.keys(nomineeShape.shape) as (keyof Nominee)[]

/**
 * The sender corrects a nomination. What is known of the student may change at any time, without a new proposal and without touching a
 * decision (EWP OM-15); what is proposed may change while it is not approved, and then waits for the office anew (EWP OM-16).
 */
export const correctNomination = command(
  'correct-nomination',
  z.object({
    nomination: z.uuid(),
    version: revision,
    ...nomineeShape.shape,
    ...proposalShape.shape,
    askLate: ticked,
    exception: maybe(z.string().trim().min(3).max(1000)),
  }),
  async (scope, input) => {
    const nomination = await lockNomination(scope, input.nomination)
    scope.must('nomination.correct', subjectOf(nomination))
    if (input.exception) scope.must('nomination.admit')
    if (nomination.revision !== input.version) throw new Refusal('nomination.changed-meanwhile')
    const nominee = nomineeShape.parse(input)
    const after = nomineeOf(nominee)
    if (nomination.state === 'cancelled') throw new Refusal('nomination.is-cancelled')
    if (isOtherStudent(nomination, after)) throw new Refusal('nomination.other-student')
    const fields = changedKeys<Nominee>(nomination, after, nomineeKeys)
    const proposal = proposalShape.parse(input)
    const proposes = isOther(nomination, proposal)
    const asked = nomination.state === 'correction-asked'
    if (!proposes && !fields.length) {
      if (asked || nomination.state === 'rejected') throw new Refusal('nomination.nothing-corrected')
      return nothingChanged
    }
    const facts: Fact[] = []
    if (fields.length) {
      await saveNomination(scope, nomination.id, after)
      facts.push(happened('nomination.student-corrected', nomination.id, { fields: fields.join(', ') }))
    }
    if (proposes || asked) {
      if (nomination.state === 'approved' || nomination.state === 'approving')
        throw new Refusal('nomination.content-is-approved')
      const state = nominationLife.next(nomination.state, 'correct')
      const wish = {
        partner: nomination.partner,
        nominee,
        proposal,
        // A correction that the office asked for is never late; a new try after a refusal may be.
        askLate: input.askLate || asked || nomination.state === 'pending',
        exception: input.exception ?? nomination.admittedBecause ?? undefined,
      }
      const judged = judge(await groundFor(scope, wish, nomination.id), wish)
      const late = nomination.late || (judged.late && nomination.state === 'rejected')
      facts.push(...(await propose(scope, nomination, { ...judged, state, late, admitted: input.exception })))
    }
    return facts
  },
)

const given = proposalKeys.filter(key => key !== 'agreementIsced')
const isOther = (nomination: Nomination, proposal: object): boolean =>
  changedKeys<Proposal>(nomination, { ...proposal, agreementIsced: null } as Proposal, given).length > 0

type Next = {
  proposal: Proposal
  condition: { agreement: string }
  units: string[]
  state: Nomination['state']
  late: boolean
  admitted: string | undefined
}

async function propose(scope: Scope, nomination: Nomination, next: Next): Promise<Fact[]> {
  const { proposal, state, late, units, condition, admitted } = next
  const proposalId = proposalIdOf(nomination.omobilityId, proposal)
  const same = proposalId === nomination.proposalId
  const number = nomination.version + (same ? 0 : 1)
  await saveNomination(scope, nomination.id, {
    ...proposalIn(proposal),
    ...{ state, late, units, proposalId, version: number, agreement: condition.agreement, answer: null },
    ...(admitted ? { admittedBecause: admitted } : {}),
    untoldSince: null,
  })
  if (!same) await insertVersion(scope, { nomination: nomination.id, number, proposalId, content: proposal })
  return [happened('nomination.corrected', nomination.id, { version: number, proposal: proposalId })]
}
