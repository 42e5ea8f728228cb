import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { cellOf, rawExcel } from '../../test/support/sheets.ts'
import { readSheet } from './sheet.ts'

const refused = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) })
const rowsOf = async (content: Uint8Array) => (await readSheet(content)).rows.map(({ cells }) => cells)
const header = `<row r="1">${cellOf('A1', 'Name')}${cellOf('B1', 'Since')}</row>`

describe('a list in whatever hand it was written', () => {
  const bigEndian = Buffer.from('\ufeffCittà;Note\nCefalù;“sì”\n', 'utf16le').swap16()
  test.each([
    ['UTF-16, the other way round', bigEndian],
    ['UTF-8 with its mark and tabs', Buffer.from('\ufeffCittà\tNote\r\nCefalù\t“sì”')],
    ['Windows-1252', Buffer.from('Citt\u00e0;Note\nCefal\u00f9;\u0093s\u00ec\u0094\n', 'latin1')],
    ['commas and quotes', Buffer.from('"Città","Note"\n"Cefalù","“sì”"\n')],
  ])('keeps its accents: %s', async (_, content) => {
    expect(await rowsOf(content)).toEqual([['Cefalù', '“sì”']])
  })

  test('says dates as days, whether it counts them from 1900 or from 1904', async () => {
    const dated = `${header}<row r="2">${cellOf('A2', 'Pavia')}<c r="B2" s="1"><v>46157</v></c></row>`
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
    expect(await rowsOf(await rawExcel(dated, { 'xl/styles.xml': styles }))).toEqual([['Pavia', '2026-05-15']])
    expect(await rowsOf(await rawExcel(dated, { 'xl/styles.xml': styles }, '<workbookPr date1904="1"/>'))).toEqual([
      ['Pavia', '2030-05-16'],
    ])
  })
})

describe('a book with more in it than cells', () => {
  const row = `<row r="2">${cellOf('A2', 'Pavia')}${cellOf('B2', '2020')}</row>`
  test.each([
    ['a program', { 'xl/vbaProject.bin': 'MZ' }],
    ['references to other books', { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }],
    ['a part whose name leads elsewhere', { 'xl/worksheets/../../../../etc/cron.d/x.xml': '<a/>' }],
  ])('is read for its cells only: %s', async (_, more) => {
    expect(await rowsOf(await rawExcel(header + row, more))).toEqual([['Pavia', '2020']])
  })

  test.each([
    ['entities', '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'],
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'],
  ])('that asks for more than its own text is refused: %s', async (_, shared) => {
    const file = await rawExcel(header, { 'xl/sharedStrings.xml': shared })
    await expect(readSheet(file)).rejects.toEqual(refused('sheet.broken', { part: 'xl/sharedStrings.xml' }))
  })
})

describe('markup that is none', () => {
  const half = 500_000
  const styled = (format: string) =>
    `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`
  // A reader that looks for the end of each of them needs many minutes: the time limit would answer, with another reason.
  test.each([
    ['cells without closing brackets', '<c '.repeat(half), {}],
    ['comments without end', '<!-- '.repeat(half), {}],
    ['endless names without values', `<c ${' r'.repeat(half)}>`, {}],
    ['endless quotes', `<c ${`r='"`.repeat(half)}>`, {}],
    ['endless names in one tag', `<c${Array.from({ length: half }, (_, at) => ` a${at}=""`).join('')}/>`, {}],
    ['a workbook of open brackets', '', { 'xl/workbook.xml': '<sheet '.repeat(half) }],
    ['relations of open brackets', '', { 'xl/_rels/workbook.xml.rels': '<Relationship '.repeat(half) }],
    ['a format of open brackets', '<c r="A2" s="0"><v>1</v></c>', { 'xl/styles.xml': styled('['.repeat(half)) }],
    ['a format of hidden brackets', '<c r="A2" s="0"><v>1</v></c>', { 'xl/styles.xml': styled('&#91;'.repeat(half)) }],
  ])('is refused at once: %s', async (_, data, more) => {
    await expect(readSheet(await rawExcel(header + data, more))).rejects.toEqual(refused('sheet.broken'))
  })

  test('is told from markup that programs write', async () => {
    const row = `<!-- <c <row --><row r="2" spans='1:2' x:dyDescent = "0.3" title="a > b">${cellOf('A2', 'Pavia')}</row >`
    expect(await rowsOf(await rawExcel(`<?go on="1"?>${header}${row}`))).toEqual([['Pavia', '']])
  })

  test('a sheet that only a comment names is not the one that is looked at', async () => {
    const workbook =
      '<workbook><!-- <sheet name="B" r:id="rId9"/> --><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'
    const wide = `${header}<row r="2">${cellOf('XFD2', 'x')}</row>`
    const file = await rawExcel(wide, { 'xl/workbook.xml': workbook })
    await expect(readSheet(file)).rejects.toEqual(refused('sheet.too-many-columns'))
  })
})

const columns = Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(';')
/** Too much of everything, each small enough to be sent. */
const tooMuch: Record<string, [string, () => Uint8Array | Promise<Uint8Array>]> = {
  'a million rows': ['sheet.too-many-rows', () => Buffer.from(`Name\n${'x\n'.repeat(1_000_000)}`)],
  'ten thousand columns': ['sheet.too-many-columns', () => Buffer.from(`${columns}\n${columns}\n`)],
  'a hundred megabytes': ['sheet.too-large', () => new Uint8Array(100_000_000)],
  'a book of a million rows': [
    'sheet.too-many-rows',
    () =>
      rawExcel(
        header +
          Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>1</v></c></row>`).join(
            '',
          ),
      ),
  ],
  'a book that unpacks to 300 MB': [
    'sheet.unpacks-too-large',
    () => rawExcel(header, { 'xl/sharedStrings.xml': ' '.repeat(300_000_000) }),
  ],
  'one line of fifteen megabytes': ['sheet.broken', () => Buffer.from('x'.repeat(15_000_000))],
}

test('too much of anything is refused with its reason, and the one who reads stays small', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'habita-sheets-'))
  try {
    const files: [string, string][] = []
    for (const [name, [code, make]] of Object.entries(tooMuch)) {
      const file = join(folder, name.replaceAll(' ', '-'))
      writeFileSync(file, await make())
      files.push([file, code])
    }
    // A process with a small heap of its own: what its thread reads must not come to it.
    const script = `
      const { readFileSync } = await import('node:fs')
      const { readSheet } = await import(${JSON.stringify(join(import.meta.dirname, 'sheet.ts'))})
      const codes = []
      for (const file of ${JSON.stringify(files.map(([file]) => file))})
        codes.push(await readSheet(readFileSync(file)).then(() => 'read', error => error.code))
      globalThis.gc()
      console.log(JSON.stringify({ codes, heap: process.memoryUsage().heapUsed }))`
    const options = ['--max-old-space-size=48', '--expose-gc', '--input-type=module', '--eval', script]
    const { stdout } = await promisify(execFile)(process.execPath, options)
    const { codes, heap } = JSON.parse(stdout) as { codes: string[]; heap: number }
    expect(codes).toEqual(files.map(([, code]) => code))
    expect(heap).toBeLessThan(32_000_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
