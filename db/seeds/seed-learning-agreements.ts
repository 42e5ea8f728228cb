import { searchCourses } from '../../src/courses/index.ts'
import {
  addComponent,
  changeLearningAgreement,
  chooseCourses,
  declineForReceiving,
  learningAgreementOf,
  nameResponsible,
  showLearningAgreement,
  signAsStudent,
  signForReceiving,
  signForSending,
  stateParticulars,
} from '../../src/learning-agreements/index.ts'
import { addDays, type Day, toDay } from '../../src/platform/calendar.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { stateRecord } from '../../src/rulebook/index.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Accepted } from './seed-applications.ts'
import type { Trial } from './trial.ts'

type Becomes =
  | 'draft'
  | 'student-signed'
  | 'proposed'
  | 'declined'
  | 'agreed'
  | 'change-agreed'
  | 'change-proposed'
  | 'changing'

/** How far those who came in winter, for the year and for spring are, office by office: together, every state. */
const plans: { [office in OfficeKey]?: Record<Accepted['term'], Becomes> } = {
  bergamo: { winter: 'agreed', year: 'agreed', spring: 'proposed' },
  pavia: { winter: 'change-agreed', year: 'agreed', spring: 'student-signed' },
  milano: { winter: 'agreed', year: 'change-proposed', spring: 'draft' },
  montpellier: { winter: 'agreed', year: 'changing', spring: 'declined' },
}

/** The weeks in which changes are asked for and answered, after the European guidelines on the learning agreement. */
export async function seedChangeWindows(trial: Trial): Promise<void> {
  const after = 'Guidelines on how to use the learning agreement for studies, European Commission'
  for (const office of Object.keys(plans) as OfficeKey[])
    for (const [key, weeks, counted, label] of [
      ['learning-agreement-change.asked', 5, 'term-start', asked],
      ['learning-agreement-change.answered', 2, 'request', answered],
    ] as const)
      await stateRecord(trial.asSystem(office), {
        ...{ kind: 'window', key, label, origin: { from: 'example', after } },
        content: { subject: 'learning-agreement', within: { by: { value: weeks, unit: 'week' }, after: counted } },
      } as Parameters<typeof stateRecord>[1])
}
const asked = {
  en: 'Changes to a learning agreement are asked for within five weeks of the start of each semester',
  it: 'Le modifiche al learning agreement si chiedono entro cinque settimane dall’inizio di ogni semestre',
  fr: 'Les modifications du contrat pédagogique se demandent dans les cinq semaines du début de chaque semestre',
}
const answered = {
  en: 'Changes to a learning agreement are answered within two weeks of the request',
  it: 'Alle modifiche del learning agreement si risponde entro due settimane dalla richiesta',
  fr: 'Les modifications du contrat pédagogique reçoivent réponse dans les deux semaines de la demande',
}

export type Studying = Accepted & { nomination: string; partner: string }

/** What an invented student agrees on, from the first course chosen to the change. */
export function liveLearningAgreement(trial: Trial, diary: Diary, given: Studying): void {
  const plan = plans[given.office]?.[given.term]
  if (!plan) return
  const first = trial.year(given.year).slice(0, 4)
  // The catalogue of a year is public from July on; that of the next year is not yet.
  const begins: Day = given.year === 1 || given.term === 'spring' ? addDays(given.day, 4) : toDay(`${first}-07-12`)
  const becomes = given.year === 1 ? 'draft' : plan
  const on = (after: number, does: () => Promise<void>) => diary.on(addDays(begins, after), does)
  on(0, () => draw(trial, given))
  if (becomes === 'draft') return
  on(2, () => sign(trial, given, 'student'))
  if (becomes === 'student-signed') return
  on(4, () => sign(trial, given, 'home'))
  if (becomes === 'proposed') return
  on(7, () => (becomes === 'declined' ? decline(trial, given) : sign(trial, given, 'here')))
  if (becomes === 'declined' || becomes === 'agreed') return
  const autumn = toDay(`${first}-10-12`)
  diary.on(autumn, () => change(trial, given, becomes !== 'changing'))
  if (becomes === 'changing') return
  diary.on(addDays(autumn, 3), () => sign(trial, given, 'home'))
  if (becomes === 'change-agreed') diary.on(addDays(autumn, 8), () => sign(trial, given, 'here'))
}

