import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { factNames, statePapers } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import { aGuestOf, anIncomingOffice, type IncomingOffice, lettersOf } from '../../test/support/nominations.ts'
import { type Admitted, anAdmitted, stateChecklists } from '../../test/support/stays.ts'
import { wire } from '../app.tsx'
import { withdrawApplication } from '../applications/index.ts'
import { verifyByCode } from '../documents/index.ts'
import { addUnit } from '../institutions/index.ts'
import { Refusal } from '../platform/refusal.ts'
import { stateRecord, withdrawRecord } from '../rulebook/index.ts'
import {
  confirmItem,
  correctArrival,
  correctDeparture,
  endStay,
  listStays,
  noteAbsence,
  planStay,
  registerArrival,
  registerDeparture,
  remindStudentsTick,
  reopenItem,
  showStay,
  takeBackDate,
} from './index.ts'
import { listDueItems } from './list-due-items.ts'
import { listWaitingStays } from './list-stays.ts'
import { listOwnStays, showCertificate } from './show-stay.ts'

const on = useDeployment()
let office: IncomingOffice
let one: Admitted
let guest: string

beforeAll(async () => {
  wire()
  on().time.set('2027-05-20T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
  await stateChecklists(office.system())
  const { email } = await aGuestOf(office)
  guest = email
})
beforeEach(async () => {
  on().time.set('2027-05-10T09:00:00Z')
  one = await anAdmitted(office)
  // Planned from 20 September 2027 to 15 February 2028.
  on().time.set('2027-09-25T09:00:00Z')
})

const refusal = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('nothing was refused')
  return error
}
const file = () => showStay(office.office(), one.stay)
const stay = async () => (await file()).stay
const lettersTo = async (email: string) =>
  (await lettersOf(on(), office.institution)).filter(({ recipient }) => recipient === email)
const drain = () => on().jobs.drain(on())
const names = async () => (await factNames(office, one.stay)).filter(name => name !== 'message.queued')
const arrive = async (arrivedOn = '2027-09-21') => {
  await registerArrival(office.office(), { ...(await one.seen()), arrivedOn, comment: 'Came by train.' })
  await drain()
}
const leave = async (leftOn = '2028-02-14', reason = '') => {
  on().time.set(`${leftOn}T15:00:00Z`)
  await registerDeparture(office.office(), { ...(await one.seen()), leftOn, reason })
  await drain()
}
const codeOf = async (fact: string) =>
  String((await file()).happened.find(({ name }) => name === fact)?.facts.code ?? '')
const items = ['permit', 'insurance', 'career-check', 'books'] as const
const confirmAll = async () => {
  for (const item of [...items, 'questionnaire', 'home-form'])
    await confirmItem(office.office(), { stay: one.stay, item })
}

