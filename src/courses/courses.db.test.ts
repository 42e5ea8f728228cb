import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../test/support/people.ts'
import { addUnit } from '../institutions/index.ts'
import { query } from '../platform/query.ts'
import type { Caller } from '../platform/scope.ts'
import { openAcademicYear, stateRecord } from '../rulebook/index.ts'
import { approveCatalogue, approveInstances } from './approve-courses.ts'
import { copyCatalogue } from './copy-catalogue.ts'
import { describeCourse } from './describe-course.ts'
import { driftSince } from './drift.rules.ts'
import { listCatalogues, listCourses } from './list-courses.ts'
import { proposeCourse, proposeInstance } from './propose-course.ts'
import { publishCatalogues } from './publish-catalogue.ts'
import { publishedRows } from './published.store.ts'
import { recordCatalogue } from './record-catalogue.ts'
import { reviseInstance } from './revise-instance.ts'
import { searchCourses } from './search-courses.ts'
import { showCourse, showPublishedCourse } from './show-course.ts'
import { snapshotCourses } from './snapshot-courses.ts'
import { restoreInstance, withdrawInstances } from './withdraw-courses.ts'

const on = useDeployment()
const thisYear = '2026/2027'
const nextYear = '2027/2028'
let bergamo: string
let law: string
let economics: string
let officer: Caller
let lawyer: Caller
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const now = (caller: Caller): Caller => ({ ...caller, now: on().clock() })
const visitor = () => asVisitor(on(), bergamo)
const system = () => asSystem(on(), bergamo)

let n = 0
const one = (more: object = {}) => ({
  code: `L${++n}`,
  unit: law,
  title: { en: `Private Law ${n}`, it: `Diritto privato ${n}` },
  level: 6,
  field: '0421',
  year: thisYear,
  term: '1/2',
  credits: '6',
  language: 'it',
  teachers: 'Ersilia Esempi, Bruto Prova',
  slots: 'Mon 10:00-12:00 Room 4',
  ...more,
})

async function propose(more: object = {}, by = officer) {
  const facts = await proposeCourse(now(by), one(more))
  return { course: facts[0]?.subject ?? '', instance: String(facts[1]?.facts.instance) }
}
async function published(more: object = {}) {
  const made = await propose(more)
  await approveInstances(now(officer), { instances: [made.instance], on: '2026-06-10', resolution: '7/2026' })
  return made
}
const instance = async (id: string) => {
  const [row] = await raw(sql<Record<string, unknown>>`select * from course_instance where id = ${id}`)
  return row ?? {}
}
const factsOf = (course: string) =>
  raw(sql<{ name: string; facts: object }>`select name, facts from event where subject = ${course} order by id`)
const edit = async (id: string, more: object) => {
  const { file, revision } = await current(id)
  return reviseInstance(now(officer), { ...file, ...more, instance: id, version: revision } as never)
}
async function current(id: string) {
  const row = await instance(id)
  const { course } = row
  const file = (await showCourse(now(officer), String(course))).instances.find(each => each.id === id)
  return { revision: Number(row.revision), file: { ...file, term: `${file?.term}/${file?.terms}` } }
}

beforeAll(async () => {
  bergamo = await anInstitution(on(), { slug: 'bergamo' })
  const unit = async (code: string) =>
    (await addUnit(system(), { kind: 'department', code, name: { en: `Department of ${code}` } }))[0]?.subject ?? ''
  law = await unit('law')
  economics = await unit('economics')
  officer = await officerOf(on(), bergamo)
  lawyer = await officerOf(on(), bergamo, { role: 'coordinator', units: [law] })
  const term = (number: number, startOn: string, endOn: string) => ({
    number,
    total: 2,
    term: number === 1 ? ('winter' as const) : ('spring' as const),
    name: { en: number === 1 ? 'First semester' : 'Second semester' },
    startOn,
    endOn,
  })
  await openAcademicYear(system(), {
    year: thisYear,
    startOn: '2026-09-01',
    endOn: '2027-08-31',
    terms: [term(1, '2026-09-21', '2027-01-31'), term(2, '2027-02-15', '2027-07-31')],
  })
  await stateRecord(system(), {
    kind: 'window',
    key: 'course-catalogue',
    label: { en: 'Course catalogue' },
    content: { subject: 'course-catalogue', opens: { month: 7, yearOffset: 0 } },
    origin: { from: 'office' },
  })
})
beforeEach(() => on().time.set('2026-11-02T09:00:00Z'))

