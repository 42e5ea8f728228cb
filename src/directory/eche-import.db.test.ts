import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { sharedFile } from '../../test/support/shared.ts'
import type { Actor } from '../permissions.ts'
import { subscribe } from '../platform/command.ts'
import { deploymentId } from '../platform/ids.ts'
import { employ } from '../platform/jobs.ts'
import type { Caller } from '../platform/scope.ts'
import { addOrganisation } from './add-organisation.ts'
import { beginEcheImport } from './begin-eche-import.ts'
import { importEche, readEcheList, resumeEcheImports } from './eche-import.reactions.ts'
import { listEcheImports, showEcheImport } from './list-eche-imports.ts'
import { stageEcheRows, takeUpEcheImport } from './stage-eche-rows.ts'

const on = useDeployment()
const administrator: Actor = {
  kind: 'user',
  account: '11111111-1111-4111-8111-111111111111',
  roles: [{ role: 'administrator', units: [], partners: [] }],
  mandates: [],
}
const system: Actor = { kind: 'system', because: 'test' }
const as = (actor: Actor, institution = deploymentId): Caller => ({ on: on(), institution, actor, now: on().clock() })
const elsewhere = '22222222-2222-4222-8222-222222222222'

const header =
  'Erasmus Code,PIC,OID,Legal Name,Street,Post Cd,City,Country Cd,Website Url,Erasmus Eche Start,Erasmus Eche End'
const pavia =
  'I  PAVIA01,999893752,E10209085,UNIVERSITA DEGLI STUDI DI PAVIA,,27100,PAVIA,IT,www.unipv.it,2021-01-01,2029-12-31'
const milano =
  'I  MILANO02,999879881,E10208971,POLITECNICO DI MILANO,,20133,MILANO,IT,www.polimi.it,2021-01-01,2029-12-31'
const jena =
  'D  JENA01,999854564,E10209436,FRIEDRICH-SCHILLER-UNIVERSITÄT JENA,,07743,JENA,DE,www.uni-jena.de,2021-01-01,2029-12-31'
const csv = (...rows: string[]) => new TextEncoder().encode([header, ...rows].join('\n'))
const read = (file: Uint8Array, more: { allowLoss?: boolean } = {}) => {
  on().time.advance(1000)
  return importEche(on(), { fileName: 'list.csv', file, by: administrator, ...more })
}

const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const directory = () =>
  raw(
    sql<
      Record<string, unknown>
    >`select erasmus_code, pic, name, names, city, charter from organisation where erasmus_code is not null or pic is not null order by pic`,
  )
const factNames = async () =>
  (await raw(sql<{ name: string }>`select name from event order by id`)).map(row => row.name)
const count = async (table: string) => (await raw(sql<{ n: number }>`select count(*) n from ${sql.id(table)}`))[0]?.n
const linesOf = async (id: string, kind?: 'added' | 'changed' | 'gone' | 'oddity') =>
  (await showEcheImport(as(administrator), { import: id, kind, page: 1, size: 100 })).lines

beforeAll(() => {
  subscribe({ 'eche-list.import-begun': [readEcheList] })
  employ({ reactions: [readEcheList], ticks: [resumeEcheImports], institutions: async () => [] })
})

