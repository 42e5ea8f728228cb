import { createHash } from 'node:crypto'
import type { Problem } from '../../platform/refusal.ts'
import { readCell } from './cell.rules.ts'
import type { ImportField } from './field.ts'
import { plain } from './plain.rules.ts'

/** Which column (from 0) says a field; `filled`: an empty cell repeats the one above, as merged cells mean it. */
export type Mapping = Record<string, { column: number; filled: boolean }>

/** A header as it can be recognised again: spaces, case and punctuation do not count. */
export const headerKey = (header: string): string => plain(header)

/** The same list, sent again: its headers in whatever order, without the columns that our own report adds. */
export function listHash(headers: readonly string[], ours: ReadonlySet<string>): string {
  const keys = headers.map(headerKey).filter(key => key !== '' && !ours.has(key))
  return createHash('sha256').update(JSON.stringify(keys.toSorted())).digest('hex')
}

export type Known = {
  fields: readonly ImportField[]
  /** The labels of a field in every language. */
  labels: (key: string) => readonly string[]
  /** What this office chose before, by header: the field, or '' for none. */
  remembered: ReadonlyMap<string, string>
  /** Headers of columns that our own reports add, which nobody means to import. */
  ours: ReadonlySet<string>
}

type Claim = { field: string; column: number; weight: number }

/** Every word of the name stands in the header, in order: `Codice Erasmus (partner)` holds `codice erasmus`. */
const holds = (header: string, name: string) => name.length > 3 && ` ${header} `.includes(` ${name} `)

/** Columns whose cells can be nothing else: Erasmus codes and mail addresses show by themselves what they are. */
function looksLike(field: ImportField, cells: readonly string[]): boolean {
  const { shape } = field
  if (shape.is !== 'email' && !(shape.is === 'code' && shape.tellsByItself)) return false
  const readings = cells.map(cell => readCell(shape, cell)).filter(reading => !('empty' in reading))
  return readings.length > 0 && readings.every(reading => 'value' in reading)
}

function* claims(headers: readonly string[], sample: readonly string[][], known: Known): Generator<Claim> {
  for (const [column, header] of headers.entries()) {
    const key = headerKey(header)
    const remembered = known.remembered.get(key)
    if (known.ours.has(key) || remembered === '') continue
    const cells = sample.map(row => row[column] ?? '')
    for (const field of known.fields) {
      const names = [...known.labels(field.key), ...field.synonyms].map(headerKey)
      const claim = (weight: number): Claim => ({ field: field.key, column, weight })
      if (remembered !== undefined) {
        if (remembered === field.key) yield claim(1000)
      } else if (key !== '' && names.includes(key)) yield claim(500)
      else if (looksLike(field, cells)) yield claim(50)
      else {
        const longest = Math.max(0, ...names.filter(name => holds(key, name)).map(name => name.length))
        if (longest > 0) yield claim(100 + longest)
      }
    }
  }
}

/** The mapping that the headers, and what was chosen for them before, suggest: each column for one field, each field once. */
export function suggestMapping(headers: readonly string[], sample: readonly string[][], known: Known): Mapping {
  const best = [...claims(headers, sample, known)].toSorted((a, b) => b.weight - a.weight || a.column - b.column)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const { field, column } of best) {
    if (mapping[field] || taken.has(column)) continue
    mapping[field] = { column, filled: false }
    taken.add(column)
  }
  return { ...mapping, ...besideOthers(headers, { mapping, taken }, known) }
}

/** What a header means by its neighbour alone, of the columns that no field has claimed for itself. */
function besideOthers(
  headers: readonly string[],
  had: { mapping: Mapping; taken: Set<number> },
  known: Known,
): Mapping {
  const more: Mapping = {}
  for (const { key, beside } of known.fields) {
    if (!beside || had.mapping[key] || !had.mapping[beside.field]) continue
    const meant = beside.headers.map(headerKey)
    const column = headers.map(headerKey).findIndex((header, at) => {
      const free = !had.taken.has(at) && !known.remembered.has(header) && !known.ours.has(header)
      return free && meant.includes(header)
    })
    if (column >= 0) more[key] = { column, filled: false }
  }
  return more
}

export type ChosenColumn = { column: number; field: string; filled: boolean }

export const toMapping = (chosen: readonly ChosenColumn[]): Mapping =>
  Object.fromEntries(chosen.map(({ column, field, filled }) => [field, { column, filled }]))

/** What is wrong with the choice: by `column-3`, one that does not exist or says what another says; by its key, a field that no column says. */
export function mappingProblems(
  chosen: readonly ChosenColumn[],
  columns: number,
  fields: readonly ImportField[],
): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  const said = new Set<string>()
  const used = new Set<number>()
  for (const { column, field } of chosen) {
    const at = `column-${column}`
    if (column < 0 || column >= columns || !fields.some(({ key }) => key === field))
      problems[at] = { code: 'not-in-list' }
    else if (said.has(field) || used.has(column)) problems[at] = { code: 'import.column-twice' }
    said.add(field)
    used.add(column)
  }
  for (const { key, required } of fields)
    if (required && !said.has(key)) problems[key] = { code: 'import.column-needed' }
  return problems
}

/** A column's name in Excel: A, B, …, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
