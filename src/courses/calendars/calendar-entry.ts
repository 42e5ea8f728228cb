import type { Localised } from '../../platform/words.ts'

export const calendarKinds = ['teaching', 'exams', 'holiday', 'other'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** A span of days in which a department, or the whole institution, teaches, examines or rests. */
export type CalendarEntry = {
  id: string
  year: string
  /** Nothing where it holds for the whole institution. */
  unit: string | null
  kind: CalendarKind
  name: Localised
  startsOn: string
  endsOn: string
  example: boolean
  changedAt: Date
  revision: number
}
