import { writeFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factNames } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import {
  aCatalogueOf,
  aSignerOf,
  type Catalogue,
  type Signer,
  signAll,
} from '../../test/support/learning-agreements.ts'
import { anIncomingOffice, type IncomingOffice, lettersOf } from '../../test/support/nominations.ts'
import { anAccount, aRole } from '../../test/support/people.ts'
import { schemaFaults } from '../../test/support/schemas.ts'
import {
  anAwaited,
  correcting,
  grade,
  issued,
  seenIn,
  stateGrading,
  stateTranscriptRules,
  withdrawn,
} from '../../test/support/transcripts.ts'
import { wire } from '../app.tsx'
import { verifyByCode, verifyByContent } from '../documents/index.ts'
import { changeLearningAgreement, removeComponent, showLearningAgreement } from '../learning-agreements/index.ts'
import { withdrawNomination } from '../nominations/index.ts'
import type { Actor } from '../permissions.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { xmlDocument } from '../platform/xml.ts'
import { toElmo } from './ewp/to-elmo.ts'
import {
  correctTranscript,
  issueTranscript,
  leaveTranscript,
  recordGrades,
  recordOtherCourse,
  removeOtherCourse,
  showIssued,
  showTranscript,
  type TranscriptState,
  transcriptLife,
  withdrawTranscript,
} from './index.ts'
import { listTranscripts } from './list-transcripts.ts'
import { remindOfTranscripts } from './remind-of-transcripts.ts'
import { listOwnTranscripts, openVersion } from './show-transcript.ts'

const on = useDeployment()
let office: IncomingOffice
let catalogue: Catalogue
let signer: Signer
let one: Awaited<ReturnType<typeof anAwaited>>

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  catalogue = await aCatalogueOf(office)
  signer = await aSignerOf(office)
  await stateTranscriptRules(office.system())
  await stateGrading(office.office())
})
beforeEach(async () => {
  one = await anAwaited({ office, catalogue, signer })
  on().time.set('2028-02-15T09:00:00Z')
})

const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const by = () => office.office()
const file = () => showTranscript(by(), one.transcript)
const state = async () => (await file()).transcript.state
const seen = () => seenIn(by(), one.transcript)
const record = (grades: Record<string, string>, takenOn?: string) => grade(by(), one.transcript, grades, takenOn)
const lines = async () => (await file()).standing.lines.map(({ code, shown, awarded }) => [code, shown, awarded])
const lettersTo = async (email: string) =>
  (await lettersOf(on(), office.institution)).filter(({ recipient }) => recipient === email)
const subjectsTo = async (email: string) => (await lettersTo(email)).map(({ subject }) => subject)
const other = (given: Partial<Parameters<typeof recordOtherCourse>[1]> = {}) =>
  recordOtherCourse(by(), {
    ...{
      transcript: one.transcript,
      origin: 'language-course',
      code: 'ITA-A2',
      title: 'Italian A2',
      credits: '3',
      grade: 'ID',
    },
    ...given,
  })

