import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../../test/support/people.ts'
import { addCourseOfStudy, addUnit } from '../../institutions/index.ts'
import { assignResponsibility } from './assign-responsibility.ts'
import { correctPerson } from './correct-person.ts'
import { endResponsibility } from './end-responsibility.ts'
import { listContacts, showContact } from './list-contacts.ts'
import { listResponsibilities, listVacancies } from './list-responsibilities.ts'
import { namePerson } from './name-person.ts'

const on = useDeployment()
let pavia: string
let jena: string
let officer: Awaited<ReturnType<typeof officerOf>>
let unit: string
let course: string
let n = 0

type Row = Record<string, unknown>
const rows = async (query: ReturnType<typeof sql<Row>>) => (await query.execute(on().database.kysely)).rows
const now = () => ({ ...officer, now: on().clock() })
const aPerson = async (given: Partial<Parameters<typeof namePerson>[1]> = {}) =>
  (await namePerson(now(), { givenName: 'Ada', familyName: `Rossi ${++n}`, ...given }))[0]?.subject ?? ''
const assign = async (given: Omit<Parameters<typeof assignResponsibility>[1], 'kind'> & { kind?: 'promoter' }) =>
  String((await assignResponsibility(now(), { kind: 'promoter', ...given }))[0]?.facts.responsibility)
const forPublic = async () => (await listResponsibilities(asVisitor(on(), pavia), undefined)).map(row => row.familyName)
const vacant = async () => (await listVacancies(now(), undefined)).map(row => row.familyName)

beforeAll(async () => {
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena' })
  officer = await officerOf(on(), pavia)
})
beforeEach(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  const code = `U${++n}`
  unit = (await addUnit(asSystem(on(), pavia), { kind: 'faculty', code, name: { en: code } }))[0]?.subject ?? ''
  const added = await addCourseOfStudy(asSystem(on(), pavia), { unit, code: `C${n}`, name: { en: `C${n}` }, level: 7 })
  course = added[0]?.subject ?? ''
})

test('an officer names a person, corrects them, and a stale form is refused', async () => {
  const person = await aPerson({ title: 'Prof.', email: 'Ada.Rossi@UniPV.it', telephone: '+39 0382 98 1111' })
  expect(await rows(sql<Row>`select * from person where id = ${person}`)).toMatchObject([
    { institution: pavia, title: 'Prof.', email: 'ada.rossi@unipv.it', telephone: '+39 0382 98 1111', revision: 1 },
  ])
  const correction = { person, givenName: 'Ada', familyName: 'Verdi', revision: '1' }
  await correctPerson(officer, correction)
  expect(await showContact(officer, person)).toMatchObject({ family_name: 'Verdi', email: null, revision: 2 })
  await expect(correctPerson(officer, correction)).rejects.toMatchObject({ code: 'person.changed-meanwhile' })
  const facts = await rows(sql<Row>`select name, facts from event where subject = ${person} order by id`)
  expect(facts).toEqual([
    { name: 'person.named', facts: {} },
    { name: 'person.corrected', facts: {} },
  ])
})

