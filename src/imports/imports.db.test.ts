import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../test/support/people.ts'
import { excelFile, italianCsv, utf8Csv } from '../../test/support/sheets.ts'
import { inTheWay, type Thing, things, thingTable } from '../../test/support/things.ts'
import { wire } from '../app.tsx'
import type { Caller } from '../platform/scope.ts'
import { applyImport } from './apply-import.ts'
import { checkImportRows } from './check-import-rows.ts'
import { confirmImport } from './confirm-import.ts'
import { correctImportRow } from './correct-import-row.ts'
import { decideMeanings } from './decide-meanings.ts'
import { discardImport } from './discard-import.ts'
import { mindImports } from './import.reactions.ts'
import type { Import, Outcome } from './import.ts'
import { type Mapping, suggestMapping } from './kinds/header.rules.ts'
import { offerImports } from './kinds/import-kind.ts'
import { listImports } from './list-imports.ts'
import { mapImport } from './map-import.ts'
import { listAskedTexts, listImportRows, rememberedColumns, showImport, showImportRow } from './show-import.ts'
import { stageImportRows } from './stage-import-rows.ts'
import { startImport } from './start-import.ts'
import { takeUpImport } from './take-up-import.ts'
import { ourHeaders } from './words/index.ts'

const on = useDeployment()
let pavia: string
let jena: string
let officer: Caller
let stranger: Caller

const headers = ['Codice', 'Denominazione', 'Dal', 'Colore', 'Sotto', 'Proprietario']
const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const all = (institution = pavia) =>
  raw(sql<Thing>`select * from thing where institution = ${institution} order by code`)
const factsOf = async (id: string) =>
  (await raw(sql<{ name: string }>`select name from event where subject = ${id} order by id`)).map(row => row.name)
const now = <C extends Caller>(caller: C): C => ({ ...caller, now: on().clock() })

/** Uploads, maps by what is suggested, and lets the worker check; gives the import as it stands then. */
async function checked(file: Uint8Array, by: Caller = officer): Promise<Import> {
  on().time.advance(1000)
  const id = await startImport(now(by), { kind: 'things', fileName: 'cose.csv', file })
  await mapped(id, by)
  await on().jobs.drain(on())
  return showImport(now(by), id)
}

async function mapped(id: string, by: Caller = officer) {
  const { headers: written, sample, revision } = await showImport(now(by), id)
  const known = { fields: things.fields, labels: (key: string) => [key], remembered: new Map(), ours: ourHeaders }
  return mapImport(now(by), { import: id, version: revision, columns: chosen(suggestMapping(written, sample, known)) })
}

const chosen = (mapping: Mapping) =>
  Object.entries(mapping).map(([field, { column, filled }]) => ({ field, column, filled }))

async function applied(file: Uint8Array, leaveOut = false): Promise<Import> {
  const { id, revision } = await checked(file)
  await confirmImport(now(officer), { import: id, version: revision, leaveOut })
  await on().jobs.drain(on())
  return showImport(officer, id)
}

const rowsOf = async (id: string, outcome?: Outcome | 'noted') =>
  (await listImportRows(now(officer), { import: id, outcome, page: 1, size: 100 })).lines
const problemsOf = async (id: string) =>
  (await rowsOf(id)).flatMap(({ problems }) => problems.map(({ row, field, code }) => [row, field, code]))

beforeAll(async () => {
  wire()
  offerImports([things])
  await thingTable(on())
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena' })
  officer = await officerOf(on(), pavia)
  stranger = await officerOf(on(), jena)
})
beforeEach(async () => {
  inTheWay.of = undefined
  await sql`delete from thing`.execute(on().database.kysely)
  await sql`delete from import_subject`.execute(on().database.kysely)
  await sql`delete from import_meaning`.execute(on().database.kysely)
})

const two = [
  ['A1', 'Càrta', '15/05/2026', 'rosso', '', 'Anna'],
  ['B2', 'Pietra', '1 settembre 2024', '', 'A1', ''],
]