describe('results', () => {
  test('are awaited as soon as all three have signed the learning agreement', async () => {
    expect(await state()).toBe('collecting')
    expect((await file()).pending.map(({ code }) => code)).toEqual(['ALG-1', 'ANA-1'])
    expect(await factNames(office, one.transcript)).toEqual(['transcript.opened'])
  })

  test('are recorded one by one; with the last of them the transcript is complete', async () => {
    await record({ 'ALG-1': '28' })
    expect(await state()).toBe('collecting')
    await record({ 'ANA-1': '30 e lode' })
    expect(await state()).toBe('ready')
    expect(await lines()).toEqual([
      ['ALG-1', '28', '24'],
      ['ANA-1', '30L', '9'],
    ])
    expect((await file()).credits).toBe('33')
    expect((await factNames(office, one.transcript)).slice(1)).toEqual([
      'transcript.graded',
      'transcript.graded',
      'transcript.complete',
    ])
  })

  test('of a failed and a not taken course are shown as the rulebook says, with 0 credits', async () => {
    await record({ 'ALG-1': 'respinto', 'ANA-1': 'not taken' })
    expect(await lines()).toEqual([
      ['ALG-1', 'F – fail', '0'],
      ['ANA-1', 'F – fail', '0'],
    ])
    expect((await file()).credits).toBe('0')
  })

  test('that are no grade of the scale, or of a course that is not agreed, are refused by name, and none of them is kept', async () => {
    const { standing } = await file()
    const [algebra] = standing.programme
    const unknown = '11111111-1111-4111-8111-111111111111'
    const grades = [
      { component: algebra?.id ?? '', grade: '31' },
      { component: unknown, grade: '30' },
    ]
    const refused = await refusal(recordGrades(by(), { transcript: one.transcript, grades }))
    expect(refused.problems).toEqual({
      [`grade.${algebra?.id}`]: { code: 'grade-not-on-scale', facts: { grade: '31' } },
      [`grade.${unknown}`]: { code: 'not-agreed' },
    })
    expect((await file()).standing.results).toEqual([])
  })

  test('of a language course are listed, of other courses they are not at Bergamo; neither may stand there twice', async () => {
    await record({ 'ALG-1': '28', 'ANA-1': '18' })
    await other()
    await other({ origin: 'extra', code: 'X-1', title: 'Extra', credits: '6', grade: '30' })
    expect(await lines()).toEqual([
      ['ALG-1', '28', '24'],
      ['ANA-1', '18', '9'],
      ['ITA-A2', 'ID', '3'],
    ])
    const twice = await refusal(
      other({ instance: catalogue.algebra, origin: 'extra', code: '', title: '', credits: '' }),
    )
    expect(twice.code).toBe('transcript.course-twice')
    const added = (await file()).standing.results.find(({ code }) => code === 'ITA-A2')
    await removeOtherCourse(by(), { transcript: one.transcript, result: added?.id ?? '' })
    expect((await lines()).map(([code]) => code)).toEqual(['ALG-1', 'ANA-1'])
    expect((await refusal(removeOtherCourse(by(), { transcript: one.transcript, result: added?.id ?? '' }))).code).toBe(
      'transcript.course-not-found',
    )
    expect((await refusal(other({ title: '', credits: 'x' }))).problems).toMatchObject({
      credits: { code: 'two-decimals' },
    })
  })

  test('follow the learning agreement as it is changed: what was deleted stands on the transcript no more', async () => {
    await record({ 'ALG-1': '28', 'ANA-1': '18' })
    on().time.set('2027-10-01T09:00:00Z')
    await changeLearningAgreement(one.applicant.student(), { agreement: one.agreement } as never)
    const { lines: table } = await showLearningAgreement(office.system(), one.agreement)
    const analysis = table.find(({ losCode }) => losCode === 'ANA-1')
    const reason = { reasonCode: 'timetable-conflict' as const }
    await removeComponent(one.applicant.student(), {
      agreement: one.agreement,
      component: analysis?.id ?? '',
      ...reason,
    } as never)
    await signAll(office, { applicant: one.applicant, agreement: one.agreement, signer })
    on().time.set('2028-02-15T09:00:00Z')
    expect(await lines()).toEqual([['ALG-1', '28', '24']])
    expect((await file()).standing.results.map(({ code }) => code)).toEqual(['ALG-1', 'ANA-1'])
    expect((await refusal(issueTranscript(by(), await seen()))).code).toBe('transcript.too-early')
  })
})

