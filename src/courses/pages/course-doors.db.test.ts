import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, doorsAs, getPage, postForm, theSystem } from '../../../test/support/doors.ts'
import { addUnit } from '../../institutions/index.ts'
import type { Actor } from '../../permissions.ts'
import type { Caller } from '../../platform/scope.ts'
import { openAcademicYear } from '../../rulebook/index.ts'

const on = useDeployment()
let bergamo: string
let law: string
let file = ''
let instance = ''

const office = () => doorsAs(on(), anOfficer())
const anyone = () => doorsAs(on(), aVisitor)
const coordinator = (unit: string): Actor => ({
  kind: 'user',
  account: '11111111-1111-4111-8111-111111111111',
  roles: [{ role: 'coordinator', units: [unit], partners: [] }],
  mandates: [],
})
const as = (institution: string): Caller => ({ on: on(), institution, actor: theSystem, now: on().clock() })
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const textOf = async (path: string, app = office()) => (await getPage(app, path)).text()
const year = '2026/2027'

beforeAll(async () => {
  bergamo = await anOffice(on(), 'bergamo')
  law =
    (await addUnit(as(bergamo), { kind: 'department', code: 'law', name: { en: 'Department of Law' } }))[0]?.subject ??
    ''
  await openAcademicYear(as(bergamo), {
    year,
    startOn: '2026-09-01',
    endOn: '2027-08-31',
    terms: [
      {
        number: 1,
        total: 2,
        term: 'winter',
        name: { en: 'Winter semester' },
        startOn: '2026-09-21',
        endOn: '2027-01-31',
      },
      {
        number: 2,
        total: 2,
        term: 'spring',
        name: { en: 'Spring semester' },
        startOn: '2027-02-15',
        endOn: '2027-07-31',
      },
    ],
  })
})

const fields = (more: object = {}) => ({
  'title.en': 'European Union Law',
  'title.it': 'Diritto dell’Unione europea',
  code: 'EUL-1',
  unit: law,
  kind: 'course',
  level: '7',
  field: '0421',
  year,
  term: '1/2',
  credits: '7,5',
  language: 'en',
  teachers: 'Fosca Ipotesi',
  slots: 'Mon 10:00-12:00 Room 4',
  ...more,
})