describe('a list', () => {
  test('is uploaded, mapped, checked, confirmed and applied; until then nothing of it is there', async () => {
    const id = await startImport(officer, {
      kind: 'things',
      fileName: 'C:\\vecchi\\..\\cose.csv',
      file: italianCsv(headers, two),
    })
    expect(await showImport(officer, id)).toMatchObject({
      state: 'uploaded',
      fileName: 'cose.csv',
      rows: 2,
      headerRow: 1,
    })
    await mapped(id)
    expect((await showImport(officer, id)).state).toBe('mapped')
    await on().jobs.drain(on())
    const done = await showImport(officer, id)
    expect(done).toMatchObject({ state: 'checked', staged: 2, checked: 2, counts: { new: 2, problem: 0, records: 2 } })
    expect(await all()).toEqual([])
    await confirmImport(officer, { import: id, version: done.revision, leaveOut: false })
    expect(await all()).toEqual([])
    await on().jobs.drain(on())
    expect(await showImport(officer, id)).toMatchObject({ state: 'applied', counts: { new: 2 } })
    expect(await all()).toMatchObject([
      { code: 'A1', name: 'Càrta', since: '2026-05-15', colour: 'red', owners: ['Anna'] },
      { code: 'B2', name: 'Pietra', since: '2024-09-01', colour: null, parent: 'A1', owners: [] },
    ])
    expect(await factsOf(id)).toEqual([
      'import.uploaded',
      'import.mapped',
      'import.checked',
      'import.confirmed',
      'import.applied',
    ])
    const [thing] = await all()
    const [fact] = await raw(sql`select name, facts, actor from event where subject = ${thing?.id}`)
    expect(fact).toMatchObject({ name: 'thing.imported', facts: { row: 2 }, actor: { kind: 'user' } })
  })

  test('sent again changes nothing; sent changed, it changes what changed and reports what is gone', async () => {
    await applied(italianCsv(headers, two))
    const same = await checked(italianCsv(headers, two))
    expect(same.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, gone: 0 })
    await expect(
      confirmImport(now(officer), { import: same.id, version: same.revision, leaveOut: false }),
    ).rejects.toMatchObject({ code: 'import.nothing-to-apply' })
    const other = [['A1', 'Carta nuova', '15/05/2026', 'rosso', '', 'Anna']]
    const changed = await applied(italianCsv(headers, other))
    expect(changed.counts).toMatchObject({ new: 0, changed: 1, gone: 1 })
    expect(await rowsOf(changed.id, 'gone')).toMatchObject([{ row: null, label: 'B2 Pietra' }])
    expect((await rowsOf(changed.id, 'changed'))[0]?.changes).toEqual({ name: ['Càrta', 'Carta nuova'] })
    expect((await all()).map(({ name }) => name)).toEqual(['Carta nuova', 'Pietra'])
    // What went once is not reported a second time.
    expect((await checked(italianCsv(headers, other))).counts).toMatchObject({ unchanged: 1, gone: 0 })
  })

  test('of another list says nothing of the first', async () => {
    await applied(italianCsv(headers, two))
    const other = await checked(italianCsv(['Codice', 'Denominazione'], [['C3', 'Forbice']]))
    expect(other.counts).toMatchObject({ new: 1, gone: 0 })
  })

  test('has several rows for one thing: they agree, and each brings an owner', async () => {
    const rows = [
      ['A1', 'Carta', '', 'rosso', '', 'Anna'],
      ['A1', ' carta '.trim().replace('c', 'C'), '', '', '', 'Ugo'],
      ['A1', 'Carta', '', '', '', 'Ugo'],
      ['B2', 'Pietra', '', '', '', ''],
    ]
    const done = await applied(italianCsv(headers, rows))
    expect(done.counts).toMatchObject({ new: 4, records: 2, noted: 1 })
    expect(await problemsOf(done.id)).toEqual([[4, null, 'import.same-as-row']])
    expect(await all()).toMatchObject([{ code: 'A1', owners: ['Anna', 'Ugo'] }, { code: 'B2' }])
  })

  test('whose rows contradict each other is not taken in where they do', async () => {
    const rows = [
      ['A1', 'Carta', '', '', '', 'Anna'],
      ['B2', 'Pietra', '', '', '', ''],
      ['A1', 'Cartone', '', '', '', 'Ugo'],
    ]
    const { id, counts } = await checked(italianCsv(headers, rows))
    expect(counts).toMatchObject({ new: 1, problem: 2 })
    expect(await problemsOf(id)).toEqual([
      [2, null, 'import.problem-in-row'],
      [4, 'name', 'import.differs-from-row'],
    ])
  })

  test('that refers to a row with a problem waits for it', async () => {
    const rows = [
      ['B2', 'Pietra', '', '', 'A1', ''],
      ['A1', 'Carta', '31/02/2026', '', '', ''],
    ]
    const { id } = await checked(italianCsv(headers, rows))
    expect(await problemsOf(id)).toEqual([
      [2, 'parent', 'missing'],
      [3, 'since', 'wrong-date'],
    ])
    const line = await showImportRow(officer, { import: id, row: 3 })
    await correctImportRow(now(officer), { import: id, row: 3, version: line.revision, cells: { since: '28/02/2026' } })
    expect((await showImport(officer, id)).counts).toMatchObject({ new: 2, problem: 0 })
  })

  test('with merged cells says the same in the empty ones below', async () => {
    const id = await startImport(now(officer), {
      kind: 'things',
      fileName: 'cose.csv',
      file: italianCsv(
        ['Codice', 'Nome', 'Colore'],
        [
          ['A1', 'Carta', 'blu'],
          ['B2', 'Pietra', ''],
          ['C3', 'Forbice', 'rosso'],
        ],
      ),
    })
    const says = (field: string, column: number, filled = false) => ({ field, column, filled })
    const columns = [says('code', 0), says('name', 1), says('colour', 2, true)]
    await mapImport(officer, { import: id, version: 1, columns })
    await on().jobs.drain(on())
    const { revision } = await showImport(officer, id)
    await confirmImport(officer, { import: id, version: revision, leaveOut: false })
    await on().jobs.drain(on())
    expect((await all()).map(({ colour }) => colour)).toEqual(['blue', 'blue', 'red'])
  })
})

