import { z } from 'zod'
import { showApplication } from '../applications/index.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { reaction } from '../platform/reaction.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { insertComponents } from './component.store.ts'
import { happened } from './learning-agreement.facts.ts'
import {
  insertVersion,
  learningAgreementFor,
  lockLearningAgreement,
  saveLearningAgreement,
  saveVersion,
} from './learning-agreement.store.ts'
import { type LearningAgreement, learningAgreementLife, mobilityTypes, subjectOf } from './learning-agreement.ts'
import { beginsWith } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { versionIn, type Whole } from './versions.rules.ts'

const which = z.object({ agreement: z.uuid() })

async function lockForStudent(scope: Scope, id: string): Promise<LearningAgreement> {
  const agreement = await lockLearningAgreement(scope, id)
  scope.must('learning-agreement.fill', subjectOf(agreement))
  return agreement
}

/** The next version: unsigned, with everything else kept. The one before keeps its signatures on record. */
export async function beginNextVersion(scope: Scope, whole: Whole, becauseOfCatalogue = false): Promise<number> {
  const { agreement, components } = whole
  const before = versionIn(whole)
  const kind = agreement.agreedVersion === null ? 'first' : 'change'
  const number = agreement.version + 1
  if (!before.outcome) await saveVersion(scope, agreement.id, { number: before.number, outcome: 'superseded' })
  // What a dropped change had asked for is not asked for again.
  const basis = agreement.state === 'agreed' ? versionIn(whole, agreement.agreedVersion ?? 1) : before
  const { particulars, sendingPerson } = basis
  await insertVersion(scope, agreement.id, { number, kind, particulars, sendingPerson, becauseOfCatalogue })
  const kept = beginsWith(basis, components.get(basis.number) ?? [])
  await insertComponents(scope, { agreement: agreement.id, version: number }, kept)
  return number
}

/** After an answer, or because the student has thought better of it: a further version of what nobody has agreed to yet. */
export const reviseLearningAgreement = command('revise-learning-agreement', which, async (scope, input) => {
  const agreement = await lockForStudent(scope, input.agreement)
  const state = learningAgreementLife.next(agreement.state, 'revise')
  if (agreement.agreedVersion !== null) throw new Refusal('learning-agreement.agreed-already')
  const version = await beginNextVersion(scope, await readWhole(scope, agreement))
  await saveLearningAgreement(scope, agreement.id, { state, version })
  return [happened('learning-agreement.revision-begun', agreement.id, { version })]
})

/**
 * Changes to what all have signed. Blended and doctoral stays know none: the network's schema takes no proposal after their first version
 * (EWP, mobility types).
 */
export const changeLearningAgreement = command('change-learning-agreement', which, async (scope, input) => {
  const agreement = await lockForStudent(scope, input.agreement)
  const state = learningAgreementLife.next(agreement.state, 'change')
  mustTakeChanges(agreement)
  const version = await beginNextVersion(scope, await readWhole(scope, agreement))
  await saveLearningAgreement(scope, agreement.id, { state, version })
  return [happened('learning-agreement.change-begun', agreement.id, { version })]
})

export function mustTakeChanges({ agreedVersion, activityAttributes }: LearningAgreement): void {
  if (agreedVersion === null) throw new Refusal('learning-agreement.not-agreed-yet')
  if (mobilityTypes[activityAttributes] !== 'semester') throw new Refusal('learning-agreement.short-stay-unchangeable')
}

/** The change is not wanted any more: what was agreed before holds. */
export const dropChange = command('drop-change', which, async (scope, input) => {
  const agreement = await lockForStudent(scope, input.agreement)
  const state = learningAgreementLife.next(agreement.state, 'drop')
  if (agreement.agreedVersion === null) throw new Refusal('learning-agreement.not-agreed-yet')
  const { number, outcome } = versionIn(await readWhole(scope, agreement))
  if (!outcome) await saveVersion(scope, agreement.id, { number, outcome: 'dropped' })
  await saveLearningAgreement(scope, agreement.id, { state })
  return [happened('learning-agreement.change-dropped', agreement.id, { version: number })]
})

/** The student does not come: nobody needs to act any more. What three have signed stays on record. */
const cancelLearningAgreement = command(
  'cancel-learning-agreement',
  z.object({ nomination: z.uuid() }),
  async (scope, { nomination }) => {
    scope.must('learning-agreement.mind')
    const found = await learningAgreementFor(scope, nomination)
    if (!found) return nothingChanged
    const agreement = await lockLearningAgreement(scope, found.id)
    if (!learningAgreementLife.can(agreement.state, 'cancel')) return nothingChanged
    await saveLearningAgreement(scope, agreement.id, { state: learningAgreementLife.next(agreement.state, 'cancel') })
    return [happened('learning-agreement.cancelled', agreement.id, {})]
  },
)

export const cancelWithNomination = reaction('cancel-learning-agreement', async (caller, fact) => {
  await cancelLearningAgreement(caller, { nomination: fact.subject })
})

export const cancelWithApplication = reaction('cancel-learning-agreement-of-application', async (caller, fact) => {
  const { application } = await showApplication(caller, fact.subject)
  await cancelLearningAgreement(caller, { nomination: application.nomination })
})
