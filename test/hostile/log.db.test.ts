import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeApp, wire } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { askSignInLink } from '../../src/people/sign-in/ask-sign-in-link.ts'
import { employ, tickAll } from '../../src/platform/jobs.ts'
import { makeLog } from '../../src/platform/log.ts'
import { tick } from '../../src/platform/reaction.ts'
import { useDeployment } from '../support/database.ts'
import { anAccount, anInstitution, aRole, asVisitor, csrfFor, signedIn } from '../support/people.ts'

const on = useDeployment()
const lines: string[] = []
const log = makeLog('debug', { write: line => lines.push(line) })
const appOf = (deployment = on()) => makeApp(deployment, readConfig({ LOG_LEVEL: 'debug' }), log)

const planted = {
  name: 'Ermengarda Plantata',
  email: 'ermengarda@planted.example',
  password: 'a planted password of hers',
  question: 'planted-question',
  text: 'planted text of a letter',
  secret: 'planted-secret-of-a-link',
}

beforeAll(() => {
  wire()
})

/** Everything that a line may not repeat. */
const told = () => Object.values(planted).filter(text => lines.some(line => line.includes(text)))

test('people who sign in, ask, mistype and are refused leave none of their words in the log', async () => {
  const institution = await anInstitution(on(), { slug: 'pavia' })
  const account = await anAccount(on(), planted)
  await aRole(on(), { institution, account: account.id, role: 'officer' })
  const app = appOf()
  const cookie = await signedIn(app, planted)
  const csrf = csrfFor(cookie)
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }), headers: { cookie } })
  await post('/sign-in', { email: planted.email, password: planted.text })
  await post('/account', { name: planted.name, email: planted.email })
  await post('/pavia/en/partner-files/add', { notes: planted.text, since: planted.question })
  await post('/pavia/en/partnership-request', { name: planted.name, email: planted.email, message: planted.text })
  for (const path of ['/pavia/en/register', '/pavia/en/search', `/sign-in/link/${planted.secret}`, '/nowhere'])
    await app.request(`${path}?q=${planted.question}`, { headers: { cookie } })
  await askSignInLink(asVisitor(on()), { email: planted.email })
  await on().jobs.drain(on())
  expect(told()).toEqual([])
})

test('a request that breaks is told with its door and without its address, its words and its data', async () => {
  const broken = appOf({
    ...on(),
    clock: () => {
      throw new Error(`no time for "${planted.name}" and ${planted.email}`)
    },
  })
  lines.length = 0
  const answer = await broken.request(`/sign-in/link/${planted.secret}?q=${planted.question}`, {
    headers: { 'accept-language': 'it' },
  })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('<html lang="it">')
  expect(lines.join('')).toContain('"door":"/sign-in/link/:secret"')
  expect(told()).toEqual([])
})

test('a row that the database does not take is told by the rule that it broke', async () => {
  const broken = appOf({
    ...on(),
    database: {
      ...on().database,
      kysely: new Proxy(on().database.kysely, {
        get: (kysely, name) =>
          name === 'transaction'
            ? () => ({ execute: () => sql`select ${planted.name}::uuid`.execute(kysely) })
            : Reflect.get(kysely, name, kysely),
      }),
    },
  })
  lines.length = 0
  expect((await broken.request(`/sign-in/link/${planted.secret}`)).status).toBe(500)
  expect(lines.join('')).toContain('22P02')
  expect(told()).toEqual([])
})

test('the clock’s work that fails says nothing of whom it was about', async () => {
  const failing = tick('failing', async () => {
    throw new Error(`could not write to ${planted.email}: "${planted.text}"`)
  })
  employ({ reactions: [], ticks: [failing], institutions: async () => [] })
  lines.length = 0
  await tickAll(on(), log)
  expect(lines.join('')).toContain('"tick":"failing"')
  expect(told()).toEqual([])
})
