import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDeployment, type TestDeployment } from '../../../test/support/database.ts'
import { anAccount, signedIn } from '../../../test/support/people.ts'
import { makeApp } from '../../app.tsx'
import { readConfig } from '../../config.ts'
import { makeLog } from '../../platform/log.ts'

type Claims = Record<string, unknown>

/** Whom the provider says that its user is; the test sets it before each sign-in. */
let claims: Claims & { sub: string }
let on: TestDeployment
let app: Hono
let provider: Server
let issuer: string

beforeAll(async () => {
  provider = createServer()
  await new Promise<void>(ready => provider.listen(0, '127.0.0.1', ready))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const oidc = new Provider(issuer, {
    clients: [
      { client_id: 'habita', client_secret: 'quiet', redirect_uris: ['http://localhost/sign-in/openid/callback'] },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      schac_personal_unique_code: ['schac_personal_unique_code'],
      schac_home_organization: ['schac_home_organization'],
      eduperson_scoped_affiliation: ['eduperson_scoped_affiliation'],
      voperson_external_affiliation: ['voperson_external_affiliation'],
    },
    scopes: [
      'openid',
      'schac_personal_unique_code',
      'schac_home_organization',
      'eduperson_scoped_affiliation',
      'voperson_external_affiliation',
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...claims, sub }) }),
    cookies: { keys: ['test'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  })
  // The provider's own page: whoever comes is signed in as the test says, and agrees to all that is asked.
  provider.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return oidc.callback()(request, response)
    const { params, session } = await oidc.interactionDetails(request, response)
    const grant = new oidc.Grant({ accountId: session?.accountId ?? claims.sub, clientId: 'habita' })
    grant.addOIDCScope(String(params.scope))
    const result = { login: { accountId: claims.sub }, consent: { grantId: await grant.save() } }
    return oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  })
  const settings = {
    HABITA_URL: 'http://localhost',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'habita',
    OIDC_CLIENT_SECRET: 'quiet',
  }
  on = await openTestDeployment(settings)
  app = makeApp(on, readConfig(settings), makeLog('silent'))
})
afterAll(async () => {
  await on.close()
  provider.closeAllConnections()
  await new Promise(closed => provider.close(closed))
})
let n = 0
beforeEach(() => {
  n++
  claims = {
    sub: `subject-${n}`,
    name: `Ada ${n}`,
    email: `ada${n}@unipv.it`,
    schac_personal_unique_code: [`urn:schac:personalUniqueCode:int:esi:unipv.it:${n}`],
    schac_home_organization: 'unipv.it',
    eduperson_scoped_affiliation: ['student@unipv.it'],
  }
})

