import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { actors as kinds, samples } from '../../test/support/actors.ts'
import { within } from '../../test/support/agreements.ts'
import { statePapers } from '../../test/support/applications.ts'
import { useDeployment } from '../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice } from '../../test/support/nominations.ts'
import { anAccount } from '../../test/support/people.ts'
import { type Admitted, anAdmitted, stateChecklists } from '../../test/support/stays.ts'
import { wire } from '../app.tsx'
import { type Actor, may, type Permission } from '../permissions.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { appointmentLife } from './appointments/appointment.ts'
import { cancelAppointment, noteAppointment } from './appointments/book-appointment.ts'
import { publishSlots } from './appointments/publish-slots.ts'
import { askBuddy, endBuddy } from './buddies/ask-buddy.ts'
import { buddyRequestLife } from './buddies/buddy.ts'
import { matchBuddy, partBuddy } from './buddies/match-buddy.ts'
import { volunteer } from './buddies/volunteer.ts'
import { withdrawExtension } from './extensions/ask-extension.ts'
import { authoriseExtension, declineExtension } from './extensions/decide-extension.ts'
import { extensionLife } from './extensions/extension.ts'
import { allocateLodging, refuseLodging, releaseLodging } from './lodgings/allocate-lodging.ts'
import { askLodging, withdrawLodging } from './lodgings/ask-lodging.ts'
import { giveKeys, settleLodging, takeKeys } from './lodgings/keep-keys.ts'
import { lodgingLife } from './lodgings/lodging.ts'
import { offerDwelling } from './lodgings/offer-dwelling.ts'
import { showStay } from './show-stay.ts'
import { subjectOf } from './stay.ts'

const on = useDeployment()
let office: IncomingOffice
let one: Admitted
let slot = ''
let dwelling = ''
let buddy = ''
const [appointment, lodging, extension, request] = [1, 2, 3, 4].map(n => `0000000${n}-0000-4000-8000-00000000000a`)
const now = '2027-10-01T09:00:00Z'

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
  await stateChecklists(office.system())
  one = await anAdmitted(office)
  on().time.set(now)
  const institution = office.institution
  const [published] = await publishSlots(office.office(), {
    ...{ on: '2027-11-02', from: '09:00', to: '09:20', minutes: '20', place: 'Room 4', languages: ['en'], places: '9' },
  })
  slot = published?.subject ?? ''
  const [offered] = await offerDwelling(office.office(), {
    ...{ name: 'House', address: 'Street', kind: 'flat', places: '9', rent: '300', deposit: '0' },
    ...{ fromOn: '2027-09-01', untilOn: '2028-08-31' },
  })
  dwelling = offered?.subject ?? ''
  const { id: account } = await anAccount(on())
  const roles = [{ role: 'student' as const, units: [], partners: [] }]
  const [helper] = await volunteer(office.as({ kind: 'user', account, roles, mandates: [] }), {
    languages: ['en'],
    most: '9',
  })
  buddy = helper?.subject ?? ''
  await within(on(), institution, [
    sql`update nomination set units = array[${samples.unit}]::uuid[] where id = ${one.nomination}`,
    sql`update stay set state = 'arrived', arrived_on = '2027-09-21' where id = ${one.stay}`,
    sql`insert into appointment (id, institution, slot, stay, booked_at, changed_at)
      values (${appointment}, ${institution}, ${slot}, ${one.stay}, ${now}, ${now})`,
    sql`insert into lodging (id, institution, stay, from_on, until_on, asked_at, changed_at)
      values (${lodging}, ${institution}, ${one.stay}, '2027-10-01', '2028-02-15', ${now}, ${now})`,
    sql`insert into extension (id, institution, stay, until, reason, asked_at)
      values (${extension}, ${institution}, ${one.stay}, '2028-07-15', 'A thesis.', ${now})`,
    sql`insert into buddy_request (id, institution, stay, languages, asked_at, changed_at)
      values (${request}, ${institution}, ${one.stay}, array['en'], ${now}, ${now})`,
  ])
})

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

/** The sample actors, made those of this stay: its student, its partner, its unit, and those of others. */
function everybody(): Record<string, Actor> {
  const own = Object.entries(kinds).map(([name, actor]): [string, Actor] => {
    if (actor.kind === 'user') return [name, { ...actor, account: one.account }]
    return [name, actor.kind === 'partner' ? { ...actor, organisations: [office.heidelberg] } : actor]
  })
  const stranger = { kind: 'user' as const, account: samples.otherAccount, mandates: [] }
  return {
    ...Object.fromEntries(own),
    'another student': { ...stranger, roles: [{ role: 'student', units: [], partners: [] }] },
    'a coordinator elsewhere': {
      ...stranger,
      roles: [{ role: 'coordinator', units: [samples.otherUnit], partners: [] }],
    },
    officer: office.officer,
  }
}

type Deed = {
  permission: Permission
  /** Whether the permission is asked about the stay, or about the office. */
  of: 'stay' | 'office'
  run: (caller: Caller) => Promise<unknown>
  before?: () => Promise<void>
}
type Life = { states: string[]; can: (state: never, action: never) => boolean }
type Noun = { life: Life; put: (state: string) => Promise<void>; deeds: Record<string, Deed> }

const set = (...statements: Parameters<typeof within>[2]) => within(on(), office.institution, statements)
const beginsAt = (at: string) =>
  set(
    sql`update appointment_slot set starts_at = ${at}::timestamptz, ends_at = ${at}::timestamptz + interval '20 minutes' where id = ${slot}`,
  )