describe('proposing a course', () => {
  test('adds it with its first year, and keeps decimals exact', async () => {
    const { course, instance: id } = await propose({ credits: '7,50', places: '' })
    const row = await instance(id)
    expect(row).toMatchObject({ state: 'proposed', credits: '7.50', term: 1, terms: 2, places: null })
    expect(row.slots).toEqual([{ weekday: 1, from: '10:00', to: '12:00', room: 'Room 4' }])
    expect((await factsOf(course)).map(({ name }) => name)).toEqual(['course.added', 'course.proposed'])
    expect((await showCourse(now(officer), course)).instances[0]?.credits).toBe('7.5')
  })
  test('is refused for a code that is taken, with nothing kept', async () => {
    const { course } = await propose({ code: 'TAKEN' })
    await expect(propose({ code: 'TAKEN' })).rejects.toMatchObject({
      problems: { code: { code: 'course.code-known' } },
    })
    expect(await factsOf(course)).toHaveLength(2)
  })
  test('is refused with what cannot be read', async () => {
    const given = { credits: 'six', term: '3/2', slots: 'whenever', field: '9999' }
    await expect(propose(given)).rejects.toMatchObject({
      problems: {
        credits: { code: 'wrong-credits' },
        term: { code: 'wrong-term' },
        slots: { code: 'wrong-timetable' },
        field: { code: 'wrong-field' },
      },
    })
  })
  test('a coordinator proposes for the own department only', async () => {
    await propose({}, lawyer)
    await expect(propose({ unit: economics }, lawyer)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(propose({}, visitor())).rejects.toMatchObject({ code: 'not-allowed' })
  })
  test('for one more year, once for each group', async () => {
    const { course } = await propose()
    const again = { ...one(), course, year: nextYear }
    await proposeInstance(now(officer), again as never)
    await expect(proposeInstance(now(officer), again as never)).rejects.toMatchObject({
      problems: { section: { code: 'course.held-already' } },
    })
    await proposeInstance(now(officer), { ...again, section: 'B' } as never)
    expect((await showCourse(now(officer), course)).instances).toHaveLength(3)
  })
})

describe('a catalogue', () => {
  test('is approved by its department, and public on the day of the rulebook', async () => {
    on().time.set('2027-06-10T09:00:00Z')
    const { course, instance: id } = await propose({ year: nextYear, unit: economics })
    await expect(approveCatalogue(now(lawyer), { unit: economics, year: nextYear })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await approveCatalogue(now(officer), { unit: economics, year: nextYear, on: '2027-06-09', resolution: '12/2027' })
    expect(await instance(id)).toMatchObject({ state: 'approved', approved_on: '2027-06-09', resolution: '12/2027' })
    on().time.set('2027-06-30T21:59:00Z')
    expect(await publishCatalogues(system(), {})).toEqual([])
    await expect(showPublishedCourse(visitor(), course)).rejects.toMatchObject({ code: 'course.not-found' })
    on().time.set('2027-06-30T22:00:00Z')
    expect(await publishCatalogues(system(), {})).toMatchObject([{ name: 'course.published', subject: course }])
    expect(await publishCatalogues(system(), {})).toEqual([])
    expect((await showPublishedCourse(visitor(), course)).instances).toMatchObject([{ id, state: 'published' }])
  })
  test('is public at once where the day has passed', async () => {
    const { course, instance: id } = await published()
    expect(await instance(id)).toMatchObject({ state: 'published' })
    expect((await factsOf(course)).map(({ name }) => name).slice(-2)).toEqual(['course.approved', 'course.published'])
  })
  test('in which nothing waits cannot be approved', async () => {
    await expect(approveCatalogue(now(officer), { unit: economics, year: '2030/2031' })).rejects.toMatchObject({
      code: 'course.nothing-proposed',
    })
  })
  test('is not approved on a day to come, nor twice', async () => {
    const { instance: id } = await propose()
    await expect(approveInstances(now(officer), { instances: [id], on: '2027-01-01' })).rejects.toMatchObject({
      problems: { on: { code: 'in-future' } },
    })
    await approveInstances(now(lawyer), { instances: [id] })
    expect(await approveInstances(now(officer), { instances: [id] })).toEqual([])
  })
  test('is copied to the next year without what was withdrawn, and once', async () => {
    const kept = await published({ unit: economics, slots: 'Mon 10:00-12:00; 2026-11-12 9:00-13:00' })
    const gone = await published({ unit: economics })
    await withdrawInstances(now(officer), { instances: [gone.instance], reason: 'Nobody teaches it' })
    const copied = await copyCatalogue(now(officer), { from: thisYear, to: '2028/2029', unit: economics })
    const courses = copied.map(({ subject }) => subject)
    expect(courses).toContain(kept.course)
    expect(courses).not.toContain(gone.course)
    const copy = (await showCourse(now(officer), kept.course)).instances.find(each => each.year === '2028/2029')
    expect(copy).toMatchObject({
      state: 'proposed',
      credits: '6',
      term: 1,
      slots: [{ weekday: 1, from: '10:00', to: '12:00' }],
    })
    await expect(
      copyCatalogue(now(officer), { from: thisYear, to: '2028/2029', unit: economics }),
    ).rejects.toMatchObject({
      code: 'course.nothing-to-copy',
    })
    await expect(copyCatalogue(now(lawyer), { from: thisYear, to: '2029/2030' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
  test('is counted as it stands', async () => {
    const counted = async () => (await listCatalogues(now(officer), { year: '2031/2032' }))[0]
    const first = await propose({ year: '2031/2032' })
    await propose({ year: '2031/2032' })
    expect(await counted()).toMatchObject({ code: 'law', proposed: 2, approved: 0 })
    await approveInstances(now(officer), { instances: [first.instance] })
    expect(await counted()).toMatchObject({ proposed: 1, approved: 1 })
    await withdrawInstances(now(officer), { instances: [first.instance], reason: 'Not this year' })
    expect(await counted()).toMatchObject({ proposed: 1, approved: 0, withdrawn: 1 })
  })
})

describe('what changes after publication', () => {
  test('is a fact with the old and the new value, and shows as drift', async () => {
    const { course, instance: id } = await published()
    const frozen = await snapshotCourses(visitor(), [id])
    expect(frozen).toMatchObject([
      { losId: `CR/${course}`, loiId: `CRI/${id}`, credits: '6', termId: { term: 1, terms: 2 } },
    ])
    await edit(id, { term: '2/2', credits: '9', language: 'en', slots: '' })
    const changed = (await factsOf(course)).slice(-4)
    const about = { instance: id, year: thisYear, published: true }
    expect(changed).toEqual([
      { name: 'course.term-changed', facts: { ...about, from: '1/2', to: '2/2' } },
      { name: 'course.credits-changed', facts: { ...about, from: '6', to: '9' } },
      { name: 'course.language-changed', facts: { ...about, from: 'it', to: 'en' } },
      { name: 'course.timetable-changed', facts: about },
    ])
    expect(
      driftSince(frozen, await snapshotCourses(visitor(), [id])).map(({ what, reason }) => [what, reason]),
    ).toEqual([
      ['term', 'not-available'],
      ['credits', null],
      ['language', 'language-mismatch'],
    ])
    expect((await showPublishedCourse(visitor(), course)).happened).toHaveLength(4)
  })
  test('and nothing is said when nothing changed', async () => {
    const { course, instance: id } = await published()
    expect(await edit(id, { credits: '6.00' })).toEqual([])
    expect(await factsOf(course)).toHaveLength(4)
  })
  test('a stale form changes nothing', async () => {
    const { instance: id } = await published()
    await edit(id, { credits: '8' })
    const { file } = await current(id)
    await expect(reviseInstance(now(officer), { ...file, instance: id, version: 1 } as never)).rejects.toMatchObject({
      code: 'course.changed-meanwhile',
    })
  })
  test('a course that is withdrawn says why, and can be proposed again', async () => {
    const { course, instance: id } = await published()
    const frozen = await snapshotCourses(visitor(), [id])
    await withdrawInstances(now(lawyer), { instances: [id], reason: 'The teacher has retired' })
    expect(await instance(id)).toMatchObject({ state: 'withdrawn', withdrawn_reason: 'The teacher has retired' })
    expect(driftSince(frozen, await snapshotCourses(visitor(), [id]))).toMatchObject([{ what: 'withdrawn' }])
    await expect(edit(id, { credits: '9' })).rejects.toMatchObject({ code: 'course-instance.not-possible-now' })
    await restoreInstance(now(officer), { instance: id })
    expect(await instance(id)).toMatchObject({ state: 'proposed', withdrawn_reason: null })
    await expect(restoreInstance(now(officer), { instance: id })).rejects.toMatchObject({
      code: 'course-instance.not-possible-now',
    })
    expect((await factsOf(course)).map(({ name }) => name).slice(-2)).toEqual(['course.withdrawn', 'course.restored'])
  })
  test('a new title reaches every year and every search', async () => {
    const { course, instance: id } = await published({ code: 'ROM1' })
    const { course: before } = await showCourse(now(officer), course)
    const given = { course, version: before.revision, code: 'ROM1', unit: law, level: 7, title: { en: 'Rōman Law' } }
    await describeCourse(now(officer), given)
    const find = (text: string) =>
      searchCourses(visitor(), { filter: { year: thisYear, text }, language: 'it', size: 10 })
    expect((await find('roman')).rows.map(row => row.id)).toEqual([id])
    expect((await find('rom1')).rows).toMatchObject([{ level: 7, name: 'Rōman Law' }])
    expect(await describeCourse(now(officer), { ...given, version: before.revision + 1 })).toEqual([])
    await expect(describeCourse(now(officer), given)).rejects.toMatchObject({ code: 'course.changed-meanwhile' })
    await expect(
      describeCourse(now(lawyer), { ...given, version: before.revision + 1, unit: economics }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a whole catalogue at once', () => {
  const rows = (more: object[]) => more.map((each, at) => ({ ...one({ code: `B${at}` }), ...each }))
  test('adds, changes what differs, and leaves alone what is the same', async () => {
    const first = await recordCatalogue(now(officer), { offers: rows([{}, {}, { term: '1/1' }]) as never })
    expect(first.map(({ name }) => name).sort()).toEqual([
      ...Array(3).fill('course.added'),
      ...Array(3).fill('course.proposed'),
    ])
    const titled = (
      await raw(sql<{ title: object; code: string }>`select title, code from course where code like 'B_' order by code`)
    ).map(({ title, code }) => ({ ...one({ code }), title }))
    const again = titled.map((each, at) => (at === 2 ? { ...each, term: '2/2' } : each))
    const second = await recordCatalogue(now(officer), { offers: again as never })
    expect(second.map(({ name }) => name)).toEqual(['course.term-changed'])
    expect(await recordCatalogue(now(officer), { offers: again as never })).toEqual([])
  })
  test('is refused whole where it reaches beyond the own department', async () => {
    const offers = rows([{ code: 'X1' }, { code: 'X2', unit: economics }])
    await expect(recordCatalogue(now(lawyer), { offers: offers as never })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await raw(sql`select 1 from course where code in ('X1', 'X2')`)).toEqual([])
  })
})

describe('what one finds', () => {
  const year = '2025/2026'
  const find = async (filter: object, more: object = {}) =>
    searchCourses(visitor(), { filter: { year, ...filter }, language: 'en', size: 50, ...more })
  const codes = async (filter: object) => (await find(filter)).rows.map(({ code }) => code)
  const walk = query('walk-courses', (scope, filter: object) => {
    scope.must('course.see', { published: true })
    return publishedRows(scope, { filter: { year, ...filter }, language: 'en', size: 50, found: 51 })
  })
  const walked = (filter: object) => walk(visitor(), filter)
  beforeAll(async () => {
    on().time.set('2026-11-02T09:00:00Z')
    const courses = [
      {
        code: 'MAC-01',
        title: { en: 'Macroeconomics', it: 'Macroeconomia' },
        unit: economics,
        language: 'en',
        field: '0311',
        level: 7,
        credits: '9',
      },
      {
        code: 'MIC-01',
        title: { en: 'Microeconomics' },
        unit: economics,
        language: 'it',
        field: '0311',
        term: '2/2',
        credits: '7.5',
      },
      {
        code: 'STA-01',
        title: { en: 'Statistics II' },
        unit: economics,
        language: 'en',
        field: '0542',
        teachers: 'Žofie Černá',
        credits: '3',
      },
      { code: 'PEN-01', title: { en: 'Économie pénale' }, programme: 'summer', field: '0421' },
      { code: 'NEW-01', title: { en: 'Macro not yet public' }, unit: economics },
    ]
    await recordCatalogue(now(officer), { offers: courses.map(each => one({ year, ...each })) as never })
    const all = await listCourses(now(officer), {
      filter: { year, text: '01' },
      sort: 'code',
      down: false,
      language: 'en',
      page: 1,
      size: 50,
    })
    expect(all.total).toBe(5)
    const open = all.rows.filter(({ code }) => code !== 'NEW-01').map(({ id }) => id)
    await approveInstances(now(officer), { instances: open, on: '2025-06-01' })
  })

  test.each([
    [{}, ['PEN-01', 'MAC-01', 'MIC-01', 'STA-01']],
    [{ text: 'macro' }, ['MAC-01']],
    [{ text: 'ECONOMIE' }, ['PEN-01']],
    [{ text: 'macroeconomia' }, ['MAC-01']],
    [{ text: 'cerna' }, ['STA-01']],
    [{ text: 'mic-01' }, ['MIC-01']],
    [{ text: 'statistics ii' }, ['STA-01']],
    [{ text: 'statistics iii' }, []],
    [{ text: '%' }, []],
    [{ language: 'en' }, ['MAC-01', 'STA-01']],
    [{ term: '2/2' }, ['MIC-01']],
    [{ level: 7 }, ['MAC-01']],
    [{ field: '0300' }, ['MAC-01', 'MIC-01']],
    [{ field: '0421' }, ['PEN-01']],
    [{ programme: 'summer' }, ['PEN-01']],
    [{ creditsFrom: 7.5 }, ['MAC-01', 'MIC-01']],
    [{ creditsFrom: 3, creditsTo: 7.5, language: 'en' }, ['STA-01']],
  ])('%o', async (filter, found) => {
    const ordered = (await codes(filter)).toSorted()
    expect(ordered).toEqual(found.toSorted())
    expect((await find(filter)).total).toBe(found.length)
    expect((await walked(filter)).map(({ code }) => code)).toEqual(await codes(filter))
  })
  test('in the order of the titles, from a position on', async () => {
    expect(await codes({})).toEqual(['PEN-01', 'MAC-01', 'MIC-01', 'STA-01'])
    const [first] = (await find({}, { size: 1 })).rows
    const rest = await find({}, { after: { name: first?.name, id: first?.id } })
    expect(rest.rows.map(({ code }) => code)).toEqual(['MAC-01', 'MIC-01', 'STA-01'])
  })
  test('the office sees what is not public, a coordinator the own department', async () => {
    const listed = async (by: Caller) =>
      (
        await listCourses(now(by), { filter: { year }, sort: 'title', down: true, language: 'it', page: 1, size: 50 })
      ).rows.map(({ code }) => code)
    expect(await listed(officer)).toEqual(['STA-01', 'MIC-01', 'MAC-01', 'NEW-01', 'PEN-01'])
    expect(await listed(lawyer)).toEqual(['PEN-01'])
    await expect(listed(visitor())).resolves.toEqual([])
  })
  test('nobody reads another department’s or institution’s file by its address', async () => {
    const { course } = await propose({ unit: economics })
    await expect(showCourse(now(lawyer), course)).rejects.toMatchObject({ code: 'course.not-found' })
    const jena = await anInstitution(on(), { slug: 'jena' })
    const stranger = await officerOf(on(), jena)
    await expect(showCourse(stranger, course)).rejects.toMatchObject({ code: 'course.not-found' })
  })
})
