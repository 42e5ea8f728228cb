import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { actors as kinds } from '../../test/support/actors.ts'
import { within } from '../../test/support/agreements.ts'
import { statePapers } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { type Admitted, anAdmitted, stateChecklists } from '../../test/support/stays.ts'
import { wire } from '../app.tsx'
import { type Actor, may, type Permission } from '../permissions.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { listAppointments, showSlot } from './appointments/show-slots.ts'
import {
  bookAppointment,
  cancelAppointment,
  confirmItem,
  correctArrival,
  correctDeparture,
  endStay,
  listSlots,
  noteAbsence,
  noteAppointment,
  planStay,
  publishSlots,
  registerArrival,
  registerDeparture,
  showStay,
  stayLife,
  takeBackDate,
  withdrawSlot,
} from './index.ts'
import { isLive, type Stay, type StayState, stayStates, subjectOf } from './stay.ts'

const on = useDeployment()
let office: IncomingOffice
const stays: Admitted[] = []

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
  await stateChecklists(office.system())
  for (let n = 0; n < 4; n++) stays.push(await anAdmitted(office))
})
beforeEach(() => on().time.set('2027-10-01T09:00:00Z'))

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
const nth = (n: number): Admitted => stays[n] as Admitted
const drain = () => on().jobs.drain(on())

let day = 1
/** Slots of a day of their own, 20 minutes each from nine o'clock on. */
async function slots(count: number, given: { places?: string; item?: string } = {}) {
  const facts = await publishSlots(office.office(), {
    ...{
      on: `2027-11-${String(++day).padStart(2, '0')}`,
      from: '09:00',
      to: `1${Math.floor(count / 3)}:00`,
      minutes: '20',
    },
    ...{ place: 'Room 4', languages: ['en', 'it'], places: '1', ...given },
  })
  return facts.slice(0, count).map(({ subject }) => subject)
}
const book = (n: number, slot: string) => bookAppointment(nth(n).student(), { stay: nth(n).stay, slot })

describe('appointments', () => {
  test('of one place, wanted by many at once, are one student’s', async () => {
    const [slot = ''] = await slots(1)
    const outcomes = await Promise.all([0, 1, 2, 3].map(n => outcome(book(n, slot))))
    expect(outcomes.toSorted()).toEqual(['done', ...Array(3).fill('slot.full')])
    expect((await showSlot(office.office(), slot)).bookings.length).toBe(1)
  })

  test('are one at a time for each student, however many are booked at once', async () => {
    const [slot = ''] = await slots(1, { places: '9' })
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome(book(0, slot))))
    expect(outcomes.toSorted()).toEqual([...Array(3).fill('appointment.clashes'), 'done'])
  })

  test('that are cancelled leave their place to somebody else, and tell the officer', async () => {
    const [slot = ''] = await slots(1)
    const [booked] = await book(0, slot)
    expect(await outcome(book(1, slot))).toBe('slot.full')
    const appointment = String(booked?.facts.appointment)
    expect(await outcome(cancelAppointment(nth(1).student(), { appointment }))).toBe('not-allowed')
    await cancelAppointment(nth(0).student(), { appointment })
    expect(await outcome(book(1, slot))).toBe('done')
    expect(await outcome(cancelAppointment(nth(0).student(), { appointment }))).toBe('appointment.not-possible-now')
  })

  test('settle the item of the checklist when they have taken place, and not before', async () => {
    const [slot = ''] = await slots(1, { item: 'career-check' })
    const [booked] = await book(2, slot)
    const appointment = String(booked?.facts.appointment)
    expect(await outcome(noteAppointment(office.office(), { appointment, came: 'yes' }))).toBe('appointment.not-yet')
    on().time.set('2027-12-01T09:00:00Z')
    expect(await outcome(noteAppointment(nth(2).student(), { appointment, came: 'yes' }))).toBe('not-allowed')
    const facts = await noteAppointment(office.office(), { appointment, came: 'yes' })
    expect(facts.map(({ name }) => name)).toEqual(['appointment.kept', 'stay.item-confirmed'])
    const { entries } = await showStay(office.office(), nth(2).stay)
    expect(entries.find(({ key }) => key === 'career-check')?.confirmed).toBeTruthy()
    expect(await outcome(book(3, slot))).toBe('slot.begun')
  })

  test('are withdrawn with their slot, and whoever had booked is told', async () => {
    const [slot = '', next = ''] = await slots(2)
    await book(0, slot)
    const facts = await withdrawSlot(office.office(), { slot, reason: 'The office moves.' })
    expect(facts.map(({ name }) => name)).toEqual(['slot.withdrawn', 'appointment.cancelled'])
    await drain()
    expect(await outcome(book(1, slot))).toBe('slot.not-found')
    const free = await listSlots(nth(1).student(), { from: on().clock(), free: true, page: 1, size: 500 })
    expect(free.rows.map(({ id }) => id)).toContain(next)
    expect(free.rows.map(({ id }) => id)).not.toContain(slot)
    expect(free.total).toBe(free.rows.length)
  })

  test('of an officer do not overlap, are in the future, and fit', async () => {
    const wish = { from: '09:00', to: '10:00', minutes: '20', place: 'Room 4', languages: ['en' as const], places: '1' }
    const publish = (given: object) => outcome(publishSlots(office.office(), { ...wish, on: '2027-10-20', ...given }))
    expect(await publish({})).toBe('done')
    expect(await publish({ from: '09:50', to: '10:30' })).toBe('slot.overlaps')
    expect(await publish({ from: '10:00', to: '10:40' })).toBe('done')
    expect(await publish({ on: '2027-09-20' })).toBe('input.wrong')
    expect(await publish({ from: '12:00', to: '12:10' })).toBe('input.wrong')
    expect(await publish({ from: '12:00', to: '13:00', item: 'nothing' })).toBe('input.wrong')
    expect(await publish({ from: '13:00', to: '14:00', languages: [] })).toBe('input.wrong')
    expect(await outcome(publishSlots(nth(0).student(), { ...wish, on: '2027-10-21' }))).toBe('not-allowed')
  })

  test('are read by student and office; the home university has no part in them', async () => {
    const [slot = ''] = await slots(1)
    await book(3, slot)
    expect((await listAppointments(nth(3).student(), nth(3).stay)).length).toBeGreaterThan(0)
    expect(await listAppointments(office.guest(), nth(3).stay)).toEqual([])
    expect(await outcome(listAppointments(nth(2).student(), nth(3).stay))).toBe('stay.not-found')
  })
})

