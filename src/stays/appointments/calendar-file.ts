import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../../platform/words.ts'
import { say } from '../words/index.ts'
import type { Appointment } from './appointment.ts'

type Named = { language: Language; institution: string; address: string }

/** The appointment as a calendar file: the same UID for ever, cancelled when it is, newer by its sequence. */
export function calendarFileOf(appointment: Appointment, { language, institution, address }: Named): string {
  const words = say(language)
  const calendar = new ICalCalendar({
    name: words('appointments.calendar', { institution }),
    prodId: { company: 'Habita', product: 'Appointments', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${appointment.id}@habita`,
    sequence: appointment.revision,
    stamp: appointment.changedAt,
    lastModified: appointment.changedAt,
    start: appointment.startsAt,
    end: appointment.endsAt,
    summary: words('appointments.calendar', { institution }),
    location: appointment.place,
    description: appointment.about ?? '',
    url: address,
    status: appointment.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
