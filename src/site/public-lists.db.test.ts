import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { within } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage } from '../../test/support/doors.ts'
import { approveInstances, proposeCourse } from '../courses/index.ts'
import { addOrganisation } from '../directory/index.ts'
import { addCourseOfStudy, addUnit } from '../institutions/index.ts'
import { recordNetwork } from '../networks/index.ts'
import { addPartner, publishPartners, recordStrategicPartnership } from '../partners/index.ts'
import type { Actor } from '../permissions.ts'
import type { Caller } from '../platform/scope.ts'
import { openAcademicYear } from '../rulebook/index.ts'

const on = useDeployment()
const officer = anOfficer()
let bergamo: string
const as = (actor: Actor): Caller => ({ on: on(), institution: bergamo, actor, now: on().clock() })
const made = async (facts: Promise<{ subject: string }[]>) => (await facts)[0]?.subject ?? ''

const ids: Record<string, string> = {}
const id = (name: string) => ids[name] ?? ''

const universities = [
  ['gottingen', 'Georg-August-Universität Göttingen', 'DE', 'Göttingen'],
  ['jena', 'Friedrich-Schiller-Universität Jena', 'DE', 'Jena'],
  ['poitiers', 'Université de Poitiers', 'FR', 'Poitiers'],
  ['kyoto', 'Kyoto University', 'JP', 'Kyoto'],
] as const

type Made = {
  partner: string
  type?: string
  framework?: string
  units?: string[]
  fields?: string[]
  courses?: string[]
  levels?: number[]
  title?: string
  published?: boolean
  state?: string
}

/** Brought along from an older register: in force without a procedure here. */
async function anAgreement(code: string, of: Made): Promise<void> {
  const [, name = '', country = ''] = universities.find(([key]) => key === of.partner) ?? []
  const [agreement, party] = [randomUUID(), randomUUID()]
  ids[code] = agreement
  const type = of.type ?? 'erasmus'
  const units = (of.units ?? []).map(id)
  const statements: RawBuilder<unknown>[] = [
    sql`insert into agreement (id, institution, code, type, state, framework, title, terms, units, partners, published, origin, in_force_since, partner_name, country, created_at, changed_at)
      values (${agreement}, ${bergamo}, ${code}, ${type}, ${of.state ?? 'in-force'}, ${of.framework ?? null}, ${JSON.stringify({ en: of.title ?? code })},
        ${JSON.stringify({ type })}, ${units}::uuid[], ${[id(of.partner)]}::uuid[], ${of.published ?? true}, 'imported', '2025-10-01', ${name}, ${country}, ${on().clock()}, ${on().clock()})`,
    sql`insert into agreement_party (id, institution, agreement, organisation, position) values (${party}, ${bergamo}, ${agreement}, ${id(of.partner)}, 2)`,
    ...units.map(unit => sql`insert into agreement_unit values (${bergamo}, ${agreement}, ${unit})`),
    sql`insert into agreement_activity (institution, agreement, position, kind) values (${bergamo}, ${agreement}, 1, 'joint-research')`,
    ...(of.fields ?? []).map(
      (field, at) =>
        sql`insert into agreement_condition (institution, agreement, position, kind, direction, party, first_year, last_year, persons, months, eqf_levels, subjects, languages, courses_of_study)
          values (${bergamo}, ${agreement}, ${at + 1}, 'student-studies', 'outgoing', ${party}, '2026/2027', '2028/2029', 2, 10, ${of.levels ?? []}::integer[],
            ${JSON.stringify([{ isced: field }])}, ${JSON.stringify([{ language: 'de', level: 'B1' }])}, ${(of.courses ?? []).map(id)}::uuid[])`,
    ),
  ]
  await within(on(), bergamo, statements)
}

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
  const system = as({ kind: 'system', because: 'test' })
  const school = { kind: 'school', name: { en: 'School of Engineering' }, code: 'ENG' } as const
  ids.school = await made(addUnit(system, school))
  const below = { kind: 'department', name: { en: 'Department of Informatics' }, code: 'INF' } as const
  ids.department = await made(addUnit(system, { ...below, parent: ids.school }))
  ids.arts = await made(addUnit(system, { kind: 'school', name: { en: 'School of Arts' }, code: 'ART' }))
  const course = { code: 'CS', name: { en: 'Computer science' }, level: 7, field: '0613' }
  ids.informatics = await made(addCourseOfStudy(system, { ...course, unit: id('department') }))
  for (const [key, name, country, city] of universities)
    ids[key] = await made(addOrganisation(system, { kind: 'higher-education', name, country, city }))
  for (const [key] of universities) {
    const units = key === 'kyoto' ? [id('arts')] : []
    ids[`partner ${key}`] = await made(
      addPartner(as(officer), { organisation: id(key), state: 'active', units, notes: 'The rector hesitates' }),
    )
  }
  await publishPartners(as(officer), { partners: ['gottingen', 'jena', 'kyoto'].map(key => id(`partner ${key}`)) })
  await recordStrategicPartnership(as(officer), {
    partner: id('partner jena'),
    description: { en: 'Many things together.' },
    since: '2024-03-01',
    allUnits: true,
    published: true,
    activities: [{ kind: 'summer-schools', units: [] }],
  } as never)
  await anAgreement('A-1', {
    partner: 'gottingen',
    units: ['department'],
    fields: ['0613', '0714'],
    framework: 'erasmus-plus',
  })
  await anAgreement('A-2', {
    partner: 'jena',
    units: ['arts'],
    fields: ['0215'],
    framework: 'erasmus-plus',
    title: 'Music together',
  })
  await anAgreement('A-3', { partner: 'jena', type: 'memorandum', title: 'Friendship' })
  await anAgreement('A-4', { partner: 'poitiers', units: ['school'], fields: ['0700'], levels: [6] })
  await anAgreement('A-5', { partner: 'kyoto', fields: ['0613'], courses: ['informatics'], type: 'bilateral' })
  await anAgreement('hidden', { partner: 'gottingen', published: false, fields: ['0613'], units: ['department'] })
  await anAgreement('over', { partner: 'kyoto', state: 'expired', fields: ['0613'] })
})

