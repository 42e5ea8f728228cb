import { ReadableStream } from 'node:stream/web'
import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'
import { type Day, daysBetween, toDay } from '../platform/calendar.ts'
import type { Language } from '../platform/language.ts'
import { zip } from './write-zip.ts'

export type SheetValue = string | number | boolean | { day: Day } | null
export type SheetColumn<Row> = { header: string; value: (row: Row) => SheetValue; width?: number }
export type SheetContent<Row> = {
  columns: readonly SheetColumn<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
  language: Language
}
export type SheetFile = { contentType: string; extension: string; body: ReadableStream<Uint8Array> }

const portion = 500

async function* portions<Row>({ columns, rows }: SheetContent<Row>): AsyncGenerator<SheetValue[][]> {
  let waiting: SheetValue[][] = [columns.map(column => column.header)]
  for await (const row of rows) {
    waiting.push(columns.map(column => column.value(row)))
    if (waiting.length < portion) continue
    yield waiting
    waiting = []
    // Rows may come without any waiting: others have their turn between two portions.
    await setImmediate()
  }
  yield waiting
}

/** A spreadsheet would run a text that begins like a formula; an apostrophe makes it text. Numbers stay numbers. */
const harmless = (text: string) => (/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text)

function csvText(value: SheetValue, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'string') return harmless(value)
  if (typeof value === 'number') return language === 'en' ? String(value) : String(value).replace('.', ',')
  return typeof value === 'boolean' ? String(value) : value.day
}

async function* csv<Row>(content: SheetContent<Row>): AsyncGenerator<Uint8Array> {
  const delimiter = content.language === 'en' ? ',' : ';'
  let mark = '\ufeff'
  for await (const rows of portions(content)) {
    const records = rows.map(row => row.map(value => csvText(value, content.language)))
    yield Buffer.from(mark + stringify(records, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ }))
    mark = ''
  }
}

/** CSV as Excel in the reader's language opens it: UTF-8 with its mark; semicolon and decimal comma in Italian and French. */
export const writeCsv = <Row>(content: SheetContent<Row>): SheetFile => ({
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  body: ReadableStream.from<Uint8Array>(csv(content)),
})

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const wordOf = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fixedParts: Record<string, string> = {
  '[Content_Types].xml': `${head}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${wordOf}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${wordOf}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${wordOf}.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Habita" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

const excelEpoch = toDay('1899-12-30')
const excelText = 32_767

function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return (
    text
      .slice(0, excelText)
      .toWellFormed()
      // ECMA-376 §22.9.2.19: `_x0041_` in a text is an escape; an underscore that is none is written as one.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML 1.0 does not have
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, character => names[character] ?? character)
  )
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function excelCell(value: SheetValue, at: string, bold: boolean): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : ''
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object') return `<c r="${at}" s="2"><v>${daysBetween(excelEpoch, value.day)}</v></c>`
  const style = bold ? ' s="1"' : ''
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

async function* worksheet<Row>(content: SheetContent<Row>): AsyncGenerator<string> {
  const names = content.columns.map((_, column) => letters(column))
  const widths = content.columns.map(
    ({ width = 20 }, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  )
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  let row = 0
  for await (const rows of portions(content)) {
    const written = rows.map(values => {
      row += 1
      const cells = values.map((value, column) => excelCell(value, `${names[column]}${row}`, row === 1))
      return `<row r="${row}">${cells.join('')}</row>`
    })
    yield written.join('')
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${row}"/></worksheet>`
}

async function* excelParts<Row>(
  content: SheetContent<Row>,
): AsyncGenerator<[string, Iterable<string> | AsyncIterable<string>]> {
  for (const [name, text] of Object.entries(fixedParts)) yield [name, [text]]
  yield ['xl/worksheets/sheet1.xml', worksheet(content)]
}

/** An Excel file, written while the rows arrive: memory stays flat and other requests are not held up. */
export const writeExcel = <Row>(content: SheetContent<Row>): SheetFile => ({
  contentType: `${wordOf}.sheet`,
  extension: 'xlsx',
  body: ReadableStream.from<Uint8Array>(zip(excelParts(content))),
})
