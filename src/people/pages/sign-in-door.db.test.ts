import type { Hono } from 'hono'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anAccount, anInstitution, aRole, csrfFor, signedIn, type TestAccount } from '../../../test/support/people.ts'
import { makeApp, wire } from '../../app.tsx'
import { readConfig } from '../../config.ts'
import { hashOf } from '../../platform/ids.ts'
import { makeLog } from '../../platform/log.ts'

const on = useDeployment()
let app: Hono
let pavia: string
let jena: string
let ada: TestAccount

const appWith = (environment: Record<string, string>) => {
  const config = readConfig({ HABITA_URL: 'http://localhost', ...environment })
  return makeApp({ ...on(), settings: config }, config, makeLog('silent'))
}
const sessionOf = (response: Response) =>
  response.headers.getSetCookie().find(line => /^(__Host-)?session=/.test(line)) ?? ''

type Sent = { path: string; cookie?: string; body?: Record<string, string>; headers?: Record<string, string> }
const post = (to: Hono, { path, cookie = '', body = {}, headers = {} }: Sent) =>
  to.request(path, {
    method: 'POST',
    headers: { ...(cookie ? { cookie } : {}), ...headers },
    body: new URLSearchParams({ ...(cookie ? { csrf: csrfFor(cookie) } : {}), ...body }),
  })
const get = (path: string, cookie = '') => app.request(path, { headers: cookie ? { cookie } : {} })
const signIn = (change: Record<string, string> = {}, headers: Record<string, string> = {}, to = app) =>
  post(to, { path: '/sign-in', body: { email: ada.email, password: ada.password, ...change }, headers })

beforeAll(async () => {
  wire()
  app = appWith({})
  pavia = await anInstitution(on(), { slug: 'pavia', name: { en: 'University of Pavia' } })
  jena = await anInstitution(on(), { slug: 'jena', name: { en: 'University of Jena' }, languages: ['en'] })
})
beforeEach(async () => {
  await sql`delete from sign_in_attempt`.execute(on().database.kysely)
  ada = await anAccount(on(), { name: 'Ada Rossi' })
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
})

test('one signs in, is known on every page, and signs out', async () => {
  const cookie = await signedIn(app, ada)
  expect(await (await get('/', cookie)).text()).toContain('Ada Rossi')
  const out = await post(app, { path: '/sign-out', cookie })
  expect(out.status).toBe(303)
  expect(sessionOf(out)).toMatch(/^session=; .*Max-Age=0/)
  expect(await (await get('/', cookie)).text()).not.toContain('Ada Rossi')
})

test('the session’s cookie is out of reach of scripts and of other sites, and over TLS of other hosts too', async () => {
  expect(sessionOf(await signIn())).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/)
  const secure = appWith({ HABITA_URL: 'https://habita.example.eu' })
  const response = await signIn({}, {}, secure)
  expect(sessionOf(response)).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800; Secure$/,
  )
  expect(response.headers.get('strict-transport-security')).toBeTruthy()
})

test('a session that an attacker has laid in the browser is never the one that signing in opens', async () => {
  const laid = 'session=laid-by-an-attacker'
  const opened = sessionOf(await signIn({}, { cookie: laid }))
  expect(opened).not.toContain('laid-by-an-attacker')
  expect(await (await get('/account', laid)).status).toBe(303)
  const first = await signedIn(app, ada)
  const again = sessionOf(
    await post(app, { path: '/sign-in', cookie: first, body: { email: ada.email, password: ada.password } }),
  ).split(';')[0]
  expect(again).toBeTruthy()
  expect(again).not.toBe(first)
  expect((await get('/account', first)).status).toBe(303)
  expect((await get('/account', again)).status).toBe(200)
})

test('a form without the session’s token, or from another site, changes nothing', async () => {
  const cookie = await signedIn(app, ada)
  const forged = await app.request('/sign-out', { method: 'POST', headers: { cookie }, body: new URLSearchParams() })
  expect(forged.status).toBe(403)
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    expect((await post(app, { path: '/sign-out', cookie, headers })).status).toBe(403)
    expect((await signIn({}, headers)).status).toBe(403)
  }
  const other = await signedIn(app, await anAccount(on()))
  const body = new URLSearchParams({ csrf: csrfFor(other) })
  expect((await app.request('/sign-out', { method: 'POST', headers: { cookie }, body })).status).toBe(403)
  expect((await get('/account', cookie)).status).toBe(200)
})

test('a session that was ended on another device is over at once', async () => {
  const [here, there] = [await signedIn(app, ada), await signedIn(app, ada)]
  const { rows } = await sql<{
    id: string
  }>`select id from session where secret_hash = ${hashOf(there.slice(8))}`.execute(on().database.kysely)
  const ended = await post(app, { path: '/account/sessions/end', cookie: here, body: { session: rows[0]?.id ?? '' } })
  expect(ended.headers.get('location')).toBe('/account')
  expect((await get('/account', there)).status).toBe(303)
  const third = await signedIn(app, ada)
  await post(app, { path: '/account/sessions/end-others', cookie: here })
  expect((await get('/account', third)).status).toBe(303)
  expect((await get('/account', here)).status).toBe(200)
})

