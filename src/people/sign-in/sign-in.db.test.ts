import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import {
  aMandate,
  anAccount,
  anInstitution,
  aRole,
  asSystem,
  asVisitor,
  type TestAccount,
} from '../../../test/support/people.ts'
import { deploymentId, hashOf } from '../../platform/ids.ts'
import { blockAccount } from '../accounts/block-account.ts'
import { endRole } from '../roles/end-role.ts'
import { findPerson } from './find-person.ts'
import { pruneSignIns } from './prune-sign-ins.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const work: object[] = []
const { argon2 } = crypto
crypto.argon2 = (algorithm, parameters, done) => {
  const { memory, passes, parallelism } = parameters
  work.push({ memory, passes, parallelism })
  argon2(algorithm, parameters, done)
}
syncBuiltinESMExports()
afterAll(() => {
  crypto.argon2 = argon2
  syncBuiltinESMExports()
})

const on = useDeployment()
let pavia: string
let jena: string
let ada: TestAccount

const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(on().database.kysely)).rows
type Row = Record<string, unknown>
const attempts = async () => (await rows(sql<Row>`select * from sign_in_attempt`)).length
const signIn = (given: Partial<Parameters<typeof signInWithPassword>[1]> = {}) =>
  signInWithPassword(asVisitor(on()), {
    email: ada.email,
    password: ada.password,
    from: '192.0.2.1',
    agent: 'Firefox',
    ...given,
  })

beforeAll(async () => {
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena', zone: 'Europe/Berlin' })
})
beforeEach(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  await sql`delete from sign_in_attempt`.execute(on().database.kysely)
  ada = await anAccount(on())
})

test('a right password opens a session of which only the hash is kept', async () => {
  const secret = await signIn({ email: ` ${ada.email.toUpperCase()} ` })
  const [session] = await rows(sql<Row>`select * from session where secret_hash = ${hashOf(secret)}`)
  expect(session).toMatchObject({ account: ada.id, means: 'password', agent: 'Firefox', revoked_at: null })
  expect(JSON.stringify(session)).not.toContain(secret)
  const facts = await rows(sql<Row>`select name, facts from event where subject = ${ada.id} order by id desc limit 1`)
  expect(facts).toEqual([{ name: 'session.opened', facts: { session: session?.id, means: 'password' } }])
  expect(await attempts()).toBe(0)
})

test('a wrong password, an unknown address and an account without a password are refused alike', async () => {
  const { id } = await anAccount(on(), { email: 'nobody@example.eu' })
  await sql`update account set password = null where id = ${id}`.execute(on().database.kysely)
  const refused = { code: 'sign-in.wrong', facts: {} }
  await expect(signIn({ password: `${ada.password}.` })).rejects.toMatchObject(refused)
  await expect(signIn({ email: 'unknown@example.eu' })).rejects.toMatchObject(refused)
  await expect(signIn({ email: 'nobody@example.eu', password: '' })).rejects.toMatchObject(refused)
  expect(await rows(sql`select 1 from session where account in (${ada.id}, ${id})`)).toEqual([])
})

test('an unknown address costs the same work as a wrong password, so that the time tells nothing', async () => {
  const costOf = async (email: string) => {
    work.length = 0
    await signIn({ email, password: 'a wrong password' }).catch(() => undefined)
    return [...work]
  }
  const cost = await costOf(ada.email)
  expect(cost).toEqual([{ memory: 19_456, passes: 2, parallelism: 1 }])
  expect(await costOf('unknown@example.eu')).toEqual(cost)
})

test('after five failures an account is closed until the first is a quarter of an hour old', async () => {
  for (let i = 0; i < 5; i++) {
    await expect(signIn({ password: 'wrong', from: `192.0.2.${i}` })).rejects.toMatchObject({ code: 'sign-in.wrong' })
    on().time.advance(60_000)
  }
  await expect(signIn({ from: '198.51.100.1' })).rejects.toMatchObject({
    code: 'sign-in.too-many-attempts',
    facts: { seconds: 600, minutes: 10 },
  })
  on().time.advance(600_000)
  expect(await signIn()).toBeTruthy()
})

test('success takes back its own attempt and all of its account, but not what else the address tried', async () => {
  const grace = await anAccount(on())
  for (let i = 0; i < 4; i++) await signIn({ password: 'wrong' }).catch(() => undefined)
  await signIn()
  expect(await attempts()).toBe(4)
  await signIn({ email: grace.email })
  expect(await attempts()).toBe(4)
})

