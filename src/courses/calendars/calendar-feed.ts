import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays, toDay } from '../../platform/calendar.ts'
import type { Language } from '../../platform/words.ts'

/** One line of a calendar: an entry of a department, or a term of the rulebook. */
export type CalendarLine = {
  /** The same for ever, so that a reader's program finds it again. */
  uid: string
  kind: string
  label: string
  about: string
  startsOn: string
  endsOn: string
  changedAt: Date
  revision: number
}

const atMidnight = (day: string) => new Date(`${day}T00:00:00Z`)

/** Whole days, without a time zone; the last day of an event is the one before its end (RFC 5545, 3.6.1). */
export function departmentCalendar(
  lines: readonly CalendarLine[],
  { name, language, address }: { name: string; language: Language; address: string },
): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Habita', product: 'Calendars', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: address,
    ttl: 6 * 3600,
  })
  for (const { uid, label, about, startsOn, endsOn, changedAt, revision } of lines)
    calendar.createEvent({
      id: uid,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      start: atMidnight(startsOn),
      end: atMidnight(addDays(toDay(endsOn), 1)),
      summary: label,
      description: about,
      transparency: ICalEventTransparency.TRANSPARENT,
      url: address,
    })
  return calendar.toString()
}
