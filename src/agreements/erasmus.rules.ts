import { type Day, toDay } from '../platform/calendar.ts'
import { changeableUntil, firstYearOpenToChange, lastDayOf } from './agreement.rules.ts'
import type { Agreement, Condition, SubjectArea } from './agreement.ts'

/** The programme of the template 2021–2029: no agreement on it lasts longer. */
export const programme = { lastYear: '2028/2029', lastDay: toDay('2029-09-30') }

type Dates = {
  startsOn?: string | null | undefined
  endsOn?: string | null | undefined
  durationMonths?: number | null | undefined
}

/** Whether the stated dates reach beyond the programme; a duration counts from the stated first day. */
export function outlastsProgramme({ startsOn, endsOn, durationMonths }: Dates): boolean {
  const last = startsOn && durationMonths ? lastDayOf(toDay(startsOn), durationMonths) : null
  return [endsOn, last, startsOn].some(day => day && day > programme.lastDay)
}

type Numbers = Pick<Condition, 'kind' | 'direction' | 'firstYear' | 'lastYear' | 'persons'> & {
  subjects: readonly Pick<SubjectArea, 'isced'>[]
  months?: number | null | undefined
  days?: number | null | undefined
}

const begins = (academicYear: string): number => Number(academicYear.slice(0, 4))

/** The numbers agreed for the academic year that begins in a given one, by kind, direction and fields; how lines are split says nothing. */
function numbersIn(year: number, conditions: readonly Numbers[]): string {
  const sums = new Map<string, [persons: number, months: number, days: number]>()
  for (const { kind, direction, firstYear, lastYear, subjects, persons, months, days } of conditions) {
    if (year < begins(firstYear) || year > begins(lastYear)) continue
    const key = [kind, direction, ...subjects.map(({ isced }) => isced).toSorted()].join(' ')
    const [p, m, d] = sums.get(key) ?? [0, 0, 0]
    // In hundredths: 0.1 and 0.2 make 0.3.
    sums.set(key, [p + persons, m + Math.round((months ?? 0) * 100), d + Math.round((days ?? 0) * 100)])
  }
  return [...sums]
    .map(([key, numbers]) => `${key}: ${numbers}`)
    .toSorted()
    .join('\n')
}

/**
 * The academic years whose numbers hold as they were agreed: running or to come, bound by the old agreement and by what
 * follows it, and past their 31 January. Years turn in September: an agreement that begins in it takes over the next year.
 */
export function settledYears(
  before: Pick<Agreement, 'expiresOn'>,
  after: Pick<Agreement, 'startsOn'>,
  today: Day,
): number[] {
  const open = begins(firstYearOpenToChange(today))
  return [open - 2, open - 1].filter(
    year =>
      today <= `${year + 1}-09-30` &&
      (before.expiresOn === null || before.expiresOn > `${year}-09-30`) &&
      (after.startsOn === null || after.startsOn < `${year + 1}-09-01`),
  )
}

/** The first of these years for which the numbers are no longer those that were agreed. */
export const yearChanged = (
  years: readonly number[],
  before: readonly Numbers[],
  after: readonly Numbers[],
): { year: string; by: Day } | undefined => {
  const year = years.find(one => numbersIn(one, before) !== numbersIn(one, after))
  return year === undefined ? undefined : { year: `${year}/${year + 1}`, by: changeableUntil(year) }
}