describe('a file', () => {
  const header = ['Codice', 'Nome']
  const bytes = (...given: number[]) => Uint8Array.from(given)
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['that is a PDF with another ending', 'sheet.not-a-sheet', () => new TextEncoder().encode('%PDF-1.7\n%âãÏÓ')],
    ['of old Excel', 'sheet.legacy-excel', () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['that is broken', 'sheet.broken', () => bytes(0x50, 0x4b, 3, 4, 9, 9, 9, 9)],
    ['that is too large', 'sheet.too-large', () => new Uint8Array(20_000_001)],
    ['that is empty', 'sheet.empty', () => new TextEncoder().encode('\r\n\r\n')],
    ['with 100,000 rows', 'sheet.too-many-rows', () => utf8Csv(header, Array(100_000).fill(['A', 'B']))],
    ['with an overlong field', 'sheet.cell-too-long', () => utf8Csv(header, [['A', 'x'.repeat(10_001)]])],
    ['with headers only', 'import.no-rows', () => utf8Csv(header, [])],
  ])('%s is refused and leaves no trace', async (_, code, file) => {
    const before = await raw(
      sql`select (select count(*) from import) i, (select count(*) from import_file) f, (select count(*) from event) e`,
    )
    await expect(startImport(officer, { kind: 'things', fileName: 'x.csv', file: await file() })).rejects.toMatchObject(
      { code },
    )
    expect(
      await raw(
        sql`select (select count(*) from import) i, (select count(*) from import_file) f, (select count(*) from event) e`,
      ),
    ).toEqual(before)
  })

  test('written by another program is read: dates, numbers, formulas', async () => {
    const file = await excelFile(
      ['Codice', 'Nome', 'Dal', 'Colore'],
      [
        [101, 'Carta', new Date('2026-05-15T00:00:00Z'), 'Rouge'],
        ['B2', ' Pietra\u00a0grande ', null, { formula: 'A1' }],
      ],
    )
    const done = await applied(file, true)
    expect(await all()).toMatchObject([
      { code: '101', since: '2026-05-15', colour: 'red' },
      { code: 'B2', name: 'Pietra grande', colour: null },
    ])
    expect(await problemsOf(done.id)).toEqual([[3, 'colour', 'import.formula']])
  })

  test('in whatever encoding keeps its accents', async () => {
    const rows = [['A1', 'Università degli Studi – “Nice” €']]
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Codice;Nome\r\nC3;Žluťoučký kůň', 'utf16le')])
    await applied(italianCsv(header, rows))
    await applied(utf8Csv(header, [['B2', 'Žluťoučký kůň']]))
    await applied(new Uint8Array(utf16))
    expect((await all()).map(({ name }) => name)).toEqual([rows[0]?.[1], 'Žluťoučký kůň', 'Žluťoučký kůň'])
  })

  test('with bad cells says each with its row, and takes in nothing of those rows', async () => {
    const rows = [
      ['A1', 'Carta', '31/02/2026', '', '', ''],
      ['', 'Senza codice', '', '', '', ''],
      ['C3', 'x'.repeat(61), '', '', '', ''],
      ['D4', '=A1&"x"', '', '', '', ''],
      ['E5', 'UniversitÃ\u00a0', '', '', '', ''],
      ['F6', '', '', '', '', ''],
      ['G7', 'Buono', '', '', '', ''],
    ]
    const { id, revision, counts } = await checked(utf8Csv(headers, rows))
    expect(counts).toMatchObject({ new: 1, problem: 6 })
    expect(await problemsOf(id)).toEqual([
      [2, 'since', 'wrong-date'],
      [3, null, 'import.key-missing'],
      [4, 'name', 'too-long'],
      [5, 'name', 'import.formula-text'],
      [6, 'name', 'import.garbled'],
      [7, 'name', 'missing'],
    ])
    await expect(confirmImport(now(officer), { import: id, version: revision, leaveOut: false })).rejects.toMatchObject(
      { problems: { leaveOut: { code: 'import.leave-out-needed' } } },
    )
    await confirmImport(now(officer), { import: id, version: revision, leaveOut: true })
    await on().jobs.drain(on())
    expect((await all()).map(({ code }) => code)).toEqual(['G7'])
  })
})