describe('a course', () => {
  test('whose form cannot be read comes back with what was typed', async () => {
    const answer = await postForm(office(), '/bergamo/en/catalogue/new', fields({ credits: 'many', slots: 'whenever' }))
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const said of ['Write a number with two decimals', 'Write each meeting in a line', 'value="many"', 'whenever'])
      expect(html).toContain(said)
  })

  test('is proposed, and stands in the office’s list, not on the public pages', async () => {
    const answer = await postForm(office(), '/bergamo/en/catalogue/new', fields())
    expect(answer.status).toBe(303)
    file = answer.headers.get('location') ?? ''
    const html = await textOf(file)
    for (const said of [
      'European Union Law',
      'Winter semester',
      '7.5',
      'Fosca Ipotesi',
      'Mon 10:00-12:00 Room 4',
      'CR/',
    ])
      expect(html).toContain(said)
    expect(await textOf('/bergamo/it/catalogue?q=unione')).toContain('Diritto dell’Unione europea')
    expect(await textOf('/bergamo/en/courses', anyone())).toContain('No catalogue is published yet')
    expect((await getPage(anyone(), `/bergamo/en/courses/${file.split('/').at(-1)}`)).status).toBe(404)
    instance = (await raw(sql<{ id: string }>`select id from course_instance where code = 'EUL-1'`))[0]?.id ?? ''
  })

  test('stays closed to visitors, to other offices and to other departments', async () => {
    expect((await getPage(anyone(), '/bergamo/en/catalogue')).status).toBe(303)
    const other =
      (await addUnit(as(bergamo), { kind: 'department', code: 'eco', name: { en: 'Economics' } }))[0]?.subject ?? ''
    const stranger = doorsAs(on(), coordinator(other))
    expect((await getPage(stranger, file)).status).toBe(404)
    expect((await postForm(stranger, `${file}/years/${instance}/approve`, {})).status).toBe(403)
    expect(
      (
        await postForm(stranger, '/bergamo/en/catalogue/withdraw-selected', {
          instances: instance,
          reason: 'No reason',
        })
      ).status,
    ).toBe(403)
  })

  test('is approved by the coordinator of its department, and then everybody reads it', async () => {
    const own = doorsAs(on(), coordinator(law))
    const address = `/bergamo/en/catalogue/departments/${law}/approve?year=${encodeURIComponent(year)}`
    expect(await textOf(address, own)).toContain('One proposed course is approved')
    expect((await postForm(own, address, { on: '2026-10-01', resolution: '3/2026' })).status).toBe(303)
    const list = await textOf('/bergamo/it/courses?q=DIRITTO&language=en&from=6&to=9&term=1/2', anyone())
    expect(list).toContain('Diritto dell’Unione europea')
    expect(await textOf('/bergamo/en/courses?q=nothing', anyone())).toContain('No course was found')
    expect(
      (await getPage(anyone(), "/bergamo/en/courses?q=%00';drop&unit=x&level=99&term=9/1&after=1&from=a&field=zz"))
        .status,
    ).toBe(200)
    const page = await textOf(`/bergamo/fr/courses/${file.split('/').at(-1)}`, anyone())
    for (const said of ['European Union Law', 'Fosca Ipotesi', 'Lun 10:00-12:00 Room 4']) expect(page).toContain(said)
  })

  test('that moves term says so to everybody', async () => {
    const [row] = await raw(sql<{ revision: number }>`select revision from course_instance where id = ${instance}`)
    const given = fields({ term: '2/2', version: String(row?.revision) })
    expect((await postForm(office(), `${file}/years/${instance}/revise`, given)).status).toBe(303)
    expect((await postForm(office(), `${file}/years/${instance}/revise`, given)).status).toBe(409)
    const page = await textOf(`/bergamo/en/courses/${file.split('/').at(-1)}`, anyone())
    expect(page).toContain('moved from Winter semester to Spring semester')
    expect(await textOf(file)).toContain('moved it in 2026/2027: from Winter semester to Spring semester.')
  })

  test('is read by programs in the fields of the network', async () => {
    const feed = await (await getPage(anyone(), '/bergamo/en/courses.json')).json()
    expect(feed).toMatchObject({
      institution: 'bergamo',
      academicYear: year,
      courses: [
        {
          losId: `CR/${file.split('/').at(-1)}`,
          losCode: 'EUL-1',
          loiId: `CRI/${instance}`,
          academicTerm: '2026/2027-2/2',
          start: '2027-02-15',
          end: '2027-07-31',
          credit: { scheme: 'ects', value: '7.5' },
          languageOfInstruction: 'en',
          eqfLevel: 7,
          iscedCode: '0421',
        },
      ],
    })
  })

  test('is exported', async () => {
    const answer = await getPage(office(), '/bergamo/en/catalogue/export.csv')
    expect(answer.headers.get('content-disposition')).toContain('courses-bergamo-2026-2027.csv')
    expect(await answer.text()).toContain('EUL-1')
    expect((await getPage(office(), '/bergamo/it/catalogue/export.xlsx')).status).toBe(200)
  })

  test('of a list keeps the list’s filters, whether the deed on its rows is refused or done', async () => {
    const found = 'q=union&language=en'
    const selected = { instances: instance, found, reason: '' }
    const refused = await postForm(office(), '/bergamo/en/catalogue/withdraw-selected', selected)
    const html = await refused.text()
    expect([refused.status, html.includes('value="union"')]).toEqual([422, true])
    expect(html).toMatch(/name="found" value="q=union&amp;language=en/)
    const on = { instances: instance, found, on: '2026-10-02', resolution: '4/2026' }
    const done = await postForm(office(), '/bergamo/en/catalogue/approve-selected', on)
    expect([done.status, done.headers.get('location')]).toEqual([303, `/bergamo/en/catalogue?${found}`])
  })

  test('is withdrawn with a reason that everybody reads', async () => {
    const refused = await postForm(office(), `${file}/years/${instance}/withdraw`, { reason: '' })
    expect(refused.status).toBe(422)
    const answer = await postForm(office(), `${file}/years/${instance}/withdraw`, { reason: 'The teacher is on leave' })
    expect(answer.status).toBe(303)
    const page = await textOf(`/bergamo/en/courses/${file.split('/').at(-1)}`, anyone())
    expect(page).toContain('The teacher is on leave')
    expect(await textOf('/bergamo/en/courses', anyone())).toContain('No catalogue is published yet')
  })
})