const ofStay = { of: 'stay' } as const
const ofOffice = { of: 'office' } as const
const reason = 'For a test.'
const day = '2027-10-01'

const nouns: Record<string, Noun> = {
  appointment: {
    life: appointmentLife,
    put: state => set(sql`update appointment set state = ${state} where id = ${appointment}`),
    deeds: {
      cancel: {
        ...ofStay,
        permission: 'appointment.book',
        before: () => beginsAt('2027-11-02T09:00:00Z'),
        run: caller => cancelAppointment(caller, { appointment: appointment ?? '' }),
      },
      keep: {
        ...ofOffice,
        permission: 'appointment.publish',
        before: () => beginsAt('2027-09-30T09:00:00Z'),
        run: caller => noteAppointment(caller, { appointment: appointment ?? '', came: 'yes' }),
      },
      miss: {
        ...ofOffice,
        permission: 'appointment.publish',
        before: () => beginsAt('2027-09-30T09:00:00Z'),
        run: caller => noteAppointment(caller, { appointment: appointment ?? '', came: 'no' }),
      },
    },
  },
  lodging: {
    life: lodgingLife,
    put: state => {
      const at = ['asked', 'allocated', 'moved-in', 'moved-out', 'settled'].indexOf(state)
      return set(sql`update lodging set state = ${state}, dwelling = ${at > 0 ? dwelling : null}, keys_given_on = ${at > 1 ? day : null},
        keys_back_on = ${at > 2 ? day : null}, deposit_back_on = ${at > 3 ? day : null}, revision = 1 where id = ${lodging}`)
    },
    deeds: {
      ask: {
        ...ofStay,
        permission: 'lodging.ask',
        run: caller => askLodging(caller, { stay: one.stay, fromOn: '2027-10-01', untilOn: '2028-02-15' }),
      },
      withdraw: { ...ofStay, permission: 'lodging.ask', run: caller => withdrawLodging(caller, { stay: one.stay }) },
      ...Object.fromEntries(
        Object.entries({
          allocate: (caller: Caller, seen: { lodging: string; version: number }) =>
            allocateLodging(caller, { ...seen, dwelling }),
          refuse: (caller: Caller, seen: { lodging: string; version: number }) =>
            refuseLodging(caller, { ...seen, reason }),
          release: (caller: Caller, seen: { lodging: string; version: number }) =>
            releaseLodging(caller, { ...seen, reason }),
          'give-keys': (caller: Caller, seen: { lodging: string; version: number }) =>
            giveKeys(caller, { ...seen, on: day }),
          'take-keys': (caller: Caller, seen: { lodging: string; version: number }) =>
            takeKeys(caller, { ...seen, on: day }),
          settle: (caller: Caller, seen: { lodging: string; version: number }) =>
            settleLodging(caller, { ...seen, on: day }),
        }).map(([action, run]): [string, Deed] => [
          action,
          {
            ...ofOffice,
            permission: 'lodging.decide',
            run: caller => run(caller, { lodging: lodging ?? '', version: 1 }),
          },
        ]),
      ),
    },
  },
  extension: {
    life: extensionLife,
    put: state =>
      set(
        sql`update extension set state = ${state}, decided_at = ${state === 'asked' ? null : now}, revision = 1 where id = ${extension}`,
        sql`update stay set state = 'arrived', agreed_until = '2028-02-15', leaves_on = '2028-02-15' where id = ${one.stay}`,
      ),
    deeds: {
      authorise: {
        ...ofStay,
        permission: 'extension.decide',
        run: caller =>
          authoriseExtension(caller, { extension: extension ?? '', version: 1, promoter: 'Prof. Example' }),
      },
      decline: {
        ...ofStay,
        permission: 'extension.decide',
        run: caller => declineExtension(caller, { extension: extension ?? '', version: 1, answer: reason }),
      },
      withdraw: {
        ...ofStay,
        permission: 'extension.ask',
        run: caller => withdrawExtension(caller, { extension: extension ?? '' }),
      },
    },
  },
  'buddy-request': {
    life: buddyRequestLife,
    put: state =>
      set(
        sql`update buddy_request set state = ${state}, buddy = ${state === 'matched' ? buddy : null}, revision = 1 where id = ${request}`,
      ),
    deeds: {
      ask: {
        ...ofStay,
        permission: 'buddy.ask',
        run: caller => askBuddy(caller, { stay: one.stay, languages: ['en'] }),
      },
      end: { ...ofStay, permission: 'buddy.ask', run: caller => endBuddy(caller, { stay: one.stay }) },
      match: {
        ...ofOffice,
        permission: 'buddy.match',
        run: caller => matchBuddy(caller, { request: request ?? '', version: 1, buddy }),
      },
      part: {
        ...ofOffice,
        permission: 'buddy.match',
        run: caller => partBuddy(caller, { request: request ?? '', version: 1 }),
      },
    },
  },
}

describe.each(Object.entries(nouns))('of %s', (noun, { life, put, deeds }) => {
  test.each(life.states)('that is %s, everybody may do what the tables say, and nothing else', async state => {
    const { stay } = await showStay(office.system(), one.stay)
    for (const [action, deed] of Object.entries(deeds))
      for (const [who, actor] of Object.entries(everybody())) {
        await put(state)
        await deed.before?.()
        const permitted = may(actor, deed.permission, deed.of === 'stay' ? subjectOf(stay) : {})
        const possible = life.can(state as never, action as never)
        const expected = !permitted ? 'not-allowed' : possible ? 'done' : `${noun}.not-possible-now`
        expect([action, who, await outcome(deed.run(office.as(actor)))]).toEqual([action, who, expected])
      }
  })
})