describe('an admitted student', () => {
  test('is expected, on the days that the application names, and finds the stay', async () => {
    expect(await stay()).toMatchObject({
      state: 'expected',
      arrivesOn: '2027-09-20',
      leavesOn: '2028-02-15',
      agreedUntil: '2028-02-15',
      arrivedOn: null,
    })
    expect((await listOwnStays(one.student(), undefined)).map(({ id }) => id)).toEqual([one.stay])
    expect(await names()).toEqual(['stay.opened'])
    const letter = (await lettersTo(one.email)).findLast(({ text }) => text.includes('/my-stay/'))
    expect(letter?.text).toContain('- Show the insurance (by 20 August 2027)')
  })

  test('who withdraws is expected no longer', async () => {
    await withdrawApplication(one.student(), { application: one.application })
    await drain()
    expect(await stay()).toMatchObject({ state: 'cancelled' })
    expect(await names()).toEqual(['stay.opened', 'stay.cancelled'])
    expect(
      (await refusal(registerArrival(office.office(), { ...(await one.seen()), arrivedOn: '2027-09-21' }))).code,
    ).toBe('stay.not-possible-now')
  })

  test('plans other days within what was agreed, and the checklists follow', async () => {
    const days = { arrivesOn: '2027-09-26', leavesOn: '2028-02-10' }
    await planStay(one.student(), { ...(await one.seen()), ...days })
    const { entries } = await file()
    const on8 = entries.find(({ key }) => key === 'career-check')?.until
    expect(on8?.toISOString()).toBe('2028-02-03T22:59:59.999Z')
    const longer = planStay(one.student(), { ...(await one.seen()), ...days, leavesOn: '2028-03-20' })
    expect((await refusal(longer)).code).toBe('stay.beyond-agreed')
    const backwards = planStay(one.student(), { ...(await one.seen()), ...days, leavesOn: '2027-09-25' })
    expect((await refusal(backwards)).problems.leavesOn?.code).toBe('before-arrival')
    const stale = planStay(one.student(), { stay: one.stay, version: 1, ...days })
    expect((await refusal(stale)).code).toBe('stay.changed-meanwhile')
  })

  test('who returns early says why, and the home university reads it', async () => {
    await arrive()
    const days = { arrivesOn: '2027-09-20', leavesOn: '2027-12-18' }
    expect((await refusal(planStay(one.student(), { ...(await one.seen()), ...days }))).code).toBe(
      'stay.early-without-reason',
    )
    await planStay(one.student(), { ...(await one.seen()), ...days, reason: 'A grandmother is ill.' })
    await drain()
    expect(await names()).toContain('stay.early-return-announced')
    expect((await lettersTo(guest)).some(({ text }) => text.includes('A grandmother is ill.'))).toBe(true)
    await leave('2027-12-18')
    expect(await stay()).toMatchObject({ state: 'left', leftOn: '2027-12-18', earlyBecause: 'A grandmother is ill.' })
  })
})