test('nobody ends another’s session', async () => {
  const thief = await signedIn(app, await anAccount(on()))
  const victim = await signedIn(app, ada)
  const { rows } = await sql<{
    id: string
  }>`select id from session where secret_hash = ${hashOf(victim.slice(8))}`.execute(on().database.kysely)
  const tried = await post(app, { path: '/account/sessions/end', cookie: thief, body: { session: rows[0]?.id ?? '' } })
  expect(tried.status).toBe(403)
  expect((await get('/account', victim)).status).toBe(200)
})

test.each([
  ['/account', '/account'],
  ['/pavia/en/people?role=officer', '/pavia/en/people?role=officer'],
  ['https://evil.example/', '/pavia/en/desk'],
  ['//evil.example/', '/pavia/en/desk'],
  ['/\\evil.example/', '/pavia/en/desk'],
  ['/\t/evil.example/', '/pavia/en/desk'],
  ['/x\r\nset-cookie: a=b', '/pavia/en/desk'],
  ['javascript:alert(1)', '/pavia/en/desk'],
  ['/a/..//evil.example', '/pavia/en/desk'],
  ['', '/pavia/en/desk'],
])('who wants to go to %j after signing in is led to %s', async (to, led) => {
  expect((await signIn({ to })).headers.get('location')).toBe(led)
})

test('whoever works in several institutions chooses one, and switches between them as what they are there', async () => {
  await aRole(on(), { institution: jena, account: ada.id, role: 'administrator' })
  expect((await signIn()).headers.get('location')).toBe('/')
  const cookie = await signedIn(app, ada)
  const atPavia = await (await get('/pavia/fr', cookie)).text()
  expect(atPavia).toContain('href="/jena/en/desk"')
  expect(atPavia).toContain('Service')
  expect((await get('/pavia/en/people/invite', cookie)).status).toBe(403)
  expect((await get('/jena/en/people/invite', cookie)).status).toBe(200)
})

test('after five wrong passwords the answer is 429 and says when to come back', async () => {
  for (let i = 0; i < 5; i++) expect((await signIn({ password: 'wrong' })).status).toBe(422)
  const response = await signIn()
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('900')
  const page = await response.text()
  expect(page).toContain('Try again in 15 minutes')
  expect(page).toContain(`value="${ada.email}"`)
  expect(page).not.toContain(ada.password)
})

