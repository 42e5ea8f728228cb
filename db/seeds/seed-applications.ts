import {
  admitApplicant,
  askForForm,
  checkPapers,
  givePaper,
  refuseApplication,
  returnApplication,
  saveStep,
  showApplication,
  submitApplication,
  takeUpApplication,
} from '../../src/applications/index.ts'
import { typeset } from '../../src/documents/index.ts'
import { listMessagesAbout, showMessage } from '../../src/messages/index.ts'
import { openAccount, trialPassword } from '../../src/people/index.ts'
import { addDays, type Day } from '../../src/platform/calendar.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { inLanguage } from '../../src/platform/words.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

type Becomes = 'invited' | 'draft' | 'submitted' | 'returned' | 'admitted' | 'refused'
type Term = 'winter' | 'spring' | 'year'
export type Accepted = {
  office: OfficeKey
  application: string
  organisation: string
  guest: string
  email: string
  name: string
  year: -1 | 0 | 1
  term: Term
  day: Day
}

/** What has become of those who come in spring, and of those of the next year: together, every state. */
const plans: { [office in OfficeKey]?: { spring: Becomes; next: Becomes } } = {
  bergamo: { spring: 'submitted', next: 'returned' },
  pavia: { spring: 'admitted', next: 'submitted' },
  milano: { spring: 'refused', next: 'draft' },
  montpellier: { spring: 'submitted', next: 'invited' },
}

const planOf = ({ office, year, term }: Accepted): Becomes => {
  const plan = plans[office]
  if (!plan) return 'invited'
  return year === 1 ? plan.next : term === 'spring' ? plan.spring : 'admitted'
}

/** The applications of invented students, from the link in the mail to the decision. */
export function liveApplication(trial: Trial, diary: Diary, accepted: Accepted, certain?: Becomes): void {
  const becomes = certain ?? planOf(accepted)
  if (becomes === 'invited') return
  const on = (after: number, does: (student: () => Caller) => Promise<void>) =>
    diary.on(addDays(accepted.day, after), () => does(studentOf(trial, accepted)))
  diary.on(addDays(accepted.day, 2), async () => {
    await takeUp(trial, accepted)
    await fill(trial, accepted, becomes === 'draft')
  })
  if (becomes === 'draft') return
  on(4, student => handIn(trial, accepted, student))
  if (becomes !== 'submitted') on(6, () => decide(trial, accepted, becomes))
}

export const studentOf = (trial: Trial, { office, application }: Accepted) => {
  const { account } = trial.standing(`student ${application}`, office)
  return (): Caller => ({
    ...trial.asVisitor(office),
    actor: { kind: 'user', account, roles: [{ role: 'student', units: [], partners: [] }], mandates: [] },
  })
}

async function takeUp(trial: Trial, { office, application, email, name }: Accepted): Promise<void> {
  await trial.on.jobs.drain(trial.on)
  const { happened } = await showApplication(trial.asSystem(office), application)
  const link = String(happened.find(fact => fact.name === 'application.opened')?.facts.link)
  const [listed] = await listMessagesAbout(trial.asSystem(), link)
  const letter = listed && (await showMessage(trial.asSystem(), listed.id))
  const secret = /application\/link\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const key = `student ${application}`
  trial.keep(
    'account',
    key,
    await openAccount(trial.asSystem(), { email, name, password: trialPassword, invented: true }),
  )
  const { account } = trial.standing(key, office)
  const actor: Caller['actor'] = { kind: 'user', account, roles: [], mandates: [] }
  await takeUpApplication({ ...trial.asVisitor(office), actor }, { secret })
}

async function fill(trial: Trial, accepted: Accepted, inPart: boolean): Promise<void> {
  const first = Number(trial.year(accepted.year).slice(0, 4))
  const spring = accepted.term === 'spring'
  const answers = {
    personal: {
      birthPlace: 'Exampleville',
      birthCountry: 'DE',
      identityKind: 'passport',
      identityNumber: 'X0000000',
      identityUntil: `${first + 4}-06-30`,
    },
    contact: {
      street: 'Example Street 1',
      postcode: '00000',
      city: 'Exampleville',
      country: 'DE',
      phone: '+49 000 000000',
      emergencyName: 'A relative (example)',
      emergencyRelation: 'Parent',
      emergencyPhone: '+49 000 000001',
    },
    home: {
      courseOfStudy: 'An example of a course of study',
      yearOfStudy: '2',
      coordinatorName: 'A coordinator (example)',
      coordinatorEmail: 'coordinator@university.example',
    },
    stay: {
      arriveOn: spring ? `${first + 1}-02-10` : `${first}-09-14`,
      leaveOn: accepted.term === 'winter' ? `${first + 1}-02-20` : `${first + 1}-07-20`,
      purpose: 'courses',
    },
    languages: { motherTongue: 'de', firstLanguage: 'en', firstLevel: 'B2' },
    needs: {},
  } as const
  const student = studentOf(trial, accepted)
  for (const [step, given] of Object.entries(answers).slice(0, inPart ? 2 : 6))
    await saveStep(student(), { application: accepted.application, step: step as 'home', answers: given })
}

async function handIn(trial: Trial, accepted: Accepted, student: () => Caller): Promise<void> {
  const { office, application, organisation, guest } = accepted
  await askForForm(student(), { application })
  await trial.on.jobs.drain(trial.on)
  const { asked, closed } = await showApplication(student(), application)
  for (const one of asked) {
    const bytes = await examplePaper(inLanguage(one.label, 'en'))
    const given = { application, requirement: one.key, file: { name: `${one.key}.pdf`, bytes } }
    await givePaper(one.from === 'home' ? trial.asPartner(organisation, guest, office) : student(), given)
  }
  if (!closed) await submitApplication(student(), { application })
}

/** A page that says that it is none: nobody's passport is in the trial. */
const examplePaper = (title: string) =>
  typeset(
    '#show: letter\n#heading(level: 1, sheet.title)\n#content.text',
    { language: 'en', title, institution: 'An invented student', standing: 'Example' },
    { text: 'This page stands for a paper that a student would hand in. It belongs to nobody.' },
  )

async function decide(trial: Trial, { office, application }: Accepted, becomes: Becomes): Promise<void> {
  const by = () => trial.as(officerOf[office], office)
  const version = async () => (await showApplication(by(), application)).application.revision
  const { papers, application: found } = await showApplication(by(), application)
  if (found.state !== 'submitted') return
  const faulty = becomes === 'returned'
  const findings = papers.map(({ requirement, document }, at) =>
    faulty && at === 0
      ? {
          requirement,
          document,
          inOrder: false,
          faults: ['unstamped' as const],
          note: 'The stamp of your university is missing.',
        }
      : { requirement, document, inOrder: true },
  )
  await checkPapers(by(), { application, findings })
  if (faulty) await returnApplication(by(), { application, version: await version() })
  else if (becomes === 'admitted') await admitApplicant(by(), { application, version: await version() })
  else
    await refuseApplication(by(), {
      application,
      version: await version(),
      remark: 'The courses named in the application are not held in this semester.',
    })
}
