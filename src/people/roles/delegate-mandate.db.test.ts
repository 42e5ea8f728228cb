import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { aMandate, anAccount, anInstitution, officerOf, type TestAccount } from '../../../test/support/people.ts'
import { delegateMandate } from './delegate-mandate.ts'
import { endMandate } from './end-mandate.ts'
import { showPerson } from './show-person.ts'

const on = useDeployment()
let pavia: string
let rector: TestAccount
let delegate: TestAccount
let whole: string
let administrator: Awaited<ReturnType<typeof officerOf>>

beforeAll(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  pavia = await anInstitution(on(), { slug: 'pavia' })
  administrator = await officerOf(on(), pavia, { role: 'administrator' })
  rector = await anAccount(on(), { name: 'Rita Rector' })
  const term = { since: '2025-10-01', until: '2031-09-30' }
  whole = await aMandate(on(), { institution: pavia, account: rector.id, office: 'rector', ...term })
})
beforeEach(async () => {
  delegate = await anAccount(on())
})

const wish = () => ({
  account: delegate.id,
  from: whole,
  acts: ['sign'],
  types: ['erasmus', 'bilateral'],
  until: '2027-12-31',
  grantedBy: 'Decree 40/2026 of the Rector',
})
const kept = async () =>
  (
    await sql<{ n: number }>`select count(*)::integer n from mandate where account = ${delegate.id}`.execute(
      on().database.kysely,
    )
  ).rows[0]?.n

test('the Rector’s signature is delegated for named types until a day, while the Rector goes on signing', async () => {
  const [fact] = await delegateMandate(administrator, wish())
  expect(fact).toMatchObject({ name: 'mandate.delegated', facts: { office: 'rector', by: 'Rita Rector' } })
  expect((await showPerson(administrator, delegate.id)).mandates).toMatchObject([
    {
      office: 'rector',
      types: ['bilateral', 'erasmus'],
      until: '2027-12-31',
      delegated_from: whole,
      delegator: 'Rita Rector',
    },
  ])
  expect((await showPerson(administrator, rector.id)).mandates).toMatchObject([{ standing: 'holds', delegator: null }])
})

test.each([
  ['beyond the end of the term', { until: '2031-10-01' }, 'mandate.delegated-too-far'],
  ['from before it', { since: '2025-09-30' }, 'mandate.delegated-too-far'],
  ['for acts that it lacks', { acts: ['sign', 'decide'] }, 'mandate.delegated-too-far'],
  ['for all types at once', { types: [] }, 'input.wrong'],
  ['without a last day', { until: undefined }, 'input.wrong'],
])('nothing is delegated %s', async (_, change, code) => {
  await expect(delegateMandate(administrator, { ...wish(), ...change } as never)).rejects.toMatchObject({ code })
  expect(await kept()).toBe(0)
})

test('what was delegated is not delegated again, nor to its own holder, nor by oneself', async () => {
  const [fact] = await delegateMandate(administrator, wish())
  const other = await anAccount(on())
  const again = delegateMandate(administrator, { ...wish(), account: other.id, from: String(fact?.facts.mandate) })
  await expect(again).rejects.toMatchObject({ code: 'mandate.not-delegable' })
  const own = delegateMandate(administrator, { ...wish(), account: rector.id })
  await expect(own).rejects.toMatchObject({ code: 'mandate.not-delegable' })
  const oneself = delegateMandate(administrator, { ...wish(), account: administrator.account.id })
  await expect(oneself).rejects.toMatchObject({ code: 'mandate.not-to-oneself' })
  const officer = await officerOf(on(), pavia)
  await expect(delegateMandate(officer, wish())).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a delegation ends with the mandate that it is taken from', async () => {
  const dean = await anAccount(on())
  const from = await aMandate(on(), { institution: pavia, account: dean.id, office: 'dean' })
  await delegateMandate(administrator, { ...wish(), from })
  const ended = await endMandate(administrator, { mandate: from })
  expect(ended.map(({ name, subject }) => [name, subject]).toSorted()).toEqual(
    [
      ['mandate.ended', dean.id],
      ['mandate.ended', delegate.id],
    ].toSorted(),
  )
  expect((await showPerson(administrator, delegate.id)).mandates).toMatchObject([{ standing: 'over' }])
})