describe('columns', () => {
  test('must say what is required, each once', async () => {
    const id = await startImport(now(officer), {
      kind: 'things',
      fileName: 'x.csv',
      file: utf8Csv(['a', 'b'], [['A1', 'x']]),
    })
    const map = (...fields: string[]) =>
      mapImport(officer, {
        import: id,
        version: 1,
        columns: fields.map((field, column) => ({ field, column })),
      })
    await expect(map('code')).rejects.toMatchObject({ problems: { name: { code: 'import.column-needed' } } })
    await expect(map('code', 'code')).rejects.toMatchObject({
      problems: { 'column-1': { code: 'import.column-twice' }, name: { code: 'import.column-needed' } },
    })
    await expect(map('code', 'name', 'since')).rejects.toMatchObject({
      problems: { 'column-2': { code: 'not-in-list' } },
    })
    expect((await showImport(officer, id)).state).toBe('uploaded')
  })

  test('are remembered by their headers', async () => {
    const id = await startImport(now(officer), {
      kind: 'things',
      fileName: 'x.csv',
      file: utf8Csv(['Sigla', 'Testo', 'Boh'], [['A1', 'x', 'y']]),
    })
    await mapImport(now(officer), {
      import: id,
      version: 1,
      columns: [
        { field: 'code', column: 0 },
        { field: 'name', column: 1 },
      ],
    })
    const known = await rememberedColumns(officer, 'things')
    expect([known.get('sigla'), known.get('testo'), known.get('boh')]).toEqual(['code', 'name', ''])
  })

  test('chosen anew keep what was corrected', async () => {
    const { id, revision } = await checked(italianCsv(headers, [['A1', 'Carta', 'mai', '', '', '']]))
    const line = await showImportRow(officer, { import: id, row: 2 })
    await correctImportRow(now(officer), { import: id, row: 2, version: line.revision, cells: { since: '1/2/2026' } })
    const { mapping } = await showImport(officer, id)
    await mapImport(now(officer), { import: id, version: revision + 1, columns: chosen(mapping ?? {}) })
    await on().jobs.drain(on())
    expect((await showImport(officer, id)).counts).toMatchObject({ new: 1, problem: 0 })
  })
})

