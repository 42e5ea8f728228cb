import { buffer } from 'node:stream/consumers'
import writeExcelFile from 'write-excel-file/node'
import { zip } from '../../src/sheets/write-zip.ts'

/** Windows-1252, as Excel in Italy saves CSV: what the encoding has no sign for becomes a question mark. */
export function windows1252(text: string): Uint8Array {
  const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  return Uint8Array.from(text, sign => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80 || (code > 0x9f && code < 0x100)) return code
    const at = signs.indexOf(sign)
    return at < 0 ? 0x3f : 0x80 + at
  })
}

const quoted = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A list as Excel in Italian saves it: semicolons, Windows line ends, Windows-1252. */
export const italianCsv = (headers: string[], rows: string[][]): Uint8Array =>
  windows1252([headers, ...rows].map(cells => `${cells.map(quoted).join(';')}\r\n`).join(''))

export const utf8Csv = (headers: string[], rows: string[][]): Uint8Array =>
  new TextEncoder().encode([headers, ...rows].map(cells => `${cells.map(quoted).join(';')}\n`).join(''))

export type ExcelCell = string | number | boolean | Date | { formula: string } | null

/** A workbook as another program writes it: dates as dates, numbers as numbers, formulas without their results. */
export async function excelFile(headers: string[], rows: ExcelCell[][]): Promise<Uint8Array> {
  const cells = rows.map(row =>
    row.map(cell => {
      if (cell === null) return null
      if (cell instanceof Date) return { type: Date, value: cell, format: 'dd/mm/yyyy' }
      if (typeof cell === 'object') return { type: 'Formula', value: cell.formula }
      return { type: { string: String, number: Number, boolean: Boolean }[typeof cell as 'string'], value: cell }
    }),
  )
  const head = headers.map(value => ({ type: String, value, fontWeight: 'bold' }))
  const written = writeExcelFile([head, ...cells] as never, {}) as unknown as { toBuffer(): Promise<Buffer> }
  return new Uint8Array(await written.toBuffer())
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An Excel file with the given rows as XML, and whatever other parts and properties somebody may have put into it. */
export async function rawExcel(sheetData: string, more: Record<string, string> = {}, properties = ''): Promise<Buffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${'xl/styles.xml' in more ? `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  }
  async function* texts(): AsyncGenerator<[string, string[]]> {
    for (const [name, text] of Object.entries(parts)) yield [name, [text]]
  }
  return buffer(zip(texts()))
}

export const cellOf = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