describe('a list', () => {
  test('brings its institutions and says so by row', async () => {
    const outcome = await read(csv(pavia, milano))
    expect(outcome).toMatchObject({ added: 2, changed: 0, gone: 0, unchanged: 0, oddities: 0 })
    expect(await directory()).toMatchObject([
      { erasmus_code: 'I  MILANO02', charter: 'listed' },
      { erasmus_code: 'I  PAVIA01', charter: 'listed' },
    ])
    expect(await linesOf(outcome.import)).toMatchObject([
      { kind: 'added', row: 2, erasmusCode: 'I  PAVIA01' },
      { kind: 'added', row: 3, erasmusCode: 'I  MILANO02' },
    ])
    expect(await factNames()).toEqual(['eche-list.import-begun', 'eche-list.imported'])
    expect(await count('eche_staged')).toBe(0)
  })

  test('read again changes nothing', async () => {
    const before = await raw(sql`select * from organisation order by id`)
    expect(await read(csv(pavia, milano))).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 2 })
    expect(await raw(sql`select * from organisation order by id`)).toEqual(before)
  })

  test('says which fields changed and what stood there, and keeps what an office wrote', async () => {
    await sql`update organisation set names = '{"en":"University of Pavia"}', latitude = 45.19, longitude = 9.16 where pic = '999893752'`.execute(
      on().database.kysely,
    )
    const outcome = await read(csv(pavia.replace('PAVIA,IT', 'Pavia,IT').replace('I  PAVIA01', 'I  PAVIA02'), milano))
    expect(outcome).toMatchObject({ added: 0, changed: 1, gone: 0, unchanged: 1 })
    expect(await linesOf(outcome.import, 'changed')).toMatchObject([
      { row: 2, changes: { city: ['PAVIA', 'Pavia'], erasmus_code: ['I  PAVIA01', 'I  PAVIA02'] } },
    ])
    const [row] = await raw(
      sql<Record<string, unknown>>`select names, latitude from organisation where pic = '999893752'`,
    )
    expect(row).toEqual({ names: { en: 'University of Pavia' }, latitude: 45.19 })
    await read(csv(pavia, milano))
  })

  test('that no longer names an institution ends its charter and deletes nothing', async () => {
    const outcome = await read(csv(milano))
    expect(outcome).toMatchObject({ added: 0, changed: 0, gone: 1 })
    expect(await linesOf(outcome.import, 'gone')).toMatchObject([{ erasmusCode: 'I  PAVIA01', row: null }])
    expect(await read(csv(pavia, milano))).toMatchObject({ added: 0, changed: 1, gone: 0 })
  })

  test('may exchange the codes of two institutions', async () => {
    const outcome = await read(
      csv(pavia.replace('I  PAVIA01', 'I  MILANO02'), milano.replace('I  MILANO02', 'I  PAVIA01')),
    )
    expect(outcome).toMatchObject({ changed: 2, added: 0, gone: 0 })
    await read(csv(pavia, milano))
  })

  test('may give the code of one that is gone to another; the report says so', async () => {
    const outcome = await read(csv(pavia, jena.replace('D  JENA01', 'I  MILANO02').replace('999854564', '999874546')))
    expect(outcome.changed).toBe(1)
    const merged = await read(csv(pavia.replace('I  PAVIA01', 'I  MILANO02')))
    expect(merged).toMatchObject({ added: 0, changed: 1, gone: 1, oddities: 1 })
    expect(await linesOf(merged.import, 'oddity')).toMatchObject([{ code: 'code-moved', value: 'I  MILANO02', row: 2 }])
    expect((await directory()).filter(row => row.erasmus_code === 'I  MILANO02')).toMatchObject([{ pic: '999893752' }])
  })

  test('finds an organisation that an office had added by its code, and keeps the name that it gave', async () => {
    await addOrganisation(as(administrator), {
      kind: 'higher-education',
      name: 'Jena University',
      country: 'DE',
      erasmusCode: 'd jena01',
    })
    const outcome = await read(csv(pavia.replace('I  PAVIA01', 'I  MILANO02'), jena))
    expect(outcome).toMatchObject({ added: 0, changed: 1 })
    const [row] = await raw(sql`select name, names, charter from organisation where erasmus_code = 'D  JENA01'`)
    expect(row).toEqual({
      name: 'FRIEDRICH-SCHILLER-UNIVERSITÄT JENA',
      names: { en: 'Jena University' },
      charter: 'listed',
    })
  })

  test('reports what is odd with its row', async () => {
    const odd = jena.replace('D  JENA01', 'D\u00a0 JENA01').replace('E10209436', '')
    const outcome = await read(csv(pavia.replace('I  PAVIA01', 'I  MILANO02'), odd))
    expect(await linesOf(outcome.import, 'oddity')).toMatchObject([
      { row: 3, field: 'erasmusCode', code: 'no-break-space', erasmusCode: 'D  JENA01' },
      { row: 3, field: 'oid', code: 'missing-oid', erasmusCode: 'D  JENA01' },
    ])
  })
})

describe('a file', () => {
  test.each<[string, string, Uint8Array]>([
    ['that is no sheet', 'sheet.not-a-sheet', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2])],
    ['that is broken', 'sheet.broken', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9])],
    ['without the columns that matter', 'eche.wrong-columns', new TextEncoder().encode('Name,City\nPavia,Pavia')],
    ['with nothing in it', 'sheet.empty', new TextEncoder().encode('\n\n')],
  ])('%s is refused, and the directory stays as it is', async (_, code, file) => {
    const before = await directory()
    await expect(read(file)).rejects.toMatchObject({ code })
    expect(await directory()).toEqual(before)
    const [newest] = await listEcheImports(as(administrator), undefined)
    expect(newest).toMatchObject({ state: 'refused', refusal: { code } })
    expect((await factNames()).at(-1)).toBe('eche-list.refused')
  })

  test('larger than a sheet may be is refused before it is read', async () => {
    await expect(read(new Uint8Array(20_000_001))).rejects.toMatchObject({
      code: 'sheet.too-large',
      facts: { megabytes: 20 },
    })
  })
})

