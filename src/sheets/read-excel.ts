import { type CellValue, readSheet } from 'read-excel-file/node'
import { Refusal } from '../platform/refusal.ts'
import { mustBeMarkup, withoutComments } from './markup.ts'
import { unpackXml } from './read-zip.ts'
import type { SheetLimits, SheetOddity } from './sheet.ts'

export type RawSheet = { rows: string[][]; oddities: SheetOddity[] }

function textOf(value: CellValue | null): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value)
  if (Number.isNaN(value.getTime())) return ''
  // Excel counts days as floating numbers: half a minute more or less is its rounding, not the author's.
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().split('T')
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`
}

const wanted = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`)
const attributes = {
  r: wanted('r'),
  t: wanted('t'),
  relation: wanted('(?:\\w+:)?id'),
  Id: wanted('Id'),
  Target: wanted('Target'),
}
const attribute = (tag: string, name: keyof typeof attributes) => attributes[name].exec(tag)?.[1]
const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** The XML of the first sheet in the order of the workbook, when all that the library will read is markup. */
function firstSheet(parts: Map<string, Buffer>): string {
  const checked = (name: string): string => {
    const text = parts.get(name)?.toString() ?? ''
    mustBeMarkup(name, text)
    return text
  }
  const workbook = withoutComments(checked('xl/workbook.xml'))
  const id = attribute(/<(?:\w+:)?sheet\s[^<>]*>/.exec(workbook)?.[0] ?? '', 'relation')
  const relations =
    withoutComments(checked('xl/_rels/workbook.xml.rels')).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? []
  const shared = relations.filter(relation => /\/(?:styles|sharedStrings)["']/.test(relation))
  for (const part of new Set(shared.map(targetOf))) checked(part)
  const part = targetOf(relations.find(relation => attribute(relation, 'Id') === id) ?? '')
  if (!parts.has(part)) throw new Refusal('sheet.broken', { part: part || 'xl/workbook.xml' })
  return checked(part)
}

/** A relation leads from the workbook's folder, unless it says otherwise. */
function targetOf(relation: string): string {
  const target = attribute(relation, 'Target') ?? ''
  return target.startsWith('/') ? target.slice(1) : target && `xl/${target}`
}

/** What the library does not tell: cells whose value came from a formula or is an error; and how far the sheet reaches. */
function inspect(xml: string, limits: SheetLimits): SheetOddity[] {
  const oddities: SheetOddity[] = []
  let cell = { row: 0, column: 0 }
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(row|c|f)(?=[\s/>])[^<>]*>/g)) {
    const at = attribute(tag, 'r') ?? ''
    if (name === 'f') oddities.push({ ...cell, code: 'formula', value: '' })
    else {
      const [, letters = '', digits = '0'] = /^([A-Z]*)(\d+)$/.exec(at) ?? []
      cell = { row: Number(digits), column: columnOf(letters) }
      if (cell.column > 16_384 || cell.row > 1_048_576) throw new Refusal('sheet.broken', { part: at })
      if (name === 'c' && cell.column > limits.columns && !tag.endsWith('/>'))
        throw new Refusal('sheet.too-many-columns', { columns: cell.column, most: limits.columns })
      if (name === 'c' && cell.row > 2 * limits.rows && !tag.endsWith('/>'))
        throw new Refusal('sheet.too-many-rows', { rows: cell.row, most: limits.rows })
      if (attribute(tag, 't') === 'e') oddities.push({ ...cell, code: 'error-value', value: '' })
    }
  }
  return oddities
}

export async function readExcel(file: Buffer, limits: SheetLimits): Promise<RawSheet> {
  const oddities = inspect(firstSheet(unpackXml(file, limits)), limits)
  let table: (CellValue | null)[][]
  try {
    table = await readSheet(file, { trim: false })
  } catch (error) {
    throw new Refusal('sheet.broken', { part: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
  const rows = table.map(cells => cells.map(textOf))
  return { rows, oddities: oddities.map(odd => ({ ...odd, value: rows[odd.row - 1]?.[odd.column - 1] ?? '' })) }
}