describe('the office', () => {
  test('registers the arrival: a certificate that anybody can verify, told to student and home university', async () => {
    await arrive()
    expect(await stay()).toMatchObject({ state: 'arrived', arrivedOn: '2027-09-21', comment: 'Came by train.' })
    expect(await names()).toEqual(['stay.opened', 'stay.arrived', 'stay.arrival-certified'])
    const verified = await verifyByCode(office.visitor(), await codeOf('stay.arrival-certified'))
    expect(verified).toMatchObject({ title: { en: 'Certificate of arrival' }, withdrawnAt: null })
    expect((await lettersTo(guest)).some(({ text }) => text.includes('Came by train.'))).toBe(true)
    expect((await lettersTo(one.email)).some(({ subject }) => subject.includes('certificate of arrival'))).toBe(true)
    const { arrivalDocument } = await stay()
    const wish = { stay: one.stay, document: arrivalDocument ?? '' }
    expect((await showCertificate(office.guest(), wish)).format).toBe('pdf')
    expect((await refusal(showCertificate(office.guest(office.granada), wish))).code).toBe('stay.not-found')
  })

  test('registers no day that has not come, and not over what somebody else did', async () => {
    const future = registerArrival(office.office(), { ...(await one.seen()), arrivedOn: '2027-09-26' })
    expect((await refusal(future)).problems.arrivedOn?.code).toBe('not-come-yet')
    const old = await one.seen()
    await arrive()
    expect((await refusal(registerArrival(office.office(), { ...old, arrivedOn: '2027-09-21' }))).code).toBe(
      'stay.changed-meanwhile',
    )
    expect(
      (await refusal(registerArrival(office.office(), { ...(await one.seen()), arrivedOn: '2027-09-21' }))).code,
    ).toBe('stay.not-possible-now')
  })

  test('corrects the day: the old certificate says by which one it was replaced', async () => {
    await arrive()
    const before = await codeOf('stay.arrival-certified')
    await correctArrival(office.office(), { ...(await one.seen()), arrivedOn: '2027-09-22' })
    await drain()
    expect(await stay()).toMatchObject({ state: 'arrived', arrivedOn: '2027-09-22' })
    const old = await verifyByCode(office.visitor(), before)
    expect(old?.withdrawnAt).not.toBeNull()
    const fresh = await verifyByCode(office.visitor(), old?.replacedBy ?? '')
    expect(fresh).toMatchObject({ withdrawnAt: null })
    expect((await lettersTo(guest)).some(({ subject }) => subject.includes('corrected the days'))).toBe(true)
  })

  test('takes back what was registered by mistake, and the certificate with it', async () => {
    await arrive()
    const code = await codeOf('stay.arrival-certified')
    await takeBackDate(office.office(), { ...(await one.seen()), reason: 'It was somebody else.' })
    await drain()
    expect(await stay()).toMatchObject({ state: 'expected', arrivedOn: null, arrivalDocument: null })
    expect(await verifyByCode(office.visitor(), code)).toMatchObject({ replacedBy: null })
    expect((await verifyByCode(office.visitor(), code))?.withdrawnAt).not.toBeNull()
    expect(await names()).toContain('stay.arrival-taken-back')
  })

  test('notes an absence only when the day has passed; who comes later is welcome', async () => {
    on().time.set('2027-09-20T09:00:00Z')
    const reason = 'Did not answer any mail.'
    const early = await refusal(noteAbsence(office.office(), { ...(await one.seen()), reason }))
    expect(early.code).toBe('stay.may-still-come')
    on().time.set('2027-09-25T09:00:00Z')
    await noteAbsence(office.office(), { ...(await one.seen()), reason })
    await drain()
    expect(await stay()).toMatchObject({ state: 'absent', endedBecause: reason })
    expect((await lettersTo(guest)).some(({ subject }) => subject.includes('did not come'))).toBe(true)
    await arrive()
    expect(await stay()).toMatchObject({ state: 'arrived', endedBecause: null, endedAt: null })
  })

  test('registers the departure, certifies the attendance from day to day, and ends the stay', async () => {
    await arrive()
    await confirmAll()
    const before = registerDeparture(office.office(), { ...(await one.seen()), leftOn: '2027-09-20' })
    expect((await refusal(before)).problems.leftOn?.code).toBe('before-arrival')
    await leave()
    expect(await stay()).toMatchObject({ state: 'left', leftOn: '2028-02-14', earlyBecause: null })
    const verified = await verifyByCode(office.visitor(), await codeOf('stay.attendance-certified'))
    expect(verified).toMatchObject({ title: { en: 'Certificate of attendance' }, withdrawnAt: null })
    await endStay(office.office(), await one.seen())
    expect(await stay()).toMatchObject({ state: 'ended', endedBecause: null })
    expect((await names()).slice(-3)).toEqual(['stay.left', 'stay.attendance-certified', 'stay.ended'])
    expect(
      (await refusal(correctDeparture(office.office(), { ...(await one.seen()), leftOn: '2028-02-17' }))).code,
    ).toBe('stay.not-possible-now')
  })

  test('corrects the departure of who has left, and that of nobody else', async () => {
    await arrive()
    const leftOn = '2027-09-24'
    expect((await refusal(correctDeparture(office.office(), { ...(await one.seen()), leftOn }))).code).toBe(
      'stay.not-possible-now',
    )
    await leave()
    await correctDeparture(office.office(), { ...(await one.seen()), leftOn: '2028-02-13' })
    await drain()
    expect(await stay()).toMatchObject({ state: 'left', leftOn: '2028-02-13' })
    const before = correctArrival(office.office(), { ...(await one.seen()), arrivedOn: '2028-02-14' })
    expect((await refusal(before)).problems.arrivedOn?.code).toBe('left-before')
  })

  test('ends nothing with something open without saying why', async () => {
    await arrive()
    await leave()
    expect((await refusal(endStay(office.office(), await one.seen()))).code).toBe('stay.items-open')
    await endStay(office.office(), { ...(await one.seen()), reason: 'The library has closed for good.' })
    expect(await stay()).toMatchObject({ state: 'ended', endedBecause: 'The library has closed for good.' })
  })

  test('needs a reason for a departure much earlier than agreed', async () => {
    await arrive()
    on().time.set('2027-11-02T09:00:00Z')
    const leftOn = '2027-11-01'
    expect((await refusal(registerDeparture(office.office(), { ...(await one.seen()), leftOn }))).code).toBe(
      'stay.early-without-reason',
    )
    await leave('2027-11-02', 'Homesick.')
    expect((await file()).happened.find(({ name }) => name === 'stay.left')?.facts).toEqual({
      on: '2027-11-02',
      early: true,
    })
  })
})

