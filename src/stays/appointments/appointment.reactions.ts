import { z } from 'zod'
import { languageFor } from '../../applications/index.ts'
import { officeOf } from '../../institutions/index.ts'
import { queueMessage } from '../../messages/index.ts'
import { addresseesAmong } from '../../people/index.ts'
import type { Zone } from '../../platform/calendar.ts'
import { sayInstant } from '../../platform/calendar-words.ts'
import { command } from '../../platform/command.ts'
import { type Fact, nothingChanged } from '../../platform/facts.ts'
import { deploymentId } from '../../platform/ids.ts'
import { query } from '../../platform/query.ts'
import { reaction, tick } from '../../platform/reaction.ts'
import type { Scope } from '../../platform/scope.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { findStay } from '../stay.store.ts'
import { say } from '../words/index.ts'
import { findAppointment } from './appointment.store.ts'
import { appointmentsBetween } from './booking.store.ts'

const day = 86_400_000
type News = 'booked' | 'cancelled' | 'tomorrow'
type Telling = { appointment: string; news: News; reason: string; cause: string }

async function lettersFor(scope: Scope, id: string) {
  const appointment = await findAppointment(scope, id)
  const stay = appointment && (await findStay(scope, appointment.stay))
  if (!stay) return undefined
  const office = await officeOf(scope)
  const valuesIn = (language: Language) => ({
    name: `${stay.givenNames} ${stay.familyName}`,
    institution: inLanguage(office.name, language),
    at: sayInstant(appointment.startsAt, office.zone as Zone, language),
    place: appointment.place,
    about: appointment.about ?? '',
  })
  return { appointment, stay, office, valuesIn }
}

async function tellStudent(scope: Scope, { appointment: id, news, reason, cause }: Telling): Promise<Fact[]> {
  const found = await lettersFor(scope, id)
  if (!found) return nothingChanged
  const { stay, office, valuesIn } = found
  const language = languageFor(stay, office.languages)
  const path = `</${office.slug}/${language}/my-stay/${stay.id}/appointments>`
  const values = { ...valuesIn(language), reason, path }
  const template = {
    subject: say(language)(`appointments.mail.${news}.subject`, values),
    text: say(language)(`appointments.mail.${news}.text`, values),
  }
  return queueMessage(scope, { to: stay.email, language, template, about: stay.id, cause })
}

async function tellOfficer(scope: Scope, { appointment: id, reason, cause }: Telling): Promise<Fact[]> {
  const found = await lettersFor(scope, id)
  const [officer] = found ? await addresseesAmong(scope, [found.appointment.officer]) : []
  if (!found || !officer) return nothingChanged
  const { office, valuesIn, appointment } = found
  const language = office.languages.includes(officer.language) ? officer.language : 'en'
  const path = `</${office.slug}/${language}/appointments/${appointment.slot}>`
  const values = { ...valuesIn(language), officer: officer.name, reason, path }
  const template = {
    subject: say(language)('appointments.mail.officer.subject', values),
    text: say(language)('appointments.mail.officer.text', values),
  }
  return queueMessage(scope, { to: officer.email, language, template, about: found.stay.id, cause })
}

const telling = z.object({
  appointment: z.uuid(),
  to: z.enum(['student', 'officer']),
  news: z.enum(['booked', 'cancelled', 'tomorrow']),
  reason: z.string(),
  cause: z.string(),
})

const tellOfAppointment = command('tell-of-appointment', telling, async (scope, { to, ...told }) => {
  scope.must('message.send')
  return to === 'student' ? tellStudent(scope, told) : tellOfficer(scope, told)
})

export const mailBooked = reaction('mail-appointment-booked', async (caller, fact) => {
  const told = { appointment: String(fact.facts.appointment), news: 'booked' as const, reason: '' }
  await tellOfAppointment(caller, { ...told, to: 'student', cause: `event ${fact.id} booked` })
})

/** Whoever did not cancel it is told; the student in any case, since it was theirs. */
export const mailCancelled = reaction('mail-appointment-cancelled', async (caller, fact) => {
  const { appointment, reason, byOffice } = fact.facts
  const told = { appointment: String(appointment), news: 'cancelled' as const, reason: String(reason ?? '') }
  await tellOfAppointment(caller, { ...told, to: 'student', cause: `event ${fact.id} cancelled` })
  if (!byOffice)
    await tellOfAppointment(caller, { ...told, to: 'officer', cause: `event ${fact.id} cancelled officer` })
})

const listTomorrows = query('list-appointments-to-remind', (scope, _: undefined) => {
  scope.must('message.send')
  return appointmentsBetween(scope, scope.now, new Date(scope.now.getTime() + day))
})

/** The day before, once. */
export const remindOfAppointmentsTick = tick('remind-of-appointments', async caller => {
  if (caller.institution === deploymentId) return
  for (const appointment of await listTomorrows(caller, undefined))
    await tellOfAppointment(caller, {
      ...{ appointment, to: 'student', news: 'tomorrow', reason: '' },
      cause: `appointment ${appointment} tomorrow`,
    })
})
