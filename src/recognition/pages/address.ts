import type { CourseOfStudy, Unit } from '../../institutions/index.ts'
import {
  type AcademicYear,
  academicYearOf,
  addAcademicYears,
  dayIn,
  type MonthDay,
  type Zone,
} from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import type { PolicyScope } from '../policy.ts'
import { say } from '../words/index.ts'

export const files = '/conversion'
export const at = (path = '') => `/:office/:language${files}${path}`

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(further.length ? { href: ask.to(files) } : {}) },
  ...further,
]

type Ours = { units: readonly Unit[]; courses: readonly CourseOfStudy[] }

/** The School, the course of study, or the whole institution. */
export function whoseRule({ unit, courseOfStudy }: PolicyScope, { units, courses }: Ours, language: Language): string {
  const found = courses.find(({ id }) => id === courseOfStudy) ?? units.find(({ id }) => id === unit)
  return found ? inLanguage(found.name, language) : say(language)('whole')
}

/** The academic year of today, and those around it. */
export function yearsAround(ask: Ask): { now: AcademicYear; all: AcademicYear[] } {
  const now = academicYearOf(dayIn(ask.caller.now, ask.office.zone as Zone), '09-01' as MonthDay)
  return { now, all: [-1, 0, 1].map(count => addAcademicYears(now, count)) }
}

export const rowsInWords = (rows: readonly { from: string; to: string; home: string }[]): string =>
  rows.map(({ from, to, home }) => `${rangeOf({ from, to })} ${home}`).join('\n')
export const rangeOf = ({ from, to }: { from: string; to: string }): string => (from === to ? from : `${from}–${to}`)