describe('the whole list of 8 April 2026', () => {
  test('is read in, and read again changes nothing', async () => {
    const file = readFileSync(sharedFile('data/eche-2026-04-08.xlsx'))
    const seen: number[] = []
    const outcome = await importEche(on(), { fileName: 'eche.xlsx', file, by: system, tell: done => seen.push(done) })
    expect(outcome.added + outcome.changed + outcome.unchanged).toBe(6142)
    expect(outcome.oddities).toBeGreaterThan(500)
    expect(seen.length).toBeGreaterThan(10)
    const again = await importEche(on(), { fileName: 'eche.xlsx', file, by: system })
    expect(again).toMatchObject({ added: 0, changed: 0, gone: 0, unchanged: 6142 })
  })

  test('is not replaced by a part of it, unless a person says that it is whole', async () => {
    await expect(read(csv(milano))).rejects.toMatchObject({ code: 'eche-import.looks-incomplete' })
    const before = await directory()
    await expect(read(csv(milano))).rejects.toMatchObject({ facts: { listed: 6142, gone: 6141 } })
    expect(await directory()).toEqual(before)
  })
})

describe('an import that is interrupted', () => {
  const begin = async (file: Uint8Array) =>
    (await beginEcheImport(as(administrator), { fileName: 'list.csv', file, allowLoss: true }))[0]?.subject ?? ''

  test('while rows are laid out begins again after a while, and ends whole', async () => {
    const id = await begin(csv(pavia, milano, jena))
    await takeUpEcheImport(as(system), { import: id, run: 0 })
    await stageEcheRows(as(system), {
      import: id,
      run: 1,
      total: 3,
      rows: [],
      oddities: [{ row: 2, field: 'pic', code: 'pic-check', value: 'x' }],
    })
    expect(await showEcheImport(as(administrator), { import: id, page: 1, size: 10 })).toMatchObject({
      import: { state: 'begun', rows: 3 },
    })
    await resumeEcheImports.run(as(system))
    expect((await showEcheImport(as(administrator), { import: id, page: 1, size: 10 })).import.state).toBe('begun')
    on().time.advance(180_000)
    await resumeEcheImports.run(as(system))
    const { import: done, lines } = await showEcheImport(as(administrator), { import: id, page: 1, size: 10 })
    expect(done.state).toBe('done')
    expect(lines.filter(line => line.code === 'pic-check')).toEqual([])
    await expect(
      stageEcheRows(as(system), { import: id, run: 1, total: 3, rows: [], oddities: [] }),
    ).rejects.toMatchObject({
      code: 'eche-import.not-possible-now',
    })
    // The job of the first run comes back from the queue and finds everything done.
    const facts = await factNames()
    await on().jobs.drain(on())
    expect(await factNames()).toEqual(facts)
  })

  test('while it is applied leaves the directory as it was before', async () => {
    const database = on().database.kysely
    const id = await begin(csv(pavia.replace('PAVIA,IT', 'PV,IT')))
    const before = await raw(sql`select * from organisation order by id`)
    await sql`create function fail_late() returns trigger language plpgsql as ${sql.raw("$$ begin raise exception 'cut off'; end $$")}`.execute(
      database,
    )
    await sql`create trigger fail_late before insert on event for each row when (new.name = 'eche-list.imported') execute function fail_late()`.execute(
      database,
    )
    await expect(
      readEcheList.react(as(system), {
        id: 1,
        institution: deploymentId,
        name: '',
        subject: id,
        actor: {},
        at: on().clock(),
        byCommand: '',
        facts: { queued: true },
      }),
    ).rejects.toThrow('cut off')
    expect(await raw(sql`select * from organisation order by id`)).toEqual(before)
    await sql`drop trigger fail_late on event`.execute(database)
    await on().jobs.drain(on())
    expect((await showEcheImport(as(administrator), { import: id, page: 1, size: 10 })).import.state).toBe('done')
    expect(await raw(sql`select city from organisation where pic = '999893752'`)).toEqual([{ city: 'PV' }])
  })

  test('and taken up by another run is not gone on with by the first', async () => {
    const id = await begin(csv(pavia))
    await takeUpEcheImport(as(system), { import: id, run: 0 })
    await takeUpEcheImport(as(system), { import: id, run: 1 })
    await expect(
      stageEcheRows(as(system), { import: id, run: 1, total: 1, rows: [], oddities: [] }),
    ).rejects.toMatchObject({ code: 'eche-import.taken-over' })
  })
})

describe('only the deployment imports', () => {
  const officer: Actor = { ...administrator, roles: [{ role: 'officer', units: [], partners: [] }] } as Actor
  test.each<[string, Caller | (() => Caller)]>([
    ['an administrator of one institution', () => as(administrator, elsewhere)],
    ['an officer', () => as(officer)],
    ['a visitor', () => as({ kind: 'visitor' })],
  ])('%s is refused', async (_, caller) => {
    const call = typeof caller === 'function' ? caller() : caller
    const before = await factNames()
    await expect(beginEcheImport(call, { fileName: 'x.csv', file: csv(pavia) })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(listEcheImports(call, undefined)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await factNames()).toEqual(before)
  })
})
