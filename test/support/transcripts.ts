import { describeScale, recordGradingTable, standardScales } from '../../src/grading/index.ts'
import { chooseCourses } from '../../src/learning-agreements/index.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import {
  correctTranscript,
  issueTranscript,
  recordGrades,
  showTranscript,
  transcriptOfNomination,
  withdrawTranscript,
} from '../../src/transcripts/index.ts'
import { anApplicant } from './applications.ts'
import { aPrepared, type Catalogue, type Signer, signAll } from './learning-agreements.ts'
import type { IncomingOffice } from './nominations.ts'

type Given = Parameters<typeof stateRecord>[1]

/** What Bergamo's page says of transcripts: March or July and August, only the final agreement, “F – fail” with 0 credits. */
export async function stateTranscriptRules(system: Caller) {
  const state = (kind: string, key: string, content: object) =>
    stateRecord(system, { kind, key, label: { en: key }, content } as Given)
  const issue = { subject: 'transcript', yearOffset: 1 }
  await state('issue', 'transcript.winter', { ...issue, terms: ['winter'], months: [3] })
  await state('issue', 'transcript.spring', { ...issue, terms: ['spring', 'year'], months: [7, 8] })
  await state('transcript-rule', 'transcript.preliminary', { preliminary: false })
  await state('transcript-rule', 'transcript.agreed', { lists: 'learning-agreement-as-changed' })
  await state('transcript-rule', 'transcript.italian', { lists: 'italian-language-courses' })
  await state('transcript-rule', 'transcript.not-passed', { notPassed: { grade: 'F', shown: 'F – fail', credits: 0 } })
}

/** The Italian scale, and a table for the field of the catalogue’s courses. */
export async function stateGrading(by: Caller) {
  const standard = standardScales.find(({ key }) => key === 'it-30')
  const [described] = await describeScale(by, { ...standard, own: true } as never)
  const entries = [
    { label: '30L', count: 30 },
    { label: '28', count: 50 },
    { label: '18', count: 20 },
    { label: 'F', count: 25 },
  ]
  const group = { field: '0541', cycle: 6, firstYear: '2025/2026', lastYear: '2026/2027' }
  await recordGradingTable(by, { ...group, scale: described?.subject ?? '', entries })
}

type World = { office: IncomingOffice; catalogue: Catalogue; signer: Signer }

/** A student whose learning agreement all three have signed: Algebra (24) and Analysis (9), results awaited. */
export async function anAwaited({ office, catalogue, signer }: World, given: Parameters<typeof anApplicant>[1] = {}) {
  office.on.time.set('2027-05-10T09:00:00Z')
  const applicant = await anApplicant(office, given)
  office.on.time.set('2027-07-20T09:00:00Z')
  const agreement = await aPrepared(office, { applicant, catalogue, signer })
  await chooseCourses(applicant.student(), { agreement, list: 'studied', instances: [catalogue.analysis] })
  await signAll(office, { applicant, agreement, signer })
  await office.on.jobs.drain(office.on)
  const transcript = (await transcriptOfNomination(office.system(), applicant.nomination)) ?? ''
  return { applicant, agreement, transcript }
}

/** Grades by course code. */
export async function grade(by: Caller, transcript: string, grades: Record<string, string>, takenOn?: string) {
  const { standing } = await showTranscript(by, transcript)
  const given = Object.entries(grades).map(([code, written]) => ({
    component: standing.programme.find(course => course.code === code)?.id ?? '',
    grade: written,
    ...(takenOn ? { takenOn } : {}),
  }))
  return recordGrades(by, { transcript, grades: given })
}

/** What whoever decides has seen. */
export const seenIn = async (by: Caller, transcript: string) => ({
  transcript,
  version: (await showTranscript(by, transcript)).transcript.revision,
})

/** Issued in its month with both courses passed. */
export async function issued(office: IncomingOffice, transcript: string) {
  office.on.time.set('2028-03-06T09:00:00Z')
  await grade(office.office(), transcript, { 'ALG-1': '28', 'ANA-1': '30L' }, '2028-02-10')
  await issueTranscript(office.office(), await seenIn(office.office(), transcript))
  await office.on.jobs.drain(office.on)
}

export const correcting = async (office: IncomingOffice, transcript: string) =>
  correctTranscript(office.office(), {
    ...(await seenIn(office.office(), transcript)),
    reason: 'A grade was copied wrongly.',
  })
export const withdrawn = async (office: IncomingOffice, transcript: string) =>
  withdrawTranscript(office.office(), {
    ...(await seenIn(office.office(), transcript)),
    reason: 'It was another student’s.',
  })
