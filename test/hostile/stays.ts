import { stateRecord } from '../../src/rulebook/index.ts'
import {
  allocateLodging,
  askBuddy,
  askExtension,
  askLodging,
  bookAppointment,
  confirmItem,
  giveKeys,
  listBuddies,
  lodgingOfStay,
  matchBuddy,
  noteDeposit,
  offerDwelling,
  planStay,
  publishSlots,
  registerArrival,
  registerDeparture,
  showStay,
  stayOf,
  volunteer,
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
  await fillRooms(office, { asked: expected, given: here, moved: gone })
  await registerDeparture(by, { ...(await seen(gone)), leftOn: '2026-10-30', reason: `Went home, ${mark}` })
  await house.on.jobs.drain(house.on)
}

type Rooms = { asked: string; given: string; moved: string }

/** A room that one asks for, one has been given and one lives in; and somebody who wishes for a buddy. */
async function fillRooms({ mark, office, officer }: Staying, { asked, given, moved }: Rooms): Promise<void> {
  const by = office.as(officer)
  await offerDwelling(by, {
    ...{ name: `House ${mark}`, address: `Street ${mark}`, kind: 'flat', places: '5', rent: '300', deposit: '500' },
    ...{ fromOn: '2026-09-01', untilOn: '2028-08-31', notes: mark },
  })
  const span = { fromOn: '2027-09-20', untilOn: '2028-02-15', wishes: mark }
  for (const stay of [asked, given, moved]) await askLodging(by, { stay, ...span })
  const seen = async (stay: string) => {
    const { lodging } = (await lodgingOfStay(by, stay)) ?? {}
    return { lodging: lodging?.id ?? '', version: lodging?.revision ?? 0 }
  }
  for (const stay of [given, moved]) await allocateLodging(by, await seen(stay))
  await noteDeposit(by, { ...(await seen(moved)), on: '2026-10-01' })
  await giveKeys(by, { ...(await seen(moved)), on: '2026-10-01' })
  for (const stay of [asked, given]) await askBuddy(by, { stay, languages: ['en'], interests: mark })
  await befriend(office, officer, mark)
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

/** The officer volunteers too, and is matched with the first who asked. */
async function befriend(office: Staying['office'], officer: Staying['officer'], mark: string): Promise<void> {
  const roles = [{ role: 'student' as const, units: [], partners: [] }]
  await volunteer(office.as({ ...officer, roles }), { languages: ['en'], most: '3', about: `Helps, ${mark}` })
  const { rows } = await listBuddies(office.as(officer), { page: 1, size: 1 })
  if (rows[0]) await matchBuddy(office.as(officer), { request: rows[0].id, version: rows[0].revision })
}
