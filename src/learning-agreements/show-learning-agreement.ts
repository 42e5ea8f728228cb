import { applicationIn } from '../applications/index.ts'
import { organisationRecord } from '../directory/index.ts'
import { documentsOf } from '../documents/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { rulebookIn } from '../rulebook/index.ts'
import { guestsOf } from '../workspaces/index.ts'
import { driftOf } from './drift.ts'
import { judgeVersion } from './judge-version.ts'
import { coordinatorFrom, knownFrom } from './known-already.rules.ts'
import {
  findLearningAgreement,
  learningAgreementFor,
  learningAgreementsOf,
  signaturesOf,
} from './learning-agreement.store.ts'
import { isWritable, type LearningAgreement, subjectOf } from './learning-agreement.ts'
import { closedFor } from './must-be-asked-in-time.ts'
import { termsOfStay, turnOf } from './periods.rules.ts'
import { resultOf } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { partsOf, versionIn } from './versions.rules.ts'

/** Whoever may not read it is told that it is not there. */
export async function readable(scope: Scope, id: string): Promise<LearningAgreement> {
  const agreement = await findLearningAgreement(scope, id)
  if (!agreement || !scope.may('learning-agreement.read', subjectOf(agreement))) {
    scope.reach('learning-agreement.read')
    throw new Refusal('learning-agreement.not-found')
  }
  scope.must('learning-agreement.read', subjectOf(agreement))
  return agreement
}

/** All of one learning agreement: its newest version and the one that holds, whose turn it is, what is wrong, what has happened. */
export const showLearningAgreement = query('show-learning-agreement', async (scope, id: string) => {
  const agreement = await readable(scope, id)
  const rulebook = await rulebookIn(scope)
  const partner = await organisationRecord(scope, agreement.partner)
  if (!partner) throw new Refusal('learning-agreement.not-found')
  const whole = await readWhole(scope, agreement)
  const version = versionIn(whole)
  const parts = partsOf(whole, version)
  const answers = (await applicationIn(scope, agreement.nomination))?.answers ?? {}
  const guests = await guestsOf(scope, [agreement.partner])
  return {
    ...whole,
    partner,
    version,
    ...parts,
    lines: resultOf(parts.first, parts.changes),
    signatures: await signaturesOf(scope, id),
    documents: await documentsOf(scope, id),
    terms: termsOfStay(rulebook, agreement),
    turn: turnOf(rulebook, { ...agreement, askedAt: version.askedAt }),
    checks: await judgeVersion(scope, whole),
    /** Why it cannot be signed by its student now, were it in order. */
    closed: isWritable(agreement.state) ? closedFor(rulebook, agreement, version) : undefined,
    drift: await driftOf(scope, whole),
    known: knownFrom(answers),
    coordinator: coordinatorFrom(answers, ''),
    /** Whether the person who must sign at home has an entrance to the workspace. */
    canSignAtHome: guests.some(
      ({ email, endedAt }) => !endedAt && email.toLowerCase() === version.sendingPerson?.email,
    ),
    happened: await factsAbout(scope, id),
  }
})
export type LearningAgreementFile = Awaited<ReturnType<typeof showLearningAgreement>>

/** The learning agreement of a mobility, if it has one. */
export const learningAgreementOf = query('find-learning-agreement-of', async (scope, nomination: string) => {
  scope.reach('learning-agreement.read')
  const found = await learningAgreementFor(scope, nomination)
  return found && scope.may('learning-agreement.read', subjectOf(found)) ? found.id : undefined
})

/** The learning agreements of whoever is signed in. */
export const listOwnLearningAgreements = query('list-own-learning-agreements', async (scope, _: undefined) => {
  const account = scope.actor.kind === 'user' ? scope.actor.account : undefined
  scope.must('learning-agreement.fill', { student: account ?? null })
  return account ? learningAgreementsOf(scope, account) : []
})
