import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { importOf } from '../../test/support/imports.ts'
import { anInstitution, officerOf } from '../../test/support/people.ts'
import { utf8Csv } from '../../test/support/sheets.ts'
import { wire } from '../app.tsx'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { describeScale, recordGradingTable, standardScales, withdrawGradingTable } from './index.ts'
import { listGradingTables, showGradingTable } from './list-tables.ts'

const on = useDeployment()
let officer: Caller
let scale = ''
let n = 0

beforeEach(async () => {
  wire()
  const institution = await anInstitution(on(), { slug: `grading-${++n}` })
  officer = await officerOf(on(), institution)
  scale = await adopt('it-30')
})

async function adopt(key: string, changes: object = {}): Promise<string> {
  const standard = standardScales.find(one => one.key === key)
  const [described] = await describeScale(officer, { ...standard, ...changes } as never)
  return described?.subject ?? ''
}
const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const group = { field: '0311', cycle: 6, firstYear: '2024/2025', lastYear: '2025/2026' }
const entries = (thirty: number) => [
  { label: '30', count: thirty },
  { label: '18', count: 60 },
  { label: 'F', count: 20 },
]
const record = (thirty = 40) => recordGradingTable(officer, { ...group, scale, entries: entries(thirty) })
const listed = async () => (await listGradingTables(officer, { page: 1, size: 50 })).rows
const factNames = async (subject: string) =>
  (
    await sql<{ name: string }>`select name from event where subject = ${subject} order by id`.execute(
      on().database.kysely,
    )
  ).rows.map(({ name }) => name)

test('a table that is said anew with other numbers is another version, and the one before can still be read', async () => {
  const [first] = await record()
  expect(await record()).toEqual([])
  const [second] = await record(50)
  const shown = await showGradingTable(officer, second?.subject ?? '')
  expect(shown.versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'current'],
    [1, 'replaced'],
  ])
  expect(shown.table.replaces).toBe(first?.subject)
  expect((await showGradingTable(officer, first?.subject ?? '')).table.entries).toEqual(entries(40))
  expect((await listed()).map(({ id }) => id)).toEqual([second?.subject])
  expect(await factNames(first?.subject ?? '')).toEqual(['grading-table.recorded', 'grading-table.replaced'])
})

test('a grade that the scale does not know is refused, and nothing is kept', async () => {
  const wrong = await refusal(recordGradingTable(officer, { ...group, scale, entries: [{ label: '33', count: 1 }] }))
  expect(wrong.problems).toMatchObject({ 'entries.0.label': { code: 'grade-unknown', facts: { label: '33' } } })
  expect(await listed()).toEqual([])
})

test('a scale cannot lose a grade that a current table counts; a withdrawn table holds nothing up', async () => {
  const [table] = await record()
  const without = { failing: [], passing: standardScales[0]?.passing.filter(({ label }) => label !== '18') }
  expect((await refusal(adopt('it-30', without))).code).toBe('grading-scale.in-use')
  await withdrawGradingTable(officer, { table: table?.subject ?? '', reason: 'Counted twice' })
  await adopt('it-30', without)
  expect((await refusal(withdrawGradingTable(officer, { table: table?.subject ?? '', reason: 'Again' }))).code).toBe(
    'grading-table.not-possible-now',
  )
  expect(await listed()).toEqual([])
  const [anew] = await recordGradingTable(officer, { ...group, scale, entries: [{ label: '30', count: 9 }] })
  expect((await showGradingTable(officer, anew?.subject ?? '')).table.version).toBe(2)
})

test('the first scale is the institution’s own, and only one is', async () => {
  await adopt('fr-20')
  const { scales } = await listGradingTables(officer, { page: 1, size: 50 })
  expect(scales.map(({ key, own }) => [key, own])).toEqual([
    ['it-30', true],
    ['fr-20', false],
  ])
  await adopt('fr-20', { own: true })
  const after = (await listGradingTables(officer, { page: 1, size: 50 })).scales
  expect(after.filter(({ own }) => own).map(({ key }) => key)).toEqual(['fr-20'])
})

test('a coordinator reads tables and does not change them', async () => {
  await record()
  const coordinator: Caller = {
    ...officer,
    actor: { kind: 'user', account: '', roles: [{ role: 'coordinator', units: [], partners: [] }], mandates: [] },
  }
  expect((await listGradingTables(coordinator, { page: 1, size: 50 })).total).toBe(1)
  expect((await refusal(recordGradingTable(coordinator, { ...group, scale, entries: entries(9) }))).code).toBe(
    'not-allowed',
  )
})

const headers = ['ISCED', 'Ciclo', 'Dal', 'Al', 'Voto', 'Esami', '%']
const row = (grade: string, count: string, field = '311') => [field, 'Laurea', '2024-25', '2025/2026', grade, count, '']

test('tables come from a sheet: rows of one group are one table, a wrong grade is named at its row and holds up no other table', async () => {
  const run = importOf(on(), officer, 'grading-tables')
  const file = utf8Csv(headers, [
    row('30 e lode', '12'),
    row('30', '20'),
    row('18', '8'),
    row('31', '4', '0710'),
    row('30', '4', '0710'),
  ])
  const checked = await run.check(file)
  expect(checked.counts).toMatchObject({ new: 3, problem: 2, records: 2 })
  expect(await run.problems()).toEqual([
    [5, 'label', 'grade-unknown'],
    [6, null, 'import.problem-in-row'],
  ])
  await run.apply(true)
  expect(await listed()).toMatchObject([
    {
      ...group,
      version: 1,
      entries: [
        { label: '30L', count: 12 },
        { label: '30', count: 20 },
        { label: '18', count: 8 },
      ],
    },
  ])
  const again = importOf(on(), officer, 'grading-tables')
  expect(
    (await again.check(utf8Csv(headers, [row('30L', '12'), row('30', '20'), row('18', '8')]))).counts,
  ).toMatchObject({ unchanged: 3 })
  const more = importOf(on(), officer, 'grading-tables')
  expect((await more.check(utf8Csv(headers, [row('30L', '13'), row('30', '20')]))).counts).toMatchObject({ changed: 2 })
  await more.apply(true)
  expect(await listed()).toMatchObject([{ version: 2, entries: [{ count: 13 }, { count: 20 }] }])
})
