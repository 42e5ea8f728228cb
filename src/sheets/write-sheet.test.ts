import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '../platform/calendar.ts'
import type { Language } from '../platform/language.ts'
import { readSheet } from './sheet.ts'
import { type SheetFile, type SheetValue, writeCsv, writeExcel } from './write-sheet.ts'

type Row = SheetValue[]
const columns = ['A', 'B', 'C'].map((header, index) => ({ header, value: (row: Row) => row[index] ?? null }))
const csv = async (rows: Row[], language: Language = 'en') =>
  (await buffer(writeCsv({ columns, rows, language }).body)).toString('utf8')
const excelBytes = (file: SheetFile) => buffer(file.body)
const anyText = fc.string({ unit: 'binary', maxLength: 20 })

describe('CSV', () => {
  test.each([
    ['en', '\ufeffA,B,C\r\n"x, y",1.5,2026-05-15\r\n'],
    ['it', '\ufeffA;B;C\r\nx, y;1,5;2026-05-15\r\n'],
    ['fr', '\ufeffA;B;C\r\nx, y;1,5;2026-05-15\r\n'],
  ] as const)('in %s is what Excel there expects', async (language, expected) => {
    expect(await csv([['x, y', 1.5, { day: toDay('2026-05-15') }]], language)).toBe(expected)
  })

  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+39 0382', "'+39 0382"],
    ['-1+1', "'-1+1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
  ])('the text %j is no formula', async (dangerous, harmless) => {
    const sheet = await readSheet(Buffer.from(await csv([[dangerous, null, null]])))
    expect(sheet.rows[0]?.cells[0]).toBe(harmless)
  })

  test('numbers stay numbers', async () => {
    expect(await csv([[-5, 0.25, true]])).toBe('\ufeffA,B,C\r\n-5,0.25,true\r\n')
  })
})

describe('Excel', () => {
  test('is read again with what was written', async () => {
    const rows: Row[] = [
      ['Pavia & <Milano> "x"', -5.25, { day: toDay('2026-05-15') }],
      ['=1+1', true, null],
      ['  _x0041_ \n', 0, 'é'],
    ]
    const file = writeExcel({ columns, rows, language: 'en' })
    expect(file.extension).toBe('xlsx')
    const sheet = await readSheet(await excelBytes(file))
    expect(sheet.headers).toEqual(['A', 'B', 'C'])
    expect(sheet.oddities).toEqual([])
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ['Pavia & <Milano> "x"', '-5.25', '2026-05-15'],
      ['=1+1', 'true', ''],
      ['  _x0041_ \n', '0', 'é'],
    ])
  })

  test('any text survives, save what XML does not have', async () => {
    const texts = fc.sample(anyText, 300)
    const kept = (value: string) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML 1.0 does not have
      value.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    const file = writeExcel({ columns, rows: texts.map(value => ['x', value, null]), language: 'en' })
    const sheet = await readSheet(await excelBytes(file))
    expect(sheet.rows.map(({ cells }) => cells[1]?.replace(/\r\n?/g, '\n'))).toEqual(
      texts.map(value => kept(value).replace(/\r\n?/g, '\n')),
    )
  })

  test('rows are taken as the reader takes the file, and let go when the reader leaves', async () => {
    let taken = 0
    let closed = false
    async function* rows(): AsyncGenerator<Row> {
      try {
        for (;;) {
          taken += 1
          yield [`row ${taken} ${Math.sin(taken)}`, taken, null]
        }
      } finally {
        closed = true
      }
    }
    const reader = writeExcel({ columns, rows: rows(), language: 'en' }).body.getReader()
    for (let chunk = 0; chunk < 30; chunk++) await reader.read()
    expect(taken).toBeGreaterThan(500)
    expect(taken).toBeLessThan(100_000)
    await reader.cancel()
    await expect.poll(() => closed).toBe(true)
  })

  test('a failure of the source fails the file', async () => {
    async function* rows(): AsyncGenerator<Row> {
      yield ['x', 1, null]
      throw new Error('the database is gone')
    }
    await expect(excelBytes(writeExcel({ columns, rows: rows(), language: 'en' }))).rejects.toThrow(
      'the database is gone',
    )
  })
})
