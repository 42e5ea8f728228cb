import { beforeAll, expect, test } from 'vitest'
import { aUserOf } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { asSystem } from '../../test/support/people.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { judgeBalances } from './keep-balance.ts'
import { recordExchanges } from './record-exchanges.ts'
import { renewAgreement } from './renew-agreement.ts'
import { reviseAgreement } from './revise-agreement.ts'
import { submitAgreement } from './submit-agreement.ts'
import { listWaitingAgreements } from './waiting/list-waiting.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
let agreement: string
beforeAll(async () => {
  here = await aSigningOffice(on(), 'bilateral')
  const terms = { balanceRule: 'over-years', balanceYears: 2, balanceLimit: 3 }
  agreement = await here.inForce(here.president, { terms, durationMonths: 60 })
})
const record = (academicYear: string, direction: 'outgoing' | 'incoming', persons: number) =>
  recordExchanges(here.office.as(here.officer), {
    ...{ agreement, academicYear, direction, persons, months: persons * 5, semesters: persons },
  })
const names = (facts: { name: string }[]) => facts.map(({ name }) => name)
const onDesk = async (actor = here.officer) =>
  (await listWaitingAgreements(here.office.as(actor), undefined)).unbalanced.map(one => one.agreement)

test('exchanges within the limit warn nobody', async () => {
  expect(names(await record('2024/2025', 'outgoing', 5))).toEqual(['agreement.exchange-recorded'])
  expect(names(await record('2024/2025', 'incoming', 2))).toEqual(['agreement.exchange-recorded'])
  expect((await here.show(agreement)).agreement.overBalance).toBe(false)
  expect(await onDesk()).toEqual([])
})

test('what goes beyond it is said once, and waits on the desk of those who may change it', async () => {
  expect(names(await record('2025/2026', 'outgoing', 1))).toEqual(['agreement.exchange-recorded'])
  const [, exceeded] = await record('2025/2026', 'incoming', 0)
  expect(exceeded).toMatchObject({
    name: 'agreement.balance-exceeded',
    facts: { way: 'sent', amount: 4, unit: 'persons', limit: 3, years: 2 },
  })
  expect(names(await record('2025/2026', 'outgoing', 2))).toEqual(['agreement.exchange-recorded'])
  expect((await here.show(agreement)).agreement.overBalance).toBe(true)
  expect(await onDesk()).toEqual([agreement])
  const stranger = {
    ...(await aUserOf(here.office)),
    roles: [{ role: 'coordinator' as const, units: [], partners: [] }],
  }
  expect(await onDesk(stranger)).toEqual([])
})

test('it leaves the desk when the other side has sent enough', async () => {
  expect(names(await record('2025/2026', 'incoming', 3))).toEqual([
    'agreement.exchange-recorded',
    'agreement.balance-restored',
  ])
  expect(await onDesk()).toEqual([])
})

test('it is judged anew when an academic year has begun, and by the limits of the amendment that follows', async () => {
  const terms = { balanceRule: 'over-years', balanceYears: 1, balanceLimit: 3 }
  const old = await here.inForce(here.president, { terms, durationMonths: 60 })
  const officer = here.office.as(here.officer)
  const count = { agreement: old, academicYear: '2025/2026', months: 20 }
  await recordExchanges(officer, { ...count, direction: 'outgoing', persons: 4, semesters: 4 })
  await recordExchanges(officer, { ...count, direction: 'incoming', persons: 0, semesters: 0 })
  const flag = async (id: string) => (await here.show(id)).agreement.overBalance
  expect([await flag(old), await onDesk()]).toEqual([true, [old]])

  const [proposed] = await renewAgreement(officer, { agreement: old, as: 'amendment' })
  const fresh = proposed?.subject ?? ''
  await reviseAgreement(officer, {
    ...{ agreement: fresh, title: { en: 'Exchange with Heidelberg' }, parties: [{ organisation: here.partner }] },
    ...{ units: [here.office.unit], endsOn: '2031-11-01', terms: { ...terms, balanceLimit: 5 } },
  })
  await submitAgreement(officer, { agreement: fresh })
  await here.decide(fresh, 'check')
  await here.decide(fresh, 'senate')
  await here.sign(fresh, here.president)
  await here.partnerSigns(fresh)
  expect((await here.show(fresh)).counts).toMatchObject([{ persons: 4 }, { persons: 0 }])
  expect([await flag(fresh), await onDesk()]).toEqual([false, []])
  await recordExchanges(officer, { ...count, agreement: fresh, direction: 'outgoing', persons: 9, semesters: 9 })
  expect([await flag(fresh), await onDesk()]).toEqual([true, [fresh]])

  const { revision } = (await here.show(fresh)).agreement
  on().time.set('2028-08-31T12:00:00Z')
  await judgeBalances(asSystem(on(), here.office.institution), {})
  expect(await flag(fresh)).toBe(true)
  on().time.set('2028-09-01T12:00:00Z')
  expect(await judgeBalances(asSystem(on(), here.office.institution), {})).toMatchObject([
    { name: 'agreement.balance-restored', subject: fresh },
  ])
  expect((await here.show(fresh)).agreement).toMatchObject({ overBalance: false, revision })
  expect(await judgeBalances(asSystem(on(), here.office.institution), {})).toEqual([])
  on().time.set('2026-11-02T09:00:00Z')
})
