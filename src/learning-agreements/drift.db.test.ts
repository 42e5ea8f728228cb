import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Applicant, anApplicant } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import {
  aCatalogueOf,
  aPrepared,
  aSignerOf,
  type Catalogue,
  type Signer,
  seen,
  signAll,
  signByOthers,
} from '../../test/support/learning-agreements.ts'
import { anIncomingOffice, type IncomingOffice, lettersOf } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { reviseInstance, showCourse, withdrawInstances } from '../courses/index.ts'
import type { Refusal } from '../platform/refusal.ts'
import { stateRecord } from '../rulebook/index.ts'
import {
  agreedComponents,
  changeLearningAgreement,
  chooseCourses,
  extendLearningAgreement,
  prepareChange,
  showLearningAgreement,
  signAsStudent,
} from './index.ts'
import { remindOfLearningAgreementsTick } from './learning-agreement.reactions.ts'

const on = useDeployment()
let office: IncomingOffice
let signer: Signer
let catalogue: Catalogue
let one: Applicant
let agreement: string

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  signer = await aSignerOf(office)
})
beforeEach(async () => {
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  catalogue = await aCatalogueOf(office)
  signer = await aSignerOf(office)
  one = await anApplicant(office)
  on().time.set('2027-07-20T09:00:00Z')
  agreement = await aPrepared(office, { applicant: one, catalogue, signer })
})

const file = () => showLearningAgreement(office.system(), agreement)
const lettersTo = async (email: string) =>
  (await lettersOf(on(), office.institution))
    .filter(({ recipient }) => recipient === email)
    .map(({ subject }) => subject)
const signed = () => signAll(office, { applicant: one, agreement, signer })

async function revise(instance: string, more: object): Promise<void> {
  const course = (await file()).lines.find(line => line.instance === instance)?.frozen?.course ?? ''
  const held = (await showCourse(office.system(), course)).instances.find(({ id }) => id === instance)
  const term = `${held?.term}/${held?.terms}`
  await reviseInstance(office.system(), { ...held, term, ...more, instance, version: held?.revision } as never)
  await on().jobs.drain(on())
}

describe('a course that moves after all have signed', () => {
  test('is told to the student and to who signed at home, once, and stands on the file', async () => {
    await signed()
    await revise(catalogue.algebra, { term: '2/2' })
    await on().jobs.drain(on())
    expect((await lettersTo(one.email)).filter(subject => /has changed/.test(subject))).toHaveLength(1)
    expect((await lettersTo(signer.email)).filter(subject => /has changed/.test(subject))).toHaveLength(1)
    expect((await file()).drift).toMatchObject([{ what: 'term', from: '1/2', to: '2/2', reason: 'not-available' }])
    expect((await file()).agreement.movedSince).toEqual(on().clock())
  })

  test('has a change prepared with the official reason, which the window does not close', async () => {
    await signed()
    await stateWindow()
    await revise(catalogue.algebra, { credits: '20' })
    on().time.set('2027-12-01T09:00:00Z')
    await prepareChange(one.student(), { agreement })
    expect((await file()).changes).toMatchObject([
      { status: 'deleted', reasonCode: null, reasonText: '“Algebra” now has 20 ECTS credits instead of 24.' },
      { status: 'inserted', reasonCode: 'substituting-deleted', credits: '20' },
    ])
    await signed()
    const { components } = (await agreedComponents(office.office(), one.nomination)) ?? { components: [] }
    expect(components.map(({ title, credits, deleted }) => [title.en, credits, deleted])).toEqual([
      ['Algebra', '24', true],
      ['Mathematics I', '24', false],
      ['Algebra', '20', false],
    ])
    expect(await file()).toMatchObject({ drift: [], agreement: { movedSince: null } })
  })

  test('is answered only where one has moved: else the window would be open to whoever asks', async () => {
    await signed()
    expect(await prepareChange(one.student(), { agreement })).toEqual([])
    expect(await file()).toMatchObject({ drift: [], agreement: { state: 'agreed', version: 1 } })
  })

  test('that is withdrawn is taken out as not available, and nothing takes its place', async () => {
    await signed()
    await withdrawInstances(office.system(), { instances: [catalogue.algebra], reason: 'Nobody teaches it.' })
    await on().jobs.drain(on())
    await prepareChange(one.student(), { agreement })
    expect((await file()).changes).toMatchObject([{ status: 'deleted', reasonCode: 'not-available' }])
    const error: Refusal = await signAsStudent(one.student(), await seen(office, agreement)).catch(thrown => thrown)
    expect(Object.values(error.problems).map(({ code }) => code)).toEqual(['studied-empty'])
  })

  test('that nobody has agreed on is told to nobody', async () => {
    await revise(catalogue.algebra, { credits: '20' })
    expect(await lettersTo(one.email)).not.toContainEqual(expect.stringMatching(/has changed/))
    const error: Refusal = await signAsStudent(one.student(), await seen(office, agreement)).catch(thrown => thrown)
    expect(Object.values(error.problems).map(({ code }) => code)).toEqual(['course-moved'])
  })
})

const stateWindow = () =>
  stateRecord(office.system(), {
    ...{ kind: 'window', key: 'changes.asked', label: { en: 'Changes to learning agreements' } },
    content: { subject: 'learning-agreement', within: { by: { value: 5, unit: 'week' }, after: 'term-start' } },
  })

describe('the weeks for changes', () => {
  const ask = async (day: string) => {
    on().time.set(`${day}T09:00:00Z`)
    return signAsStudent(one.student(), await seen(office, agreement)).then(
      () => 'asked',
      (error: Refusal) => error.code,
    )
  }
  beforeEach(async () => {
    await signed()
    await stateWindow()
    await changeLearningAgreement(one.student(), { agreement })
    await chooseCourses(one.student(), { agreement, instances: [catalogue.analysis], reasonText: 'It fits well.' })
  })

  test('end five weeks after the start of the term', async () => {
    // The term begins on 20 September 2027.
    expect(await ask('2027-10-26')).toBe('learning-agreement.changes-closed')
    expect(await ask('2027-10-25')).toBe('asked')
  })

  test('are longer for whom the office gives more time', async () => {
    on().time.set('2027-11-05T09:00:00Z')
    await extendLearningAgreement(office.office(), { agreement, until: '2027-11-10', reason: 'The student was ill.' })
    expect(await ask('2027-11-09')).toBe('asked')
  })
})

test('every letter goes to whose turn it is, and reminders once for each distance', async () => {
  on().time.set('2027-08-20T09:00:00Z')
  for (let times = 0; times < 2; times++) await remindOfLearningAgreementsTick.run(office.system())
  expect((await lettersTo(one.email)).filter(subject => /not signed yet/.test(subject))).toHaveLength(1)
  await signAsStudent(one.student(), await seen(office, agreement))
  await on().jobs.drain(on())
  // Letters of one moment have no order.
  on().time.set('2027-08-20T10:00:00Z')
  await signByOthers(office, { agreement, signer })
  await on().jobs.drain(on())
  expect((await lettersTo(signer.email)).map(subject => subject.split(': ')[1])).toEqual([
    'your signature',
    'signed by all',
  ])
  expect(await lettersTo(one.email)).toContainEqual(expect.stringMatching(/signed by all/))
})
