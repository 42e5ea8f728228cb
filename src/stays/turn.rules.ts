import { type Day, dayIn, daysBetween, endOfDay, toDay, type Zone } from '../platform/calendar.ts'
import { type Rulebook, reminderDays } from '../rulebook/index.ts'
import { openOnes, requiredOnes } from './checklist.rules.ts'
import { type ChecklistEntry, type Stay, turns } from './stay.ts'

/** What is waited for, of whom and until when. */
export type Turn = {
  who: (typeof turns)[keyof typeof turns]
  what: 'arrive' | 'note-arrival' | 'checklist' | 'leave' | 'note-departure' | 'end' | null
  until: Date | undefined
}

type Given = Pick<Stay, 'state' | 'arrivesOn' | 'leavesOn'>
type Moment = Pick<Rulebook, 'now' | 'office'>

/** A day that has passed turns the student's turn into the office's: to note that they came, or that they left. */
export function turnOf({ now, office }: Moment, stay: Given, entries: readonly ChecklistEntry[]): Turn {
  const who = turns[stay.state]
  const today = dayIn(now, office.zone)
  const end = (on: string | null) => (on ? endOfDay(toDay(on), office.zone) : undefined)
  const passed = (on: string | null) => on !== null && on < today
  if (stay.state === 'expected')
    return passed(stay.arrivesOn)
      ? { who: 'office', what: 'note-arrival', until: end(stay.arrivesOn) }
      : { who, what: 'arrive', until: end(stay.arrivesOn) }
  if (stay.state === 'left') return { who, what: 'end', until: undefined }
  if (stay.state !== 'arrived') return { who, what: null, until: undefined }
  if (passed(stay.leavesOn)) return { who: 'office', what: 'note-departure', until: end(stay.leavesOn) }
  const next = openOnes(entries)
    .filter(({ until }) => until)
    .toSorted((a, b) => (a.until?.getTime() ?? 0) - (b.until?.getTime() ?? 0))[0]
  return next ? { who, what: 'checklist', until: next.until } : { who, what: 'leave', until: end(stay.leavesOn) }
}

/** Required items of which the last day has passed. */
export const overdueOnes = (entries: readonly ChecklistEntry[], now: Date): ChecklistEntry[] =>
  requiredOnes(entries).filter(({ until }) => until !== undefined && until < now)

/** Leaving so many days sooner than agreed needs no word; more is an early return, with a reason for the home university. */
export const earlyMargin = 14

export const isEarly = (leavesOn: string, agreedUntil: string | null): boolean =>
  agreedUntil !== null && daysBetween(toDay(leavesOn), toDay(agreedUntil)) > earlyMargin

/** Reminders of open items go out before the first last day, each once; 0 is when it has passed. */
export function reminderStep(dueOn: Day, today: Day): number | undefined {
  const left = daysBetween(today, dueOn)
  return left < 0 ? 0 : reminderDays.find(days => left <= days)
}

/** The required item that comes first, with the day until which it is in time. */
export function nextRequired(entries: readonly ChecklistEntry[], zone: Zone) {
  const days = requiredOnes(entries).flatMap(({ until }) => (until ? [dayIn(until, zone)] : []))
  return days.toSorted((a, b) => a.localeCompare(b))[0]
}