describe('the checklists', () => {
  test('are confirmed by whom the rulebook names: student, home university, the unit, the office', async () => {
    await arrive()
    const libraries = (
      await addUnit(office.system(), { code: 'libraries', kind: 'library', name: { en: 'Libraries' } })
    )[0]
    const librarian = () =>
      office.as({
        kind: 'user',
        account: '00000000-0000-4000-8000-000000000001',
        roles: [{ role: 'coordinator', units: [libraries?.subject ?? ''], partners: [] }],
        mandates: [],
      })
    const who = {
      permit: one.student,
      books: librarian,
      'home-form': office.guest,
      'career-check': office.office,
    } as const
    for (const item of Object.keys(who) as (keyof typeof who)[])
      for (const [name, by] of Object.entries(who)) {
        const allowed = name === item || name === 'career-check'
        const tried = confirmItem(by(), { stay: one.stay, item })
        expect([
          item,
          name,
          await tried.then(
            () => true,
            () => false,
          ),
        ]).toEqual([item, name, allowed])
        if (allowed) await reopenItem(office.office(), { stay: one.stay, item })
      }
    expect((await file()).entries.filter(({ confirmed }) => confirmed)).toEqual([])
  })

  test('come to whoever confirms them in one list, with no more than the name', async () => {
    await arrive()
    const [unit] = await addUnit(office.system(), { code: 'sports', kind: 'office', name: { en: 'Sports' } })
    await stateRecord(office.system(), {
      kind: 'checklist-item',
      key: 'gym',
      label: { en: 'Hand in the card of the gym' },
      content: {
        ...{ list: 'departure-checklist', order: 9, strength: 'recommended', at: 'sports' },
        due: { before: 'departure', by: { value: 1, unit: 'day' } },
      },
    })
    const coordinator = () =>
      office.as({
        kind: 'user',
        account: '00000000-0000-4000-8000-000000000002',
        roles: [{ role: 'coordinator', units: [unit?.subject ?? ''], partners: [] }],
        mandates: [],
      })
    const of = async (caller: Parameters<typeof listDueItems>[0]) =>
      (await listDueItems(caller, { page: 1, size: 500 })).rows.filter(row => row.stay === one.stay)
    expect(await of(coordinator())).toEqual([
      expect.objectContaining({ item: 'gym', familyName: expect.any(String), dueOn: '2028-02-14' }),
    ])
    expect((await of(one.student())).map(({ item }) => item).toSorted()).toEqual(['permit', 'questionnaire'])
    expect((await of(office.guest())).map(({ item }) => item)).toEqual(['home-form'])
    expect((await of(office.office())).length).toBe(8)
    await confirmItem(coordinator(), { stay: one.stay, item: 'gym' })
    expect(await of(coordinator())).toEqual([])
    await withdrawRecord(office.system(), { kind: 'checklist-item', key: 'gym', reason: 'Only for this test.' })
  })

  test('say a thing once, and not what nobody asks', async () => {
    await arrive()
    const [said] = await confirmItem(one.student(), { stay: one.stay, item: 'permit' })
    expect(said?.name).toBe('stay.item-confirmed')
    expect(await confirmItem(one.student(), { stay: one.stay, item: 'permit' })).toEqual([])
    expect((await refusal(confirmItem(office.office(), { stay: one.stay, item: 'nothing' }))).code).toBe(
      'stay.item-not-asked',
    )
  })

  test('are counted from the actual days as soon as these are known', async () => {
    const until = async (key: string) => (await file()).entries.find(entry => entry.key === key)?.until?.toISOString()
    expect(await until('permit')).toBe('2027-09-28T21:59:59.999Z')
    await arrive('2027-09-23')
    expect(await until('permit')).toBe('2027-10-01T21:59:59.999Z')
    expect(await until('orientation')).toBe('2027-09-17T21:59:59.999Z')
  })

  test('are reminded of, and told to be overdue, once each', async () => {
    await arrive()
    for (const item of items.slice(0, 2)) await confirmItem(office.office(), { stay: one.stay, item })
    const subjects = async () => (await lettersTo(one.email)).map(({ subject }) => subject.replace(/.*: /, ''))
    const before = (await subjects()).length
    for (const day of [
      '2028-01-24',
      '2028-01-25',
      '2028-02-01',
      '2028-02-05',
      '2028-02-08',
      '2028-02-09',
      '2028-02-12',
    ]) {
      on().time.set(`${day}T09:00:00Z`)
      await remindStudentsTick.run(office.system())
      await drain()
    }
    expect((await subjects()).slice(before)).toEqual([
      'what comes next in your stay',
      'what comes next in your stay',
      'something in your stay is overdue',
    ])
    const reminded = (await file()).happened.filter(({ name }) => name === 'stay.reminded')
    expect(reminded.map(({ facts }) => facts)).toEqual([0, 3, 14].map(days => ({ days, items: 4 })))
  })
})

