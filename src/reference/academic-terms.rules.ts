import { type AcademicYear, readAcademicYear, toAcademicYear } from '../platform/calendar.ts'

/** `2025/2026-1/2`: term 1 of the 2 that the institution's year has. */
export type AcademicTerm = { academicYear: AcademicYear; term: number; total: number }
export type AcademicTermReading =
  | ({ valid: true } & AcademicTerm)
  | { valid: false; reason: 'format' | 'years' | 'term-above-total' }

/** EWP academic terms: year, dash, term, slash, number of terms, each from 1 to 9. */
export function readAcademicTerm(text: string): AcademicTermReading {
  const [, year, ...numbers] = /^(\d{4}\/\d{4})-([1-9])\/([1-9])$/.exec(text) ?? []
  const [term, total] = numbers.map(Number)
  if (!year || !term || !total) return { valid: false, reason: 'format' }
  const reading = readAcademicYear(year)
  if (!reading.valid) return { valid: false, reason: reading.reason }
  if (term > total) return { valid: false, reason: 'term-above-total' }
  return { valid: true, academicYear: toAcademicYear(year), term, total }
}

export const writeAcademicTerm = ({ academicYear, term, total }: AcademicTerm): string =>
  `${academicYear}-${term}/${total}`