describe('a correction', () => {
  test('puts something in the place of a cell, and back', async () => {
    const { id } = await checked(italianCsv(headers, [['A1', 'Carta', 'mai', '', '', '']]))
    const line = await showImportRow(officer, { import: id, row: 2 })
    await correctImportRow(now(officer), {
      import: id,
      row: 2,
      version: line.revision,
      cells: { since: '1/2/2026', name: 'Carta' },
    })
    expect(await showImportRow(officer, { import: id, row: 2 })).toMatchObject({
      outcome: 'new',
      corrected: { 2: '1/2/2026' },
      revision: 2,
    })
    await correctImportRow(now(officer), { import: id, row: 2, version: 2, cells: { since: 'mai' } })
    expect(await showImportRow(officer, { import: id, row: 2 })).toMatchObject({ outcome: 'problem', corrected: {} })
    expect((await factsOf(id)).filter(name => name === 'import.row-corrected')).toHaveLength(2)
  })

  test('of the key moves the row to another thing', async () => {
    const rows = [
      ['A1', 'Carta', '', '', '', 'Anna'],
      ['B2', 'Carta', '', '', '', 'Ugo'],
    ]
    const { id } = await checked(italianCsv(headers, rows))
    const line = await showImportRow(officer, { import: id, row: 3 })
    await correctImportRow(now(officer), { import: id, row: 3, version: line.revision, cells: { code: 'A1' } })
    const done = await showImport(officer, id)
    expect(done.counts).toMatchObject({ new: 2, records: 1 })
    await confirmImport(now(officer), { import: id, version: done.revision, leaveOut: false })
    await on().jobs.drain(on())
    expect(await all()).toMatchObject([{ code: 'A1', owners: ['Anna', 'Ugo'] }])
  })

  test('gives a row its key', async () => {
    const { id } = await checked(italianCsv(headers, [['', 'Carta', '', '', '', '']]))
    const line = await showImportRow(officer, { import: id, row: 2 })
    await correctImportRow(now(officer), { import: id, row: 2, version: line.revision, cells: { code: 'Z9' } })
    expect((await showImport(officer, id)).counts).toMatchObject({ new: 1, problem: 0, records: 1 })
  })

  test('from a page that is older than the row is refused', async () => {
    const { id } = await checked(italianCsv(headers, two))
    await correctImportRow(now(officer), { import: id, row: 2, version: 1, cells: { name: 'Uno' } })
    await expect(
      correctImportRow(now(officer), { import: id, row: 2, version: 1, cells: { name: 'Due' } }),
    ).rejects.toMatchObject({ code: 'import.row-changed-meanwhile' })
    expect((await showImportRow(officer, { import: id, row: 2 })).corrected).toEqual({ 1: 'Uno' })
  })

  test('is not possible any more once the import is confirmed', async () => {
    const { id } = await applied(italianCsv(headers, two))
    await expect(
      correctImportRow(now(officer), { import: id, row: 2, version: 1, cells: { name: 'x' } }),
    ).rejects.toMatchObject({ code: 'import.not-possible-now' })
  })
})

