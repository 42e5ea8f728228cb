import { beforeAll, expect, test } from 'vitest'
import { aUserOf } from '../../test/support/agreements.ts'
import { useDeployment } from '../../test/support/database.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { recordExchanges } from './record-exchanges.ts'
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
