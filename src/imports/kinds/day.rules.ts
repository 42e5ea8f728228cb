import { type Day, isDay } from '../../platform/calendar.ts'
import { sayMonth } from '../../platform/calendar-words.ts'
import { languages } from '../../platform/language.ts'
import { dayInCell } from '../../sheets/values.ts'
import { plain } from './plain.rules.ts'

let months: Map<string, number> | undefined

/** The names of the months in our languages, and their first three letters where they mean one month only. */
function monthNames(): Map<string, number> {
  if (months) return months
  months = new Map()
  for (const language of languages)
    for (let month = 1; month <= 12; month++) {
      const name = plain(sayMonth(month, language))
      for (const short of [name, name.slice(0, 3), name.slice(0, 4)])
        months.set(short, months.has(short) && months.get(short) !== month ? 0 : month)
    }
  return months
}

const two = (text: string) => text.padStart(2, '0')

/** An agreement of 1998 is likelier in an old list than one of 2098. */
const wholeYear = (year: string) => (year.length === 4 ? year : `${Number(year) >= 60 ? 19 : 20}${year}`)

/** A day as a list writes it: with figures, as Excel counts, or in words (`15 maggio 2026`, `1er sept. 2024`, `May 15, 2026`). */
export function dayWritten(text: string): Day | null {
  const figures = text.replace(/^(\d{1,2})[/. -]+(\d{1,2})[/. -]+(\d{4}|\d{2})\.?$/, (_, day, month, year) =>
    [day, month, wholeYear(year)].join('/'),
  )
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)
  const inFigures = dayInCell(slashed ? `${slashed[1]}-${two(slashed[2] ?? '')}-${two(slashed[3] ?? '')}` : figures)
  if (inFigures) return inFigures
  const words = plain(text).split(' ')
  const [first = '', second = '', year = ''] = words
  if (words.length !== 3 || !/^\d{4}$|^\d{2}$/.test(year)) return null
  const [date, name] = /^\d/.test(first) ? [first, second] : [second, first]
  const [, number] = /^(\d{1,2})(er|o|st|nd|rd|th|º|°)?$/.exec(date) ?? []
  const month = monthNames().get(name)
  const written = `${wholeYear(year)}-${two(String(month ?? 0))}-${two(number ?? '')}`
  return isDay(written) ? written : null
}