test('a catalogue is copied, and waits on the desk for its departments', async () => {
  await openAcademicYear(as(bergamo), { year: '2027/2028', startOn: '2027-09-01', endOn: '2028-08-31' })
  await postForm(office(), '/bergamo/en/catalogue/new', fields({ code: 'EUL-2' }))
  const answer = await postForm(office(), '/bergamo/en/catalogue/copy', { from: year, to: '2027/2028', unit: '' })
  expect(answer.status).toBe(303)
  expect(await textOf(answer.headers.get('location') ?? '')).toContain('Department of Law')
  expect(await textOf('/bergamo/en/desk')).toContain('Approve the catalogue of Department of Law for 2027/2028')
})

describe('a calendar', () => {
  const days = { 'name.en': 'Winter examinations', kind: 'exams', year, startsOn: '2027-01-11', endsOn: '2027-02-12' }
  test('is stated by the office, with terms of the rulebook beside', async () => {
    const wrong = await postForm(office(), '/bergamo/en/calendars/new', { ...days, endsOn: '2026-01-01' })
    expect(wrong.status).toBe(422)
    expect((await postForm(office(), '/bergamo/en/calendars/new', { ...days, unit: law })).status).toBe(303)
    const page = await textOf(`/bergamo/en/calendars?year=${year}&unit=${law}`, anyone())
    for (const said of ['Winter examinations', 'Winter semester', '11 January 2027', 'Department of Law'])
      expect(page).toContain(said)
  })
  test('can be subscribed to, with whole days', async () => {
    const answer = await getPage(anyone(), `/bergamo/en/calendars.ics?year=${year}&unit=${law}`)
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    const text = await answer.text()
    for (const line of ['SUMMARY:Winter examinations', 'DTSTART;VALUE=DATE:20270111', 'DTEND;VALUE=DATE:20270213'])
      expect(text).toContain(line)
  })
  test('of the whole institution is not a coordinator’s', async () => {
    const own = doorsAs(on(), coordinator(law))
    expect((await postForm(own, '/bergamo/en/calendars/new', days)).status).toBe(403)
    expect((await postForm(own, '/bergamo/en/calendars/new', { ...days, unit: law })).status).toBe(303)
  })
  test('is changed, not from a stale form, and can be emptied', async () => {
    const [entry] = await raw(
      sql<{ id: string }>`select id from calendar_entry where name ->> 'en' = 'Winter examinations'`,
    )
    const address = `/bergamo/en/calendars/${entry?.id}`
    const changed = { ...days, 'name.en': 'Examinations', unit: law, version: '1' }
    expect((await postForm(office(), address, changed)).status).toBe(303)
    expect((await postForm(office(), address, { ...changed, 'name.en': 'Other' })).status).toBe(409)
    expect((await postForm(office(), `${address}/remove`, {})).status).toBe(303)
    expect((await getPage(office(), address)).status).toBe(404)
  })
})
