import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { sharedFile } from '../../test/support/shared.ts'
import { cellOf, rawExcel } from '../../test/support/sheets.ts'
import { readSheet, type SheetOptions } from './sheet.ts'
import { zip } from './write-zip.ts'

const bytes = (text: string) => Buffer.from(text)
const csv = (text: string, options?: SheetOptions) => readSheet(bytes(text), options)
const refused = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })

const header = `<row r="1">${cellOf('A1', 'Name')}${cellOf('B1', 'City')}</row>`

describe('CSV', () => {
  test.each([
    ['comma', 'Name,City\nPavia,"Pavia, Italy"\n'],
    ['semicolon', 'Name;City\r\nPavia;Pavia, Italy\r\n'],
    ['tab', 'Name\tCity\nPavia\tPavia, Italy'],
    ['a line that says the separator', 'sep=|\nName|City\nPavia|Pavia, Italy\n'],
    ['byte-order mark', '\ufeffName;City\nPavia;Pavia, Italy'],
  ])('is read with %s', async (_, content) => {
    const sheet = await csv(content)
    expect(sheet.headers).toEqual(['Name', 'City'])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([['Pavia', 'Pavia, Italy']])
  })

  test.each([
    ['UTF-8', bytes('Città;Café\n1;2')],
    ['Windows-1252', Buffer.from('Citt\u00e0;Caf\u00e9\n1;2', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffCittà;Café\n1;2', 'utf16le')],
  ])('is read in %s', async (_, content) => {
    expect((await readSheet(content)).headers).toEqual(['Città', 'Café'])
  })

  test('counts rows as a person does, also around empty ones, and widens short ones', async () => {
    const sheet = await csv('\n\nName;City\n;\nPavia\n\nMilano;Milano;extra\n')
    expect(sheet.headerRow).toBe(3)
    expect(sheet.headers).toEqual(['Name', 'City', ''])
    expect(sheet.rows).toEqual([
      { row: 5, cells: ['Pavia', '', ''] },
      { row: 7, cells: ['Milano', 'Milano', 'extra'] },
    ])
    expect(sheet.oddities).toEqual([{ row: 3, column: 3, code: 'missing-header', value: '' }])
  })

  test('keeps what is written, and says what is odd', async () => {
    const sheet = await csv('Name;name;Code\n A ;=1+1;I\u00a0 PAVIA01\nB;C\u0007;D\n')
    expect(sheet.rows[0]?.cells).toEqual([' A ', '=1+1', 'I\u00a0 PAVIA01'])
    expect(sheet.oddities).toEqual([
      { row: 1, column: 2, code: 'duplicate-header', value: 'name' },
      { row: 2, column: 2, code: 'formula', value: '=1+1' },
      { row: 2, column: 3, code: 'no-break-space', value: 'I\u00a0 PAVIA01' },
      { row: 3, column: 2, code: 'control-character', value: 'C\u0007' },
    ])
  })

  test.each([
    ['nothing', '', 'sheet.empty'],
    ['empty rows', ';;\n;;\n', 'sheet.empty'],
    ['a quote that never ends', 'Name;City\n"Pavia;x\n', 'sheet.broken'],
    ['a web page', '<html><table></table></html>', 'sheet.not-a-sheet'],
    ['a PDF', '%PDF-1.7 ...', 'sheet.not-a-sheet'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'sheet.not-a-sheet'],
  ])('%s is refused', async (_, content, code) => {
    await expect(csv(content)).rejects.toEqual(refused(code))
  })

  test.each([
    ['rows', { rows: 2 }, 'sheet.too-many-rows', { rows: 3, most: 2 }],
    ['columns', { columns: 1 }, 'sheet.too-many-columns', { columns: 2, most: 1 }],
    ['characters in a cell', { cellLength: 3 }, 'sheet.cell-too-long', { row: 3, column: 2, length: 4, most: 3 }],
    ['bytes', { bytes: 10 }, 'sheet.too-large', { megabytes: 1 }],
  ])('too many %s are refused with what was found and what may be', async (_, limits, code, facts) => {
    await expect(csv('a;b\n1;2\n3;4444\n5;6\n', limits)).rejects.toEqual(refused(code, facts))
  })

  test('the header may stand where the reader says', async () => {
    const sheet = await csv('Our partners\nName;City\nPavia;Pavia\n', { headerRow: 2 })
    expect(sheet.headers).toEqual(['Name', 'City'])
    expect(sheet.rows).toEqual([{ row: 3, cells: ['Pavia', 'Pavia'] }])
    await expect(csv('a;b\n', { headerRow: 9 })).rejects.toEqual(refused('sheet.empty'))
  })
})

describe('Excel', () => {
  test('a file of another program is read with its dates, numbers and spaces', async () => {
    const content = [
      ['Name', 'Start', 'Places', 'Active'],
      [' Pavia\u00a0', new Date('2026-05-15T00:00:00Z'), 2.5, true],
      [null, null, null, null],
      ['Milano', new Date('2026-05-15T14:30:00Z'), 3, null],
    ]
    const sheet = await readSheet(await writeExcelFile(content, { dateFormat: 'yyyy-mm-dd hh:mm' }).toBuffer())
    expect(sheet.headers).toEqual(['Name', 'Start', 'Places', 'Active'])
    expect(sheet.rows).toEqual([
      { row: 2, cells: [' Pavia\u00a0', '2026-05-15', '2.5', 'true'] },
      { row: 4, cells: ['Milano', '2026-05-15T14:30', '3', ''] },
    ])
    expect(sheet.oddities.map(({ row, column, code }) => ({ row, column, code }))).toEqual([
      { row: 2, column: 1, code: 'no-break-space' },
    ])
  })

  test('a value that came from a formula, and an error, are pointed at', async () => {
    const row = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="e"><f t="shared" si="0"/><v>#REF!</v></c></row>`
    const sheet = await readSheet(await rawExcel(`${header}${row}<row r="3">${cellOf('A3', 'x')}</row>`))
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['2', ''],
      ['x', ''],
    ])
    expect(sheet.oddities).toEqual([
      { row: 2, column: 1, code: 'formula', value: '2' },
      { row: 2, column: 2, code: 'error-value', value: '' },
      { row: 2, column: 2, code: 'formula', value: '' },
    ])
  })

  test('rows that the sheet leaves out keep their numbers', async () => {
    const sheet = await readSheet(await rawExcel(`${header}<row r="40">${cellOf('B40', 'x')}</row>`))
    expect(sheet.rows).toEqual([{ row: 40, cells: ['', 'x'] }])
  })

  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  test.each([
    ['the old Excel format', ole, 'sheet.legacy-excel'],
    ['a file with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'sheet.encrypted'],
    ['an empty archive', Buffer.from('504b0506', 'hex'), 'sheet.not-a-sheet'],
    ['the beginning of an archive', Buffer.from('504b030414000000', 'hex'), 'sheet.broken'],
  ])('%s is refused', async (_, content, code) => {
    await expect(readSheet(content)).rejects.toEqual(refused(code))
  })

  test('a file cut off anywhere is refused as broken', async () => {
    const whole = await rawExcel(`${header}<row r="2">${cellOf('A2', 'Pavia')}</row>`)
    for (const part of [0.2, 0.5, 0.9])
      await expect(readSheet(whole.subarray(0, Math.floor(whole.length * part)))).rejects.toEqual(
        refused('sheet.broken'),
      )
  })

  test('a damaged part is refused as broken', async () => {
    const whole = await rawExcel(header)
    const at = whole.indexOf('xl/worksheets/sheet1.xml') + 30
    await expect(readSheet(Buffer.from(whole).fill(0xff, at, at + 20))).rejects.toEqual(refused('sheet.broken'))
    await expect(readSheet(await rawExcel('<row r="1"><c'))).rejects.toEqual(refused('sheet.broken'))
  })

  test('an archive that is no sheet is refused', async () => {
    async function* document(): AsyncGenerator<[string, string[]]> {
      yield ['word/document.xml', ['<document/>']]
    }
    await expect(readSheet(await buffer(zip(document())))).rejects.toEqual(refused('sheet.not-a-sheet'))
  })

  test('entities are refused', async () => {
    const shared = '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>'
    await expect(readSheet(await rawExcel(header, { 'xl/sharedStrings.xml': shared }))).rejects.toEqual(
      refused('sheet.broken', { part: 'xl/sharedStrings.xml' }),
    )
  })
})

describe('a file made to harm', () => {
  test('a bomb is refused by what it declares', async () => {
    const bomb = await rawExcel(header, { 'xl/sharedStrings.xml': ' '.repeat(3_000_000) })
    expect(bomb.length).toBeLessThan(10_000)
    await expect(readSheet(bomb, { unpackedBytes: 1_000_000 })).rejects.toEqual(refused('sheet.unpacks-too-large'))
  })

  test('a bomb that declares a small size is refused by what comes out', async () => {
    const bomb = await rawExcel(header, { 'xl/sharedStrings.xml': ' '.repeat(3_000_000) })
    const lie = Buffer.from(bomb)
    const name = lie.lastIndexOf('xl/sharedStrings.xml')
    expect(lie.readUInt32LE(name - 46 + 24)).toBe(3_000_000)
    lie.writeUInt32LE(100, name - 46 + 24)
    await expect(readSheet(lie, { unpackedBytes: 1_000_000 })).rejects.toEqual(refused('sheet.unpacks-too-large'))
  })

  test('too many parts are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`xl/a${index}.xml`, '<a/>']))
    await expect(readSheet(await rawExcel(header, many), { entries: 40 })).rejects.toEqual(
      refused('sheet.unpacks-too-large'),
    )
  })

  test('a cell at the end of the world is refused', async () => {
    await expect(readSheet(await rawExcel(`${header}<row r="2">${cellOf('XFD2', 'x')}</row>`))).rejects.toEqual(
      refused('sheet.too-many-columns', { columns: 16_384 }),
    )
    await expect(
      readSheet(await rawExcel(`${header}<row r="1048576">${cellOf('A1048576', 'x')}</row>`)),
    ).rejects.toEqual(refused('sheet.too-many-rows'))
    await expect(readSheet(await rawExcel(`${header}<row r="2">${cellOf('ZZZZ2', 'x')}</row>`))).rejects.toEqual(
      refused('sheet.broken'),
    )
  })

  test('a file that takes too long ends its thread, not the server', async () => {
    const slow = await rawExcel(`${header}<row r="2">${cellOf('A2', 'x')}</row>`, {
      'xl/a.xml': ' '.repeat(50_000_000),
    })
    await expect(readSheet(slow, { milliseconds: 1 })).rejects.toEqual(refused('sheet.unpacks-too-large'))
  })

  test('names of parts that point elsewhere are only names', async () => {
    const sheet = await readSheet(
      await rawExcel(`${header}<row r="2">${cellOf('A2', 'x')}</row>`, { '../../etc/passwd.xml': '<a/>' }),
    )
    expect(sheet.rows).toHaveLength(1)
  })
})

test('the Commission’s list is read whole in a thread of its own', async () => {
  const file = readFileSync(sharedFile('data/eche-2026-04-08.xlsx'))
  const before = process.threadCpuUsage()
  const sheet = await readSheet(file)
  const { user, system } = process.threadCpuUsage(before)
  expect(sheet.rows).toHaveLength(6142)
  expect(sheet.headerRow).toBe(2)
  expect(sheet.rows.at(-1)).toMatchObject({ row: 6144 })
  expect(sheet.headers).toContain('Erasmus Code')
  expect((user + system) / 1000).toBeLessThan(150)
})
