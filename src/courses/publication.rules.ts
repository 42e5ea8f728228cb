import type { Day } from '../platform/calendar.ts'
import { opensOn, type Rulebook, recordsOf } from '../rulebook/index.ts'

/** The day from which the public reads a department's catalogue of a year; nothing where the rulebook names none. */
export function publicFrom(rulebook: Rulebook, unitCode: string, year: string): Day | undefined {
  const windows = recordsOf(rulebook, 'window').filter(({ content }) => content.subject === 'course-catalogue')
  const window =
    windows.find(({ content }) => content.unit === unitCode) ?? windows.find(({ content }) => !content.unit)
  return window?.content.opens && opensOn(window.content.opens, year)
}

/** Where the rulebook says nothing, what a department has approved is public. */
export const isPublic = (from: Day | undefined, today: Day): boolean => !from || from <= today
