import { z } from 'zod'
import { officeOf } from '../institutions/index.ts'
import { dayIn, instantAt, type Zone } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { day, whole } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './learning-agreement.facts.ts'
import { lockLearningAgreement, saveLearningAgreement, saveVersion } from './learning-agreement.store.ts'
import { answerShape, type LearningAgreement, learningAgreementLife, subjectOf } from './learning-agreement.ts'
import { readWhole } from './read-whole.ts'
import { responsibleGuest } from './sign-learning-agreement.ts'
import { versionIn } from './versions.rules.ts'

const answering = z.object({ agreement: z.uuid(), version: whole, answer: answerShape })

async function lockForAnswer(scope: Scope, { agreement: id }: { agreement: string }) {
  const agreement = await lockLearningAgreement(scope, id)
  return { agreement, number: agreement.version }
}

const mustBeSeen = ({ revision }: LearningAgreement, version: number) => {
  if (revision !== version) throw new Refusal('learning-agreement.changed-meanwhile')
}

/** What was signed stays on record; the student reads why, and what should change (EWP LA-35). */
const declined = (scope: Scope, number: number, by: 'sending' | 'receiving', answer: string) => ({
  ...{ number, answer, answeredBy: by, answeredAt: scope.now, outcome: 'declined' as const },
})

/** The sending university does not sign this version. */
export const declineForSending = command('decline-for-sending', answering, async (scope, input) => {
  const { agreement, number } = await lockForAnswer(scope, input)
  scope.must('learning-agreement.sign-for-sending', subjectOf(agreement))
  const state = learningAgreementLife.next(agreement.state, 'decline')
  mustBeSeen(agreement, input.version)
  await responsibleGuest(scope, agreement, versionIn(await readWhole(scope, agreement)).sendingPerson)
  await saveVersion(scope, agreement.id, declined(scope, number, 'sending', input.answer))
  await saveLearningAgreement(scope, agreement.id, { state })
  return [
    happened('learning-agreement.declined', agreement.id, { version: number, by: 'sending', reason: input.answer }),
  ]
})

/** We do not sign this version. The receiving side may only sign or comment, never edit. */
export const declineForReceiving = command('decline-for-receiving', answering, async (scope, input) => {
  const { agreement, number } = await lockForAnswer(scope, input)
  scope.must('learning-agreement.sign-for-receiving', subjectOf(agreement))
  const waits = learningAgreementLife.next(agreement.state, 'comment')
  mustBeSeen(agreement, input.version)
  const onNetwork = agreement.keeper === 'theirs'
  const { outcome, ...answer } = declined(scope, number, 'receiving', input.answer)
  await saveVersion(scope, agreement.id, onNetwork ? answer : { ...answer, outcome })
  await saveLearningAgreement(scope, agreement.id, {
    state: onNetwork ? waits : learningAgreementLife.next(waits, 'confirm'),
  })
  const facts = { version: number, by: 'receiving' as const, reason: input.answer }
  return [happened('learning-agreement.declined', agreement.id, facts)]
})

/** More time for one student than the rulebook gives everybody, until the end of a day. */
export const extendLearningAgreement = command(
  'extend-learning-agreement',
  z.object({ agreement: z.uuid(), until: day, reason: z.string().trim().min(3).max(1000) }),
  async (scope, input) => {
    const agreement = await lockLearningAgreement(scope, input.agreement)
    scope.must('learning-agreement.extend', subjectOf(agreement))
    if (agreement.state === 'cancelled') throw new Refusal('learning-agreement.not-writable')
    const zone = (await officeOf(scope)).zone as Zone
    if (input.until < dayIn(scope.now, zone))
      throw new Refusal('input.wrong', { count: 1 }, { until: { code: 'has-run-out' } })
    const until = instantAt(input.until as never, '23:59', zone)
    await saveLearningAgreement(scope, agreement.id, { extendedUntil: until, extendedBecause: input.reason })
    return [happened('learning-agreement.extended', agreement.id, { until: input.until, reason: input.reason })]
  },
)
