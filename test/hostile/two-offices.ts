import { sql } from 'kysely'
import {
  attachDocument,
  describeType,
  recordExchanges,
  setActivities,
  setConditions,
  setContacts,
  submitAgreement,
} from '../../src/agreements/index.ts'
import { approveInstances, proposeCourse, stateCalendarEntry } from '../../src/courses/index.ts'
import { addCourseOfStudy, addUnit } from '../../src/institutions/index.ts'
import { sendMessage } from '../../src/messages/index.ts'
import {
  joinNetwork,
  publishNetwork,
  recordAssociatedPartner,
  recordFigure,
  recordFunding,
  recordJointProgramme,
  recordMembership,
  recordMilestone,
  recordNetwork,
  recordProject,
  recordPublication,
  recordSession,
  recordTarget,
  recordVirtualInstitute,
  recordWorkPackage,
  setGoals,
} from '../../src/networks/index.ts'
import {
  addContact,
  addPartner,
  recordActivity,
  recordStrategicPartnership,
  sendPartnershipRequest,
  setRequestTarget,
  takeUpRequest,
} from '../../src/partners/index.ts'
import { assignResponsibility, namePerson } from '../../src/people/index.ts'
import { openAcademicYear, stateDeadline, stateRecord } from '../../src/rulebook/index.ts'
import { followDeadline } from '../../src/rulebook/moved/follow-deadline.ts'
import { publishPage, writePage } from '../../src/site/index.ts'
import { anOrganisation } from '../support/agreements.ts'
import type { TestDeployment } from '../support/database.ts'
import { importOf } from '../support/imports.ts'
import { aMandate, aRole, asSystem, asVisitor } from '../support/people.ts'
import { utf8Csv } from '../support/sheets.ts'
import { aSigningOffice } from '../support/signing.ts'
import { fillCalls } from './calls.ts'
import { fillGrading } from './grading.ts'
import { fillNominations } from './nominations.ts'
import { fillTranscripts } from './transcripts.ts'

/** An office with one of everything, whose every text carries a word that nobody else writes. */
export type FullOffice = Awaited<ReturnType<typeof aFullOffice>>

const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''
type Signing = Awaited<ReturnType<typeof aSigningOffice>>

export async function aFullOffice(on: TestDeployment, mark: string, elsewhere: string) {
  const here = await aSigningOffice(on)
  const { institution } = here.office
  await aRole(on, { institution, account: accountOf(here), role: 'administrator' })
  const office = { ...here, mark, elsewhere, slug: here.office.slug, institution }
  await fillRegister(office)
  await fillHouse(office)
  const organisation = await fillPartners(office)
  await fillNetworks(office)
  await fillRulebook(office)
  await fillCatalogue(office)
  await fillPapers(office)
  await fillCalls(office)
  await fillGrading({ mark: office.mark, organisation, by: office.office.as(office.officer) })
  const guest = await fillNominations({ ...office, organisation })
  await fillTranscripts(office)
  return { ...office, organisation, guest }
}

type Filling = Signing & { mark: string; elsewhere: string; institution: string; slug: string }

const accountOf = ({ officer }: Signing) => (officer.kind === 'user' ? officer.account : '')

