import { beforeAll, describe, expect, test } from 'vitest'
import { anApplicant, factNames } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import {
  aCatalogueOf,
  aPrepared,
  aSignerOf,
  type Catalogue,
  type Signer,
  signAll,
} from '../../test/support/learning-agreements.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { verifyByCode, verifyByContent } from '../documents/index.ts'
import type { Refusal } from '../platform/refusal.ts'
import { changeLearningAgreement, chooseCourses, showLearningAgreement } from './index.ts'
import { showPrint } from './issue-agreement.ts'

const on = useDeployment()
let office: IncomingOffice
let signer: Signer
let catalogue: Catalogue

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  catalogue = await aCatalogueOf(office)
  signer = await aSignerOf(office)
})

async function agreed(name: { givenNames?: string; familyName?: string; language?: 'it' | 'fr' } = {}) {
  on().time.set('2027-05-10T09:00:00Z')
  const applicant = await anApplicant(office, name)
  on().time.set('2027-07-20T09:00:00Z')
  const agreement = await aPrepared(office, { applicant, catalogue, signer })
  await signAll(office, { applicant, agreement, signer })
  await on().jobs.drain(on())
  return { applicant, agreement }
}
const documentsOf = async (agreement: string) => (await showLearningAgreement(office.system(), agreement)).documents

describe('a version that all three have signed', () => {
  test('is issued as PDF, once, and verifies by its code and as a file', async () => {
    const { applicant, agreement } = await agreed()
    await on().jobs.drain(on())
    const [document, ...more] = await documentsOf(agreement)
    expect(more).toEqual([])
    const { content } = await showPrint(applicant.student(), { agreement, document: document?.id ?? '' })
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-')
    const { happened } = await showLearningAgreement(office.system(), agreement)
    const code = String(happened.find(({ name }) => name === 'learning-agreement.printed')?.facts.code)
    expect(await verifyByCode(office.visitor(), code)).toMatchObject({ code })
    expect(await verifyByContent(office.visitor(), content)).toMatchObject({ code })
    expect((await factNames(office, agreement)).filter(name => name.endsWith('.printed'))).toHaveLength(1)
  })

  test('is read by nobody whom it does not concern', async () => {
    const [one, other] = [await agreed(), await agreed()]
    const [document] = await documentsOf(one.agreement)
    for (const wish of [
      { agreement: one.agreement, document: document?.id ?? '' },
      { agreement: other.agreement, document: document?.id ?? '' },
    ]) {
      const refused: Refusal = await showPrint(other.applicant.student(), wish).catch(thrown => thrown)
      expect(refused.code).toMatch(/not-found$/)
    }
  })

  test.each([
    ['Ελένη-Μαρία', 'Παπαδοπούλου'],
    ['Łucja Żaneta', 'Brzęczyszczykiewicz'],
    ['İpek Gülşah', 'Çağlayanoğlu'],
    ['Ștefania Țuțu', 'Brâncoveanu'],
    ['Päivi Åsa', 'Hämäläinen-Öst'],
  ])('bears the name of %s %s, in the student’s language', async (givenNames, familyName) => {
    const { applicant, agreement } = await agreed({ givenNames, familyName, language: 'it' })
    await changeLearningAgreement(applicant.student(), { agreement })
    await chooseCourses(applicant.student(), {
      agreement,
      instances: [catalogue.analysis],
      reasonCode: 'extending-mobility',
    })
    await signAll(office, { applicant, agreement, signer })
    await on().jobs.drain(on())
    const documents = await documentsOf(agreement)
    expect(documents.map(({ name }) => name.replace(/^.*-(\d\.pdf)$/, '$1')).sort()).toEqual(['1.pdf', '2.pdf'])
    const last = documents.find(({ name }) => name.endsWith('-2.pdf'))
    const { content } = await showPrint(office.office(), { agreement, document: last?.id ?? '' })
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
