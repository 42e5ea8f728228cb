import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Applicant, anApplicant, factNames } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import {
  aCatalogueOf,
  aPrepared,
  aSignerOf,
  type Signer,
  seen,
  signAll,
} from '../../test/support/learning-agreements.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { withdrawNomination } from '../nominations/index.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  addComponent,
  agreedComponents,
  changeLearningAgreement,
  chooseCourses,
  declineForReceiving,
  declineForSending,
  dropChange,
  extendLearningAgreement,
  nameResponsible,
  removeComponent,
  reviseLearningAgreement,
  showLearningAgreement,
  signAsStudent,
  signForSending,
} from './index.ts'

const on = useDeployment()
let office: IncomingOffice
let signer: Signer
let catalogue: Awaited<ReturnType<typeof aCatalogueOf>>
let one: Applicant
let agreement: string

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  catalogue = await aCatalogueOf(office)
  signer = await aSignerOf(office)
})
beforeEach(async () => {
  on().time.set('2027-05-10T09:00:00Z')
  one = await anApplicant(office)
  on().time.set('2027-07-20T09:00:00Z')
  agreement = await aPrepared(office, { applicant: one, catalogue, signer })
})

const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const file = () => showLearningAgreement(office.system(), agreement)
const state = async () => (await file()).agreement.state
const input = () => ({ agreement })
const said = () => seen(office, agreement)
const titles = async () => {
  const programme = await agreedComponents(office.office(), one.nomination)
  return programme?.components.map(({ title, deleted }) => `${deleted ? '-' : ''}${title.en}`)
}

describe('the first version', () => {
  test('is opened for whoever takes up an application, and is signed by student, home university and us, in this order', async () => {
    expect((await refusal(signForSending(signer.caller(), { ...(await said()), position: 'Coordinator' }))).code).toBe(
      'learning-agreement.not-possible-now',
    )
    await signAll(office, { applicant: one, agreement, signer })
    expect((await file()).agreement).toMatchObject({ state: 'agreed', version: 1, firstVersion: 1, agreedVersion: 1 })
    expect((await file()).signatures.map(({ party, name }) => [party, name])).toEqual([
      ['student', null],
      ['sending', 'Greta Guest'],
      ['receiving', 'Olga Officer'],
    ])
    expect((await factNames(office, agreement)).slice(-3)).toEqual([
      'learning-agreement.signed-by-student',
      'learning-agreement.signed-for-sending',
      'learning-agreement.agreed',
    ])
    const programme = await agreedComponents(office.office(), one.nomination)
    expect(programme).toMatchObject({ version: 1, state: 'agreed' })
    expect(programme?.components[0]).toMatchObject({
      losCode: 'ALG-1',
      title: { en: 'Algebra' },
      term: 1,
      terms: 2,
      credits: '24',
      field: '0541',
      language: 'en',
      instance: catalogue.algebra,
      virtual: false,
      deleted: false,
    })
  })

  test('is not signed while something is wrong, each thing by its name', async () => {
    const [line] = (await file()).lines.filter(({ list }) => list === 'recognised')
    await removeComponent(one.student(), { ...input(), component: line?.id ?? '' })
    const refused = await refusal(signAsStudent(one.student(), await said()))
    expect(refused.code).toBe('learning-agreement.not-in-order')
    expect(Object.values(refused.problems).map(({ code }) => code)).toEqual(['recognised-empty'])
    expect(await state()).toBe('draft')
  })

  test('is signed until the rulebook’s day, or longer where the office gives more time', async () => {
    on().time.set('2027-09-02T09:00:00Z')
    expect((await refusal(signAsStudent(one.student(), await said()))).code).toBe('deadline.passed')
    await extendLearningAgreement(office.office(), { ...input(), until: '2027-09-10', reason: 'A strike of the post.' })
    await signAsStudent(one.student(), await said())
    expect(await state()).toBe('student-signed')
  })

  test('is signed at home by exactly the person whom it names', async () => {
    await signAsStudent(one.student(), await said())
    const colleague = await aSignerOf(office, 'colleague@heidelberg.example')
    const by = async (who: Signer) => signForSending(who.caller(), { ...(await said()), position: 'Coordinator' })
    expect((await refusal(by(colleague))).code).toBe('learning-agreement.other-person-signs')
    const stranger = signForSending(office.guest(office.granada), { ...(await said()), position: 'Dean' })
    expect((await refusal(stranger)).code).toBe('not-allowed')
    const person = { givenNames: 'Carl', familyName: 'Colleague', position: 'Dean', email: colleague.email }
    await nameResponsible(colleague.caller(), { ...input(), ...person })
    expect((await refusal(by(signer))).code).toBe('learning-agreement.other-person-signs')
    await by(colleague)
    expect(await state()).toBe('proposed')
    expect((await refusal(nameResponsible(signer.caller(), { ...input(), ...person }))).code).toBe(
      'learning-agreement.signed-for-sending-already',
    )
  })

  test('is not signed by whoever has not seen what changed', async () => {
    const before = await said()
    await nameResponsible(one.student(), { ...input(), ...signer.person, position: 'Dean' })
    expect((await refusal(signAsStudent(one.student(), before))).code).toBe('learning-agreement.changed-meanwhile')
  })

  test('is written by its student alone', async () => {
    const other = await anApplicantNow()
    const line = { ...input(), list: 'studied' as const, instances: [catalogue.analysis] }
    for (const caller of [other.student(), office.office(), signer.caller()])
      expect((await refusal(chooseCourses(caller, line))).code).toBe('not-allowed')
    expect((await refusal(showLearningAgreement(other.student(), agreement))).code).toBe('learning-agreement.not-found')
  })
})