/** Every deed of the table as a command, with the permission that it asks. */
type Case = {
  permission: Permission
  can: (state: StayState) => boolean
  run: (caller: Caller, seen: { stay: string; version: number }) => Promise<unknown>
}
const reason = 'For a test.'
const can = (action: Parameters<typeof stayLife.can>[1]) => (state: StayState) => stayLife.can(state, action)
const cases: Record<string, Case> = {
  arrive: {
    permission: 'stay.register',
    can: can('arrive'),
    run: (caller, seen) => registerArrival(caller, { ...seen, arrivedOn: '2027-09-21' }),
  },
  'correct arrival': {
    permission: 'stay.register',
    can: can('correct'),
    run: (caller, seen) => correctArrival(caller, { ...seen, arrivedOn: '2027-09-22' }),
  },
  'take back': {
    permission: 'stay.register',
    can: can('take-back'),
    run: (caller, seen) => takeBackDate(caller, { ...seen, reason }),
  },
  absence: {
    permission: 'stay.register',
    can: can('note-absence'),
    run: (caller, seen) => noteAbsence(caller, { ...seen, reason }),
  },
  leave: {
    permission: 'stay.register',
    can: can('leave'),
    run: (caller, seen) => registerDeparture(caller, { ...seen, leftOn: '2027-09-30', reason }),
  },
  'correct departure': {
    permission: 'stay.register',
    can: state => state === 'left',
    run: (caller, seen) => correctDeparture(caller, { ...seen, leftOn: '2027-09-29' }),
  },
  end: { permission: 'stay.register', can: can('end'), run: (caller, seen) => endStay(caller, { ...seen, reason }) },
  plan: {
    permission: 'stay.plan',
    can: state => state === 'expected' || state === 'arrived',
    run: (caller, seen) => planStay(caller, { ...seen, arrivesOn: '2027-09-20', leavesOn: '2028-02-10' }),
  },
  confirm: {
    permission: 'stay.confirm',
    can: isLive,
    run: (caller, { stay }) => confirmItem(caller, { stay, item: 'permit' }),
  },
}

/** Rows as each state has them. */
const rows: Record<StayState, { arrived: string | null; left: string | null; ended: boolean }> = {
  expected: { arrived: null, left: null, ended: false },
  arrived: { arrived: '2027-09-21', left: null, ended: false },
  left: { arrived: '2027-09-21', left: '2027-09-30', ended: false },
  ended: { arrived: '2027-09-21', left: '2027-09-30', ended: true },
  absent: { arrived: null, left: null, ended: true },
  cancelled: { arrived: null, left: null, ended: true },
}

async function putInto(state: StayState): Promise<Stay> {
  const { stay } = nth(0)
  const { arrived, left, ended } = rows[state]
  await within(on(), office.institution, [
    sql`delete from stay_item where stay = ${stay}`,
    sql`update stay set state = ${state}, arrived_on = ${arrived}, left_on = ${left}, leaves_on = '2028-02-15',
      ended_at = ${ended ? on().clock() : null}, early_because = null, ended_because = null where id = ${stay}`,
  ])
  return (await showStay(office.system(), stay)).stay
}

/** The sample actors, made those of this stay: its student, its partner, its unit and those of others. */
function actorsOf(stay: Stay): Record<string, Actor> {
  const own = Object.entries(kinds).map(([name, actor]): [string, Actor] => {
    if (actor.kind === 'user') return [name, { ...actor, account: stay.account ?? '' }]
    if (actor.kind === 'partner') return [name, { ...actor, organisations: [stay.partner] }]
    return [name, actor]
  })
  const student: Actor = {
    kind: 'user',
    account: nth(1).account,
    roles: [{ role: 'student', units: [], partners: [] }],
    mandates: [],
  }
  return {
    ...Object.fromEntries(own),
    'another student': student,
    'another partner': { kind: 'partner', organisations: [office.granada] },
  }
}

describe.each(stayStates)('a stay that is %s', state => {
  test.each(Object.entries(cases))(
    '%s: each actor is allowed what the tables say',
    async (action, { permission, can, run }) => {
      const before = await putInto(state)
      for (const [who, actor] of Object.entries(actorsOf(before))) {
        const subject =
          permission === 'stay.register' ? {} : action === 'confirm' ? { student: before.account } : subjectOf(before)
        const wanted = !may(actor, permission, subject) ? 'not-allowed' : can(state) ? 'done' : 'stay.not-possible-now'
        const stay = await putInto(state)
        const found = await outcome(run(office.as(actor), { stay: stay.id, version: stay.revision }))
        expect([action, who, found]).toEqual([action, who, wanted])
      }
    },
  )
})