describe('the issue', () => {
  beforeEach(() => record({ 'ALG-1': '28', 'ANA-1': 'F' }, '2028-02-10'))

  test('waits for the rulebook’s month, and says so', async () => {
    on().time.set('2028-02-29T22:59:00Z')
    const early = await refusal(issueTranscript(by(), await seen()))
    expect([early.code, early.facts]).toEqual(['transcript.too-early', { from: '2028-03-01', to: '2028-03-31' }])
    on().time.set('2028-02-29T23:00:00Z')
    await issueTranscript(by(), await seen())
    expect(await state()).toBe('issued')
  })

  test('is not done by whoever read an older state, nor while a result is missing', async () => {
    on().time.set('2028-03-06T09:00:00Z')
    const before = await seen()
    await record({ 'ALG-1': '18' })
    expect((await refusal(issueTranscript(by(), before))).code).toBe('transcript.changed-meanwhile')
    const another = await anAwaited({ office, catalogue, signer })
    on().time.set('2028-03-06T09:00:00Z')
    expect((await refusal(issueTranscript(by(), await seenIn(by(), another.transcript)))).code).toBe(
      'transcript.not-possible-now',
    )
  })

  test('makes a document that anybody can check, and tells the student and the home university, once', async () => {
    on().time.set('2028-03-06T09:00:00Z')
    await issueTranscript(by(), await seen())
    await on().jobs.drain(on())
    const { version, document } = await openVersion(by(), { transcript: one.transcript, number: 1 })
    const pdf = new Uint8Array(document?.content ?? [])
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-')
    if (process.env.HABITA_PICTURES) writeFileSync(`${process.env.HABITA_PICTURES}/transcript.pdf`, pdf)
    expect(await verifyByCode(office.visitor(), version.code ?? '')).toMatchObject({ withdrawnAt: null })
    expect(await verifyByContent(office.visitor(), pdf)).toMatchObject({ code: version.code })
    expect(await verifyByContent(office.visitor(), new Uint8Array([...pdf, 32]))).toBeUndefined()
    expect(version.content).toMatchObject({ credits: '24', number: 1, correction: null })
    expect(version.content.tables.map(({ field, rung }) => [field, rung])).toEqual([['0541', 'field']])
    const elmo = xmlDocument(
      toElmo({ content: version.content, issuedAt: version.issuedAt, attached: { name: 'a.pdf', pdf } }),
    )
    expect(schemaFaults(elmo, 'elmo-schemas-v2.1.1/schema.xsd')).toEqual([])
    expect(await subjectsTo(one.applicant.email)).toContainEqual(expect.stringMatching(/^Your transcript from/))
    const toHome = (await lettersTo(signer.email)).filter(({ subject }) => subject.startsWith('Transcript of'))
    expect(toHome.map(({ text }) => text).join()).toContain(`/workspace/transcripts/${one.transcript}`)
    const before = (await lettersOf(on(), office.institution)).length
    await on().jobs.drain(on())
    expect((await lettersOf(on(), office.institution)).length).toBe(before)
  })

  test('happens once when several officers issue at the same moment', async () => {
    on().time.set('2028-03-06T09:00:00Z')
    const given = await seen()
    const all = await Promise.allSettled([1, 2, 3].map(() => issueTranscript(by(), given)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await file()).versions).toHaveLength(1)
  })
})

test('a month that begins later than five weeks after the results is warned of', async () => {
  await record({ 'ALG-1': '28', 'ANA-1': '18' }, '2028-01-20')
  expect((await file()).late).toEqual({ promised: '2028-02-24', from: '2028-03-01' })
})

test('the office is reminded of what has to leave by the end of the month, once two weeks before and once three days before', async () => {
  const reminded = async (at: string) => {
    on().time.set(at)
    await remindOfTranscripts(office.system(), undefined)
    return (await lettersOf(on(), office.institution))
      .filter(({ subject }) => subject === 'Transcripts to issue by 31 March 2028, 23:59 (Rome)')
      .map(({ text }) => text)
  }
  const officer = await anAccount(on(), { name: 'Olga Officer', email: 'olga@example.eu' })
  await aRole(on(), { institution: office.institution, account: officer.id, role: 'officer' })
  await record({ 'ALG-1': '28', 'ANA-1': '18' })
  expect(await reminded('2028-03-10T09:00:00Z')).toEqual([])
  const [first] = await reminded('2028-03-20T09:00:00Z')
  expect(first).toMatch(/(is|are) complete and waits? to be issued/)
  expect(await reminded('2028-03-21T09:00:00Z')).toHaveLength(1)
  expect(await reminded('2028-03-29T09:00:00Z')).toHaveLength(2)
  expect(await reminded('2028-04-02T09:00:00Z')).toHaveLength(2)
})

