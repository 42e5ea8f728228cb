import { query } from '../../platform/query.ts'
import { calendarYears, entriesOf } from './calendar.store.ts'

/** What holds in a year for a department and for the whole institution, for everybody. */
export const showCalendar = query('show-calendar', (scope, wish: { year: string; unit?: string | undefined }) => {
  scope.must('calendar.see', { published: true })
  return entriesOf(scope, { year: wish.year, unit: wish.unit })
})

export const listCalendarYears = query('list-calendar-years', (scope, _: undefined) => {
  scope.must('calendar.see', { published: true })
  return calendarYears(scope)
})
