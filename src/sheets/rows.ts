import { Refusal } from '../platform/refusal.ts'
import type { RawSheet } from './read-excel.ts'
import type { Sheet, SheetLimits, SheetOddity, SheetRow } from './sheet.ts'

const isEmpty = (cells: string[]) => cells.every(cell => cell.trim() === '')

function oddCell(value: string, row: number, column: number): SheetOddity[] {
  const odd = { row, column, value }
  const found: SheetOddity[] = []
  if (/[\u00a0\u2007\u202f]/.test(value)) found.push({ ...odd, code: 'no-break-space' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufffd]/.test(value))
    found.push({ ...odd, code: 'control-character' })
  return found
}

function* oddHeaders(headers: string[], row: number): Generator<SheetOddity> {
  const known = new Set<string>()
  for (const [index, value] of headers.entries()) {
    const key = value.trim().toLowerCase()
    const odd = { row, column: index + 1, value }
    if (key === '') yield { ...odd, code: 'missing-header' }
    else if (known.has(key)) yield { ...odd, code: 'duplicate-header' }
    known.add(key)
  }
}

function checkCells(cells: string[], row: number, limits: SheetLimits): void {
  const most = limits.cellLength
  const column = cells.findIndex(cell => cell.length > most) + 1
  if (column > 0)
    throw new Refusal('sheet.cell-too-long', { row, column, length: cells[column - 1]?.length ?? 0, most })
}

/** Finds the header, leaves out empty rows, makes all rows as wide as the widest, and notes what is odd. */
export function arrange(raw: RawSheet, limits: SheetLimits, headerRow: number | undefined): Sheet {
  const index = headerRow === undefined ? raw.rows.findIndex(cells => !isEmpty(cells)) : headerRow - 1
  const header = raw.rows[index]
  if (!header || isEmpty(header)) throw new Refusal('sheet.empty')
  const filled = (cells: string[]) => cells.findLastIndex(cell => cell.trim() !== '') + 1
  const rows: SheetRow[] = []
  let width = filled(header)
  for (const [at, cells] of raw.rows.entries()) {
    if (at <= index || isEmpty(cells)) continue
    checkCells(cells, at + 1, limits)
    width = Math.max(width, filled(cells))
    rows.push({ row: at + 1, cells })
  }
  if (rows.length > limits.rows) throw new Refusal('sheet.too-many-rows', { rows: rows.length, most: limits.rows })
  if (width > limits.columns) throw new Refusal('sheet.too-many-columns', { columns: width, most: limits.columns })
  const widened = (cells: string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? '')
  const headers = widened(header)
  const even = rows.map(({ row, cells }) => ({ row, cells: widened(cells) }))
  const odd = even.flatMap(({ row, cells }) => cells.flatMap((cell, column) => oddCell(cell, row, column + 1)))
  const oddities = [...oddHeaders(headers, index + 1), ...raw.oddities, ...odd]
  return { headers, headerRow: index + 1, rows: even, oddities }
}
