import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import {
  anAccount,
  anInstitution,
  asSystem,
  asVisitor,
  officerOf,
  type TestAccount,
} from '../../../test/support/people.ts'
import { deploymentId } from '../../platform/ids.ts'
import { query } from '../../platform/query.ts'
import { addresseeOf, addresseesWith } from './addressee.store.ts'
import { blockAccount, unblockAccount } from './block-account.ts'
import { openAccount } from './open-account.ts'

const on = useDeployment()
let ada: TestAccount
const reason = 'A stolen telephone'

type Row = Record<string, unknown>
const account = async (id: string) =>
  (await sql<Row>`select * from account where id = ${id}`.execute(on().database.kysely)).rows[0]
const facts = async (id: string) =>
  (await sql<Row>`select name, facts from event where subject = ${id} order by id`.execute(on().database.kysely)).rows

beforeEach(async () => {
  ada = await anAccount(on())
})

test('an account is opened with its address in small letters and its password as argon2id, and the fact names nobody', async () => {
  const [fact] = await openAccount(asSystem(on()), {
    email: ' Grace@Example.EU',
    name: 'Grace',
    password: 'a long password',
  })
  expect(await account(fact?.subject ?? '')).toMatchObject({
    email: 'grace@example.eu',
    name: 'Grace',
    language: 'en',
    invented: false,
    password: expect.stringMatching(/^\$argon2id\$/),
  })
  expect(await facts(fact?.subject ?? '')).toEqual([{ name: 'account.opened', facts: {} }])
})

test('an address has one account, however it is written, also when two come at once', async () => {
  const wish = (email: string) => openAccount(asSystem(on()), { email, name: 'Twice' })
  await expect(wish(ada.email.toUpperCase())).rejects.toMatchObject({ code: 'account.exists-already' })
  const results = await Promise.allSettled([wish('twice@example.eu'), wish('Twice@example.eu')])
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
})

test('short passwords, wrong addresses and empty names are refused, and nobody opens accounts for themselves', async () => {
  const wish = { email: 'not an address', name: ' ', password: 'short' }
  await expect(openAccount(asSystem(on()), wish)).rejects.toMatchObject({
    problems: {
      email: { code: 'wrong-email' },
      name: { code: expect.any(String) },
      password: { code: 'too-short', facts: { minimum: 12 } },
    },
  })
  await expect(openAccount(asVisitor(on()), { email: 'x@example.eu', name: 'X' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('the deployment’s administrators block and unblock, an institution’s do not, and nobody themselves', async () => {
  const boss = await officerOf(on(), deploymentId, { role: 'administrator' })
  await blockAccount(boss, { account: ada.id, reason })
  expect(await account(ada.id)).toMatchObject({ blocked_at: on().clock() })
  expect(await blockAccount(boss, { account: ada.id, reason })).toEqual([])
  await unblockAccount(boss, { account: ada.id, reason })
  expect(await account(ada.id)).toMatchObject({ blocked_at: null })
  expect(await unblockAccount(boss, { account: ada.id, reason })).toEqual([])
  expect((await facts(ada.id)).map(fact => fact.name)).toEqual([
    'account.opened',
    'account.blocked',
    'account.unblocked',
  ])
  await expect(blockAccount(boss, { account: boss.account.id, reason })).rejects.toMatchObject({
    code: 'account.not-oneself',
  })
  const pavia = await anInstitution(on())
  const local = await officerOf(on(), pavia, { role: 'administrator' })
  await expect(blockAccount(local, { account: ada.id, reason })).rejects.toThrow('in the scope of the deployment only')
  await expect(
    blockAccount(
      { ...local, institution: deploymentId, actor: { ...local.actor, roles: [] } as never },
      { account: ada.id, reason },
    ),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('why an account was blocked is kept, and its sessions end at once', async () => {
  const boss = await officerOf(on(), deploymentId, { role: 'administrator' })
  const pavia = await anInstitution(on())
  const reader = await officerOf(on(), pavia)
  const openSessions = async () =>
    (
      await sql<Row>`select 1 from session where account = ${reader.account.id} and revoked_at is null`.execute(
        on().database.kysely,
      )
    ).rows.length
  expect(await openSessions()).toBe(1)
  await blockAccount(boss, { account: reader.account.id, reason })
  expect(await openSessions()).toBe(0)
  expect((await facts(reader.account.id)).at(-1)).toEqual({ name: 'account.blocked', facts: { reason } })
})

test('the last administrator of the deployment who can come in is not blocked', async () => {
  const one = await officerOf(on(), deploymentId, { role: 'administrator' })
  const others = await sql<Row>`select distinct account from held_role where institution = ${deploymentId}
    and role = 'administrator' and account <> ${one.account.id}`.execute(on().database.kysely)
  for (const { account } of others.rows) await blockAccount(asSystem(on()), { account: String(account), reason })
  await expect(blockAccount(asSystem(on()), { account: one.account.id, reason })).rejects.toMatchObject({
    code: 'account.last-administrator',
  })
  const two = await officerOf(on(), deploymentId, { role: 'administrator' })
  const both = [
    blockAccount(one, { account: two.account.id, reason }),
    blockAccount(two, { account: one.account.id, reason }),
  ]
  expect((await Promise.allSettled(both)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('one writes to whoever holds a role today, and not to those who are blocked', async () => {
  const pavia = await anInstitution(on())
  const ask = query('test-addressees', async scope => {
    scope.reach('office.use')
    return { officers: await addresseesWith(scope, 'officer', '2026-11-02'), one: await addresseeOf(scope, ada.id) }
  })
  const caller = await officerOf(on(), pavia)
  await officerOf(on(), pavia, { role: 'officer', since: '2026-11-03' })
  const blocked = await officerOf(on(), pavia)
  await blockAccount(asSystem(on()), { account: blocked.account.id, reason })
  const { officers, one } = await ask(caller, undefined)
  expect(officers.map(officer => officer.email)).toEqual([caller.account.email])
  expect(one).toEqual({ account: ada.id, email: ada.email, name: ada.name, language: 'en' })
})