describe('a text that could mean several things', () => {
  const rows = [
    ['A1', 'Carta', '', 'bordeaux', '', ''],
    ['B2', 'Pietra', '', 'BORDEAUX', '', ''],
  ]
  test('is asked once, and what was said holds for later files', async () => {
    const { id, revision, counts } = await checked(italianCsv(headers, rows))
    expect(counts).toMatchObject({ problem: 2, open: 2 })
    const { texts } = await listAskedTexts(officer, { import: id, open: true, page: 1, size: 10 })
    expect(texts).toMatchObject([
      { domain: 'colour', written: 'bordeaux', rows: 1, first: 2, answer: null },
      { domain: 'colour', written: 'BORDEAUX', rows: 1, first: 3 },
    ])
    await decideMeanings(now(officer), {
      import: id,
      version: revision,
      meanings: [{ domain: 'colour', written: 'bordeaux', meaning: 'red' }],
    })
    expect(await showImport(officer, id)).toMatchObject({ state: 'mapped', checked: 0 })
    await on().jobs.drain(on())
    expect(await showImport(officer, id)).toMatchObject({ state: 'checked', counts: { new: 2, problem: 0, open: 0 } })
    expect((await checked(italianCsv(headers, rows))).counts).toMatchObject({ new: 2, problem: 0 })
    expect((await listAskedTexts(officer, { import: id, open: false, page: 1, size: 10 })).total).toBe(2)
  })

  test('can be taken back', async () => {
    const first = await checked(italianCsv(headers, rows))
    const say = async (meaning: string) => {
      const { revision } = await showImport(officer, first.id)
      const meanings = [{ domain: 'colour', written: 'bordeaux', meaning }]
      await decideMeanings(now(officer), { import: first.id, version: revision, meanings })
      await on().jobs.drain(on())
    }
    await say('blue')
    await say('')
    expect((await showImport(officer, first.id)).counts).toMatchObject({ problem: 2, open: 2 })
  })

  test('means nothing that was not offered, and no text that the file does not hold', async () => {
    const { id, revision } = await checked(italianCsv(headers, rows))
    const say = (written: string, meaning: string) =>
      decideMeanings(now(officer), {
        import: id,
        version: revision,
        meanings: [{ domain: 'colour', written, meaning }],
      })
    await expect(say('bordeaux', 'green')).rejects.toMatchObject({ problems: { meaning: { code: 'not-in-list' } } })
    await expect(say('turchese', 'blue')).rejects.toMatchObject({ code: 'import.text-not-found' })
    expect(await raw(sql`select * from import_meaning`)).toEqual([])
  })
})