async function fillRegister(office: Filling) {
  const { mark, president } = office
  const by = office.office.as(office.officer)
  await describeType(by, { type: 'memorandum', name: { en: `Memorandum ${mark}` }, description: { en: mark } })
  await office.design('erasmus')
  const titled = (what: string) => ({ title: { en: `${what} ${mark}` }, notes: mark, moneyNote: mark })
  const agreement = await office.propose({ ...titled('Exchange'), type: 'erasmus' })
  await setConditions(by, {
    agreement,
    conditions: [
      {
        kind: 'student-studies',
        direction: 'outgoing',
        firstYear: '2026/2027',
        lastYear: '2027/2028',
        persons: 2,
        months: 10,
        subjects: [{ isced: '0410' }],
        languages: [{ language: 'de', level: 'B1' }],
        otherTerms: mark,
      },
    ],
  })
  await setActivities(by, { agreement, activities: [{ kind: 'joint-research', note: mark }] })
  await setContacts(by, { agreement, contacts: [{ name: mark, email: `${mark}@example.eu` }] })
  const file = { name: `${mark}.txt`, bytes: Buffer.from(`The text ${mark}`) }
  await attachDocument(by, { agreement, kind: 'draft', file })
  await office.readyToSign(titled('Ready'))
  const underWay = await office.propose(titled('Under way'))
  await submitAgreement(by, { agreement: underWay })
  const signedByUs = await office.readyToSign(titled('Half signed'))
  await office.sign(signedByUs, president)
  const inForce = await office.inForce(president, {
    ...titled('In force'),
    startsOn: '2026-01-01',
    endsOn: '2027-06-01',
  })
  await recordExchanges(by, {
    agreement: inForce,
    academicYear: '2025/2026',
    direction: 'outgoing',
    persons: 3,
    months: '15',
    semesters: 3,
  })
}

async function fillHouse(office: Filling) {
  const { mark, institution } = office
  const system = asSystem(office.office.on, institution)
  const unit = subject(await addUnit(system, { code: 'DEP', kind: 'department', name: { en: `Department ${mark}` } }))
  const courseOfStudy = subject(
    await addCourseOfStudy(system, { code: 'LM-1', unit, name: { en: `Course ${mark}` }, level: 7 }),
  )
  const person = subject(await namePerson(system, { givenName: 'Ada', familyName: mark, email: `ada@${mark}.example` }))
  await assignResponsibility(system, { person, kind: 'promoter', courseOfStudy })
  await aMandate(office.office.on, {
    institution,
    account: accountOf(office),
    office: 'dean',
    grantedBy: `Decree ${mark}`,
  })
}

async function fillPartners(office: Filling): Promise<string> {
  const { mark, institution } = office
  const by = office.office.as(office.officer)
  const organisation = await anOrganisation(office.office.on, 'Universität Tübingen')
  const partner = subject(await addPartner(by, { organisation, notes: mark, tags: [mark], state: 'active' }))
  await addContact(by, { partner, familyName: mark, email: `${mark}@partner.example`, notes: mark })
  await recordActivity(by, { partner, kind: 'meeting', title: `Meeting ${mark}`, startsOn: '2026-10-01' })
  await recordStrategicPartnership(by, {
    partner,
    description: { en: `Strategic ${mark}` },
    allUnits: true,
    activities: [{ kind: 'chairs', units: [], note: mark }],
  })
  const request = {
    name: `Asker ${mark}`,
    email: `asker@${mark}.example`,
    organisationName: `University ${mark}`,
    country: 'DE',
    kind: 'research' as const,
    message: `We would like to work with you, ${mark}.`,
    consent: 'yes' as const,
    language: 'en' as const,
  }
  await setRequestTarget(by, { decideDays: 30, answerDays: 14 })
  const visitor = asVisitor(office.office.on, institution)
  await sendPartnershipRequest(visitor, { ...request, from: '192.0.2.1' })
  const taken = subject(
    await sendPartnershipRequest(visitor, { ...request, email: `other@${mark}.example`, from: '192.0.2.2' }),
  )
  await takeUpRequest(by, { request: taken, version: 1 })
  return organisation
}

