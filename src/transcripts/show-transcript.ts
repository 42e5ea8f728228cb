import { organisationRecord } from '../directory/index.ts'
import { documentHistory, openDocument } from '../documents/index.ts'
import { gradingIn } from '../grading/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { issueMonths, laterThanPromised, tooEarly, turnOf } from './issue.rules.ts'
import { creditsOf, pendingOn, twiceOn } from './listed.rules.ts'
import { standsNow } from './programme.ts'
import { findTranscript, issuedTo, transcriptFor, versionsOf } from './transcript.store.ts'
import { subjectOf, type Transcript } from './transcript.ts'

/** Outside of the office only what has been issued is there (EWP TOR-2). */
const isOut = ({ state }: Pick<Transcript, 'state'>): boolean => state === 'issued' || state === 'correcting'

const mayRead = (scope: Scope, transcript: Transcript): boolean =>
  scope.may('transcript.read', subjectOf(transcript)) ||
  (isOut(transcript) && scope.may('transcript.receive', subjectOf(transcript)))

/** Whoever may not read it is told that it is not there. */
async function readable(scope: Scope, id: string): Promise<Transcript> {
  const transcript = await findTranscript(scope, id)
  scope.reach('transcript.read')
  if (!transcript || !mayRead(scope, transcript)) throw new Refusal('transcript.not-found')
  return transcript
}

async function partnerOf(scope: Scope, { partner }: Transcript) {
  const found = await organisationRecord(scope, partner)
  if (!found) throw new Refusal('transcript.not-found')
  return found
}

/** All of one transcript as the office works on it: what would stand on it, what is missing, whose turn it is, what was issued. */
export const showTranscript = query('show-transcript', async (scope, id: string) => {
  const transcript = await readable(scope, id)
  scope.must('transcript.read', subjectOf(transcript))
  const standing = await standsNow(scope, transcript)
  const { rulebook, known } = standing
  const { scales } = await gradingIn(scope)
  return {
    transcript,
    partner: await partnerOf(scope, transcript),
    ...{ standing, scale: scales.find(({ own }) => own) },
    pending: pendingOn(standing.lines),
    twice: twiceOn(standing.lines),
    credits: creditsOf(standing.lines),
    turn: turnOf(rulebook, transcript, known),
    months: issueMonths(rulebook, transcript),
    early: tooEarly(rulebook, transcript, scope.now),
    late: laterThanPromised(rulebook, transcript, known),
    versions: await versionsOf(scope, id),
    documents: new Map((await documentHistory(scope, id)).map(document => [document.id, document])),
    happened: await factsAbout(scope, id),
  }
})
export type TranscriptFile = Awaited<ReturnType<typeof showTranscript>>

/** What was issued, for whoever may read it: every version, the newest first. */
export const showIssued = query('show-issued-transcript', async (scope, id: string) => {
  const transcript = await readable(scope, id)
  return {
    transcript,
    partner: await partnerOf(scope, transcript),
    versions: await versionsOf(scope, id),
    documents: new Map((await documentHistory(scope, id)).map(document => [document.id, document])),
  }
})
export type IssuedFile = Awaited<ReturnType<typeof showIssued>>

/** One version with its PDF, which may still be being set. */
export const openVersion = query(
  'open-transcript-version',
  async (scope, wish: { transcript: string; number: number }) => {
    const transcript = await readable(scope, wish.transcript)
    const version = (await versionsOf(scope, transcript.id)).find(({ number }) => number === wish.number)
    if (!version) throw new Refusal('transcript.not-found')
    const document = version.document ? await openDocument(scope, transcript.id, version.document) : undefined
    return { transcript, version, document }
  },
)

/** The transcript of a mobility, if there is one that the actor may read. */
export const transcriptOfNomination = query('find-transcript-of', async (scope, nomination: string) => {
  scope.reach('transcript.read')
  const found = await transcriptFor(scope, nomination)
  return found && mayRead(scope, found) ? found.id : undefined
})

/** What has been issued to whoever is signed in. */
export const listOwnTranscripts = query('list-own-transcripts', async (scope, _: undefined) => {
  const account = scope.actor.kind === 'user' ? scope.actor.account : undefined
  scope.must('transcript.receive', { student: account ?? null })
  return account ? issuedTo(scope, account) : []
})
