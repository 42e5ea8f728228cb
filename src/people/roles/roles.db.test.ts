import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import {
  aMandate,
  anAccount,
  anInstitution,
  aRole,
  asSystem,
  asVisitor,
  callerOf,
  officerOf,
  type TestAccount,
} from '../../../test/support/people.ts'
import { addUnit } from '../../institutions/index.ts'
import { endMandate } from './end-mandate.ts'
import { endRole } from './end-role.ts'
import { grantMandate } from './grant-mandate.ts'
import { grantRole } from './grant-role.ts'
import { listPeople } from './list-people.ts'
import { showPerson } from './show-person.ts'

const on = useDeployment()
let pavia: string
let jena: string
let ada: TestAccount
let administrator: Awaited<ReturnType<typeof officerOf>>

type Row = Record<string, unknown>
const rows = async (query: ReturnType<typeof sql<Row>>) => (await query.execute(on().database.kysely)).rows
const roleRows = () => rows(sql<Row>`select * from held_role where account = ${ada.id} order by since, ended_at`)
const mandateRows = (account = ada.id) =>
  rows(sql<Row>`select * from mandate where account = ${account} order by since`)
const lastFact = async (account = ada.id) =>
  (
    await rows(
      sql<Row>`select name, institution, facts, actor from event where subject = ${account} order by id desc limit 1`,
    )
  )[0]
const all = { text: '', role: undefined, page: 1, size: 50 }

beforeAll(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena' })
  administrator = await officerOf(on(), pavia, { role: 'administrator' })
})
beforeEach(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  ada = await anAccount(on())
})

test('an administrator gives a role, from today or from a day on', async () => {
  await grantRole(administrator, { account: ada.id, role: 'officer', until: '2027-10-31' })
  const [row] = await roleRows()
  expect(row).toMatchObject({
    institution: pavia,
    role: 'officer',
    since: '2026-11-02',
    until: '2027-10-31',
    ended_at: null,
  })
  expect(await lastFact()).toEqual({
    name: 'role.granted',
    institution: pavia,
    facts: { held: row?.id, role: 'officer' },
    actor: { kind: 'user', account: administrator.account.id },
  })
})