describe('a correction', () => {
  beforeEach(() => issued(office, one.transcript))

  test('is a new version with its reason; the one before can still be read, and its code says what took its place', async () => {
    expect((await refusal(record({ 'ALG-1': '18' }))).code).toBe('transcript.closed')
    await correcting(office, one.transcript)
    await record({ 'ALG-1': '27' })
    await issueTranscript(by(), await seen())
    await on().jobs.drain(on())
    const { versions } = await file()
    expect(versions.map(({ number, correction }) => [number, correction])).toEqual([
      [2, 'A grade was copied wrongly.'],
      [1, null],
    ])
    expect(versions.map(({ content }) => content.lines[0]?.shown)).toEqual(['27', '28'])
    const old = await verifyByCode(office.visitor(), versions[1]?.code ?? '')
    expect(old).toMatchObject({ replacedBy: versions[0]?.code, withdrawnBecause: 'A grade was copied wrongly.' })
    const first = await openVersion(one.applicant.student(), { transcript: one.transcript, number: 1 })
    expect(first.document?.content.length).toBeGreaterThan(1000)
    const told = (await lettersTo(one.applicant.email)).find(({ subject }) => subject.endsWith('was corrected'))
    expect(told?.text).toContain('A grade was copied wrongly.')
    expect((await factNames(office, one.transcript)).slice(-4)).toEqual([
      'transcript.correction-begun',
      'transcript.graded',
      'transcript.corrected',
      'transcript.printed',
    ])
  })

  test('can be left, unless results were changed meanwhile', async () => {
    await correcting(office, one.transcript)
    await record({ 'ALG-1': '18' })
    expect((await refusal(leaveTranscript(by(), await seen()))).code).toBe('transcript.results-changed')
    await record({ 'ALG-1': '28' }, '2028-02-10')
    await leaveTranscript(by(), await seen())
    expect(await state()).toBe('issued')
  })

  test('while it is made, what was issued stays in sight; once withdrawn nobody outside sees it, and its code says so', async () => {
    const student = one.applicant.student()
    await correcting(office, one.transcript)
    expect((await listOwnTranscripts(student, undefined)).map(({ id }) => id)).toEqual([one.transcript])
    await leaveTranscript(by(), await seen())
    const code = (await file()).versions[0]?.code ?? ''
    await withdrawn(office, one.transcript)
    await on().jobs.drain(on())
    expect(await listOwnTranscripts(student, undefined)).toEqual([])
    expect((await refusal(showIssued(student, one.transcript))).code).toBe('transcript.not-found')
    expect((await refusal(openVersion(signer.caller(), { transcript: one.transcript, number: 1 }))).code).toBe(
      'transcript.not-found',
    )
    expect(await verifyByCode(office.visitor(), code)).toMatchObject({
      withdrawnBecause: 'It was another student’s.',
      replacedBy: null,
    })
    expect(await subjectsTo(one.applicant.email)).toContainEqual(expect.stringContaining('was withdrawn'))
  })
})

test('nobody outside sees a transcript before it is issued; then its student and its home university do, and no others', async () => {
  const student = one.applicant.student()
  const stranger = (await anAwaited({ office, catalogue, signer })).applicant.student()
  const foreign = office.guest(office.granada)
  for (const outside of [student, signer.caller()])
    expect((await refusal(showIssued(outside, one.transcript))).code).toBe('transcript.not-found')
  await issued(office, one.transcript)
  for (const outside of [student, signer.caller()])
    expect((await showIssued(outside, one.transcript)).versions).toHaveLength(1)
  for (const outside of [stranger, foreign]) {
    expect((await refusal(showIssued(outside, one.transcript))).code).toBe('transcript.not-found')
    expect((await refusal(openVersion(outside, { transcript: one.transcript, number: 1 }))).code).toBe(
      'transcript.not-found',
    )
    const listed = await listTranscripts(outside, {
      filter: {},
      sort: 'changed',
      down: true,
      language: 'en',
      page: 1,
      size: 50,
    })
    expect(listed.rows.map(({ id }) => id)).not.toContain(one.transcript)
  }
})

