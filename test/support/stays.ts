import { admitApplicant, checkPapers, showApplication, submitApplication } from '../../src/applications/index.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { openAcademicYear, stateRecord } from '../../src/rulebook/index.ts'
import { showStay, stayOf } from '../../src/stays/index.ts'
import { anApplicant, complete } from './applications.ts'
import type { IncomingOffice } from './nominations.ts'

type Item = Partial<Extract<Parameters<typeof stateRecord>[1], { kind: 'checklist-item' }>['content']>

/** Bergamo's checklist before leaving, a welcome of three items, and the terms from which one of them is counted. */
export async function stateChecklists(system: Caller, mark = '') {
  await openAcademicYear(system, {
    year: '2027/2028',
    startOn: '2027-09-01',
    endOn: '2028-08-31',
    terms: [
      { number: 1, total: 2, term: 'winter', name: { en: 'First' }, startOn: '2027-09-20', endOn: '2028-01-31' },
      { number: 2, total: 2, term: 'spring', name: { en: 'Second' }, startOn: '2028-02-14', endOn: '2028-07-31' },
    ],
  })
  const item = (key: string, en: string, content: Item) =>
    stateRecord(system, {
      kind: 'checklist-item',
      key,
      label: { en: `${en} ${mark}`.trim() },
      content: {
        ...{ list: 'departure-checklist', order: 1, strength: 'required', at: 'international-office' },
        due: { before: 'departure', by: { value: 1, unit: 'week' } },
        ...content,
      },
    } as Parameters<typeof stateRecord>[1])
  const welcome = (key: string, en: string, content: Item) =>
    item(key, en, { list: 'welcome', due: { after: 'arrival', by: { value: 8, unit: 'day' } }, ...content })
  await welcome('permit', 'Ask for the residence permit', { confirmedBy: 'student' })
  await welcome('insurance', 'Show the insurance', { due: { before: 'arrival', by: { value: 1, unit: 'month' } } })
  await welcome('orientation', 'Come to the orientation day', {
    due: { before: 'term', by: { value: 3, unit: 'day' } },
    strength: 'recommended',
  })
  await item('career-check', 'Check the career with the office', { by: ['appointment'] })
  await item('questionnaire', 'Answer the questionnaire', { confirmedBy: 'student', order: 2 })
  await item('books', 'Return the books', { at: 'libraries', order: 3 })
  await item('home-form', 'Send the form of the home university', { confirmedBy: 'home-university', order: 4 })
}

/** A student who was admitted, with the stay that followed. */
export async function anAdmitted(office: IncomingOffice, given: Parameters<typeof anApplicant>[1] = {}) {
  const applicant = await anApplicant(office, given)
  const { application, student } = applicant
  await complete(office, applicant)
  await submitApplication(student(), { application })
  const { papers } = await showApplication(office.office(), application)
  const findings = papers.map(({ requirement, document }) => ({ requirement, document, inOrder: true }))
  await checkPapers(office.office(), { application, findings })
  const version = (await showApplication(office.office(), application)).application.revision
  await admitApplicant(office.office(), { application, version })
  await office.on.jobs.drain(office.on)
  const stay = (await stayOf(office.system(), { application })) ?? ''
  /** The stay with the revision that it has now, as forms send it. */
  const seen = async () => ({ stay, version: (await showStay(office.system(), stay)).stay.revision })
  return { ...applicant, stay, seen }
}
export type Admitted = Awaited<ReturnType<typeof anAdmitted>>