describe('who', () => {
  test('may not run imports is refused everywhere', async () => {
    const { id, revision } = await checked(italianCsv(headers, two))
    const coordinator = await officerOf(on(), pavia, { role: 'signatory' })
    for (const caller of [asVisitor(on(), pavia), coordinator]) {
      const refused = expect.objectContaining({ code: 'not-allowed' })
      await expect(
        startImport(caller, { kind: 'things', fileName: 'x.csv', file: italianCsv(headers, two) }),
      ).rejects.toEqual(refused)
      await expect(showImport(caller, id)).rejects.toEqual(refused)
      await expect(listImports(caller, { page: 1, size: 10 })).rejects.toEqual(refused)
      await expect(confirmImport(caller, { import: id, version: revision, leaveOut: true })).rejects.toEqual(refused)
      await expect(discardImport(caller, { import: id })).rejects.toEqual(refused)
      await expect(correctImportRow(caller, { import: id, row: 2, version: 1, cells: {} })).rejects.toEqual(refused)
    }
  })

  test('works for another institution finds nothing of it', async () => {
    const { id } = await checked(italianCsv(headers, two))
    await expect(showImport(stranger, id)).rejects.toMatchObject({ code: 'import.not-found' })
    await expect(discardImport(stranger, { import: id })).rejects.toMatchObject({ code: 'import.not-found' })
    expect((await listImports(stranger, { page: 1, size: 10 })).total).toBe(0)
  })

  test('has lost the right between confirming and applying applies nothing', async () => {
    const leaving = await officerOf(on(), pavia)
    const { id, revision } = await checked(italianCsv(headers, two), leaving)
    await confirmImport(now(leaving), { import: id, version: revision, leaveOut: false })
    await sql`update held_role set ended_at = ${on().clock()} where account = ${leaving.account.id}`.execute(
      on().database.kysely,
    )
    await on().jobs.drain(on())
    expect(await all()).toEqual([])
    expect(await showImport(officer, id)).toMatchObject({ state: 'checked', refusal: { code: 'not-allowed' } })
  })
})

