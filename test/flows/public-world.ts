import {
  designProcedure,
  proposeAgreement,
  publishAgreements,
  recordPartnerSignature,
  setConditions,
  showAgreement,
  signForUs,
  submitAgreement,
} from '../../src/agreements/index.ts'
import { addOrganisation } from '../../src/directory/index.ts'
import { addCourseOfStudy, addUnit } from '../../src/institutions/index.ts'
import { addPartner, publishPartners } from '../../src/partners/index.ts'
import { assignResponsibility, namePerson } from '../../src/people/index.ts'
import {
  academicYearOf,
  addDays,
  type Day,
  dayIn,
  monthDayOf,
  toMonthDay,
  toZone,
  yearOf,
} from '../../src/platform/calendar.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import type { Fact } from '../../src/platform/facts.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { stateDeadline, stateRecord } from '../../src/rulebook/index.ts'
import { publishPage, writePage } from '../../src/site/index.ts'
import { aMandate, asSystem, callerOf, type TestAccount } from '../support/people.ts'

const made = async (facts: Promise<Fact[]>): Promise<string> => (await facts)[0]?.subject ?? ''

type Staff = { institution: string; officer: TestAccount; president: TestAccount }

/** What visitors find at one office: partners, an agreement with places, a promoter, a round of requests that is open today, pages. */
export async function fillPublicSite(on: Deployment, { institution, officer: clerk, president }: Staff): Promise<void> {
  const officer = await callerOf(on, clerk, institution)
  const { school, course } = await buildSchool(on, institution)
  await promote(officer, course)
  const gottingen = await partnerCalled(officer, 'Georg-August-Universität Göttingen', 'DE', 'Göttingen')
  const kyoto = await partnerCalled(officer, 'Kyoto University', 'JP', 'Kyoto')
  await publishPartners(officer, { partners: [gottingen.partner, kyoto.partner] })
  await aMandate(on, { institution, account: president.id })
  await concludeAgreement(officer, await callerOf(on, president, institution), {
    ...{ organisation: gottingen.organisation, school, course },
  })
  await openRound(officer)
  await writePages(officer)
}

async function buildSchool(on: Deployment, institution: string) {
  const system = asSystem(on, institution)
  const name = { en: 'School of Medicine', fr: 'Faculté de médecine' }
  const school = await made(addUnit(system, { kind: 'school', code: 'MED', name }))
  const course = await made(
    addCourseOfStudy(system, {
      unit: school,
      code: 'MD',
      name: { en: 'Medicine', fr: 'Médecine' },
      level: 7,
      field: '0912',
    }),
  )
  return { school, course }
}

async function promote(officer: Caller, course: string): Promise<void> {
  const person = await made(
    namePerson(officer, {
      ...{ givenName: 'Paula', familyName: 'Promoter', email: 'promoter@example.eu', invented: true },
    }),
  )
  await assignResponsibility(officer, { person, kind: 'promoter', courseOfStudy: course, published: true })
}

async function partnerCalled(officer: Caller, name: string, country: string, city: string) {
  const organisation = await made(addOrganisation(officer, { kind: 'higher-education', name, country, city }))
  return { organisation, partner: await made(addPartner(officer, { organisation, state: 'active' })) }
}

type About = { organisation: string; school: string; course: string }

/** From the proposal to the public list, with nothing but the two signatures. */
async function concludeAgreement(officer: Caller, president: Caller, { organisation, school, course }: About) {
  await designProcedure(officer, {
    type: 'erasmus',
    name: { en: 'How it is concluded' },
    steps: [
      {
        key: 'sign',
        order: 1,
        name: { en: 'The President signs' },
        body: { en: 'President' },
        kind: 'our-signature',
        office: 'president',
      },
    ],
  })
  const agreement = await made(
    proposeAgreement(officer, {
      type: 'erasmus',
      title: { en: 'Exchange in medicine', fr: 'Échange en médecine' },
      framework: 'erasmus-plus',
      parties: [{ organisation }],
      units: [school],
    }),
  )
  await setConditions(officer, { agreement, conditions: [placesFor(officer.now, course)] })
  await submitAgreement(officer, { agreement })
  const step = async (key: string) =>
    (await showAgreement(officer, agreement)).steps.find(one => one.key === key && one.state === 'open')?.id ?? ''
  const { hash } = await showAgreement(officer, agreement)
  await signForUs(president, { agreement, step: await step('sign'), hash })
  const signedOn = dayIn(officer.now, zone)
  await recordPartnerSignature(officer, {
    ...{ agreement, step: await step('partner-signature'), signatory: 'The Rector of Göttingen', signedOn },
  })
  await publishAgreements(officer, { ids: [agreement] })
}