test('thirty failures close an address to all accounts, and to no other address', async () => {
  await sql`insert into sign_in_attempt (subject, at) select ${hashOf('address 2001:db8:1:2::/64')}, ${on().clock()} from generate_series(1, 30)`.execute(
    on().database.kysely,
  )
  await expect(signIn({ from: '2001:db8:1:2:3::4' })).rejects.toMatchObject({ code: 'sign-in.too-many-attempts' })
  expect(await signIn({ from: '2001:db8:1:3:3::4' })).toBeTruthy()
})

test('a burst of wrong passwords at once gets five answers', async () => {
  const results = await Promise.allSettled(Array.from({ length: 12 }, () => signIn({ password: 'wrong' })))
  const codes = results.map(result => (result.status === 'rejected' ? result.reason.code : 'open'))
  expect(codes.filter(code => code === 'sign-in.wrong')).toHaveLength(5)
  expect(codes.filter(code => code === 'sign-in.too-many-attempts')).toHaveLength(7)
})

test('a blocked account is told so only after its right password, and its sessions are over', async () => {
  const secret = await signIn()
  await blockAccount(asSystem(on()), { account: ada.id, reason: 'A stolen telephone' })
  await expect(signIn({ password: 'wrong' })).rejects.toMatchObject({ code: 'sign-in.wrong' })
  await expect(signIn()).rejects.toMatchObject({ code: 'sign-in.blocked' })
  expect(await findPerson(on(), secret, { id: pavia })).toBeUndefined()
})

test('a password kept with older parameters is kept anew', async () => {
  const old = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  await sql`update account set password = ${old} where id = ${ada.id}`.execute(on().database.kysely)
  await signIn({ password: 'password' })
  const [account] = await rows(sql<{ password: string }>`select password from account where id = ${ada.id}`)
  expect(account?.password).toContain('m=19456,t=2,p=1')
  expect(await signIn({ password: 'password' })).toBeTruthy()
})

test('signing in again gives a new secret and ends the session that this browser had', async () => {
  const first = await signIn()
  const before = await findPerson(on(), first, { id: pavia })
  const second = await signIn({ replaces: before?.person.session })
  expect(second).not.toBe(first)
  expect(await findPerson(on(), first, { id: pavia })).toBeUndefined()
  expect(await findPerson(on(), second, { id: pavia })).toBeDefined()
})

test('a session ends after twelve hours without use, and after seven days in any case', async () => {
  const secret = await signIn()
  const isThere = async () => (await findPerson(on(), secret, { id: pavia })) !== undefined
  on().time.advance(11 * 3600_000)
  expect(await isThere()).toBe(true)
  on().time.advance(12 * 3600_000)
  expect(await isThere()).toBe(false)
  const used = await signIn()
  for (let hours = 0; hours < 167; hours += 11) {
    expect(await findPerson(on(), used, { id: pavia })).toBeDefined()
    on().time.advance(11 * 3600_000)
  }
  expect(await findPerson(on(), used, { id: pavia })).toBeUndefined()
})

test('when a session was last seen is written at most once a minute', async () => {
  const secret = await signIn()
  const seen = async () =>
    (await rows(sql<{ seen_at: Date }>`select seen_at from session where secret_hash = ${hashOf(secret)}`))[0]?.seen_at
  const opened = await seen()
  on().time.advance(59_000)
  await findPerson(on(), secret, { id: pavia })
  expect(await seen()).toEqual(opened)
  on().time.advance(2_000)
  await findPerson(on(), secret, { id: pavia })
  expect(await seen()).toEqual(on().clock())
})

test('the person behind a secret has their roles and mandates of this institution and of no other', async () => {
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
  await aRole(on(), { institution: jena, account: ada.id, role: 'secretary' })
  const mandate = await aMandate(on(), { institution: pavia, account: ada.id, types: ['framework'] })
  const secret = await signIn()
  const here = await findPerson(on(), secret, { id: pavia })
  expect(here?.actor).toEqual({
    kind: 'user',
    account: ada.id,
    roles: [{ role: 'officer', units: [], partners: [] }],
    mandates: [{ id: mandate, office: 'president', acts: ['sign'], types: ['framework'] }],
  })
  expect(here?.person.offices.map(office => [office.slug, office.roles])).toEqual([
    ['jena', ['secretary']],
    ['pavia', ['officer']],
  ])
  expect((await findPerson(on(), secret, { id: jena }))?.actor).toMatchObject({
    roles: [{ role: 'secretary' }],
    mandates: [],
  })
  expect((await findPerson(on(), secret, { id: deploymentId }))?.actor).toMatchObject({ roles: [], mandates: [] })
  expect(await findPerson(on(), 'not a secret', { id: pavia })).toBeUndefined()
})