const seen = async (path: string) => {
  const answer = await getPage(doorsAs(on(), aVisitor), `/bergamo/en${path}`)
  return { status: answer.status, html: await answer.text() }
}
const plain = (html: string) =>
  html
    .replaceAll(/<title>.*?<\/title>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

/** What the caption of the table says, and what the title of the map says. */
const totals = (text: string, noun: RegExp) => ({
  list: Number(new RegExp(`(\\d+) ${noun.source}(?! in )`).exec(text)?.[1] ?? 0),
  map: Number(new RegExp(`(\\d+) ${noun.source} in (?:one|\\d+) countr`).exec(text)?.[1] ?? 0),
})

const either = (...values: string[]) => fc.constantFrom('', ...values)
const addressOf = (path: string, filters: Record<string, string>) =>
  `${path}?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value))}`

describe('the map counts what the list holds, whatever is asked', () => {
  test('on the list of agreements', async () => {
    const asked = fc.record({
      q: either('gottingen', 'JENA', 'music', 'friendship', 'nobody', 'université', 'heidelberg'),
      type: either('erasmus', 'memorandum', 'cotutelle'),
      framework: either('erasmus-plus'),
      unit: fc.constantFrom('', 'school', 'department', 'arts').map(name => name && id(name)),
      field: either('06', '07', '02', '10'),
      country: either('DE', 'FR', 'JP', 'ES'),
      partner: fc.constantFrom('', 'jena', 'kyoto').map(name => name && id(name)),
    })
    await fc.assert(
      fc.asyncProperty(asked, async filters => {
        const { list, map } = totals(plain((await seen(addressOf('/agreements', filters))).html), /agreements?/)
        expect(map, JSON.stringify(filters)).toBe(list)
      }),
      { numRuns: 60 },
    )
  })
  test('on the list of partners', async () => {
    const asked = fc.record({
      q: either('gottingen', 'jena', 'kyoto', 'nobody'),
      unit: fc.constantFrom('', 'school', 'department', 'arts').map(name => name && id(name)),
      field: either('06', '07', '02', '10'),
      country: either('DE', 'JP', 'FR'),
    })
    await fc.assert(
      fc.asyncProperty(asked, async filters => {
        const { list, map } = totals(plain((await seen(addressOf('/partners', filters))).html), /partners?/)
        expect(map, JSON.stringify(filters)).toBe(list)
      }),
      { numRuns: 30 },
    )
  })
  test('on the list of destinations', async () => {
    const asked = fc.record({
      course: fc.constantFrom('', 'informatics').map(name => name && id(name)),
      unit: fc.constantFrom('', 'school', 'department', 'arts').map(name => name && id(name)),
      field: either('06', '07', '02', '10'),
      level: either('6', '7'),
      kind: either('student-studies', 'staff-teaching'),
      country: either('DE', 'JP', 'FR'),
    })
    await fc.assert(
      fc.asyncProperty(asked, async filters => {
        const text = plain((await seen(addressOf('/places', filters))).html)
        const list = Number(/(\d+) offers?, \d+ places? a year/.exec(text)?.[1] ?? 0)
        const map = Number(/(\d+) offers? of places in (?:one|\d+) countr/.exec(text)?.[1] ?? 0)
        expect(map, JSON.stringify(filters)).toBe(list)
      }),
      { numRuns: 30 },
    )
  })
})

const agreementsFound = async (query: string) =>
  [...(await seen(`/agreements?${query}`)).html.matchAll(/\/agreements\/([0-9a-f-]{36})"/g)]
    .map(([, found]) => Object.entries(ids).find(([, known]) => known === found)?.[0])
    .toSorted()

describe('agreements in public', () => {
  test.each([
    ['q=gottingen', ['A-1']],
    ['q=GÖTTINGEN', ['A-1']],
    ['q=music', ['A-2']],
    ['field=06', ['A-1', 'A-5']],
    ['field=07', ['A-1', 'A-4']],
    ['field=06&country=JP', ['A-5']],
    ['q=jena&type=memorandum', ['A-3']],
  ])('asked for by %s are found', async (query, found) => {
    expect(await agreementsFound(query)).toEqual(found)
  })
  test('of a school are those of its departments too', async () => {
    expect(await agreementsFound(`unit=${id('school')}`)).toEqual(['A-1', 'A-4'])
    expect(await agreementsFound(`unit=${id('department')}`)).toEqual(['A-1'])
  })
  test('lead to the partner where it has a page, and name it where it has none', async () => {
    const { html } = await seen(`/agreements/${id('A-1')}`)
    expect(html).toContain(`href="/bergamo/en/partners/${id('partner gottingen')}"`)
    const other = await seen(`/agreements/${id('A-4')}`)
    expect(other.html).toContain('Université de Poitiers')
    expect(other.html).not.toContain('/bergamo/en/partners/')
  })
})

describe('destinations of a course of study', () => {
  const found = async (query: string) =>
    [...(await seen(`/places?${query}`)).html.matchAll(/aria-label="[^"]+: show the agreement with ([^"]+)"/g)].map(
      ([, partner]) => partner,
    )
  test('are those that name it, and those that name none and are open to its school, its level and its field', async () => {
    expect(await found(`course=${id('informatics')}`)).toEqual([
      'Georg-August-Universität Göttingen',
      'Kyoto University',
    ])
  })
  test('are found by field, level and country', async () => {
    expect(await found('field=07&level=7')).toEqual(['Georg-August-Universität Göttingen'])
    expect(await found('level=6&country=FR')).toEqual(['Université de Poitiers'])
  })
  test('say how many, how long and which language is recommended', async () => {
    const text = plain((await seen(`/places?country=JP`)).html)
    expect(text).toContain('1 offer, 2 places a year')
    expect(text).toContain('10 months')
    expect(text).toContain('German B1')
  })
})

describe('the page of a partner', () => {
  test('shows all that is published between the two, and nothing of the file', async () => {
    await recordNetwork(as(officer), {
      key: 'coimbra',
      kind: 'network',
      name: { en: 'Coimbra Group' },
      description: { en: 'Old universities.' },
    })
    const { status, html } = await seen(`/partners/${id('partner jena')}`)
    const text = plain(html)
    expect(status).toBe(200)
    for (const said of [
      'Music together',
      'Friendship',
      'Summer schools',
      'Strategic partnership since 1 March 2024',
      'Many things together.',
      'Joint research',
      'German B1',
      'all schools and faculties',
    ])
      expect(text).toContain(said)
    expect(html).not.toContain('hesitates')
    expect(html).toContain('rel="canonical"')
    expect(html.match(/hreflang=/g)?.length).toBeGreaterThan(2)
    expect(text).toContain('Last changed on 2 November 2026')
  })
  test('is there only for partners that the office has published', async () => {
    expect((await seen(`/partners/${id('partner poitiers')}`)).status).toBe(404)
    expect((await seen('/partners/nonsense')).status).toBe(404)
    expect((await seen(`/partners/${randomUUID()}`)).status).toBe(404)
  })
  test('is not there in another office', async () => {
    await anOffice(on(), 'elsewhere')
    const answer = await getPage(doorsAs(on(), aVisitor), `/elsewhere/en/partners/${id('partner jena')}`)
    expect(answer.status).toBe(404)
  })
})

/** A course of the office, approved where it is given a day. */
async function aCourse(code: string, approvedOn?: string): Promise<void> {
  const asked = { unit: id('department'), level: 7, year: '2026/2027', term: '1/1', credits: '6', language: 'en' }
  const [proposed, held] = await proposeCourse(as(officer), { ...asked, code, title: { en: code } })
  ids[code] = proposed?.subject ?? ''
  const instances = [String(held?.facts.instance)]
  if (approvedOn) await approveInstances(as(officer), { instances, on: approvedOn, resolution: '7/2026' })
}

describe('for search engines', () => {
  beforeAll(async () => {
    const term = { number: 1, total: 1, term: 'year', name: { en: 'Year' } } as const
    const days = { startOn: '2026-09-01', endOn: '2027-08-31' }
    await openAcademicYear(as({ kind: 'system', because: 'test' }), {
      ...{ year: '2026/2027', ...days, terms: [{ ...term, ...days }] },
    })
    await aCourse('LAW-1', '2026-06-10')
    await aCourse('LAW-2')
  })
  const asked = async (path: string) => {
    const answer = await getPage(doorsAs(on(), aVisitor), path)
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
  }
  test('the site map names every partner, agreement and course in public, in each language with its alternates', async () => {
    const { text, type } = await asked('/sitemap.xml')
    expect(type).toContain('xml')
    const locations = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location)
    expect(new Set(locations).size).toBe(locations.length)
    for (const language of ['en', 'it', 'fr']) {
      expect(locations).toContain(`http://localhost/bergamo/${language}/partners/${id('partner jena')}`)
      expect(locations).toContain(`http://localhost/bergamo/${language}/agreements/${id('A-5')}`)
      expect(locations).toContain(`http://localhost/bergamo/${language}/courses/${id('LAW-1')}`)
      expect(locations).toContain(`http://localhost/bergamo/${language}/courses`)
    }
    expect(text).toContain(`hreflang="fr" href="http://localhost/bergamo/fr/partners/${id('partner jena')}"`)
    expect(text).not.toContain(id('partner poitiers'))
    expect(text).not.toContain(id('hidden'))
    expect(text).not.toContain(id('over'))
    expect(text).not.toContain(id('LAW-2'))
  })
  test('everything that it names is there', async () => {
    const { text } = await asked('/sitemap.xml')
    for (const [, location = ''] of text.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g))
      expect((await asked(location)).status, location).toBe(200)
  })
  test('its parts are files of their own, and what is none is not there', async () => {
    expect((await asked('/sitemaps/bergamo/partners-1.xml')).text).toContain(id('partner jena'))
    expect((await asked('/sitemaps/bergamo/agreements-1.xml')).text).toContain(id('A-1'))
    expect((await asked('/sitemaps/bergamo/courses-1.xml')).text).toContain(id('LAW-1'))
    expect((await asked('/sitemaps/bergamo/pages.xml')).text).toContain('/partnership-request')
    for (const path of ['bergamo/partners-2.xml', 'bergamo/events-1.xml', 'nobody/pages.xml', 'bergamo/pages-1.xml'])
      expect((await asked(`/sitemaps/${path}`)).status, path).toBe(404)
  })
  test('robots are led to it, and away from what is behind sign-in', async () => {
    const { text } = await asked('/robots.txt')
    expect(text).toContain('Sitemap: http://localhost/sitemap.xml')
    expect(text).toContain('Disallow: /sign-in')
  })
})
