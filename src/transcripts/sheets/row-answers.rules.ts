import { type ImportField, readCell, suggestMapping } from '../../imports/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { gradeFields } from './grade-sheet.ts'

export type Answers = Record<string, string>

const who = ['esi', 'email', 'familyName']

/** Which column says what, by its header. A column that must be there and is not is named. */
export function mapColumns(headers: readonly string[], sample: readonly string[][], labels: (key: string) => string[]) {
  const mapping = suggestMapping(headers, sample, {
    fields: gradeFields,
    labels,
    remembered: new Map(),
    ours: new Set(),
  })
  const missing = gradeFields.filter(field => field.required && !mapping[field.key]).map(({ key }) => key)
  if (!who.some(key => mapping[key])) missing.unshift('email')
  if (missing.length)
    throw new Refusal('grade-sheet.columns-missing', { columns: missing.map(key => labels(key)[0] ?? key).join(', ') })
  return mapping
}

/** What the row says, as answers of the form. A cell that cannot be read stays as it is written, for a person to put right. */
export function answersOf(cells: readonly string[], mapping: ReturnType<typeof mapColumns>): Answers {
  const written = gradeFields.flatMap((field): [string, string][] => {
    const column = mapping[field.key]?.column
    const said = column === undefined ? '' : asWritten(field, cells[column] ?? '')
    return said ? [[field.key, said]] : []
  })
  return Object.fromEntries(written)
}

function asWritten(field: ImportField, cell: string): string {
  const reading = readCell(field.shape, cell)
  if ('empty' in reading) return ''
  return 'value' in reading ? String(reading.value) : cell.trim()
}