test('a student who does not come has no results to wait for', async () => {
  await withdrawNomination(by(), { nomination: one.applicant.nomination, reason: 'Ill' } as never)
  await on().jobs.drain(on())
  expect(await state()).toBe('cancelled')
})

describe('every state, deed and role', () => {
  const reach: Record<TranscriptState, () => Promise<unknown>> = {
    collecting: async () => undefined,
    ready: () => record({ 'ALG-1': '28', 'ANA-1': '18' }),
    issued: () => issued(office, one.transcript),
    correcting: async () => {
      await issued(office, one.transcript)
      await correcting(office, one.transcript)
    },
    withdrawn: async () => {
      await issued(office, one.transcript)
      await withdrawn(office, one.transcript)
    },
    cancelled: async () => {
      await withdrawNomination(by(), { nomination: one.applicant.nomination, reason: 'Ill' } as never)
      await on().jobs.drain(on())
    },
  }
  type Deed = Parameters<typeof transcriptLife.can>[1]
  const deeds: Partial<Record<Deed, (caller: Caller, version: number) => Promise<unknown>>> = {
    record: async caller => {
      const [course] = (await file()).standing.programme
      return recordGrades(caller, {
        transcript: one.transcript,
        grades: [{ component: course?.id ?? '', grade: '28' }],
      })
    },
    issue: (caller, version) => issueTranscript(caller, { transcript: one.transcript, version }),
    correct: (caller, version) => correctTranscript(caller, { transcript: one.transcript, version, reason: 'Wrong' }),
    'leave-as-it-was': (caller, version) => leaveTranscript(caller, { transcript: one.transcript, version }),
    withdraw: (caller, version) => withdrawTranscript(caller, { transcript: one.transcript, version, reason: 'Wrong' }),
  }
  const user = (role: 'officer' | 'secretary' | 'coordinator' | 'signatory' | 'administrator' | 'student'): Actor => ({
    kind: 'user',
    account: '33333333-3333-4333-8333-333333333333',
    roles: [{ role, units: [], partners: [] }],
    mandates: [],
  })
  const roles: Record<string, () => Caller> = {
    administrator: () => office.as(user('administrator')),
    officer: () => office.as(user('officer')),
    secretary: () => office.as(user('secretary')),
    coordinator: () => office.as(user('coordinator')),
    signatory: () => office.as(user('signatory')),
    student: () => one.applicant.student(),
    'home university': () => signer.caller(),
    visitor: () => office.visitor(),
  }
  const allowed = ['administrator', 'officer', 'secretary']

  test.each(transcriptLife.states)(
    '%s: each deed is done or refused as the table says, whoever asks',
    async current => {
      await reach[current]()
      on().time.set('2028-03-10T09:00:00Z')
      expect(await state()).toBe(current)
      for (const [deed, act] of Object.entries(deeds) as [Deed, NonNullable<(typeof deeds)[Deed]>][]) {
        for (const [role, caller] of Object.entries(roles).filter(([name]) => !allowed.includes(name))) {
          const { version } = await seen()
          expect((await refusal(act(caller(), version))).code, `${role} ${deed}`).toBe('not-allowed')
        }
        if (transcriptLife.can(current, deed)) continue
        for (const role of allowed) {
          const { version } = await seen()
          const { code } = await refusal(act(roles[role]?.() ?? by(), version))
          expect(['transcript.not-possible-now', 'transcript.closed'], `${role} ${deed} in ${current}`).toContain(code)
        }
      }
      expect(await state()).toBe(current)
      const possible = transcriptLife.actions(current).filter(deed => deed in deeds)
      const [first] = possible
      if (!first) return
      const { version } = await seen()
      await deeds[first]?.(roles.secretary?.() ?? by(), version)
      expect(['collecting', 'ready', transcriptLife.next(current, first)]).toContain(await state())
    },
  )
})
