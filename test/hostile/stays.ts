import { stateRecord } from '../../src/rulebook/index.ts'
import {
  askExtension,
  bookAppointment,
  confirmItem,
  planStay,
  publishSlots,
  registerArrival,
  registerDeparture,
  showStay,
  stayOf,
} from '../../src/stays/index.ts'
import { asSystem } from '../support/people.ts'
import type { aSigningOffice } from '../support/signing.ts'

type Staying = Awaited<ReturnType<typeof aSigningOffice>> & { mark: string; institution: string }

/** Admitted students in the states of a stay: expected, here with an extension asked for and an appointment, and gone. */
export async function fillStays(office: Staying, applications: readonly string[]): Promise<void> {
  const { mark, institution, office: house } = office
  const by = house.as(office.officer)
  const system = asSystem(house.on, institution)
  await stateLists(office)
  const [slot] = await publishSlots(by, {
    ...{ on: '2026-11-20', from: '09:00', to: '10:00', minutes: '20', place: `Room ${mark}` },
    ...{ languages: ['en'], places: '2', item: 'career-check' },
  })
  const stays: string[] = []
  for (const application of applications) stays.push((await stayOf(system, { application })) ?? '')
  const [expected = '', here = '', gone = ''] = stays
  const seen = async (stay: string) => ({ stay, version: (await showStay(system, stay)).stay.revision })
  const days = { arrivesOn: '2027-09-22', leavesOn: '2027-12-01', reason: `Leaves early, ${mark}` }
  await planStay(by, { ...(await seen(expected)), ...days })
  for (const stay of [here, gone])
    await registerArrival(by, { ...(await seen(stay)), arrivedOn: '2026-10-01', comment: `Arrived, ${mark}` })
  await confirmItem(by, { stay: here, item: 'permit', note: `Seen, ${mark}` })
  await askExtension(by, { stay: here, until: '2028-07-01', reason: `Another semester, ${mark}` })
  await bookAppointment(by, { stay: here, slot: slot?.subject ?? '', about: `About ${mark}` })
  await registerDeparture(by, { ...(await seen(gone)), leftOn: '2026-10-30', reason: `Went home, ${mark}` })
  await house.on.jobs.drain(house.on)
}

async function stateLists({ mark, office, officer }: Staying) {
  const item = (key: string, due: object, confirmedBy: 'student' | 'host-office') =>
    stateRecord(office.as(officer), {
      kind: 'checklist-item',
      key,
      label: { en: `${key} ${mark}` },
      content: {
        list: 'checklist',
        order: 1,
        strength: 'required',
        due,
        at: 'office',
        confirmedBy,
        by: ['appointment'],
      },
    } as Parameters<typeof stateRecord>[1])
  await item('permit', { after: 'arrival', by: { value: 8, unit: 'day' } }, 'student')
  await item('career-check', { before: 'departure', by: { value: 1, unit: 'week' } }, 'host-office')
  await stateRecord(office.as(officer), {
    kind: 'offering',
    key: 'short',
    label: { en: `Short stay ${mark}` },
    content: { direction: 'incoming', character: 'short-mobility' },
  })
  await stateRecord(office.as(officer), {
    kind: 'extension-rule',
    key: 'short',
    label: { en: `Extension ${mark}` },
    content: { offering: 'short', further: { value: 1, unit: 'semester' }, conditions: ['promoter-authorises'] },
  })
}