describe('lists', () => {
  const wish = { sort: 'due', down: false, language: 'en', page: 1, size: 100 } as const

  test('date the open items as the page does', async () => {
    await arrive()
    const { rows } = await listStays(office.office(), { filter: { ids: [one.stay] }, ...wish })
    expect(rows[0]).toMatchObject({ open: 6, dueOn: '2027-08-21' })
    await confirmItem(office.office(), { stay: one.stay, item: 'insurance' })
    const after = await listStays(office.office(), { filter: { ids: [one.stay] }, ...wish })
    expect(after.rows[0]).toMatchObject({ open: 5, dueOn: '2027-09-29' })
  })

  test('show to each only what is theirs', async () => {
    const ids = async (caller: Parameters<typeof listStays>[0]) =>
      (await listStays(caller, { filter: {}, ...wish })).rows.map(({ id }) => id)
    expect(await ids(one.student())).toEqual([one.stay])
    expect(await ids(office.guest())).toContain(one.stay)
    expect(await ids(office.guest(office.granada))).toEqual([])
    expect(await ids(office.visitor())).toEqual([])
  })

  test('tell the desk what waits', async () => {
    const waits = async () =>
      Object.fromEntries((await listWaitingStays(office.office(), undefined)).map(({ what, n }) => [what, n]))
    const before = await waits()
    await arrive()
    const after = await waits()
    expect((before['note-arrival'] ?? 0) - (after['note-arrival'] ?? 0)).toBe(1)
    on().time.set('2028-02-16T09:00:00Z')
    expect((await waits())['note-departure']).toBeGreaterThanOrEqual(1)
    await registerDeparture(office.office(), { ...(await one.seen()), leftOn: '2028-02-15' })
    expect((await waits()).end).toBeGreaterThanOrEqual(1)
    const overdue = await listStays(office.office(), { filter: { state: 'overdue' }, ...wish })
    expect(overdue.rows.every(({ dueOn }) => (dueOn ?? '') < '2028-02-16')).toBe(true)
    expect(overdue.total).toBe(overdue.rows.length)
  })
})