/** Cookies of one browser at one site. */
class Jar {
  #kept = new Map<string, string>()
  take(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const at = pair.indexOf('=')
      if (rest.some(part => /^\s*max-age=0$/i.test(part))) this.#kept.delete(pair.slice(0, at))
      else this.#kept.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  get header() {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }
  has = (name: string) => this.#kept.has(name)
}

/** From our page to the provider and through its pages, until it sends the browser back: gives the address of the way back. */
async function toProvider(browser: Jar, path = '/sign-in/openid'): Promise<URL> {
  const begun = browser.take(await app.request(path, { headers: { cookie: browser.header } }))
  expect(begun.status).toBe(303)
  const there = new Jar()
  let next = new URL(begun.headers.get('location') ?? '')
  while (next.origin === issuer) {
    const response = there.take(await fetch(next, { redirect: 'manual', headers: { cookie: there.header } }))
    const location = response.headers.get('location')
    if (!location) throw new Error(`${response.status} ${next.href} ${await response.text()}`)
    next = new URL(location, next)
  }
  return next
}
const comeBack = async (browser: Jar, back: URL) =>
  browser.take(await app.request(back.pathname + back.search, { headers: { cookie: browser.header } }))

async function signIn(browser = new Jar(), path?: string) {
  const response = await comeBack(browser, await toProvider(browser, path))
  return { response, browser, location: response.headers.get('location'), text: await response.text() }
}

type Row = Record<string, unknown>
const identities = async () =>
  (
    await sql<Row>`select i.*, a.email, a.name from identity i join account a on a.id = i.account where i.subject = ${claims.sub}`.execute(
      on.database.kysely,
    )
  ).rows
const sessions = async () => (await sql<Row>`select * from session`.execute(on.database.kysely)).rows.length

test('an unknown person gets an account without roles, and is the same person the next time', async () => {
  const { response, browser, location } = await signIn(new Jar(), '/sign-in/openid?to=/account')
  expect(response.status).toBe(303)
  expect(location).toBe('/account')
  expect(browser.has('session')).toBe(true)
  expect(browser.has('openid')).toBe(false)
  const [identity] = await identities()
  expect(identity).toMatchObject({
    issuer,
    subject: claims.sub,
    esi: `urn:schac:personalUniqueCode:int:esi:unipv.it:${n}`,
    home_organisation: 'unipv.it',
    affiliations: ['student@unipv.it'],
    email: `ada${n}@unipv.it`,
    name: `Ada ${n}`,
  })
  const page = await app.request('/account', { headers: { cookie: browser.header } })
  expect(await page.text()).toContain('student@unipv.it')
  const { rows: roles } = await sql`select * from held_role where account = ${identity?.account}`.execute(
    on.database.kysely,
  )
  expect(roles).toEqual([])
  const { rows: facts } =
    await sql<Row>`select name from event where subject = ${identity?.account} order by id`.execute(on.database.kysely)
  expect(facts.map(fact => fact.name)).toEqual(['account.opened', 'identity.linked', 'session.opened'])
  claims.email = 'another@unipv.it'
  await signIn()
  expect(await identities()).toMatchObject([
    { id: identity?.id, account: identity?.account, email: `ada${n}@unipv.it` },
  ])
})

test('another sign-in with the same student identifier, in another case, is the same person', async () => {
  await signIn()
  const [first] = await identities()
  const code = String((claims.schac_personal_unique_code as string[])[0])
  claims = {
    ...claims,
    sub: `${claims.sub}-again`,
    schac_personal_unique_code: code.toUpperCase(),
    email: 'new@unipv.it',
  }
  expect((await signIn()).response.status).toBe(303)
  expect(await identities()).toMatchObject([{ account: first?.account, esi: code.toUpperCase() }])
})

test('an account with the same mail address is never given away', async () => {
  const victim = await anAccount(on, { email: 'victim@unipv.it' })
  claims.email = 'Victim@UniPV.it'
  const before = await sessions()
  const { response, browser, text } = await signIn()
  expect(response.status).toBe(422)
  expect(text).toContain('There is an account with your mail address already')
  expect(browser.has('session')).toBe(false)
  expect(await sessions()).toBe(before)
  expect(await identities()).toEqual([])
  const cookie = await signedIn(app, victim)
  const own = new Jar()
  own.take(new Response(null, { headers: { 'set-cookie': cookie } }))
  const linked = await signIn(own, '/sign-in/openid?link=yes')
  expect(linked.location).toBe('/account')
  expect(await identities()).toMatchObject([{ account: victim.id }])
})

test('a sign-in that belongs to one account is not linked to another, nor is its student identifier', async () => {
  await signIn()
  const [first] = await identities()
  const thief = await anAccount(on)
  const own = new Jar()
  own.take(new Response(null, { headers: { 'set-cookie': await signedIn(app, thief) } }))
  expect((await signIn(own, '/sign-in/openid?link=yes')).text).toContain('It belongs to another account here')
  claims.sub = `${claims.sub}-other`
  expect((await signIn(own, '/sign-in/openid?link=yes')).text).toContain(
    'European Student Identifier belongs to another',
  )
  expect(await identities()).toEqual([])
  claims.sub = `subject-${n}`
  expect(await identities()).toMatchObject([{ account: first?.account }])
})

test('an address that the provider has not verified, or none, opens no account', async () => {
  claims.email_verified = false
  const { response, text } = await signIn()
  expect(response.status).toBe(422)
  expect(text).toContain('did not tell us a confirmed mail address')
  expect(await identities()).toEqual([])
})

test('an answer is believed only in the browser that asked: no cookie, another state, another nonce, twice', async () => {
  const before = await sessions()
  const refused = async (browser: Jar, back: URL) => {
    const response = await comeBack(browser, back)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('did not confirm the sign-in')
    expect(browser.has('session')).toBe(false)
  }
  await refused(new Jar(), await toProvider(new Jar()))

  const victim = new Jar()
  await toProvider(victim)
  await refused(victim, await toProvider(new Jar()))

  const forged = new Jar()
  const wrongState = await toProvider(forged)
  wrongState.searchParams.set('state', 'forged')
  await refused(forged, wrongState)

  const other = new Jar()
  const back = await toProvider(other)
  const journey = JSON.parse(decodeURIComponent(/openid=([^;]+)/.exec(other.header)?.[1] ?? ''))
  const changed = new Jar()
  const cookie = encodeURIComponent(JSON.stringify({ ...journey, nonce: 'of another browser' }))
  changed.take(new Response(null, { headers: { 'set-cookie': `openid=${cookie}` } }))
  await refused(changed, back)
  expect(await sessions()).toBe(before)
})

test('a code that was used once opens nothing a second time', async () => {
  const browser = new Jar()
  const back = await toProvider(browser)
  const kept = browser.header
  expect((await comeBack(browser, back)).status).toBe(303)
  const again = await app.request(back.pathname + back.search, { headers: { cookie: kept } })
  expect(again.status).toBe(422)
  expect(again.headers.getSetCookie().join()).not.toContain('session=')
})

test('who breaks off at the provider’s is told so', async () => {
  const browser = new Jar()
  const back = await toProvider(browser)
  const denied = new URL('/sign-in/openid/callback', back)
  denied.search = new URLSearchParams({
    error: 'access_denied',
    state: back.searchParams.get('state') ?? '',
    iss: issuer,
  }).toString()
  const response = await comeBack(browser, denied)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('it was broken off')
})

test('the cookie of the journey is for this site only, and the way back leads nowhere else', async () => {
  const begun = await app.request('/sign-in/openid?to=https://evil.example')
  const [cookie] = begun.headers.getSetCookie()
  expect(cookie).toMatch(/^openid=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/)
  expect(decodeURIComponent(cookie ?? '')).toContain('"to":"/"')
  const asked = new URL(begun.headers.get('location') ?? '')
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
  expect(asked.searchParams.get('state')).not.toBe(asked.searchParams.get('nonce'))
})
