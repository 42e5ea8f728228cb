import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { statePapers } from '../../../test/support/applications.ts'
import { useDeployment } from '../../../test/support/database.ts'
import { anIncomingOffice, type IncomingOffice, lettersOf } from '../../../test/support/nominations.ts'
import { type Admitted, anAdmitted, stateChecklists } from '../../../test/support/stays.ts'
import { wire } from '../../app.tsx'
import { Refusal } from '../../platform/refusal.ts'
import { stateDeadline } from '../../rulebook/index.ts'
import { allocateLodging, refuseLodging, releaseLodging } from './allocate-lodging.ts'
import { askLodging, withdrawLodging } from './ask-lodging.ts'
import { giveKeys, noteDeposit, settleLodging, takeKeys } from './keep-keys.ts'
import { describeDwelling, offerDwelling, withdrawDwelling } from './offer-dwelling.ts'
import { listLodgings, lodgingOfStay, showDwelling } from './show-lodgings.ts'

const on = useDeployment()
let office: IncomingOffice
let stays: Admitted[]

beforeAll(async () => {
  wire()
  on().time.set('2027-05-10T09:00:00Z')
  office = await anIncomingOffice(on())
  await statePapers(office.system())
  await stateChecklists(office.system())
})
beforeEach(async () => {
  on().time.set('2027-05-10T09:00:00Z')
  stays = [await anAdmitted(office), await anAdmitted(office), await anAdmitted(office)]
  on().time.set('2027-07-01T09:00:00Z')
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
const winter = { fromOn: '2027-09-15', untilOn: '2028-02-15' }
const wish = (n: number, given: object = {}) => ({ stay: nth(n).stay, ...winter, ...given })
const offer = async (given: object = {}) =>
  (
    await offerDwelling(office.office(), {
      ...{
        name: 'Via Salvecchio 1',
        address: 'Bergamo',
        kind: 'single-room',
        places: '1',
        rent: '320,50',
        deposit: '500',
      },
      ...{ fromOn: '2027-09-01', untilOn: '2028-07-31', ...given },
    })
  )[0]?.subject ?? ''
const lodging = async (n: number) => (await lodgingOfStay(office.office(), nth(n).stay))?.lodging
const seen = async (n: number) => {
  const found = await lodging(n)
  return { lodging: found?.id ?? '', version: found?.revision ?? 0 }
}

describe('accommodation', () => {
  test('is asked for by those who are admitted, within the rulebook’s time', async () => {
    expect(await outcome(askLodging(nth(0).student(), wish(0)))).toBe('done')
    expect(await outcome(askLodging(nth(0).student(), wish(0)))).toBe('lodging.not-possible-now')
    expect(await outcome(askLodging(nth(1).student(), wish(0)))).toBe('not-allowed')
    expect(await outcome(askLodging(nth(1).student(), wish(1, { untilOn: '2027-09-15' })))).toBe('input.wrong')
    expect(await lodging(0)).toMatchObject({ state: 'asked', kind: null, mostRent: null })
    await stateDeadline(office.system(), {
      key: 'incoming.accommodation',
      label: { en: 'Requests for accommodation' },
      content: { direction: 'incoming', subject: 'accommodation', terms: ['winter', 'year'], owedBy: 'student' },
      days: [{ monthDay: '06-30' }],
    })
    expect(await outcome(askLodging(nth(1).student(), wish(1)))).toBe('deadline.passed')
    on().time.set('2027-06-01T09:00:00Z')
    expect(await outcome(askLodging(nth(1).student(), wish(1)))).toBe('done')
  })

  test('of which one bed is left goes to one student, however many are given it at once', async () => {
    on().time.set('2027-06-01T09:00:00Z')
    for (const n of [0, 1, 2]) await askLodging(nth(n).student(), wish(n))
    const dwelling = await offer()
    const versions = [await seen(0), await seen(1), await seen(2)]
    const outcomes = await Promise.all(
      versions.map(one => outcome(allocateLodging(office.office(), { ...one, dwelling }))),
    )
    expect(outcomes.toSorted()).toEqual(['done', 'dwelling.full', 'dwelling.full'])
    await withdrawDwelling(office.office(), { dwelling })
  })

  test('is allocated to the cheapest that fits, in the order of the requests', async () => {
    on().time.set('2027-06-01T09:00:00Z')
    const dear = await offer({ rent: '400' })
    const cheap = await offer({ rent: '250', kind: 'shared-room' })
    for (const n of [0, 1, 2]) await askLodging(nth(n).student(), wish(n, n === 2 ? { mostRent: '300' } : {}))
    for (const n of [0, 1]) await allocateLodging(office.office(), await seen(n))
    expect([(await lodging(0))?.dwelling, (await lodging(1))?.dwelling]).toEqual([cheap, dear])
    expect(await outcome(allocateLodging(office.office(), await seen(2)))).toBe('lodging.nothing-fits')
    await releaseLodging(office.office(), { ...(await seen(0)), reason: 'Found a flat.' })
    expect(await outcome(allocateLodging(office.office(), await seen(2)))).toBe('done')
    await on().jobs.drain(on())
    const letters = (await lettersOf(on(), office.institution)).filter(({ recipient }) => recipient === nth(2).email)
    expect(letters.some(({ text }) => text.includes('€250.00') && text.includes('€500.00'))).toBe(true)
    for (const dwelling of [dear, cheap]) await withdrawDwelling(office.office(), { dwelling })
  })

  test('costs a deposit before the keys, which comes back after them, less what is withheld', async () => {
    on().time.set('2027-06-01T09:00:00Z')
    await askLodging(nth(0).student(), wish(0))
    const dwelling = await offer()
    await allocateLodging(office.office(), { ...(await seen(0)), dwelling })
    on().time.set('2027-09-16T09:00:00Z')
    const keys = async (day = '2027-09-15') => giveKeys(office.office(), { ...(await seen(0)), on: day })
    expect(await outcome(keys())).toBe('lodging.deposit-first')
    await noteDeposit(office.office(), { ...(await seen(0)), on: '2027-09-14' })
    expect(await outcome(keys('2027-09-17'))).toBe('input.wrong')
    await keys()
    expect((await showDwelling(office.office(), dwelling)).taken).toEqual([winter])
    on().time.set('2028-02-16T09:00:00Z')
    const back = async (day: string) => takeKeys(office.office(), { ...(await seen(0)), on: day })
    expect(await outcome(back('2027-09-14'))).toBe('input.wrong')
    await back('2028-02-14')
    expect((await showDwelling(office.office(), dwelling)).taken).toEqual([])
    const settle = async (given: object) =>
      settleLodging(office.office(), { ...(await seen(0)), on: '2028-02-15', ...given })
    expect(await outcome(settle({ withheld: '40' }))).toBe('input.wrong')
    expect(await outcome(settle({ withheld: '501', reason: 'The bed is broken.' }))).toBe('input.wrong')
    await settle({ withheld: '40', reason: 'A lamp is broken.' })
    expect(await lodging(0)).toMatchObject({ state: 'settled', withheld: 4000, withheldBecause: 'A lamp is broken.' })
    await withdrawDwelling(office.office(), { dwelling })
  })

  test('that was refused or withdrawn can be asked for again', async () => {
    on().time.set('2027-06-01T09:00:00Z')
    await askLodging(nth(0).student(), wish(0))
    await refuseLodging(office.office(), { ...(await seen(0)), reason: 'Nothing is left.' })
    expect(await lodging(0)).toMatchObject({ state: 'refused', answer: 'Nothing is left.' })
    await askLodging(nth(0).student(), wish(0))
    await withdrawLodging(nth(0).student(), { stay: nth(0).stay })
    expect(await lodging(0)).toMatchObject({ state: 'withdrawn', answer: null })
    expect(await outcome(allocateLodging(office.office(), await seen(0)))).toBe('lodging.not-possible-now')
    const { rows } = await listLodgings(office.office(), { filter: { state: 'withdrawn' }, page: 1, size: 50 })
    expect(rows.map(({ stay }) => stay)).toContain(nth(0).stay)
    expect(await outcome(listLodgings(nth(0).student(), { filter: {}, page: 1, size: 50 }))).toBe('not-allowed')
    expect(await lodgingOfStay(office.guest(), nth(0).stay)).toBeUndefined()
  })

  test('is described anew, but not below what is taken', async () => {
    on().time.set('2027-06-01T09:00:00Z')
    await askLodging(nth(0).student(), wish(0))
    const dwelling = await offer({ places: '2' })
    await allocateLodging(office.office(), { ...(await seen(0)), dwelling })
    const { rent: _, deposit: __, ...known } = await showDwelling(office.office(), dwelling)
    const again = { ...known, notes: '', dwelling, version: known.revision, rent: '330', deposit: '500', places: '1' }
    expect(await outcome(describeDwelling(office.office(), { ...again, fromOn: '2027-09-20' }))).toBe('dwelling.taken')
    expect(await outcome(describeDwelling(office.office(), { ...again, version: 9 }))).toBe(
      'dwelling.changed-meanwhile',
    )
    expect(await outcome(describeDwelling(office.office(), again))).toBe('done')
    await withdrawDwelling(office.office(), { dwelling })
    expect(await outcome(allocateLodging(office.office(), { ...(await seen(0)), dwelling }))).toBe(
      'lodging.not-possible-now',
    )
  })
})