test('X-Forwarded-For counts only behind a proxy of our own', async () => {
  const subjects = async (trust: string) => {
    await sql`delete from sign_in_attempt`.execute(on().database.kysely)
    await signIn(
      { password: 'wrong' },
      { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' },
      appWith({ TRUST_PROXY: trust }),
    )
    const { rows } = await sql<{ subject: string }>`select subject from sign_in_attempt`.execute(on().database.kysely)
    return rows.map(row => row.subject)
  }
  const address = (of: string) => hashOf(`address ${of}`)
  expect(await subjects('0')).toContain(address('unknown'))
  expect(await subjects('1')).toContain(address('198.51.100.7'))
  expect(await subjects('2')).toContain(address('203.0.113.9'))
  expect(await subjects('3')).toContain(address('unknown'))
})

test('every page forbids what it does not need', async () => {
  const { headers } = await get('/sign-in')
  const policy = headers.get('content-security-policy') ?? ''
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect((await get('/account', await signedIn(app, ada))).headers.get('cache-control')).toBe('private, no-store')
})

test('a page for signed-in people leads a visitor to the sign-in, and back', async () => {
  for (const path of ['/account', '/pavia/en/people?q=x'])
    expect((await get(path)).headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
  const cookie = await signedIn(app, ada)
  expect((await get('/sign-in?to=/account', cookie)).headers.get('location')).toBe('/account')
})

test('looking at a link from a mail uses nothing up; its button does', async () => {
  await post(app, { path: '/sign-in/link', body: { email: ada.email, to: '/account' } })
  await on().jobs.drain(on())
  const { rows } = await sql<{ text: string }>`select text from message where recipient = ${ada.email}`.execute(
    on().database.kysely,
  )
  const path = /<(\/sign-in\/link\/[\w-]+)>/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  for (let i = 0; i < 2; i++) expect(await (await get(path)).text()).toContain('Sign in now')
  const used = await post(app, { path })
  expect(used.headers.get('location')).toBe('/account')
  expect(sessionOf(used)).toContain('session=')
  const again = await post(app, { path })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('This link does not work any more')
  expect((await get('/sign-in/link/unknown')).status).toBe(422)
})

test('asking for a link says the same, whoever asks, and only so often', async () => {
  const ask = (email: string) => post(app, { path: '/sign-in/link', body: { email } })
  const [known, unknown] = [await ask(ada.email), await ask('unknown@example.eu')]
  expect([known.status, known.headers.get('location'), known.headers.getSetCookie().join()]).toEqual([
    unknown.status,
    unknown.headers.get('location'),
    unknown.headers.getSetCookie().join(),
  ])
  for (let i = 0; i < 4; i++) expect((await ask(ada.email)).status).toBe(303)
  expect((await ask(ada.email)).status).toBe(429)
})

test('asking for a link takes at least as long for an unknown address as for a known one', async () => {
  const started = performance.now()
  await post(app, { path: '/sign-in/link', body: { email: 'somebody.else@example.eu' } })
  expect(performance.now() - started).toBeGreaterThan(290)
})

test('appearance and language are kept in cookies and lead back to a page of this site only', async () => {
  const look = await app.request('/look', {
    method: 'POST',
    headers: { referer: 'http://localhost/pavia/en?x=1' },
    body: new URLSearchParams({ look: 'dark' }),
  })
  expect(look.headers.get('location')).toBe('/pavia/en?x=1')
  expect(look.headers.getSetCookie()[0]).toMatch(/^look=dark; Path=\/; HttpOnly; SameSite=Lax/)
  const foreign = await app.request('/look', {
    method: 'POST',
    headers: { referer: 'http://evil.example/pavia/en' },
    body: new URLSearchParams({ look: 'light' }),
  })
  expect(foreign.headers.get('location')).toBe('/')
  expect((await app.request('/look', { method: 'POST', body: new URLSearchParams({ look: 'x' }) })).status).toBe(422)
  const italian = await get('/language/it?to=//evil.example')
  expect(italian.headers.get('location')).toBe('/')
  expect(await (await get('/sign-in', 'language=it')).text()).toContain('Accedi')
  expect((await get('/language/xx')).status).toBe(404)
})

test('one changes one’s name and password; a stale form and a wrong present password are refused', async () => {
  const cookie = await signedIn(app, ada)
  const name = (version: string) =>
    post(app, { path: '/account', cookie, body: { name: 'Ada Verdi', language: 'it', version } })
  expect((await name('1')).status).toBe(303)
  expect(await (await get('/', cookie)).text()).toContain('Ada Verdi')
  expect((await name('1')).status).toBe(409)
  const password = (body: Record<string, string>) => post(app, { path: '/account/password', cookie, body })
  const fresh = { password: 'another long password', repeated: 'another long password' }
  const wrong = await password({ present: 'wrong', ...fresh })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('This is not your present password')
  const short = await (await password({ present: ada.password, password: 'short', repeated: 'short' })).text()
  expect(short).toContain('At least 12 characters')
  const other = await (await password({ present: ada.password, ...fresh, repeated: 'x' })).text()
  expect(other).toContain('This is not the same as the new password')
  const elsewhere = await signedIn(app, ada)
  expect((await password({ present: ada.password, ...fresh })).status).toBe(303)
  expect((await get('/account', elsewhere)).status).toBe(303)
  expect((await signIn()).status).toBe(422)
  expect((await signIn({ password: fresh.password })).status).toBe(303)
})

test('whoever holds a stolen session guesses at its password no oftener than at the door, and shuts both', async () => {
  const victim = await anAccount(on())
  const cookie = await signedIn(app, victim)
  const choose = (body: Record<string, string>) => post(app, { path: '/account/password', cookie, body })
  const fresh = { password: 'another long password', repeated: 'another long password' }
  const kept = async () =>
    (
      await sql<{ password: string }>`select password from account where id = ${victim.id}`.execute(
        on().database.kysely,
      )
    ).rows[0]?.password
  const before = await kept()
  for (let slip = 0; slip < 6; slip++)
    expect((await choose({ present: victim.password, ...fresh, repeated: 'x' })).status).toBe(422)
  const guesses = await Promise.all(Array.from({ length: 8 }, (_, at) => choose({ present: `guess ${at}`, ...fresh })))
  expect(guesses.map(({ status }) => status).sort()).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
  const shut = await choose({ present: victim.password, ...fresh })
  expect(shut.status).toBe(429)
  expect(await shut.text()).toContain('The present password was typed wrong too often')
  expect((await signIn({ email: victim.email, password: victim.password })).status).toBe(429)
  expect(await kept()).toBe(before)
  on().time.advance(15 * 60_000)
  expect((await choose({ present: victim.password, ...fresh })).status).toBe(303)
  expect(await kept()).not.toBe(before)
  expect((await signIn({ email: victim.email, password: fresh.password })).status).toBe(303)
})

test('only a trial names its accounts, and only invented ones', async () => {
  const invented = await anAccount(on(), { name: 'Invented Officer', invented: true })
  await aRole(on(), { institution: pavia, account: invented.id, role: 'officer' })
  expect(await (await get('/sign-in')).text()).not.toContain(invented.email)
  const trial = await (await appWith({ HABITA_TRIAL: 'true' }).request('/sign-in')).text()
  expect(trial).toContain(invented.email)
  expect(trial).toContain('University of Pavia')
  expect(trial).not.toContain(ada.email)
})
