import { addDays, type Day, isDay, toDay } from '../platform/calendar.ts'

/** A cell as a person meant it: one space for every kind and run of spaces, none at the ends. Keep the verbatim text too. */
export const tidy = (cell: string): string => cell.replace(/[\s\u200b\ufeff]+/g, ' ').trim()

const noDayZero = toDay('1899-12-30')

/**
 * The day that a cell names: `2026-05-15`, `15/05/2026`, `15.5.2026`, `15-05-26`, or the number of days by which Excel
 * counts (46157) where a sheet lost its date format. The day stands before the month, as European offices write it;
 * null where the text is no day.
 */
export function dayInCell(cell: string): Day | null {
  const text = tidy(cell)
  const iso = text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1')
  if (isDay(iso)) return iso
  // 1950 to 2119: far from postcodes and credits, which are shorter, and from years.
  if (/^\d{5}$/.test(text))
    return Number(text) >= 18_264 && Number(text) <= 80_000 ? addDays(noDayZero, Number(text)) : null
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? []
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(written) ? written : null
}
