import type { SheetRecord, Values } from '../../imports/index.ts'
import type { Condition } from '../agreement.ts'

export type SaidCondition = {
  row: number
  /** The organisation of the row, where it says one. */
  partner: string | undefined
  kind: string
  direction: 'outgoing' | 'incoming'
  firstYear: string | undefined
  lastYear: string | undefined
  persons: number
  months: number | undefined
  eqfLevels: number[]
  subjects: { isced: string }[]
  languages: { language: string; level: string }[]
}

const text = (value: unknown) => (value === undefined ? undefined : String(value))

/** `2021/22` and `2021-2022` are the academic year 2021/2022. */
export function academicYearIn(written: string): string {
  const [, first, second] = /^(\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/.exec(written.trim()) ?? []
  if (!first || !second) return written
  return `${first}/${second.length === 2 ? first.slice(0, 2) + second : second}`
}

/** The academic year, from 1 September, in which a day lies. */
const yearOf = (day: unknown) => {
  if (typeof day !== 'string') return undefined
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
  return `${year}/${year + 1}`
}

/** `071`, `0710` and `071 - Engineering` are all the field 0710. */
const fieldIn = (written: string) => (/^\d{2,4}/.exec(written)?.[0] ?? written).padEnd(4, '0')

function conditionsOfLine(row: number, line: Values, values: Values, partner: string | undefined): SaidCondition[] {
  const level = text(line.languageLevel)
  const language = text(line.language)
  const shared = {
    row,
    partner,
    kind: text(line.kind) ?? 'student-studies',
    firstYear: line.firstYear ? academicYearIn(String(line.firstYear)) : yearOf(values.startsOn ?? values.signedOn),
    lastYear: line.lastYear ? academicYearIn(String(line.lastYear)) : yearOf(values.endsOn),
    eqfLevels: Array.isArray(line.levels) ? line.levels.map(Number) : [],
    subjects: line.field ? [{ isced: fieldIn(String(line.field)) }] : [],
    languages: language && level ? [{ language, level }] : [],
  }
  const one = (direction: 'outgoing' | 'incoming', persons: unknown, months: unknown): SaidCondition[] =>
    typeof persons === 'number' && persons > 0
      ? [{ ...shared, direction, persons, months: typeof months === 'number' && months > 0 ? months : undefined }]
      : []
  return [...one('outgoing', line.personsOut, line.monthsOut), ...one('incoming', line.personsIn, line.monthsIn)]
}

/** The places that the rows of one agreement promise, each row with its own partner. */
export const conditionsIn = ({ lines, values }: SheetRecord, partners: ReadonlyMap<number, string>): SaidCondition[] =>
  lines.flatMap(({ row, values: line }) => conditionsOfLine(row, line, values, partners.get(row)))

type Comparable = Pick<
  Condition,
  'kind' | 'direction' | 'persons' | 'eqfLevels' | 'subjects' | 'languages' | 'firstYear' | 'lastYear'
> & {
  months?: number | null | undefined
}

/** A condition as a line to compare and to show. */
export const shownCondition = (condition: Comparable): string =>
  [
    `${condition.direction} ${condition.persons}`,
    condition.months ? `${condition.months} m` : '',
    condition.kind,
    condition.subjects.map(({ isced }) => isced).join('+'),
    condition.eqfLevels.join('+'),
    condition.languages.map(({ language, level }) => `${language} ${level}`).join('+'),
    `${condition.firstYear}–${condition.lastYear}`,
  ]
    .filter(Boolean)
    .join(', ')
