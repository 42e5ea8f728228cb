import { z } from 'zod'
import { withdrawIssued } from '../documents/index.ts'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { freeze } from './freeze.ts'
import { tooEarly } from './issue.rules.ts'
import { type Line, pendingOn, twiceOn } from './listed.rules.ts'
import { standsNow } from './programme.ts'
import { happened } from './transcript.facts.ts'
import { insertVersion, lockTranscript, saveTranscript, versionOf } from './transcript.store.ts'
import { reasonShape, type Transcript, transcriptLife } from './transcript.ts'

const one = z.object({ transcript: z.uuid(), version: revision })

async function lockToIssue(scope: Scope, input: z.output<typeof one>): Promise<Transcript> {
  const transcript = await lockTranscript(scope, input.transcript)
  scope.must('transcript.issue')
  if (transcript.revision !== input.version) throw new Refusal('transcript.changed-meanwhile')
  return transcript
}

/** It leaves the house: in the rulebook’s month, complete, no course twice. What it says is frozen. */
export const issueTranscript = command('issue-transcript', one, async (scope, input) => {
  const transcript = await lockToIssue(scope, input)
  const state = transcriptLife.next(transcript.state, 'issue')
  const standing = await standsNow(scope, transcript)
  const early = tooEarly(standing.rulebook, transcript, scope.now)
  if (early) throw new Refusal('transcript.too-early', { from: early.from, to: early.to })
  const pending = pendingOn(standing.lines).length
  if (!standing.agreed || pending || !standing.lines.length)
    throw new Refusal('transcript.incomplete', { count: pending })
  const [twice] = twiceOn(standing.lines)
  if (twice) throw new Refusal('transcript.course-twice', { course: twice.title })
  const number = transcript.version + 1
  const correction = transcript.state === 'correcting' ? transcript.reason : null
  const content = await freeze(scope, { transcript, standing, number, correction })
  await insertVersion(scope, { transcript: transcript.id, number, content, correction })
  await saveTranscript(scope, transcript.id, { state, version: number, reason: null, issuedAt: scope.now })
  return [issued(transcript.id, { version: number, credits: content.credits }, correction)]
})

const issued = (id: string, about: { version: number; credits: string }, reason: string | null): Fact =>
  reason === null
    ? happened('transcript.issued', id, about)
    : happened('transcript.corrected', id, { ...about, reason })

/** Something on it is wrong: results may be put right, and a new version will take its place. */
export const correctTranscript = command(
  'correct-transcript',
  one.extend({ reason: reasonShape }),
  async (scope, input) => {
    const transcript = await lockToIssue(scope, input)
    const state = transcriptLife.next(transcript.state, 'correct')
    await saveTranscript(scope, transcript.id, { state, reason: input.reason })
    return [happened('transcript.correction-begun', transcript.id, { reason: input.reason })]
  },
)

/** Nothing was wrong after all: what was issued stands. Results that were put right meanwhile must go out. */
export const leaveTranscript = command('leave-transcript-as-it-was', one, async (scope, input) => {
  const transcript = await lockToIssue(scope, input)
  const state = transcriptLife.next(transcript.state, 'leave-as-it-was')
  const issued = (await versionOf(scope, transcript.id, transcript.version))?.content.lines ?? []
  const { lines } = await standsNow(scope, transcript)
  if (saysOf(lines) !== saysOf(issued)) throw new Refusal('transcript.results-changed')
  await saveTranscript(scope, transcript.id, { state, reason: null })
  return [happened('transcript.correction-dropped', transcript.id, {})]
})

const saysOf = (lines: readonly Pick<Line, 'key' | 'label' | 'awarded' | 'takenOn'>[]): string =>
  lines
    .map(({ key, label, awarded, takenOn }) => [key, label, awarded, takenOn].join(' '))
    .sort()
    .join('\n')

/** It should not have left the house: nobody outside sees it any more, and whoever checks its code is told so. */
export const withdrawTranscript = command(
  'withdraw-transcript',
  one.extend({ reason: reasonShape }),
  async (scope, input) => {
    const transcript = await lockToIssue(scope, input)
    const state = transcriptLife.next(transcript.state, 'withdraw')
    await withdrawIssued(scope, { subject: transcript.id, because: input.reason })
    await saveTranscript(scope, transcript.id, { state, reason: input.reason })
    return [happened('transcript.withdrawn', transcript.id, { reason: input.reason })]
  },
)