test('only an administrator of this very institution gives and ends roles', async () => {
  const wish = { account: ada.id, role: 'officer' as const }
  const stranger = await officerOf(on(), jena, { role: 'administrator' })
  const there = await callerOf(on(), stranger.account, pavia)
  for (const caller of [
    asVisitor(on(), pavia),
    there,
    await officerOf(on(), pavia),
    await officerOf(on(), pavia, { role: 'signatory' }),
  ])
    await expect(grantRole(caller, wish)).rejects.toMatchObject({ code: 'not-allowed' })
  const held = await aRole(on(), { institution: pavia, ...wish })
  await expect(endRole(await officerOf(on(), pavia), { held })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(endRole(stranger, { held })).rejects.toMatchObject({ code: 'role.not-found' })
  expect(await roleRows()).toMatchObject([{ ended_at: null }])
})

test('a role is held once, and again after it has ended or run out', async () => {
  const held = await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
  await expect(grantRole(administrator, { account: ada.id, role: 'officer' })).rejects.toMatchObject({
    code: 'role.held-already',
  })
  await endRole(administrator, { held })
  expect(await lastFact()).toMatchObject({ name: 'role.ended', facts: { held, role: 'officer' } })
  expect(await endRole(administrator, { held })).toEqual([])
  await grantRole(administrator, { account: ada.id, role: 'officer', until: '2026-11-03' })
  on().time.set('2026-11-05T09:00:00Z')
  await grantRole({ ...administrator, now: on().clock() }, { account: ada.id, role: 'officer' })
  expect((await roleRows()).filter(row => row.ended_at === null)).toMatchObject([{ since: '2026-11-05' }])
})

test('the same role given twice at once is held once', async () => {
  const wish = { account: ada.id, role: 'officer' as const }
  const results = await Promise.allSettled([grantRole(administrator, wish), grantRole(administrator, wish)])
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
  expect(await roleRows()).toHaveLength(1)
})

test('a coordinator coordinates something, and an end comes after its beginning', async () => {
  await expect(grantRole(administrator, { account: ada.id, role: 'coordinator' })).rejects.toMatchObject({
    problems: { units: { code: 'role-needs-units' } },
  })
  await expect(
    grantRole(administrator, { account: ada.id, role: 'officer', since: '2026-12-01', until: '2026-11-30' }),
  ).rejects.toMatchObject({ problems: { until: { code: 'ends-before-it-begins' } } })
  await expect(grantRole(administrator, { account: ada.id, role: 'rector' as never })).rejects.toMatchObject({
    problems: { role: { code: 'not-in-list' } },
  })
  await expect(grantRole(administrator, { account: pavia, role: 'officer' })).rejects.toMatchObject({
    code: 'account.not-found',
  })
  const [unit] = await addUnit(administrator, { kind: 'faculty', code: 'ENG', name: { en: 'Engineering' } })
  await grantRole(administrator, { account: ada.id, role: 'coordinator', units: [unit?.subject ?? ''] })
  expect(await roleRows()).toMatchObject([{ units: [unit?.subject] }])
})

test('an officer’s role is never narrowed by what a form sends along', async () => {
  await grantRole(administrator, { account: ada.id, role: 'officer', units: [pavia], partners: [pavia] })
  expect(await roleRows()).toMatchObject([{ units: [], partners: [] }])
})

test('an institution keeps its last administrator, also when two leave at once', async () => {
  const only = await anInstitution(on())
  const first = await officerOf(on(), only, { role: 'administrator' })
  const held = async (account: TestAccount) =>
    String((await rows(sql<Row>`select id from held_role where account = ${account.id}`))[0]?.id)
  await expect(endRole(first, { held: await held(first.account) })).rejects.toMatchObject({
    code: 'role.last-administrator',
  })
  const second = await officerOf(on(), only, { role: 'administrator' })
  const results = await Promise.allSettled([
    endRole(first, { held: await held(first.account) }),
    endRole(second, { held: await held(second.account) }),
  ])
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
})

test('a mandate is granted by decree, for acts and types, and ends at once', async () => {
  const [fact] = await grantMandate(administrator, {
    account: ada.id,
    office: 'delegate',
    acts: ['sign', 'sign'],
    types: ['framework-agreement'],
    until: '2028-12-31',
    grantedBy: 'Decree 12/2026',
  })
  const mandate = String(fact?.facts.mandate)
  expect(await mandateRows()).toMatchObject([
    {
      id: mandate,
      institution: pavia,
      office: 'delegate',
      acts: ['sign'],
      types: ['framework-agreement'],
      since: '2026-11-02',
      until: '2028-12-31',
      granted_by: 'Decree 12/2026',
      ended_at: null,
    },
  ])
  expect(await lastFact()).toMatchObject({ name: 'mandate.granted', facts: { mandate, office: 'delegate' } })
  await endMandate(administrator, { mandate })
  expect(await lastFact()).toMatchObject({ name: 'mandate.ended' })
  expect(await endMandate(administrator, { mandate })).toEqual([])
})

test('nobody grants a mandate to themselves, and no role but the administrator’s grants any', async () => {
  const wish = { office: 'delegate', acts: ['sign'], grantedBy: 'Decree 1/2026' }
  await expect(grantMandate(administrator, { ...wish, account: administrator.account.id })).rejects.toMatchObject({
    code: 'mandate.not-to-oneself',
  })
  for (const role of ['officer', 'signatory', 'secretary'] as const)
    await expect(
      grantMandate(await officerOf(on(), pavia, { role }), { ...wish, account: ada.id }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  const mandate = await aMandate(on(), { institution: pavia, account: ada.id, office: 'delegate' })
  await expect(endMandate(await officerOf(on(), pavia), { mandate })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(endMandate(await officerOf(on(), jena, { role: 'administrator' }), { mandate })).rejects.toMatchObject({
    code: 'mandate.not-found',
  })
  await expect(grantMandate(administrator, { ...wish, account: ada.id, grantedBy: '?' })).rejects.toMatchObject({
    problems: { grantedBy: { code: 'too-short' } },
  })
  await expect(grantMandate(administrator, { ...wish, account: ada.id, acts: [] })).rejects.toMatchObject({
    problems: { acts: { code: 'missing' } },
  })
})

test('there is one president on any day, whatever writes the row', async () => {
  const office = 'president'
  const first = await aMandate(on(), {
    institution: pavia,
    account: ada.id,
    office,
    since: '2026-01-01',
    until: '2026-12-31',
  })
  const grace = await anAccount(on())
  const wish = { account: grace.id, office, acts: ['sign'], grantedBy: 'Decree 2/2026' }
  await expect(grantMandate(administrator, { ...wish, since: '2026-12-31' })).rejects.toMatchObject({
    code: 'mandate.office-taken',
    facts: { office },
  })
  expect(await mandateRows(grace.id)).toEqual([])
  await grantMandate(administrator, { ...wish, since: '2027-01-01' })
  // The same person may hold the office by several mandates, other institutions have presidents too, and other offices several holders.
  await aMandate(on(), { institution: pavia, account: ada.id, office, since: '2026-06-01', until: '2026-08-31' })
  await aMandate(on(), { institution: jena, account: grace.id, office, since: '2026-01-01' })
  await aMandate(on(), { institution: pavia, account: grace.id, office: 'delegate' })
  await aMandate(on(), { institution: pavia, account: ada.id, office: 'delegate' })
  await expect(
    sql`insert into mandate (institution, account, office, acts, since, granted_by)
      values (${pavia}, ${grace.id}, 'president', '{sign}', '2026-03-01', 'past the command')`.execute(
      on().database.kysely,
    ),
  ).rejects.toThrow('mandate_of_the_head')
  await endMandate(administrator, { mandate: first })
  await grantMandate(administrator, { ...wish, since: '2026-11-02', until: '2026-12-31' })
})

test('the list names who has a role or a mandate here, by name or address, and by the role of today', async () => {
  const office = await anInstitution(on())
  const boss = await officerOf(on(), office, { role: 'administrator' })
  const names = async (sought: Partial<Parameters<typeof listPeople>[1]>) =>
    (await listPeople(boss, { ...all, ...sought })).rows.map(row => row.name)
  const give = async (name: string, given: object) => {
    const account = await anAccount(on(), { name, email: `${name.toLowerCase().replace(/\W/g, '')}@example.eu` })
    await aRole(on(), { institution: office, account: account.id, role: 'officer', ...given })
    return account
  }
  await give('Éloïse 100%', {})
  await give('Zoe', { until: '2026-11-01', since: '2026-10-01' })
  const president = await anAccount(on(), { name: 'President' })
  await aMandate(on(), { institution: office, account: president.id })
  expect(await names({})).toEqual(['Éloïse 100%', boss.account.name, 'President', 'Zoe'])
  expect(await names({ text: 'ELOIse' })).toEqual(['Éloïse 100%'])
  expect(await names({ text: '0%' })).toEqual(['Éloïse 100%'])
  expect(await names({ text: '%' })).toEqual(['Éloïse 100%'])
  expect(await names({ role: 'officer' })).toEqual(['Éloïse 100%'])
  expect((await listPeople(boss, { ...all, page: 2, size: 3 })).rows.map(row => row.name)).toEqual(['Zoe'])
  const { rows: listed, total } = await listPeople(boss, all)
  expect(total).toBe(4)
  expect(listed.map(row => [row.roles, row.offices])).toEqual([
    [['officer'], []],
    [['administrator'], []],
    [[], ['president']],
    [[], []],
  ])
  expect((await listPeople(administrator, all)).rows.map(row => row.name)).not.toContain('Zoe')
})

test('a person’s page shows what is of this institution only, and nobody who has nothing here', async () => {
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
  await aRole(on(), { institution: jena, account: ada.id, role: 'secretary' })
  const shown = await showPerson(administrator, ada.id)
  expect(shown.roles.map(role => role.role)).toEqual(['officer'])
  expect(shown.history.map(fact => fact.name)).toEqual(['role.granted'])
  expect(JSON.stringify(shown)).not.toContain('argon2')
  const stranger = await anAccount(on())
  await expect(showPerson(administrator, stranger.id)).rejects.toMatchObject({ code: 'account.not-found' })
  await expect(showPerson(asVisitor(on(), pavia), ada.id)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(listPeople(asVisitor(on(), pavia), all)).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await showPerson(asSystem(on(), jena), ada.id)).roles.map(role => role.role)).toEqual(['secretary'])
})

test('one’s own roles elsewhere are in sight of the database, and yet of no list here', async () => {
  const caller = await officerOf(on(), pavia, { role: 'administrator' })
  await aRole(on(), { institution: jena, account: caller.account.id, role: 'administrator' })
  expect((await showPerson(caller, caller.account.id)).roles).toHaveLength(1)
  const { rows: listed } = await listPeople(caller, { ...all, role: 'administrator' })
  expect(listed.filter(row => row.id === caller.account.id)).toHaveLength(1)
})
