import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { changeSettings } from '../../src/institutions/change-settings.ts'
import { listOffices } from '../../src/institutions/list-offices.ts'
import { showSettings } from '../../src/institutions/show-settings.ts'
import { sendMessage } from '../../src/messages/send-message.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { makeLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { catchMail, type MailCatcher } from '../support/mail.ts'
import { anAccount, anInstitution, asSystem, csrfFor, officerOf } from '../support/people.ts'
import { runProgram, type Started, type StartedServer, startProgram, startServer } from '../support/server.ts'

const server = process.env.TEST_DATABASE_URL

describe.runIf(server)('several processes on one PostgreSQL, whose owner is no superuser', () => {
  const owner = `owner_${randomBytes(4).toString('hex')}`
  let url: string
  let mail: MailCatcher
  const running: Started[] = []

  beforeAll(async () => {
    mail = await catchMail()
    const maintenance = await openDatabase({ url: server, connections: 1 })
    await sql`create role ${sql.id(owner)} login createrole`.execute(maintenance.kysely)
    await sql`grant ${sql.id(owner)} to current_user`.execute(maintenance.kysely)
    await sql`create database ${sql.id(owner)} owner ${sql.id(owner)}`.execute(maintenance.kysely)
    await maintenance.close()
    const own = new URL(server ?? '')
    own.pathname = `/${owner}`
    own.username = owner
    url = own.href
  })
  afterAll(async () => {
    await Promise.all(running.map(one => one.end()))
    const maintenance = await openDatabase({ url: server, connections: 1 })
    await sql`drop database if exists ${sql.id(owner)} with (force)`.execute(maintenance.kysely)
    await maintenance.close()
    await mail.close()
  })

  test('processes that start together migrate once', async () => {
    const env = { DATABASE_URL: url, SMTP_URL: mail.url }
    const started = await Promise.allSettled([
      startServer({ args: ['--web'], env }),
      startServer({ args: ['--web'], env }),
      startProgram('worker', { env, ready: '"working"' }),
      startProgram('worker', { env, ready: '"working"' }),
    ])
    running.push(...started.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])))
    expect(started.map(one => (one.status === 'rejected' ? String(one.reason) : 'started'))).toEqual(
      Array(4).fill('started'),
    )
    const database = await openDatabase({ url, connections: 1 })
    const again = await migrate(database, join(import.meta.dirname, '../../db/migrations'))
    await database.close()
    expect(again).toEqual([])
  })

  test('both serve what a third process has founded, and every letter goes out once', async () => {
    const on = await openDeployment(readConfig({ DATABASE_URL: url }), makeLog('silent'))
    const pavia = await anInstitution(on, { slug: 'pavia' })
    const caller = asSystem(on, pavia)
    const letters = Array.from({ length: 60 }, (_, i) => `person${i}@example.eu`)
    for (const to of letters)
      await sendMessage(caller, { to, language: 'en', template: { subject: 'Term dates', text: 'They are out.' } })
    await Promise.all(letters.map(to => mail.to(to)))
    for (const one of running)
      if ('address' in one) expect(await (await fetch(`${one.address}/`)).text()).toContain('University of pavia')
    // The last letters are on record a moment after they have arrived.
    await expect.poll(async () => (await stateOf(url)).join(), { timeout: 15_000 }).toBe('sent')
    expect(mail.received).toHaveLength(letters.length)
    await on.jobs.stop()
    await on.database.close()
  })

  const webs = () => running.filter((one): one is StartedServer => 'address' in one)
  const openedHere = () => openDeployment(readConfig({ DATABASE_URL: url }), makeLog('silent'))

  test('a page that was kept is dropped by each of them once a command has changed what it says', async () => {
    const on = await openedHere()
    const offices = await listOffices(asSystem(on), undefined)
    const pavia = offices.find(({ slug }) => slug === 'pavia')?.id ?? ''
    const fronts = async () =>
      Promise.all(webs().map(async ({ address }) => (await fetch(`${address}/pavia/en`)).text()))
    for (const html of [...(await fronts()), ...(await fronts())]) expect(html).toContain('University of pavia')
    const administrator = await officerOf(on, pavia, { role: 'administrator' })
    const { revision } = await showSettings(administrator, undefined)
    const name = { en: 'University by the Ticino' }
    await changeSettings(administrator, { name, languages: ['en'], zone: 'Europe/Rome', version: revision })
    for (const html of await fronts()) expect(html).toContain('University by the Ticino')
    await closeDeployment(on)
  })

  test('a session that one process gave is known to the other, and ended for both at once', async () => {
    const on = await openedHere()
    const account = await anAccount(on)
    await closeDeployment(on)
    const [here, there] = webs().map(({ address }) => address)
    const body = new URLSearchParams({ email: account.email, password: account.password })
    const entered = await fetch(`${here}/sign-in`, { method: 'POST', body, redirect: 'manual' })
    const cookie =
      entered.headers
        .getSetCookie()
        .find(line => line.startsWith('session='))
        ?.split(';')[0] ?? ''
    const own = (address = '') => fetch(`${address}/account`, { headers: { cookie }, redirect: 'manual' })
    expect((await own(here)).status).toBe(200)
    expect((await own(there)).status).toBe(200)
    const csrf = new URLSearchParams({ csrf: csrfFor(cookie) })
    await fetch(`${here}/sign-out`, { method: 'POST', body: csrf, headers: { cookie }, redirect: 'manual' })
    expect((await own(there)).status).toBe(303)
    expect((await own(here)).status).toBe(303)
  })

  test('the clock is minded by one of the two workers in each minute', async () => {
    const database = await openDatabase({ url, connections: 1 })
    const minutes = async () =>
      (
        await sql<{ jobs: number }>`select count(*)::integer as jobs from pgboss.job
          where name = 'clock' and state = 'completed' group by date_trunc('minute', created_on)`.execute(
          database.kysely,
        )
      ).rows.map(({ jobs }) => jobs)
    await expect.poll(minutes, { timeout: 200_000, interval: 1000 }).not.toEqual([])
    expect(new Set(await minutes())).toEqual(new Set([1]))
    await database.close()
  }, 240_000)

  test('the command line works beside them', async () => {
    const { code, output } = await runProgram('cli', ['list-offices'], { DATABASE_URL: url })
    expect(output).toContain('/pavia')
    expect(code).toBe(0)
  })

  test('all of them end when they are asked to', async () => {
    expect(await Promise.all(running.splice(0).map(one => one.end()))).toEqual([0, 0, 0, 0])
  })
})

async function stateOf(url: string): Promise<string[]> {
  const database = await openDatabase({ url, connections: 1 })
  try {
    return await database.kysely.transaction().execute(async transaction => {
      await sql`select set_config('app.institution', id::text, true) from institution`.execute(transaction)
      const { rows } = await sql<{ state: string }>`select distinct state from message`.execute(transaction)
      return rows.map(row => row.state)
    })
  } finally {
    await database.close()
  }
}