describe('all or nothing', () => {
  const many = Array.from({ length: 600 }, (_, i) => [`T${String(i).padStart(4, '0')}`, `Cosa ${i}`, '', '', '', ''])
  const confirmed = async () => {
    const { id, revision } = await checked(italianCsv(headers, many))
    await confirmImport(now(officer), { import: id, version: revision, leaveOut: false })
    return id
  }

  test('what breaks in the middle of an apply leaves everything as it was, and is done whole later', async () => {
    const id = await confirmed()
    let calls = 0
    inTheWay.of = async () => {
      calls += 1
      if (calls === 2) throw new Error('the machine stopped')
    }
    await expect(on().jobs.drain(on())).rejects.toThrow('the machine stopped')
    expect(calls).toBe(2)
    expect(await all()).toEqual([])
    expect((await showImport(officer, id)).state).toBe('confirmed')
    expect(await raw(sql`select * from event where name = 'thing.imported' and at = ${on().clock()}`)).toEqual([])
    inTheWay.of = undefined
    await mindImports.run(asSystem(on(), pavia))
    expect((await showImport(officer, id)).state).toBe('confirmed')
    on().time.advance(180_000)
    await mindImports.run(asSystem(on(), pavia))
    expect((await showImport(officer, id)).state).toBe('applied')
    expect(await all()).toHaveLength(600)
    await on().jobs.drain(on())
    expect(await all()).toHaveLength(600)
  })

  test('what has become impossible since it was checked applies nothing, and the report says so', async () => {
    const { id, revision } = await checked(italianCsv(headers, [...two, ['C3', 'Forbice', '', 'blu', '', '']]))
    await confirmImport(now(officer), { import: id, version: revision, leaveOut: false })
    await sql`update import_row set corrected = '{"2": "mai"}' where import = ${id} and row = 4`.execute(
      on().database.kysely,
    )
    await on().jobs.drain(on())
    expect(await all()).toEqual([])
    const back = await showImport(officer, id)
    expect(back).toMatchObject({ state: 'checked', refusal: { code: 'import.no-longer-possible', facts: { row: 4 } } })
    expect(back.counts).toMatchObject({ new: 2, problem: 1 })
    expect((await factsOf(id)).at(-2)).toBe('import.sent-back')
  })

  test('a second confirmation and a second apply are refused', async () => {
    const { id, revision } = await checked(italianCsv(headers, two))
    const confirm = () => confirmImport(now(officer), { import: id, version: revision, leaveOut: false })
    const both = await Promise.allSettled([confirm(), confirm()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const apply = () => applyImport(now(officer), { import: id })
    const applies = await Promise.allSettled([apply(), apply()])
    expect(applies.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(applies.find(one => one.status === 'rejected')).toMatchObject({
      reason: { code: 'import.not-possible-now' },
    })
    await on().jobs.drain(on())
    expect((await factsOf(id)).filter(name => name === 'import.applied')).toHaveLength(1)
  })

  test('a reading that was interrupted between two portions begins again and ends whole', async () => {
    const id = await startImport(now(officer), { kind: 'things', fileName: 'x.csv', file: italianCsv(headers, two) })
    await mapped(id)
    await takeUpImport(asSystem(on(), pavia), { import: id, run: 0 })
    const half = { row: 2, cells: ['x'], corrected: {}, filled: {}, odd: [], key: 'x', record: 2, rank: 0, label: 'x' }
    await stageImportRows(asSystem(on(), pavia), { import: id, run: 1, rows: [half] })
    on().time.advance(180_000)
    await mindImports.run(asSystem(on(), pavia))
    expect(await showImport(officer, id)).toMatchObject({ state: 'checked', staged: 2, counts: { new: 2 } })
    await expect(checkImportRows(asSystem(on(), pavia), { import: id, run: 1 })).rejects.toMatchObject({
      code: 'import.not-possible-now',
    })
    await on().jobs.drain(on())
    expect((await factsOf(id)).filter(name => name === 'import.checked')).toHaveLength(1)
  })

  test('a run that another one has overtaken goes no further', async () => {
    const id = await startImport(now(officer), { kind: 'things', fileName: 'x.csv', file: italianCsv(headers, two) })
    await mapped(id)
    await takeUpImport(asSystem(on(), pavia), { import: id, run: 0 })
    await takeUpImport(asSystem(on(), pavia), { import: id, run: 1 })
    await expect(checkImportRows(asSystem(on(), pavia), { import: id, run: 1 })).rejects.toMatchObject({
      code: 'import.taken-over',
    })
    await on().jobs.drain(on())
  })

  test('a form that is older than the import is refused', async () => {
    const { id, revision } = await checked(italianCsv(headers, two))
    await expect(
      confirmImport(now(officer), { import: id, version: revision - 1, leaveOut: false }),
    ).rejects.toMatchObject({ code: 'import.changed-meanwhile' })
    await expect(mapImport(now(officer), { import: id, version: 1, columns: [] })).rejects.toMatchObject({
      code: 'import.changed-meanwhile',
    })
  })
})

describe('what is over', () => {
  test('a discarded import keeps neither rows nor file, unless another import has the same file', async () => {
    const file = italianCsv(headers, [['Q1', 'Quadro', '', '', '', '']])
    const one = await checked(file)
    const other = await checked(file)
    const files = async () =>
      (await raw(sql`select hash from import_file where octet_length(content) = ${file.length}`)).length
    const rows = async (id: string) => (await raw(sql`select id from import_row where import = ${id}`)).length
    await discardImport(now(officer), { import: one.id })
    expect([await files(), await rows(one.id), await rows(other.id)]).toEqual([1, 0, 1])
    await discardImport(now(officer), { import: other.id })
    expect(await files()).toBe(0)
    expect((await factsOf(one.id)).at(-1)).toBe('import.discarded')
    await expect(discardImport(now(officer), { import: one.id })).rejects.toMatchObject({
      code: 'import.not-possible-now',
    })
  })

  test('after ninety days file and rows go, and the counts stay', async () => {
    const done = await applied(italianCsv(headers, [['R1', 'Ruota', '', '', '', '']]))
    const left = await startImport(now(officer), { kind: 'things', fileName: 'x.csv', file: italianCsv(headers, two) })
    on().time.advance(91 * 86_400_000)
    await mindImports.run(asSystem(on(), pavia))
    expect(await showImport(now(officer), done.id)).toMatchObject({
      state: 'applied',
      cleared: true,
      counts: { new: 1 },
    })
    expect(await rowsOf(done.id)).toEqual([])
    expect(await showImport(now(officer), left)).toMatchObject({ state: 'discarded', cleared: true })
    expect(await all()).toHaveLength(1)
  })
})
