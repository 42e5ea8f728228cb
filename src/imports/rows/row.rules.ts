import type { SheetOddityCode } from '../../sheets/sheet.ts'
import { tidy } from '../../sheets/values.ts'
import { type Means, readCell } from '../kinds/cell.rules.ts'
import type { ImportField, Values } from '../kinds/field.ts'
import type { Mapping } from '../kinds/header.rules.ts'
import type { Around, Question, RowProblem, SheetRecord } from '../kinds/import-kind.ts'

/** A row as it is kept: its cells as written, what was put in their place, what merged cells above it say, what was odd. */
export type RawRow = {
  row: number
  cells: readonly string[]
  /** By column, from 0. */
  corrected: Record<string, string>
  filled: Record<string, string>
  odd: readonly { column: number; code: SheetOddityCode }[]
}

export type ReadRow = {
  row: number
  values: Values
  wrong: string[]
  problems: RowProblem[]
  questions: Question[]
}

/** What a row says in a column: as corrected, as written, or as the merged cell above says it. */
export const cellOf = ({ cells, corrected, filled }: RawRow, column: number): string =>
  corrected[column] ?? (cells[column]?.trim() ? cells[column] : (filled[column] ?? cells[column])) ?? ''

const oddProblems: Partial<Record<SheetOddityCode, { code: string; grave: boolean }>> = {
  formula: { code: 'import.formula', grave: false },
  'error-value': { code: 'import.error-value', grave: true },
}

function oddOf(raw: RawRow, field: ImportField, column: number): RowProblem[] {
  if (raw.corrected[column] !== undefined) return []
  const value = raw.cells[column] ?? ''
  return raw.odd.flatMap(odd => {
    const said = odd.column === column + 1 ? oddProblems[odd.code] : undefined
    // In CSV the cell holds the formula itself, which no shape takes.
    return said && !value.startsWith('=') ? [{ row: raw.row, field: field.key, value, ...said }] : []
  })
}

/** Reads the mapped cells of one row. */
export function readRow(
  fields: readonly ImportField[],
  mapping: Mapping,
  raw: RawRow,
  meaning: Around['meaning'],
): ReadRow {
  const read: ReadRow = { row: raw.row, values: {}, wrong: [], problems: [], questions: [] }
  for (const field of fields) {
    const chosen = mapping[field.key]
    if (chosen) readField(read, { field, raw, column: chosen.column, meaning })
  }
  return read
}

type OneField = { field: ImportField; raw: RawRow; column: number; meaning: Around['meaning'] }

function readField(read: ReadRow, { field, raw, column, meaning }: OneField): void {
  const cell = cellOf(raw, column)
  const odd = oddOf(raw, field, column)
  read.problems.push(...odd)
  const { domain } = field
  const means: Means = written => (domain ? (meaning(domain, written)?.value ?? null) : null)
  const reading = odd.some(({ grave }) => grave) ? { empty: true as const } : readCell(field.shape, cell, means)
  const ask = (written: string, answer: string | null, values: readonly string[]) => {
    if (domain)
      read.questions.push({ domain, field: field.key, written, answer, choices: values.map(value => ({ value })) })
  }
  const all = 'of' in field.shape ? field.shape.of().map(({ value }) => value) : []
  if ('value' in reading) {
    read.values[field.key] = reading.value
    for (const { written, value } of reading.meant ?? [])
      if (domain && meaning(domain, written)?.said) ask(written, value, all)
  } else if ('problem' in reading) {
    read.wrong.push(field.key)
    read.problems.push({ row: raw.row, field: field.key, grave: true, value: cell, ...reading.problem })
    if (reading.unsure) ask(reading.unsure.written, null, all)
  } else if (odd.length) read.wrong.push(field.key)
  else if (field.required) read.problems.push({ row: raw.row, field: field.key, grave: true, code: 'missing' })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Joins the rows of one key. What a thing is must be said alike by all its rows, or by some of them; what repeats makes a
 * line of each row. A row that says nothing new is only noted.
 */
export function joinRows(
  fields: readonly ImportField[],
  key: string,
  rows: readonly ReadRow[],
): { record: SheetRecord; problems: RowProblem[] } {
  const repeating = fields.filter(field => field.repeats).map(field => field.key)
  const problems = rows.flatMap(read => read.problems)
  const values: Values = {}
  const saidIn: Record<string, number> = {}
  const lines: { row: number; values: Values }[] = []
  for (const read of rows) {
    const line: Values = {}
    let differs = false
    for (const [field, value] of Object.entries(read.values)) {
      if (repeating.includes(field)) line[field] = value
      else if (values[field] === undefined) {
        values[field] = value
        saidIn[field] = read.row
      } else if (!same(values[field], value)) {
        differs = true
        const facts = { row: saidIn[field] ?? 0, other: String(values[field]) }
        problems.push({
          row: read.row,
          field,
          grave: true,
          code: 'import.differs-from-row',
          facts,
          value: String(value),
        })
      }
    }
    const before = lines.find(known => same(known.values, line))
    if (before && !differs)
      problems.push({
        row: read.row,
        field: null,
        grave: false,
        code: 'import.same-as-row',
        facts: { row: before.row },
      })
    else lines.push({ row: read.row, values: line })
  }
  const wrong = new Set(rows.flatMap(read => read.wrong))
  return { record: { key, row: rows[0]?.row ?? 0, values, lines, wrong }, problems }
}

/** What a merged cell says holds for the empty cells below it, until the next one says something. */
export function fillDown(rows: readonly { cells: readonly string[] }[], mapping: Mapping): Record<string, string>[] {
  const columns = Object.values(mapping).filter(({ filled }) => filled)
  const last: Record<string, string> = {}
  return rows.map(({ cells }) => {
    const filled: Record<string, string> = {}
    for (const { column } of columns) {
      if (cells[column]?.trim()) last[column] = cells[column]
      else if (last[column] !== undefined) filled[column] = last[column]
    }
    return filled
  })
}

/** What differs from the file after a person wrote into the mapped cells of a row, by column. */
export function correctedCells(
  mapping: Mapping,
  raw: Pick<RawRow, 'cells' | 'corrected' | 'filled'>,
  written: Record<string, string>,
): Record<string, string> {
  const corrected = { ...raw.corrected }
  for (const [field, cell] of Object.entries(written)) {
    const column = mapping[field]?.column
    if (column === undefined) continue
    const asFiled = cellOf({ row: 0, odd: [], ...raw, corrected: {} }, column)
    if (tidy(cell) === tidy(asFiled)) delete corrected[column]
    else corrected[column] = cell
  }
  return corrected
}
