import { z } from 'zod'
import { addresseeOf } from '../people/index.ts'
import { command } from '../platform/command.ts'
import { whole } from '../platform/input.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { guestsOf } from '../workspaces/index.ts'
import type { Finding } from './checks.rules.ts'
import { judgeVersion } from './judge-version.ts'
import { happened } from './learning-agreement.facts.ts'
import {
  insertSignature,
  lockLearningAgreement,
  saveLearningAgreement,
  saveVersion,
} from './learning-agreement.store.ts'
import {
  type LearningAgreement,
  learningAgreementLife,
  type Responsible,
  studentIn,
  subjectOf,
} from './learning-agreement.ts'
import { mustBeAskedInTime } from './must-be-asked-in-time.ts'
import { proposalIdOf } from './programme.rules.ts'
import { readWhole } from './read-whole.ts'
import { partsOf, versionIn } from './versions.rules.ts'

/** Nobody signs a version that they have not seen: a later revision means that something was changed meanwhile. */
const signing = z.object({ agreement: z.uuid(), version: whole })

async function lockForSigning(scope: Scope, { agreement: id, version }: z.output<typeof signing>) {
  const agreement = await lockLearningAgreement(scope, id)
  return { agreement, mustBeSeen: () => mustBeSeen(agreement, version) }
}
function mustBeSeen({ revision }: LearningAgreement, version: number): void {
  if (revision !== version) throw new Refusal('learning-agreement.changed-meanwhile')
}

/** The student signs first: then nothing of the version changes any more, and a change counts as asked for. */
export const signAsStudent = command('sign-as-student', signing, async (scope, input) => {
  const { agreement, ...seen } = await lockForSigning(scope, input)
  scope.must('learning-agreement.fill', subjectOf(agreement))
  const state = learningAgreementLife.next(agreement.state, 'sign-as-student')
  seen.mustBeSeen()
  const whole = await readWhole(scope, agreement)
  const version = versionIn(whole)
  await mustBeAskedInTime(scope, agreement, version)
  refuseWrong((await judgeVersion(scope, whole)).errors)
  const { first, changes } = partsOf(whole, version)
  const { omobilityId, id, version: number } = agreement
  const student = studentIn(agreement)
  const components = version.kind === 'first' ? first : changes
  const proposalId = proposalIdOf({ omobilityId, number, student, components })
  await saveVersion(scope, id, { number, student, proposalId, askedAt: scope.now })
  const account = scope.actor.kind === 'user' ? scope.actor.account : null
  await insertSignature(scope, id, { version: number, party: 'student', account, ...nobody, guest: null })
  await saveLearningAgreement(scope, id, { state })
  return [happened('learning-agreement.signed-by-student', id, { version: number })]
})
const nobody = { name: null, position: null, email: null }

/** Each under the name of what must be put right, so that a page and a program read the same list. */
function refuseWrong(errors: readonly Finding[]): void {
  if (!errors.length) return
  const problems: Record<string, Problem> = Object.fromEntries(
    errors.map(({ at, code, facts, component }, index) => [
      component ? `${at}.${component}` : `${at}.${index}`,
      { code, facts: facts ?? {} },
    ]),
  )
  throw new Refusal('learning-agreement.not-in-order', { count: errors.length }, problems)
}

/** For the sending university signs exactly the person whom the version names, in the workspace. */
export const signForSending = command(
  'sign-for-sending',
  signing.extend({ position: z.string().trim().min(1).max(200) }),
  async (scope, input) => {
    const { agreement, ...seen } = await lockForSigning(scope, input)
    scope.must('learning-agreement.sign-for-sending', subjectOf(agreement))
    const state = learningAgreementLife.next(agreement.state, 'sign-for-sending')
    seen.mustBeSeen()
    const version = versionIn(await readWhole(scope, agreement))
    const { guest, person } = await responsibleGuest(scope, agreement, version.sendingPerson)
    const signs = { ...person, position: input.position }
    await saveVersion(scope, agreement.id, { number: version.number, sendingPerson: signs })
    await insertSignature(scope, agreement.id, {
      ...{ version: version.number, party: 'sending', account: null, guest },
      ...signatureOf(signs),
    })
    await saveLearningAgreement(scope, agreement.id, { state })
    return [happened('learning-agreement.signed-for-sending', agreement.id, { version: version.number })]
  },
)