async function fillNetworks(office: Filling) {
  const { mark } = office
  const by = office.office.as(office.officer)
  const text = { en: `About ${mark}` }
  const network = subject(await recordNetwork(by, { key: 'alliance', kind: 'alliance', name: text, description: text }))
  await recordNetwork(by, { key: 'kept', kind: 'network', name: text, description: text })
  const membership = { network, organisation: office.partner, role: 'member' as const, note: text }
  await recordMembership(by, membership)
  await joinNetwork(by, { network, role: 'member', since: '2020' })
  await recordAssociatedPartner(by, { network, character: 'municipalities', label: text, number: 7, attested: '2025' })
  await recordMilestone(by, { network, character: 'founded', what: text, since: '2017' })
  await recordFunding(by, { network, funder: text, what: text, since: '2020' })
  await recordWorkPackage(by, { network, number: 1, title: text, deliverables: [{ title: text }] })
  await recordVirtualInstitute(by, { network, theme: text })
  await recordJointProgramme(by, { network, name: text })
  await recordProject(by, { network, name: text, role: 'partner', description: text, state: 'running' })
  await recordProject(by, { network, name: text, role: 'partner', description: text, state: 'planned', key: 'planned' })
  await recordSession(by, { network, label: text, month: 3, length: 1, unit: 'week' })
  await recordFigure(by, { network, value: 9, noun: text })
  await recordTarget(by, { network, what: text, value: 50, due: '2027' })
  await recordPublication(by, { network, title: text, url: 'https://example.eu/report' })
  await setGoals(by, { network, from: '2020', goals: [3, 11] })
  await publishNetwork(by, { id: network })
}

async function fillRulebook(office: Filling) {
  const { mark } = office
  const by = office.office.as(office.officer)
  await openAcademicYear(by, {
    year: '2026/2027',
    startOn: '2026-09-01',
    endOn: '2027-08-31',
    terms: [
      { number: 1, total: 2, term: 'winter', name: { en: mark }, startOn: '2026-09-01', endOn: '2027-01-31' },
      { number: 2, total: 2, term: 'spring', name: { en: mark }, startOn: '2027-02-01', endOn: '2027-08-31' },
    ],
  })
  await stateDeadline(by, {
    key: 'nominations',
    label: { en: `Nominations ${mark}` },
    content: { direction: 'incoming', subject: 'nomination', terms: ['winter'], owedBy: 'home-university' },
    days: [{ monthDay: '05-15', fromYear: '2026/2027' }],
  })
  await stateRecord(by, { kind: 'statement', key: 'welcome', label: { en: `Welcome ${mark}` }, content: {} })
  const words = { title: `Incoming ${mark}`, description: mark, body: `Come to us, ${mark}.` }
  await writePage(by, { page: 'incoming', language: 'en', ...words })
  await publishPage(by, { page: 'incoming' })
  await writePage(by, { page: 'outgoing', language: 'en', ...words })
  await writePage(by, { page: 'programmes:athens', language: 'en', ...words })
}

async function fillCatalogue(office: Filling) {
  const { mark } = office
  const by = office.office.as(office.officer)
  const { unit } = office.office
  const course = {
    ...{ unit, level: 7, term: '1/2', credits: '6', year: '2026/2027', language: 'en' },
    ...{ description: { en: mark }, teachers: [mark] },
  }
  await proposeCourse(by, { ...course, code: 'EXPLORED-1', title: { en: `Proposed ${mark}` } })
  const [, proposed] = await proposeCourse(by, { ...course, code: 'EXPLORED-2', title: { en: `Approved ${mark}` } })
  await approveInstances(by, { instances: [String(proposed?.facts.instance)], on: '2026-06-10', resolution: mark })
  await stateCalendarEntry(by, {
    ...{ unit, year: '2026/2027', kind: 'exams', name: { en: `Examinations ${mark}` } },
    ...{ startsOn: '2027-01-10', endsOn: '2027-02-10' },
  })
  await followDeadline(by, { key: 'nominations', follow: true })
}

async function fillPapers(office: Filling) {
  const { mark, elsewhere, institution } = office
  const { on } = office.office
  await anOrganisation(on, elsewhere)
  const by = office.office.as(office.officer)
  await importOf(on, by, 'partners').check(
    utf8Csv(['Name', 'Country', 'Notes'], [[elsewhere, 'DE', mark]]),
    `${mark}.csv`,
  )
  await sendMessage(asSystem(on, institution), {
    to: `reader@${mark}.example`,
    language: 'en',
    template: { subject: `Letter ${mark}`, text: mark },
  })
}

/** Every table whose rows belong to an institution, by the catalogue. */
export async function tenantTables(on: TestDeployment): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`.execute(on.database.kysely)
  return rows.map(({ name }) => name)
}
