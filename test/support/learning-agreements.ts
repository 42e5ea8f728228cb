import { approveInstances, proposeCourse } from '../../src/courses/index.ts'
import { addUnit } from '../../src/institutions/index.ts'
import {
  addComponent,
  chooseCourses,
  learningAgreementOf,
  nameResponsible,
  showLearningAgreement,
  signAsStudent,
  signForReceiving,
  signForSending,
  stateParticulars,
} from '../../src/learning-agreements/index.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { openAcademicYear, stateDeadline } from '../../src/rulebook/index.ts'
import { inviteGuest } from '../../src/workspaces/index.ts'
import type { Applicant } from './applications.ts'
import type { IncomingOffice } from './nominations.ts'

const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''
export const year = '2027/2028'

/** Two semesters, a published catalogue of a few courses, and Bergamo's days for learning agreements. */
export async function aCatalogueOf(office: IncomingOffice) {
  const system = office.system()
  await openAcademicYear(system, {
    ...{ year, startOn: '2027-09-20', endOn: '2028-09-19' },
    terms: [
      { number: 1, total: 2, name: { en: 'First semester' }, startOn: '2027-09-20', endOn: '2028-01-31' },
      { number: 2, total: 2, name: { en: 'Second semester' }, startOn: '2028-02-14', endOn: '2028-07-31' },
    ],
  })
  await due(system, 'winter', '08-30')
  await due(system, 'spring', '11-01')
  const unit = subject(await addUnit(system, { kind: 'department', code: 'MATH', name: { en: 'Mathematics' } }))
  const course = (code: string, title: string, more: object = {}) =>
    aCourse(system, { code, title: { en: title }, unit, ...more })
  return {
    unit,
    algebra: await course('ALG-1', 'Algebra', { credits: '24' }),
    analysis: await course('ANA-1', 'Analysis', { credits: '9' }),
    springOnly: await course('GEO-1', 'Geometry', { term: '2/2' }),
  }
}

const due = (system: Caller, term: 'winter' | 'spring', monthDay: string) =>
  stateDeadline(system, {
    key: `incoming.learning-agreement.${term}`,
    label: { en: `Learning agreements for the ${term} semester` },
    content: {
      direction: 'incoming',
      subject: 'learning-agreement',
      terms: term === 'winter' ? ['winter', 'year'] : ['spring'],
      owedBy: 'home-university',
    },
    days: [{ monthDay }],
  })

async function aCourse(system: Caller, given: object): Promise<string> {
  const facts = await proposeCourse(system, {
    ...{ level: 6, field: '0541', year, term: '1/2', credits: '6', language: 'en' },
    ...given,
  } as Parameters<typeof proposeCourse>[1])
  const instance = String(facts[1]?.facts.instance)
  await approveInstances(system, { instances: [instance], on: '2027-05-02', resolution: '7/2027' })
  return instance
}

export type Catalogue = Awaited<ReturnType<typeof aCatalogueOf>>

/** A person of the partner who may sign, and acts as a guest in the workspace. */
export async function aSignerOf(office: IncomingOffice, email = 'greta@heidelberg.example') {
  const guest = subject(
    await inviteGuest(office.office(), { organisation: office.heidelberg, name: 'Greta Guest', email }),
  )
  const person = { givenNames: 'Greta', familyName: 'Guest', position: 'Coordinator', email }
  return { email, guest, person, caller: () => office.guest(office.heidelberg, guest) }
}
export type Signer = Awaited<ReturnType<typeof aSignerOf>>

type Prepared = { applicant: Applicant; catalogue: Catalogue; signer: Signer }

/** A first version in which nothing is missing, not signed yet: Algebra here, Mathematics I at home. */
export async function aPrepared(office: IncomingOffice, { applicant, catalogue, signer }: Prepared): Promise<string> {
  await office.on.jobs.drain(office.on)
  const agreement = (await learningAgreementOf(office.system(), applicant.nomination)) ?? ''
  const by = applicant.student()
  await chooseCourses(by, { agreement, list: 'studied', instances: [catalogue.algebra] })
  await addComponent(by, { agreement, list: 'recognised', title: 'Mathematics I', term: '1/2', credits: '24' })
  const stay = { startOn: '2027-09-20', endOn: '2028-02-10', language: 'en', level: 'B2' as const }
  await stateParticulars(by, { agreement, ...stay, sendingUnit: 'Mathematics' })
  await nameResponsible(by, { agreement, ...signer.person })
  return agreement
}

/** What whoever signs has seen. */
export const seen = async (office: IncomingOffice, agreement: string) => ({
  agreement,
  version: (await showLearningAgreement(office.system(), agreement)).agreement.revision,
})

type Signing = { applicant: Applicant; agreement: string; signer: Signer }

export async function signAll(office: IncomingOffice, { applicant, agreement, signer }: Signing): Promise<void> {
  await signAsStudent(applicant.student(), await seen(office, agreement))
  await signByOthers(office, { agreement, signer })
}

/** At home and here, after the student. */
export async function signByOthers(
  office: IncomingOffice,
  { agreement, signer }: Omit<Signing, 'applicant'>,
): Promise<void> {
  await signForSending(signer.caller(), { ...(await seen(office, agreement)), position: 'Coordinator' })
  await signForReceiving(office.office(), { ...(await seen(office, agreement)), position: 'International officer' })
}
