import { beforeAll, beforeEach, expect, test } from 'vitest'
import { statePapers } from '../../../test/support/applications.ts'
import { useDeployment } from '../../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice, lettersOf } from '../../../test/support/nominations.ts'
import { anAccount } from '../../../test/support/people.ts'
import { type Admitted, anAdmitted } from '../../../test/support/stays.ts'
import { wire } from '../../app.tsx'
import { Refusal } from '../../platform/refusal.ts'
import type { Caller } from '../../platform/scope.ts'
import { askBuddy, endBuddy } from './ask-buddy.ts'
import { likely } from './match.rules.ts'
import { matchBuddy, partBuddy } from './match-buddy.ts'
import { buddyOfStay, listBuddies, showVolunteering } from './show-buddies.ts'
import { pauseVolunteering, volunteer } from './volunteer.ts'

const on = useDeployment()
let office: IncomingOffice
let stays: Admitted[]

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
})
beforeEach(async () => {
  on().time.set('2027-05-10T09:00:00Z')
  stays = [await anAdmitted(office), await anAdmitted(office), await anAdmitted(office)]
})

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    error => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
const nth = (n: number): Admitted => stays[n] as Admitted
async function aVolunteer(languages: string[], most = '1'): Promise<{ id: string; email: string; by: () => Caller }> {
  const { id: account, email } = await anAccount(on())
  const by = () =>
    office.as({ kind: 'user', account, roles: [{ role: 'student', units: [], partners: [] }], mandates: [] })
  const [offered] = await volunteer(by(), { languages, most, about: 'I like cycling.' })
  return { id: offered?.subject ?? '', email, by }
}
const ask = (n: number, languages = ['en']) => askBuddy(nth(n).student(), { stay: nth(n).stay, languages })
const seen = async (n: number) => {
  const request = (await buddyOfStay(office.office(), nth(n).stay))?.request
  return { request: request?.id ?? '', version: request?.revision ?? 0 }
}

test('a volunteer and a student learn of each other a name and an address, and no more', async () => {
  const { id: buddy, email, by } = await aVolunteer(['en', 'it'])
  await ask(0)
  expect((await showVolunteering(by(), undefined)).students).toEqual([])
  await matchBuddy(office.office(), { ...(await seen(0)), buddy })
  await on().jobs.drain(on())
  const [student] = (await showVolunteering(by(), undefined)).students
  expect(Object.keys(student ?? {}).toSorted()).toEqual([
    'arrivesOn',
    'email',
    'givenNames',
    'id',
    'interests',
    'languages',
  ])
  const shown = await buddyOfStay(nth(0).student(), nth(0).stay)
  expect(Object.keys(shown?.buddy ?? {}).toSorted()).toEqual(['about', 'email', 'languages', 'name'])
  expect(await buddyOfStay(office.guest(), nth(0).stay)).toBeUndefined()
  const letters = await lettersOf(on(), office.institution)
  expect(letters.filter(({ text }) => text.includes(email)).map(({ recipient }) => recipient)).toEqual([nth(0).email])
  expect(letters.find(({ recipient }) => recipient === email)?.text).not.toContain('Muster')
  await partBuddy(office.office(), await seen(0))
  expect((await showVolunteering(by(), undefined)).students).toEqual([])
  await pauseVolunteering(by(), {})
})

test('nobody helps more students than they offered to, however many are matched at once', async () => {
  const { id: buddy, by } = await aVolunteer(['en'])
  for (const n of [0, 1, 2]) await ask(n)
  const versions = [await seen(0), await seen(1), await seen(2)]
  const outcomes = await Promise.all(versions.map(one => outcome(matchBuddy(office.office(), { ...one, buddy }))))
  expect(outcomes.toSorted()).toEqual(['buddy.not-free', 'buddy.not-free', 'done'])
  await pauseVolunteering(by(), {})
  expect(await outcome(pauseVolunteering(by(), {}))).toBe('buddy.not-found')
})

test('without a name the volunteer with most languages in common is taken, else nobody', async () => {
  await ask(0, ['fi', 'sv'])
  expect(await outcome(matchBuddy(office.office(), await seen(0)))).toBe('buddy.nobody-fits')
  const one = await aVolunteer(['fi'])
  const two = await aVolunteer(['fi', 'sv'])
  await matchBuddy(office.office(), await seen(0))
  const { rows, volunteers } = await listBuddies(office.office(), { state: 'matched', page: 1, size: 100 })
  expect(rows.find(({ stay }) => stay === nth(0).stay)?.buddy).toBe(two.id)
  expect(likely(volunteers, { languages: ['fi'] }).map(({ id }) => id)).toEqual([one.id])
})

test('a request is the student’s own, once, and can be ended and made again', async () => {
  await ask(1)
  expect(await outcome(ask(1))).toBe('buddy-request.not-possible-now')
  expect(await outcome(askBuddy(nth(0).student(), { stay: nth(1).stay, languages: ['en'] }))).toBe('not-allowed')
  expect(await outcome(ask(2, []))).toBe('input.wrong')
  const old = await seen(1)
  await endBuddy(nth(1).student(), { stay: nth(1).stay })
  expect(await outcome(matchBuddy(office.office(), old))).toBe('buddy-request.changed-meanwhile')
  await ask(1)
  expect(await outcome(matchBuddy(nth(1).student(), await seen(1)))).toBe('not-allowed')
  expect(await outcome(volunteer(office.office(), { languages: ['en'], most: '1' }))).toBe('not-allowed')
})
