import { sql } from 'kysely'
import { stepNames } from '../../src/applications/answers.ts'
import {
  applicationOf,
  askForForm,
  givePaper,
  saveStep,
  showApplication,
  takeUpApplication,
} from '../../src/applications/index.ts'
import { acceptNomination, nominateStudent } from '../../src/nominations/index.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import { within } from './agreements.ts'
import { aPdf, fullAnswers } from './answers.ts'
import type { TestDeployment } from './database.ts'
import { aStudent, type IncomingOffice, lettersOf } from './nominations.ts'

/** The papers that Bergamo might ask for: the signed form from the home university, the passport from the student, a certificate if there is one. */
export async function statePapers(system: Caller, mark = '') {
  const paper = (key: string, en: string, content: object) =>
    stateRecord(system, {
      kind: 'requirement',
      key,
      label: { en: `${en} ${mark}`.trim() },
      content: { direction: 'incoming', subject: 'application', strength: 'required', owedBy: 'student', ...content },
    } as Parameters<typeof stateRecord>[1])
  await paper('signed-form', 'Signed application form', {
    document: 'application-form',
    owedBy: 'home-university',
    signedBy: ['student', 'home-coordinator'],
    stampedBy: ['home-university'],
    formats: ['pdf'],
  })
  await paper('passport', 'Passport or identity card', { document: 'identity', megabytes: 1 })
  await paper('certificate', 'Language certificate', { document: 'language-certificate', strength: 'recommended' })
}

/** The secret of the last link to apply that was written to an address. */
export async function applyLinkTo(on: TestDeployment, email: string): Promise<string> {
  const letter = (await lettersOf(on)).findLast(({ recipient }) => recipient === email)
  return /application\/link\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}

let counter = 0

/** A student whose nomination was accepted, with the application that followed, which nobody has taken up yet. */
export async function anInvited(office: IncomingOffice, given: Parameters<typeof aStudent>[1] = {}) {
  const condition = await office.another({ persons: 9 })
  const student = aStudent(office, { condition, ...given })
  const [nominated] = await nominateStudent(office.office(), student)
  const nomination = nominated?.subject ?? ''
  await acceptNomination(office.office(), { nomination, proposal: 1 })
  await office.on.jobs.drain(office.on)
  const application = (await applicationOf(office.system(), nomination)) ?? ''
  return { nomination, application, email: student.email as string }
}

/** The same, taken up by an account of its own: `student()` acts as its holder. */
export async function anApplicant(office: IncomingOffice, given: Parameters<typeof aStudent>[1] = {}) {
  const invited = await anInvited(office, given)
  const secret = await applyLinkTo(office.on, invited.email)
  await takeUpApplication(office.visitor(), { secret, password: `tandem bicycle ${++counter} over the Ticino` })
  const { account } = (await showApplication(office.system(), invited.application)).application
  const student = () =>
    office.as({
      kind: 'user',
      account: account ?? '',
      roles: [{ role: 'student', units: [], partners: [] }],
      mandates: [],
    })
  return { ...invited, account: account ?? '', student }
}

export type Applicant = Awaited<ReturnType<typeof anApplicant>>

export async function fillIn(
  { application, student }: Pick<Applicant, 'application' | 'student'>,
  changes: Record<string, object> = {},
) {
  for (const step of stepNames) {
    const { steps } = await showApplication(student(), application)
    const version = steps.find(one => one.step === step)?.revision ?? 0
    await saveStep(student(), { application, step, version, answers: { ...fullAnswers[step], ...changes[step] } })
  }
}

/** Filled in, printed, and all that is required handed in by whoever owes it. */
export async function complete(office: IncomingOffice, applicant: Applicant) {
  const { application, student } = applicant
  await fillIn(applicant)
  await askForForm(student(), { application })
  await office.on.jobs.drain(office.on)
  await giveAll(office, applicant)
}

export async function giveAll(office: IncomingOffice, { application, student }: Applicant, mark = 'scan') {
  const file = (name: string) => ({ name, bytes: aPdf(`${name} ${mark}`) })
  await givePaper(office.guest(), { application, requirement: 'signed-form', file: file('signed.pdf') })
  await givePaper(student(), { application, requirement: 'passport', file: file('passport.pdf') })
}

/** The names of the facts about a file, the oldest first. */
export async function factNames(office: IncomingOffice, subject: string): Promise<string[]> {
  let names: string[] = []
  await within(office.on, office.institution, [
    {
      async execute(kysely) {
        const { rows } = await sql<{ name: string }>`select name from event
          where subject = ${subject} order by id`.execute(kysely)
        names = rows.map(({ name }) => name)
        return rows
      },
    },
  ])
  return names
}