test('who is named wrongly is not named', async () => {
  await expect(aPerson({ familyName: ' ', email: 'x', telephone: 'call me' })).rejects.toMatchObject({
    problems: { familyName: {}, email: { code: 'wrong-email' }, telephone: { code: 'wrong-telephone' } },
  })
  const signatory = await officerOf(on(), pavia, { role: 'signatory' })
  await expect(namePerson(signatory, { givenName: 'A', familyName: 'B' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const person = await aPerson()
  const stranger = await officerOf(on(), jena)
  await expect(showContact(stranger, person)).rejects.toMatchObject({ code: 'person.not-found' })
  await expect(assignResponsibility(stranger, { person, kind: 'contact', unit })).rejects.toMatchObject({
    code: 'person.not-found',
  })
  await expect(listContacts(asVisitor(on(), pavia), { text: '', page: 1, size: 50 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('the public sees what is published and in force, the office sees all', async () => {
  const [shown, hidden, later, past] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()]
  const name = async (id: string) => (await showContact(officer, id)).family_name
  const id = await assign({ person: shown, unit })
  await assign({ person: hidden, unit, published: false })
  await assign({ person: later, courseOfStudy: course, since: '2026-11-03' })
  await assign({ person: past, courseOfStudy: course, since: '2026-01-01', until: '2026-11-01' })
  expect(await forPublic()).toEqual([await name(shown)])
  const office = (await listResponsibilities(officer, undefined)).map(row => row.familyName)
  expect(office.sort()).toEqual([await name(shown), await name(hidden)].sort())
  expect((await listResponsibilities(asVisitor(on(), pavia), undefined))[0]).toMatchObject({
    id,
    unit,
    kind: 'promoter',
  })
  expect(await listResponsibilities(asVisitor(on(), jena), undefined)).toEqual([])
  on().time.set('2026-11-03T09:00:00Z')
  expect(await forPublic()).toContain(await name(later))
  await sql`update unit set closed_on = '2026-11-03' where id = ${unit}`.execute(on().database.kysely)
  expect(await forPublic()).not.toContain(await name(shown))
})

test('one place at a time, of this institution, with an end after its beginning', async () => {
  const person = await aPerson()
  for (const place of [{}, { unit, courseOfStudy: course }])
    await expect(assign({ person, ...place })).rejects.toMatchObject({ problems: { place: { code: 'one-place' } } })
  const other = await addUnit(asSystem(on(), jena), { kind: 'faculty', code: 'X', name: { en: 'X' } })
  for (const place of [{ unit: other[0]?.subject }, { courseOfStudy: unit }])
    await expect(assign({ person, ...place } as never)).rejects.toMatchObject({
      problems: { place: { code: 'not-in-list' } },
    })
  await expect(assign({ person, unit, since: '2026-12-01', until: '2026-11-30' })).rejects.toMatchObject({
    problems: { until: { code: 'ends-before-it-begins' } },
  })
})

test('an end is the last day; ending it again later changes nothing', async () => {
  const person = await aPerson()
  const responsibility = await assign({ person, unit, since: '2026-10-01' })
  await endResponsibility(officer, { responsibility })
  expect(await rows(sql<Row>`select until from responsibility where id = ${responsibility}`)).toEqual([
    { until: '2026-11-02' },
  ])
  expect(await endResponsibility(officer, { responsibility, until: '2027-01-01' })).toEqual([])
  await expect(endResponsibility(officer, { responsibility, until: '2026-09-30' })).rejects.toMatchObject({
    problems: { until: { code: 'ends-before-it-begins' } },
  })
  const facts = await rows(sql<Row>`select name, facts from event where subject = ${person} order by id desc limit 1`)
  expect(facts).toEqual([{ name: 'responsibility.ended', facts: { responsibility, kind: 'promoter' } }])
})

test('what nobody takes over is reported, from sixty days before its end until somebody does', async () => {
  const [old, fresh] = [await aPerson({ familyName: 'Old' }), await aPerson({ familyName: 'Fresh' })]
  await assign({ person: old, unit, since: '2026-01-01', until: '2027-01-02' })
  expect(await vacant()).not.toContain('Old')
  on().time.set('2026-11-03T09:00:00Z')
  expect(await vacant()).toContain('Old')
  on().time.set('2027-03-01T09:00:00Z')
  expect(await vacant()).toContain('Old')
  await assign({ person: fresh, unit })
  expect(await vacant()).not.toContain('Old')
  expect(await vacant()).not.toContain('Fresh')
})

test('a place that is closed, or that somebody else still answers for, is not vacant', async () => {
  const [leaving, staying] = [await aPerson({ familyName: 'Leaving' }), await aPerson()]
  await assign({ person: leaving, courseOfStudy: course, since: '2026-01-01', until: '2026-10-31' })
  expect(await vacant()).toContain('Leaving')
  await assign({ person: staying, courseOfStudy: course, since: '2026-01-01' })
  expect(await vacant()).not.toContain('Leaving')
  await assign({ person: leaving, unit, since: '2026-01-01', until: '2026-10-31' })
  expect(await vacant()).toContain('Leaving')
  await sql`update unit set closed_on = '2026-11-01' where id = ${unit}`.execute(on().database.kysely)
  expect(await vacant()).not.toContain('Leaving')
})

test('contacts are found by name without accents, and each shows what they answer for', async () => {
  const person = await aPerson({ givenName: 'Chloé', familyName: 'Ñuñez' })
  await assign({ person, unit })
  const { rows: found, total } = await listContacts(officer, { text: 'chloe nunez', page: 1, size: 50 })
  expect(total).toBe(1)
  expect(found).toMatchObject([{ id: person, responsibilities: [{ unit, kind: 'promoter' }] }])
})