const signatureOf = ({ givenNames, familyName, position, email }: Responsible) => ({
  name: `${givenNames} ${familyName}`,
  position,
  email,
})

/** The guest who acts, if it is the one whom the version names. */
export async function responsibleGuest(scope: Scope, { partner }: LearningAgreement, person: Responsible | null) {
  const { actor } = scope
  const guests = actor.kind === 'partner' && actor.guest ? await guestsOf(scope, [partner]) : []
  const acting = guests.find(({ id, endedAt }) => actor.kind === 'partner' && id === actor.guest && !endedAt)
  if (!acting || !person || acting.email.toLowerCase() !== person.email)
    throw new Refusal('learning-agreement.other-person-signs', {
      person: person ? `${person.givenNames} ${person.familyName}` : '',
    })
  return { guest: acting.id, person }
}

/** For us signs the coordinator of the unit, or the office. With the third signature the version is agreed. */
export const signForReceiving = command(
  'sign-for-receiving',
  signing.extend({ position: z.string().trim().min(1).max(200) }),
  async (scope, input) => {
    const { agreement, ...seen } = await lockForSigning(scope, input)
    scope.must('learning-agreement.sign-for-receiving', subjectOf(agreement))
    const answering = learningAgreementLife.next(agreement.state, 'sign-for-receiving')
    seen.mustBeSeen()
    const whole = await readWhole(scope, agreement)
    const { number, sendingPerson } = versionIn(whole)
    refuseWrong((await judgeVersion(scope, whole)).errors)
    const { account, ...who } = await signerHere(scope, input.position)
    if (who.email === sendingPerson?.email || who.email === agreement.email.toLowerCase())
      throw new Refusal('learning-agreement.signs-for-both')
    await insertSignature(scope, agreement.id, {
      ...{ version: number, party: 'receiving', account, guest: null },
      ...who,
    })
    await saveVersion(scope, agreement.id, {
      number,
      receivingPerson: personFrom(who),
      ...(agreement.keeper === 'ours' ? { outcome: 'agreed' } : {}),
    })
    if (agreement.keeper === 'theirs') {
      await saveLearningAgreement(scope, agreement.id, { state: answering })
      return [happened('learning-agreement.signed-for-receiving', agreement.id, { version: number })]
    }
    return settle(scope, agreement, number)
  },
)

/** Where the sender has no server, nobody needs to take our answer first. */
export async function settle(scope: Scope, { id, firstVersion }: LearningAgreement, number: number) {
  const state = learningAgreementLife.next('approving', 'confirm')
  await saveLearningAgreement(scope, id, {
    state,
    firstVersion: firstVersion ?? number,
    agreedVersion: number,
    movedSince: null,
  })
  return [happened('learning-agreement.agreed', id, { version: number, first: firstVersion === null })]
}

async function signerHere(scope: Scope, position: string) {
  if (scope.actor.kind !== 'user')
    throw new Refusal('not-allowed', { permission: 'learning-agreement.sign-for-receiving' })
  const { account, name, email } = await addresseeOf(scope, scope.actor.account)
  return { account, name, position, email: email.toLowerCase() }
}

const personFrom = ({ name, position, email }: { name: string; position: string; email: string }): Responsible => {
  const words = name.trim().split(/\s+/)
  const familyName = words.at(-1) ?? name
  return { givenNames: words.slice(0, -1).join(' ') || familyName, familyName, position, email }
}
