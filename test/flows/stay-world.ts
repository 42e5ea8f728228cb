import { stepNames } from '../../src/applications/answers.ts'
import {
  admitApplicant,
  applicationOf,
  checkPapers,
  saveStep,
  showApplication,
  submitApplication,
  takeUpApplication,
} from '../../src/applications/index.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { acceptNomination, nominateStudent } from '../../src/nominations/index.ts'
import { addContact, addPartner } from '../../src/partners/index.ts'
import { academicYearOf, addDays, type Day, toDay, toMonthDay } from '../../src/platform/calendar.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import { fullAnswers } from '../support/answers.ts'
import { applyLinkTo } from '../support/applications.ts'
import type { TestDeployment } from '../support/database.ts'
import { aCondition } from '../support/nominations.ts'
import { asSystem, type TestAccount } from '../support/people.ts'

const todayOf = (on: Deployment): Day => toDay(on.clock().toISOString().slice(0, 10))

type Cast = { officer: Caller; lena: TestAccount; jorge: TestAccount }

/**
 * Two students whom the office has admitted: Lena came yesterday and leaves in ten days, so that what is due a week before is due in three;
 * Jorge is expected to stay for half a year. Bergamo's page says what is done before leaving.
 */
export async function welcomeStudents(on: Deployment, institution: string, { officer, lena, jorge }: Cast) {
  const [granada] = await addOrganisation(asSystem(on), {
    kind: 'higher-education',
    name: 'Universidad de Granada',
    country: 'ES',
    city: 'Granada',
  })
  const organisation = granada?.subject ?? ''
  const [partner] = await addPartner(officer, { organisation, state: 'active', units: [], marks: [], tags: [] })
  await addContact(officer, {
    partner: partner?.subject ?? '',
    givenName: 'Gema',
    familyName: 'Invitada',
    email: 'gema@granada.example',
    language: 'en',
  })
  const condition = await aCondition(on, { institution, ours: null, partner: organisation, persons: 20 })
  await stateLists(asSystem(on, institution))
  const today = todayOf(on)
  const admit = (who: TestAccount, leaves: number) =>
    admitted(
      on,
      { institution, officer, organisation, condition },
      { who, arriveOn: addDays(today, -1), leaveOn: addDays(today, leaves) },
    )
  await admit(lena, 10)
  await admit(jorge, 170)
}

type Office = { institution: string; officer: Caller; organisation: string; condition: string }
type Coming = { who: TestAccount; arriveOn: Day; leaveOn: Day }

async function admitted(on: Deployment, office: Office, { who, arriveOn, leaveOn }: Coming): Promise<void> {
  const { institution, officer, organisation, condition } = office
  const [givenNames = '', familyName = ''] = who.name.split(' ')
  const [nominated] = await nominateStudent(officer, {
    ...{ partner: organisation, condition, givenNames, familyName, email: who.email },
    ...{
      birthDate: '2004-03-02',
      nationality: 'ES',
      gender: '0',
      term: 'winter',
      months: 5,
      nomineeIsced: '0231',
      eqfLevel: '6',
    },
    academicYear: academicYearOf(todayOf(on), toMonthDay('09-01')),
  })
  const nomination = nominated?.subject ?? ''
  await acceptNomination(officer, { nomination, proposal: 1 })
  await on.jobs.drain(on)
  const application = (await applicationOf(asSystem(on, institution), nomination)) ?? ''
  const student = (roles: 'student'[]): Caller => ({
    ...officer,
    actor: {
      kind: 'user',
      account: who.id,
      roles: roles.map(role => ({ role, units: [], partners: [] })),
      mandates: [],
    },
  })
  const secret = await applyLinkTo(on as TestDeployment, who.email)
  await takeUpApplication(student([]), { secret })
  const as = student(['student'])
  for (const step of stepNames) {
    const answers = step === 'stay' ? { ...fullAnswers.stay, arriveOn, leaveOn } : fullAnswers[step]
    await saveStep(as, { application, step, version: 0, answers })
  }
  await submitApplication(as, { application })
  const { papers } = await showApplication(officer, application)
  if (papers.length)
    await checkPapers(officer, {
      application,
      findings: papers.map(({ requirement, document }) => ({ requirement, document, inOrder: true })),
    })
  const version = (await showApplication(officer, application)).application.revision
  await admitApplicant(officer, { application, version })
  await on.jobs.drain(on)
}

/** What Bergamo's page asks of those who leave, one week before at the latest, and one item on arrival. */
async function stateLists(system: Caller): Promise<void> {
  const item = (order: number, key: string, en: string, content: object = {}) =>
    stateRecord(system, {
      kind: 'checklist-item',
      key,
      label: { en },
      content: {
        ...{ list: 'departure-checklist', order, strength: 'required', at: 'international-office' },
        due: { before: 'departure', by: { value: 1, unit: 'week' } },
        ...content,
      },
    } as Parameters<typeof stateRecord>[1])
  await item(1, 'check-in', 'Come to the office with your identity card.', {
    list: 'welcome',
    due: { after: 'arrival', by: { value: 5, unit: 'day' } },
  })
  await item(1, 'career-check', 'Check your career with the office.', { by: ['appointment'] })
  await item(2, 'questionnaire', 'Answer the online questionnaire.', { by: ['online'], confirmedBy: 'student' })
  await item(3, 'deposit-and-keys', 'Claim the deposit and leave the keys.', { by: ['in-person'] })
  await item(4, 'books', 'Return the books to the libraries.', { by: ['in-person'] })
  await item(5, 'confirmation-of-attendance', 'Hand in the confirmation of attendance.', {
    by: ['email', 'in-person'],
  })
}
