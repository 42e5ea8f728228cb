import { z } from 'zod'
import { todayOf } from '../institutions/index.ts'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './agreement.facts.ts'
import { agreementOr404, conditionsOf, lockAgreement, partiesOf, saveAgreement } from './agreement.store.ts'
import { type Agreement, agreementLife } from './agreement.ts'
import { conditionProblems, refuseProblems } from './content.rules.ts'
import { fitsFrame, frameOf } from './frame.rules.ts'
import { keepSettledNumbers } from './keep-settled-numbers.ts'
import { moveOn } from './move-on.ts'
import { frozen } from './procedures/procedure.rules.ts'
import { currentProcedure, insertSteps } from './procedures/procedure.store.ts'
import { refuseStale } from './stale.ts'
import { neededTerms } from './terms.ts'

/** Sends a draft through its procedure, of which it takes its own copy: later versions do not touch it. */
export const submitAgreement = command(
  'submit-agreement',
  z.object({ agreement: z.uuid(), version: revision.optional() }),
  async (scope, input) => {
    const agreement = await lockAgreement(scope, input.agreement)
    scope.must('agreement.edit', agreement)
    refuseStale(agreement, input.version)
    const state = agreementLife.next(agreement.state, 'submit')
    await refuseIncomplete(scope, agreement)
    const procedure = await currentProcedure(scope, agreement.type)
    if (!procedure) throw new Refusal('agreement.no-procedure', { type: agreement.type })
    const parties = await partiesOf(scope, agreement.id)
    const signing = parties.filter(party => !party.ours && party.signs).map(party => party.id)
    if (!signing.length) throw new Refusal('agreement.nobody-signs')
    const round = agreement.round + 1
    await insertSteps(scope, agreement.id, round, frozen(procedure.steps, agreement, signing))
    const next = { ...agreement, state, round, procedureVersion: procedure.version }
    await saveAgreement(scope, agreement.id, { state, round, procedureVersion: procedure.version })
    return [
      happened('agreement.submitted', agreement.id, { round, version: procedure.version }),
      ...(await moveOn(scope, next, await todayOf(scope))),
    ]
  },
)

async function refuseIncomplete(scope: Scope, agreement: Agreement): Promise<void> {
  const missing = (neededTerms[agreement.type] ?? []).filter(term => agreement.terms[term] === undefined)
  if (missing.length) throw new Refusal('agreement.terms-missing', { count: missing.length })
  const conditions = await conditionsOf(scope, agreement.id)
  if (agreement.type === 'erasmus' && conditions.length === 0) throw new Refusal('agreement.conditions-missing')
  refuseProblems(conditionProblems(agreement.type, conditions))
  await keepSettledNumbers(scope, agreement, conditions)
  const frame = frameOf(agreement)
  if (frame) fitsFrame(agreement, await agreementOr404(scope, frame))
}
