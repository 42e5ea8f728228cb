import { addOrganisation } from '../../src/directory/index.ts'
import { addContact, addPartner } from '../../src/partners/index.ts'
import { academicYearOf, toDay, toMonthDay } from '../../src/platform/calendar.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { stateDeadline } from '../../src/rulebook/index.ts'
import { statePapers } from '../support/applications.ts'
import { aCondition } from '../support/nominations.ts'
import { asSystem } from '../support/people.ts'

const days = (on: Deployment, count: number): string =>
  new Date(on.clock().getTime() + count * 86_400_000).toISOString().slice(0, 10)

/** A deadline that falls on this day in the academic year that begins in the given one. */
const dueOn = (day: string, firstYear: number) => ({
  monthDay: day.slice(5),
  yearOffset: Number(day.slice(0, 4)) - firstYear,
})

/** A partner with a contact, an agreement that lets it send students, a window that is open and one that has closed. */
export async function welcomeNominations(on: Deployment, institution: string, caller: Caller) {
  const [leipzig] = await addOrganisation(asSystem(on), {
    kind: 'higher-education',
    name: 'Leipzig University',
    country: 'DE',
    city: 'Leipzig',
  })
  const organisation = leipzig?.subject ?? ''
  const [partner] = await addPartner(caller, { organisation, state: 'active', units: [], marks: [], tags: [] })
  await addContact(caller, {
    partner: partner?.subject ?? '',
    givenName: 'Greta',
    familyName: 'Gast',
    email: 'greta@leipzig.example',
    language: 'en',
  })
  await aCondition(on, { institution, ours: null, partner: organisation, persons: 20 })
  const year = Number(academicYearOf(toDay(days(on, 0)), toMonthDay('09-01')).slice(0, 4))
  const state = (term: 'winter' | 'spring', subject: 'nomination' | 'application', day: string, first: number) =>
    stateDeadline(asSystem(on, institution), {
      key: `incoming.${subject}.${term}`,
      label: { en: `${subject === 'nomination' ? 'Nominations' : 'Applications'} for the ${term} semester` },
      content: { direction: 'incoming', subject, terms: [term], owedBy: 'home-university' },
      days: [dueOn(day, first)],
    })
  await state('winter', 'nomination', days(on, 60), year + 1)
  await state('winter', 'application', days(on, 90), year + 1)
  await state('spring', 'nomination', days(on, -20), year)
  await statePapers(asSystem(on, institution))
}