const studentOf = (trial: Trial, { office, application }: Studying): Caller => {
  const { account } = trial.standing(`student ${application}`, office)
  const roles = [{ role: 'student' as const, units: [], partners: [] }]
  return { ...trial.asVisitor(office), actor: { kind: 'user', account, roles, mandates: [] } }
}

const agreementOf = async (trial: Trial, { office, nomination }: Studying): Promise<string> => {
  await trial.on.jobs.drain(trial.on)
  return (await learningAgreementOf(trial.asSystem(office), nomination)) ?? ''
}

async function coursesFor(trial: Trial, { office, year: count, term }: Studying, from: number, many: number) {
  const year = trial.year(count)
  const wanted = term === 'spring' || term === 'year' ? '2/2' : '1/2'
  const filter = { year, term: wanted }
  const { rows } = await searchCourses(trial.asVisitor(office), { filter, language: 'en', size: from + many })
  return rows.slice(from)
}

async function draw(trial: Trial, given: Studying): Promise<void> {
  const agreement = await agreementOf(trial, given)
  if (!agreement) return
  const by = () => studentOf(trial, given)
  const { known, agreement: found } = await showLearningAgreement(by(), agreement)
  if (found.state !== 'draft') return
  const courses = await coursesFor(trial, given, 0, 4)
  if (courses.length) await chooseCourses(by(), { agreement, list: 'studied', instances: courses.map(({ id }) => id) })
  const credits = String(courses.reduce((sum, course) => sum + Number(course.credits), 0) || 6)
  const home = {
    agreement,
    list: 'recognised' as const,
    title: 'Elective courses taken abroad (example)',
    losCode: 'ERA-1',
  }
  await addComponent(by(), { ...home, term: given.term === 'spring' ? '2/2' : '1/2', credits })
  await stateParticulars(by(), { agreement, ...known, sendingUnit: 'An example of a faculty' } as never)
  const person = { givenNames: 'Incoming desk', familyName: '(example)', position: 'Coordinator' }
  await nameResponsible(by(), { agreement, ...person, email: `mobility@${given.partner}.example` })
}

const seen = async (trial: Trial, given: Studying, agreement: string) => {
  const { agreement: found, checks } = await showLearningAgreement(trial.asSystem(given.office), agreement)
  return { state: found.state, wrong: checks.errors.length, input: { agreement, version: found.revision } }
}

async function sign(trial: Trial, given: Studying, who: 'student' | 'home' | 'here'): Promise<void> {
  const agreement = await agreementOf(trial, given)
  if (!agreement) return
  const { state, wrong, input } = await seen(trial, given, agreement)
  if (who === 'student' && state === 'draft' && !wrong) await signAsStudent(studentOf(trial, given), input)
  const guest = () => trial.asPartner(given.organisation, given.guest, given.office)
  if (who === 'home' && state === 'student-signed') await signForSending(guest(), { ...input, position: 'Coordinator' })
  const officer = () => trial.as(officerOf[given.office], given.office)
  if (who === 'here' && state === 'proposed' && !wrong)
    await signForReceiving(officer(), { ...input, position: 'International officer' })
}

async function decline(trial: Trial, given: Studying): Promise<void> {
  const agreement = await agreementOf(trial, given)
  const { state, input } = await seen(trial, given, agreement)
  if (state !== 'proposed') return
  const answer = 'One of the courses is open to students of the second cycle only. Please choose another one.'
  await declineForReceiving(trial.as(officerOf[given.office], given.office), { ...input, answer })
}

/** One more course, asked for in the fifth week. */
async function change(trial: Trial, given: Studying, signs: boolean): Promise<void> {
  const agreement = await agreementOf(trial, given)
  const before = await seen(trial, given, agreement)
  if (before.state !== 'agreed') return
  const by = () => studentOf(trial, given)
  await changeLearningAgreement(by(), { agreement })
  const [course] = await coursesFor(trial, given, 4, 1)
  if (course)
    await chooseCourses(by(), {
      ...{ agreement, list: 'studied', instances: [course.id] },
      reasonText: 'It completes the programme agreed with the home university.',
    })
  const { wrong, input } = await seen(trial, given, agreement)
  if (signs && !wrong) await signAsStudent(by(), input)
}