async function anApplicantNow() {
  on().time.set('2027-05-10T09:00:00Z')
  const applicant = await anApplicant(office)
  on().time.set('2027-07-20T09:00:00Z')
  return applicant
}

describe('a version that is declined', () => {
  test('keeps its signatures, and the next one starts unsigned with everything else kept', async () => {
    await signAsStudent(one.student(), await said())
    await declineForSending(signer.caller(), { ...(await said()), answer: 'Algebra is not recognised here.' })
    expect(await state()).toBe('declined')
    const before = (await file()).lines.map(({ title }) => title.en)
    await reviseLearningAgreement(one.student(), input())
    const after = await file()
    expect(after.agreement).toMatchObject({ state: 'draft', version: 2, agreedVersion: null })
    expect(after.lines.map(({ title }) => title.en)).toEqual(before)
    expect(after.version).toMatchObject({ sendingPerson: signer.person, particulars: { sendingUnit: 'Mathematics' } })
    expect(after.signatures.map(({ version, party }) => [version, party])).toEqual([[1, 'student']])
    expect(after.versions[0]).toMatchObject({ outcome: 'declined', answer: 'Algebra is not recognised here.' })
  })

  test('by us is answered to the student, and the version before still holds', async () => {
    await signAll(office, { applicant: one, agreement, signer })
    await changeLearningAgreement(one.student(), input())
    await chooseCourses(one.student(), {
      ...input(),
      instances: [catalogue.analysis],
      reasonCode: 'extending-mobility',
    })
    await signAsStudent(one.student(), await said())
    await signForSending(signer.caller(), { ...(await said()), position: 'Coordinator' })
    await declineForReceiving(office.office(), { ...(await said()), answer: 'Analysis is full.' })
    expect((await file()).agreement).toMatchObject({ state: 'declined', version: 2, agreedVersion: 1 })
    expect(await titles()).toEqual(['Algebra', 'Mathematics I'])
    await dropChange(one.student(), input())
    expect(await state()).toBe('agreed')
  })
})

describe('a change', () => {
  test('takes out and adds against the first version, and holds when all three have signed it', async () => {
    await signAll(office, { applicant: one, agreement, signer })
    await changeLearningAgreement(one.student(), input())
    const algebra = (await file()).lines.find(({ title }) => title.en === 'Algebra')
    const taken = { ...input(), component: algebra?.id ?? '' }
    const wrong = removeComponent(one.student(), { ...taken, reasonCode: 'extending-mobility' })
    expect((await refusal(wrong)).problems.reasonCode?.code).toBe('reason-does-not-fit')
    await removeComponent(one.student(), { ...taken, reasonCode: 'timetable-conflict' })
    await chooseCourses(one.student(), {
      ...{ ...input(), instances: [catalogue.analysis] },
      reasonCode: 'substituting-deleted',
    })
    await signAll(office, { applicant: one, agreement, signer })
    expect((await file()).agreement).toMatchObject({ version: 2, firstVersion: 1, agreedVersion: 2 })
    expect(await titles()).toEqual(['-Algebra', 'Mathematics I', 'Analysis'])
    // The next change begins with what this one has changed.
    await changeLearningAgreement(one.student(), input())
    expect((await file()).changes.map(({ status, title }) => `${status} ${title.en}`)).toEqual([
      'deleted Algebra',
      'inserted Analysis',
    ])
  })

  test('that changes nothing is not signed', async () => {
    await signAll(office, { applicant: one, agreement, signer })
    await changeLearningAgreement(one.student(), input())
    const refused = await refusal(signAsStudent(one.student(), await said()))
    expect(Object.values(refused.problems).map(({ code }) => code)).toEqual(['nothing-changes'])
  })
})

test('where the student does not come, nobody needs to act, and what was signed stays', async () => {
  await signAll(office, { applicant: one, agreement, signer })
  await withdrawNomination(office.guest(), { nomination: one.nomination, reason: 'The student is ill.' })
  await on().jobs.drain(on())
  expect((await file()).agreement).toMatchObject({ state: 'cancelled', agreedVersion: 1 })
  expect(await titles()).toHaveLength(2)
  const late = addComponent(one.student(), { ...input(), list: 'virtual', title: 'Late' })
  expect((await refusal(late)).code).toBe('learning-agreement.not-writable')
})
