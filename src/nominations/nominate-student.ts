import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { command } from '../platform/command.ts'
import { maybe, ticked } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { groundFor, type Judged, judge, nomineeOf } from './judge-nomination.ts'
import { happened } from './nomination.facts.ts'
import { proposalIdOf } from './nomination.rules.ts'
import { insertNomination, insertVersion } from './nomination.store.ts'
import { type GivenNominee, nomineeShape, proposalShape } from './nomination.ts'
import { sendRow, sheetRowShape } from './sheets/send-row.ts'

export const nominateShape = z.object({
  /** The university that sends the student. */
  partner: z.uuid(),
  ...nomineeShape.shape,
  ...proposalShape.shape,
  /** The sender knows that the window has closed, and asks all the same. */
  askLate: ticked,
  /** An officer's reason for admitting it late or beyond the places of the agreement. */
  exception: maybe(z.string().trim().min(3).max(1000)),
  /** The row of a sheet that it comes from. */
  row: sheetRowShape.optional(),
})

/** A partner proposes a student, on a page, by a sheet or through our office: everyone comes through here. */
export const nominateStudent = command('nominate-student', nominateShape, async (scope, input) => {
  const { partner, askLate, exception, row } = input
  scope.must('nomination.receive', { partners: [partner], units: [] })
  if (exception) scope.must('nomination.admit')
  const nominee = nomineeShape.parse(input)
  const wish = { partner, nominee, proposal: proposalShape.parse(input), askLate, exception }
  const judged = judge(await groundFor(scope, wish), wish)
  const id = await keep(scope, { partner, nominee, judged, exception })
  if (row) await sendRow(scope, { ...row, partner, nomination: id })
  const { academicYear: year, term } = judged.proposal
  const facts = { partner, year, term }
  return [
    judged.late ? happened('nomination.received-late', id, facts) : happened('nomination.received', id, facts),
    ...(judged.excepted ? [happened('nomination.admitted', id, { reason: exception ?? '' })] : []),
  ]
})

type Kept = { partner: string; nominee: GivenNominee; judged: Judged; exception: string | undefined }

async function keep(scope: Scope, { partner, nominee, judged, exception }: Kept): Promise<string> {
  const id = randomUUID()
  const { proposal, condition, units, late } = judged
  const proposalId = proposalIdOf(id, proposal)
  const kept = await insertNomination(scope, {
    ...proposal,
    ...nomineeOf(nominee),
    id,
    direction: 'incoming',
    omobilityId: id,
    keeper: 'ours',
    proposalId,
    partner,
    agreement: condition.agreement,
    units,
    state: 'pending',
    late,
    admittedBecause: judged.excepted ? (exception ?? null) : null,
  })
  if (!kept) throw new Refusal('nomination.nominated-already', {}, { email: { code: 'nominated-already' } })
  await insertVersion(scope, { nomination: id, number: 1, proposalId, content: proposal })
  return id
}

export type NominateInput = z.input<typeof nominateShape>
