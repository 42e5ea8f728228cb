import {
  admitApplicant,
  applicationOf,
  askForForm,
  checkPapers,
  givePaper,
  showApplication,
  submitApplication,
  takeUpApplication,
} from '../../src/applications/index.ts'
import { acceptNomination, askForCorrection, nominateStudent, refuseNomination } from '../../src/nominations/index.ts'
import { uploadSheet } from '../../src/nominations/sheets/keep-sheet.ts'
import type { Fact } from '../../src/platform/facts.ts'
import { inviteGuest } from '../../src/workspaces/index.ts'
import { aPdf, fullAnswers } from '../support/answers.ts'
import { applyLinkTo, fillIn, statePapers } from '../support/applications.ts'
import { aCondition } from '../support/nominations.ts'
import { asSystem, asVisitor } from '../support/people.ts'
import type { aSigningOffice } from '../support/signing.ts'
import { fillLearningAgreement } from './learning-agreements.ts'
import { fillStays } from './stays.ts'

type Nominating = Awaited<ReturnType<typeof aSigningOffice>> & {
  mark: string
  institution: string
  organisation: string
}

/** Students whom a partner proposes, in several states, a sheet of more of them, and a person of the partner. */
export async function fillNominations(office: Nominating): Promise<string> {
  const { mark, institution, organisation } = office
  const by = office.office.as(office.officer)
  const partner = { institution, ours: null, partner: organisation }
  const condition = await aCondition(office.office.on, { ...partner, persons: 16 })
  const student = (n: number) => ({
    partner: organisation,
    ...lena,
    condition,
    familyName: `${mark}${n}`,
    email: `lena${n}@${mark.toLowerCase()}.example`,
    comment: mark,
  })
  await nominateStudent(by, student(1))
  const decided = { proposal: 1, reason: `The address is missing, ${mark}` }
  await askForCorrection(by, { nomination: subject(await nominateStudent(by, student(2))), ...decided })
  await refuseNomination(by, { nomination: subject(await nominateStudent(by, student(3))), ...decided })
  await nominateStudent(by, { ...student(4), academicYear: '2026/2027', askLate: true })
  const ready = Object.fromEntries(Object.entries(student(5)).map(([name, value]) => [name, String(value)]))
  const rows = [
    { row: 2, answers: ready },
    { row: 3, answers: { familyName: mark, givenNames: 'Lena' } },
  ]
  await uploadSheet(by, { partner: organisation, fileName: `${mark}.csv`, rows })
  const person = { name: `Guest ${mark}`, email: `guest@${mark.toLowerCase()}.example` }
  const guest = subject(await inviteGuest(by, { organisation, ...person }))
  await fillApplications({ ...office, guest, person }, student)
  return guest
}

type Applying = Nominating & { guest: string; person: { name: string; email: string } }

/** Those whom the office has accepted apply: one has not used the link, two fill the form in, one has handed it in, one is all in order, four come, one of whom has asked for nothing yet. */
async function fillApplications(office: Applying, student: (n: number) => Parameters<typeof nominateStudent>[1]) {
  const { mark, institution, office: house } = office
  const by = house.as(office.officer)
  const system = asSystem(house.on, institution)
  await statePapers(system, mark)
  const admitted: string[] = []
  for (const n of [6, 7, 8, 9, 10, 11, 12, 13, 14]) {
    // Their accounts are the deployment's, whose administrator knows everybody's name.
    const applicant = { ...student(n), familyName: `Applicant${n}` }
    const nomination = subject(await nominateStudent(by, applicant))
    await acceptNomination(by, { nomination, proposal: 1, overbookBecause: mark })
    await house.on.jobs.drain(house.on)
    const application = (await applicationOf(system, nomination)) ?? ''
    if (n > 6) await apply(office, { nomination, application, n })
    if (n > 10) admitted.push(application)
  }
  await house.on.jobs.drain(house.on)
  await fillStays(office, admitted)
}

async function apply(
  { mark, institution, office: house, ...office }: Applying,
  { nomination, application, n }: { nomination: string; application: string; n: number },
) {
  const by = house.as(office.officer)
  const secret = await applyLinkTo(house.on, `lena${n}@${mark.toLowerCase()}.example`)
  await takeUpApplication(asVisitor(house.on, institution), { secret, password: `tandem bicycle ${mark}` })
  const { account } = (await showApplication(by, application)).application
  const roles = [{ role: 'student' as const, units: [], partners: [] }]
  const student = house.as({ kind: 'user', account: account ?? '', roles, mandates: [] })
  await house.on.jobs.drain(house.on)
  const home = house.as({ kind: 'partner', organisations: [office.organisation], guest: office.guest })
  const parties = { student, home, here: by, signer: office.person }
  if (n < 11) await fillLearningAgreement({ mark, nomination, n: n - 7, ...parties })
  await fillIn({ application, student: () => student }, { stay: { ...fullAnswers.stay, wishes: mark } })
  if (n === 7) return
  await askForForm(student, { application })
  await house.on.jobs.drain(house.on)
  if (n === 8) return
  const file = { name: `${mark}.pdf`, bytes: aPdf(mark) }
  await givePaper(home, { application, requirement: 'signed-form', file })
  await givePaper(student, { application, requirement: 'passport', file })
  await submitApplication(student, { application })
  if (n === 9) return
  const { papers } = await showApplication(by, application)
  const findings = papers.map(({ requirement, document }) => ({ requirement, document, inOrder: true }))
  await checkPapers(by, { application, findings })
  if (n === 10) return
  const { revision } = (await showApplication(by, application)).application
  await admitApplicant(by, { application, version: revision })
}

const lena = {
  givenNames: 'Lena',
  birthDate: '2004-03-02',
  nationality: 'DE',
  gender: '2' as const,
  academicYear: '2027/2028',
  term: 'winter' as const,
  months: 5,
  nomineeIsced: '0231',
  eqfLevel: '6',
}

const subject = (facts: Fact[]) => facts[0]?.subject ?? ''
