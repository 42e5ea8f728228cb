import { type ImportField, readCell, suggestMapping } from '../../imports/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { fieldCovers } from '../../reference/index.ts'
import { sheetFields } from './sheet.ts'

export type Answers = Record<string, string>
type Place = { id: string; code: string; subjects: { isced: string }[]; eqfLevels: number[] }

/** Which column says what, by its header. A column that must be there and is not is named. */
export function mapColumns(headers: readonly string[], sample: readonly string[][], labels: (key: string) => string[]) {
  const mapping = suggestMapping(headers, sample, {
    fields: sheetFields,
    labels,
    remembered: new Map(),
    ours: new Set(),
  })
  const missing = sheetFields.filter(field => field.required && !mapping[field.key])
  if (missing.length)
    throw new Refusal('nomination-sheet.columns-missing', {
      columns: missing.map(({ key }) => labels(key)[0] ?? key).join(', '),
    })
  return mapping
}

/** What the row says, as answers of the form. A cell that cannot be read stays as it is written, for a person to put right. */
export function answersOf(
  cells: readonly string[],
  mapping: ReturnType<typeof mapColumns>,
  places: readonly Place[],
): Answers {
  const answers: Answers = {}
  for (const field of sheetFields) {
    const column = mapping[field.key]?.column
    const cell = column === undefined ? '' : (cells[column] ?? '')
    const read = written(field, cell)
    if (read) answers[field.key] = read
  }
  const { agreement, ...rest } = answers
  const condition = placeMeant(places, { agreement, isced: rest.nomineeIsced, level: rest.eqfLevel })
  const year = /^(\d{4})\s*[/-]\s*(\d{2}|\d{4})$/.exec(rest.academicYear ?? '')
  if (year) rest.academicYear = `${year[1]}/${(year[1] ?? '').slice(0, 4 - (year[2] ?? '').length)}${year[2]}`
  return { ...rest, ...(condition ? { condition } : {}) }
}

function written(field: ImportField, cell: string): string {
  const reading = readCell(field.shape, cell)
  if ('empty' in reading) return ''
  return 'value' in reading ? String(reading.value) : cell.trim()
}

type Meant = { agreement: string | undefined; isced: string | undefined; level: string | undefined }

/** The one line that the agreement, the field and the level leave; nothing where they leave several, or none. */
function placeMeant(places: readonly Place[], { agreement, isced, level }: Meant): string | undefined {
  const once = [...new Map(places.map(place => [place.id, place])).values()]
  const named = agreement ? once.filter(({ code }) => code.toLowerCase() === agreement.toLowerCase()) : once
  const fits = named.filter(
    ({ subjects, eqfLevels }) =>
      (!isced || !subjects.length || subjects.some(subject => fieldCovers(subject.isced, isced))) &&
      (!level || !eqfLevels.length || eqfLevels.includes(Number(level))),
  )
  const left = fits.length ? fits : named
  return left.length === 1 ? left[0]?.id : undefined
}