test('the same is found by an owner whom row-level security binds', async () => {
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
  await aRole(on(), { institution: jena, account: ada.id, role: 'secretary' })
  await aMandate(on(), { institution: pavia, account: ada.id, office: 'delegate' })
  const hash = hashOf(await signIn())
  const seen = await on()
    .database.kysely.transaction()
    .execute(async transaction => {
      await sql`set local role habita_app`.execute(transaction)
      return sql<Row>`select * from person_of_session(${hash}, ${pavia}, ${on().clock()}, ${new Date(0)})`.execute(
        transaction,
      )
    })
  expect(seen.rows).toMatchObject([
    { account_id: ada.id, roles: [{ role: 'officer' }], mandates: [{ office: 'delegate' }], offices: { length: 2 } },
  ])
})

test('roles and mandates hold from their first to their last day, by the clocks of the institution', async () => {
  const period = { since: '2026-11-10', until: '2026-11-11' }
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer', ...period })
  await aMandate(on(), { institution: pavia, account: ada.id, office: 'delegate', ...period })
  // In Rome midnight is at 23:00 UTC in November.
  for (const [now, holds] of [
    ['2026-11-09T22:59:00Z', 0],
    ['2026-11-09T23:00:00Z', 1],
    ['2026-11-11T22:59:00Z', 1],
    ['2026-11-11T23:00:00Z', 0],
  ] as const) {
    on().time.set(now)
    const found = await findPerson(on(), await signIn(), { id: pavia })
    expect(found?.actor).toMatchObject({ roles: { length: holds }, mandates: { length: holds } })
    expect(found?.person.offices).toHaveLength(holds)
  }
})

test('a role that ends is over in the next request of an open session', async () => {
  const held = await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
  const secret = await signIn()
  expect((await findPerson(on(), secret, { id: pavia }))?.actor).toMatchObject({ roles: { length: 1 } })
  await endRole(asSystem(on(), pavia), { held })
  expect((await findPerson(on(), secret, { id: pavia }))?.actor).toMatchObject({ roles: [] })
})

test('a coordinator of a school coordinates its departments and all their courses of study', async () => {
  const unit = async (code: string, parent: string | null = null, institution = pavia) =>
    (
      await rows(
        sql<{ id: string }>`insert into unit (institution, parent, kind, code, name)
          values (${institution}, ${parent}, 'school', ${code}, '{"en":"x"}') returning id`,
      )
    )[0]?.id ?? ''
  const course = async (code: string, of: string) =>
    (
      await rows(
        sql<{ id: string }>`insert into course_of_study (institution, unit, code, name, level)
          values (${pavia}, ${of}, ${code}, '{"en":"x"}', 7) returning id`,
      )
    )[0]?.id ?? ''
  const school = await unit('S')
  const department = await unit('D', school)
  const other = await unit('O')
  const [inside, named, outside] = [await course('1', department), await course('2', other), await course('3', other)]
  await aRole(on(), {
    institution: pavia,
    account: ada.id,
    role: 'coordinator',
    units: [school],
    coursesOfStudy: [named],
  })
  const found = await findPerson(on(), await signIn(), { id: pavia })
  const units = found?.actor.kind === 'user' ? found.actor.roles[0]?.units : []
  expect([...(units ?? [])].sort()).toEqual([school, department, inside, named].sort())
  expect(units).not.toContain(outside)
})

test('what is of no more use is forgotten', async () => {
  const secret = await signIn()
  await signIn({ password: 'wrong' }).catch(() => undefined)
  on().time.advance(16 * 60_000)
  await pruneSignIns(asSystem(on()), {})
  expect(await attempts()).toBe(0)
  expect(await findPerson(on(), secret, { id: pavia })).toBeDefined()
  on().time.advance(40 * 24 * 3600_000)
  await pruneSignIns(asSystem(on()), {})
  expect(await rows(sql`select 1 from session where secret_hash = ${hashOf(secret)}`)).toEqual([])
  await expect(pruneSignIns(asVisitor(on()), {})).rejects.toMatchObject({ code: 'not-allowed' })
})
