import { applicationOf, showApplication, takeUpApplication } from '../../src/applications/index.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { describeScale, recordGradingTable, standardScales } from '../../src/grading/index.ts'
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
import { acceptNomination, nominateStudent } from '../../src/nominations/index.ts'
import { academicYearOf, addAcademicYears, toDay, toMonthDay } from '../../src/platform/calendar.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import { inviteGuest } from '../../src/workspaces/index.ts'
import { applyLinkTo } from '../support/applications.ts'
import type { TestDeployment } from '../support/database.ts'
import { aCondition } from '../support/nominations.ts'
import { asSystem, asVisitor } from '../support/people.ts'
import { alba, gustav } from './transcript-people.ts'

const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''
type Here = { on: Deployment; institution: string; caller: Caller; year: string }

/** A student of Graz whose learning agreement names three courses and is signed by all, and rules by which transcripts leave this month. */
export async function welcomeTranscripts({ on, institution, caller }: Omit<Here, 'year'>, courses: string[]) {
  const today = on.clock()
  const year = addAcademicYears(academicYearOf(toDay(today.toISOString().slice(0, 10)), toMonthDay('09-01')), 1)
  const here = { on, institution, caller, year }
  await stateRules(here, today)
  const organisation = subject(
    await addOrganisation(asSystem(on), {
      kind: 'higher-education',
      name: 'University of Graz',
      country: 'AT',
      city: 'Graz',
    }),
  )
  const guest = subject(await inviteGuest(caller, { organisation, ...gustav }))
  const nomination = await nominate(here, organisation)
  const student = await takeUp(here, nomination)
  await agree(here, {
    nomination,
    student,
    courses,
    partner: { kind: 'partner', organisations: [organisation], guest },
  })
}

async function stateRules({ on, institution, caller, year }: Here, today: Date) {
  const state = (kind: string, key: string, content: object) =>
    stateRecord(asSystem(on, institution), { kind, key, label: { en: key }, content } as Parameters<
      typeof stateRecord
    >[1])
  const yearOffset = today.getUTCFullYear() - Number(year.slice(0, 4))
  const months = [today.getUTCMonth() + 1]
  await state('issue', 'transcript.winter', { subject: 'transcript', terms: ['winter'], months, yearOffset })
  await state('transcript-rule', 'transcript.agreed', { lists: 'learning-agreement-as-changed' })
  await state('transcript-rule', 'transcript.not-passed', { notPassed: { grade: 'F', shown: 'F – fail', credits: 0 } })
  await stateGrades(caller, year)
}

/** The scale of the institution, and how the grades of a field fell in the years before. */
export async function stateGrades(caller: Caller, year: string): Promise<void> {
  const italian = standardScales.find(({ key }) => key === 'it-30')
  const scale = subject(await describeScale(caller, { ...italian, own: true } as Parameters<typeof describeScale>[1]))
  const lastYear = addAcademicYears(year as never, -1)
  const entries = [
    { label: '30', count: 40 },
    { label: '28', count: 60 },
    { label: 'F', count: 20 },
  ]
  const group = { field: '0541', cycle: 6, firstYear: addAcademicYears(lastYear, -1), lastYear }
  await recordGradingTable(caller, { ...group, scale, entries })
}

async function nominate({ on, institution, caller, year }: Here, partner: string): Promise<string> {
  const condition = await aCondition(on, { institution, ours: null, partner, persons: 3 })
  const nomination = subject(
    await nominateStudent(caller, {
      ...{ partner, condition, givenNames: 'Alba', familyName: 'Müller-Łukasz', birthDate: '2004-03-02' },
      ...{ nationality: 'AT', gender: '2', email: alba.email, academicYear: year, term: 'winter' },
      ...{ months: 5, nomineeIsced: '0231', eqfLevel: '6' },
    }),
  )
  await acceptNomination(caller, { nomination, proposal: 1 })
  await on.jobs.drain(on)
  return nomination
}

async function takeUp({ on, institution }: Here, nomination: string): Promise<Caller> {
  const secret = await applyLinkTo(on as TestDeployment, alba.email)
  await takeUpApplication(asVisitor(on, institution), { secret, password: alba.password })
  await on.jobs.drain(on)
  const system = asSystem(on, institution)
  const application = (await applicationOf(system, nomination)) ?? ''
  const { account } = (await showApplication(system, application)).application
  const roles = [{ role: 'student' as const, units: [], partners: [] }]
  return { ...system, actor: { kind: 'user', account: account ?? '', roles, mandates: [] } }
}

type Agreeing = { nomination: string; student: Caller; courses: string[]; partner: Caller['actor'] }

async function agree({ on, institution, caller, year }: Here, { nomination, student, courses, partner }: Agreeing) {
  const system = asSystem(on, institution)
  const agreement = (await learningAgreementOf(system, nomination)) ?? ''
  const first = Number(year.slice(0, 4))
  await chooseCourses(student, { agreement, list: 'studied', instances: courses.slice(0, 3) })
  await addComponent(student, { agreement, list: 'recognised', title: 'Mathematics I', term: '1/2', credits: '24' })
  const stay = { startOn: `${first}-09-20`, endOn: `${first + 1}-02-10`, language: 'en', level: 'B2' as const }
  await stateParticulars(student, { agreement, ...stay, sendingUnit: 'Mathematics' })
  const person = { givenNames: 'Gustav', familyName: 'Gast', position: 'Coordinator', email: gustav.email }
  await nameResponsible(student, { agreement, ...person })
  const seen = async () => ({ agreement, version: (await showLearningAgreement(system, agreement)).agreement.revision })
  await signAsStudent(student, await seen())
  const guest: Caller = { on, institution, actor: partner, now: on.clock() } as Caller
  await signForSending(guest, { ...(await seen()), position: 'Coordinator' })
  await signForReceiving(caller, { ...(await seen()), position: 'International officer' })
  await on.jobs.drain(on)
}
