import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { importOf } from '../../../test/support/imports.ts'
import { anInstitution, asSystem, officerOf } from '../../../test/support/people.ts'
import { excelFile, italianCsv } from '../../../test/support/sheets.ts'
import { wire } from '../../app.tsx'
import { addUnit } from '../../institutions/index.ts'
import type { Caller } from '../../platform/scope.ts'
import { reviseInstance } from '../revise-instance.ts'
import { withdrawInstances } from '../withdraw-courses.ts'

const on = useDeployment()
let officer: Caller
let economics: string
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows

const headers = [
  'Codice',
  'Insegnamento',
  'Dipartimento',
  'A.A.',
  'Semestre',
  'CFU',
  'Lingua',
  'Livello',
  'ISCED',
  'Docenti',
  'Orario',
]
const list = [
  [
    '87026',
    'Macroeconomia',
    'Scienze economiche',
    '2026/2027',
    'I semestre',
    '9',
    'italiano',
    'Laurea',
    '311',
    'Ada Esempi; Bruto Prova',
    'Lun 10:00-12:00 Aula 4',
  ],
  ['87027', 'Statistica', 'ECO', '2026-27', 'II', '7,5', 'EN', 'LM', '0542', '', ''],
  ['87028', 'Diritto', 'Dip. di Legge', '2026/2027', 'annuale', '6', 'it', 'L', '', '', ''],
  ['87029', 'Senza crediti', 'ECO', '2026/2027', '1', '', 'it', 'L', '', '', ''],
]
const rows = () =>
  raw(sql<
    Record<string, unknown>
  >`select code, title ->> 'it' as title, term || '/' || terms as term, credits::text, language, level, field, teachers, state
    from course_instance order by code`)
const facts = (name: string) => raw(sql<{ facts: object }>`select facts from event where name = ${name} order by id`)

beforeAll(async () => {
  wire()
  const bergamo = await anInstitution(on(), { slug: 'bergamo' })
  officer = await officerOf(on(), bergamo)
  const named = { en: 'Department of Economics', it: 'Scienze economiche' }
  economics =
    (await addUnit(asSystem(on(), bergamo), { kind: 'department', code: 'ECO', name: named }))[0]?.subject ?? ''
})

test('a catalogue kept in Excel is proposed; what nobody can be sure of is asked once, what is missing is named', async () => {
  const run = importOf(on(), officer, 'courses')
  const checked = await run.check(italianCsv(headers, list))
  expect(checked.counts).toMatchObject({ new: 2, problem: 2, records: 4 })
  expect(await run.problems()).toEqual([
    [4, 'unit', 'course-import.unit-unknown'],
    [5, 'credits', 'missing'],
  ])
  expect(await rows()).toEqual([])
  await run.say('unit', 'Dip. di Legge', economics)
  await run.apply(true)
  expect(await rows()).toMatchObject([
    {
      code: '87026',
      title: 'Macroeconomia',
      term: '1/2',
      credits: '9.00',
      language: 'it',
      level: 6,
      field: '0311',
      teachers: ['Ada Esempi', 'Bruto Prova'],
      state: 'proposed',
    },
    { code: '87027', term: '2/2', credits: '7.50', language: 'en', level: 7, field: '0542' },
    { code: '87028', term: '1/1', credits: '6.00', field: null },
  ])
  expect((await facts('course.imported')).map(one => one.facts)).toMatchObject([
    { file: 'list.csv', row: 2, year: '2026/2027' },
    { file: 'list.csv', row: 3 },
    { file: 'list.csv', row: 4 },
  ])
})

test('the same list again changes nothing', async () => {
  const again = await importOf(on(), officer, 'courses').check(italianCsv(headers, list))
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, problem: 1 })
})

test('a course that moves term in the list has moved, with the fact that others react to', async () => {
  const run = importOf(on(), officer, 'courses')
  const moved = await excelFile(
    ['Code', 'Academic year', 'Term', 'ECTS'],
    [['87026', '2026/2027', 'Second semester', 6]],
  )
  expect((await run.check(moved, 'list.xlsx')).counts).toMatchObject({ changed: 1 })
  await run.apply(false)
  expect(await facts('course.term-changed')).toMatchObject([{ facts: { from: '1/2', to: '2/2', published: false } }])
  expect(await facts('course.credits-changed')).toMatchObject([{ facts: { from: '9', to: '6' } }])
  expect(await facts('course.import-updated')).toHaveLength(1)
  expect((await rows())[0]).toMatchObject({
    title: 'Macroeconomia',
    language: 'it',
    teachers: ['Ada Esempi', 'Bruto Prova'],
  })
})

test('what the office changed since stays, with a note at the row', async () => {
  const [row] = await raw(
    sql<{ id: string; revision: number }>`select id, revision from course_instance where code = '87028'`,
  )
  const given = { instance: row?.id ?? '', version: row?.revision ?? 0, term: '1/1', credits: '8', language: 'it' }
  await reviseInstance({ ...officer, now: on().clock() }, given)
  const run = importOf(on(), officer, 'courses')
  await run.check(italianCsv(['Codice', 'A.A.', 'CFU', 'Ore'], [['87028', '2026/2027', '6', '40']]))
  expect(await run.problems()).toEqual([[2, 'credits', 'import.kept']])
  await run.apply(false)
  const [kept] = await raw(sql<object>`select credits::text, hours from course_instance where code = '87028'`)
  expect(kept).toEqual({ credits: '8.00', hours: 40 })
})

test('a list does not bring back what was withdrawn here', async () => {
  const [row] = await raw(sql<{ id: string }>`select id from course_instance where code = '87027'`)
  await withdrawInstances(
    { ...officer, now: on().clock() },
    { instances: [row?.id ?? ''], reason: 'Nobody teaches it' },
  )
  const run = importOf(on(), officer, 'courses')
  await run.check(italianCsv(['Codice', 'A.A.', 'CFU'], [['87027', '2026/2027', '9']]))
  expect(await run.problems()).toEqual([[2, 'code', 'course-import.withdrawn-here']])
})