const zone = toZone('Europe/Rome')
const yearOfToday = (now: Date) => academicYearOf(dayIn(now, zone), toMonthDay('09-01'))

const placesFor = (now: Date, course: string) => ({
  kind: 'student-studies' as const,
  direction: 'outgoing' as const,
  firstYear: yearOfToday(now),
  lastYear: yearOfToday(now),
  persons: 3,
  months: 27,
  subjects: [{ isced: '0912' }],
  languages: [{ language: 'de', level: 'B1' as const }],
  eqfLevels: [7],
  coursesOfStudy: [course],
})

/** Open since a month ago, for another month. */
async function openRound(officer: Caller): Promise<void> {
  const today = dayIn(officer.now, zone)
  const first = Number(yearOfToday(officer.now).slice(0, 4))
  const [opens, closes]: [Day, Day] = [addDays(today, -30), addDays(today, 30)]
  const [key, subject] = ['partnership-request', 'partnership-request'] as const
  await stateDeadline(officer, {
    key,
    label: { en: 'Requests for a partnership', fr: 'Demandes de partenariat' },
    content: { direction: 'incoming', subject, terms: [], owedBy: 'partner' },
    days: [{ monthDay: monthDayOf(closes), yearOffset: yearOf(closes) - first }],
  })
  const [, month, day] = opens.split('-')
  await stateRecord(officer, {
    kind: 'window',
    key,
    label: { en: 'Round of requests' },
    content: {
      subject,
      opens: { month: Number(month), day: Number(day), yearOffset: yearOf(opens) - first },
      closes: key,
    },
  })
  await stateRecord(officer, {
    kind: 'contact',
    key: 'international-office',
    label: { en: 'International Office', fr: 'Service des relations internationales' },
    content: {
      unit: 'international-office',
      serves: ['partners', 'partnership-requests'],
      email: 'international@example.eu',
      hours: { en: 'Monday to Thursday, mornings', fr: 'Du lundi au jeudi, le matin' },
      channels: ['email'],
      byAppointmentOnly: false,
      languages: ['en', 'fr'],
      offers: { en: 'Advice on partnerships and exchange.', fr: 'Conseils sur les partenariats et les échanges.' },
      people: [],
    },
  })
}

async function writePages(officer: Caller): Promise<void> {
  const pages = [
    ['home', 'International relations', 'Relations internationales', 'See our [partners](page:partners).'],
    ['partners', 'Partners', 'Partenaires', 'Ask for a partnership until {{deadline:partnership-request}}.'],
    ['agreements', 'Agreements', 'Accords', 'What is in force.'],
    ['places', 'Destinations', 'Destinations', 'Where you can go.'],
    ['deadlines', 'Deadlines', 'Échéances', 'Every date.'],
    ['contacts', 'Contacts', 'Contacts', '{{contact:international-office}}\n\n{{promoters}}'],
    ['privacy', 'Privacy', 'Protection des données', 'What is kept.'],
    ['accessibility', 'Accessibility', 'Accessibilité', 'Who can use this site.'],
  ] as const
  for (const [page, en, fr, body] of pages) {
    await writePage(officer, { page, language: 'en', title: en, description: `${en} of the university.`, body })
    await writePage(officer, { page, language: 'fr', title: fr, description: `${fr} de l’université.`, body })
    await publishPage(officer, { page })
  }
}
