import { describe, expect, test } from 'vitest'
import type { Actor } from '../permissions.ts'
import type { Deployment } from './deployment.ts'
import { doors, type Hooks, preferredLanguage } from './door.ts'
import { list, text } from './form.ts'
import { deploymentId } from './ids.ts'
import { makeLog } from './log.ts'
import { type Guest, type Page, page } from './page.ts'
import { Refusal } from './refusal.ts'
import { csrfOf } from './session.ts'

const officer = {
  kind: 'user',
  account: '11111111-1111-4111-8111-111111111111',
  roles: [{ role: 'officer', units: [], partners: [] }],
  mandates: [],
} satisfies Actor
const office = {
  id: '22222222-2222-4222-8222-222222222222',
  slug: 'pavia',
  kind: 'university',
  name: { en: 'University of Pavia' },
  languages: ['en', 'it'],
  zone: 'Europe/Rome',
} as const
const secret = 'a-secret'
const csrf = csrfOf(secret)

const view = (body: string) => ({ title: body, body: <p>{body}</p> })
const seen: { fields: Record<string, string | string[]>; q: string | null }[] = []

const guestSecret = 'the-secret-of-a-remembered-browser'
const greta: Guest = {
  id: '66666666-6666-4666-8666-666666666666',
  name: 'Greta',
  email: 'greta@example.eu',
  organisation: '77777777-7777-4777-8777-777777777777',
  university: { en: 'Heidelberg University' },
  csrf: 'token-of-the-browser',
  device: '88888888-8888-4888-8888-888888888888',
}

const pages: Page[] = [
  page({ at: '/', who: 'anyone', get: async ask => view(`offices at ${ask.url.origin}`) }),
  page({
    at: '/:office/:language/notes',
    who: 'office.use',
    get: async ask => view(`notes ${ask.url.searchParams.get('q') ?? ''}`),
    async post(ask, { fields }) {
      seen.push({ fields, q: ask.url.searchParams.get('q') })
      if (text(fields, 'note') === 'refuse') throw new Refusal('note.changed-meanwhile')
      if (text(fields, 'note') === 'gone') throw new Refusal('input.wrong')
      return { to: ask.to(`/notes?q=${text(fields, 'note')}`), notice: text(fields, 'note') }
    },
    async again(ask) {
      const note = text(ask.entered?.values as never, 'note')
      if (note === 'gone') throw new Refusal('note.not-found')
      return view(`again with ${note}`)
    },
  }),
  page({ at: '/:office/:language/notes/:noteid', who: 'office.use', get: async () => view('one note') }),
  page({
    at: '/:office/:language/workspace/notes',
    who: 'workspace.use',
    entrance: 'workspace',
    get: async ask => view(`notes of ${ask.guest?.name}, a ${ask.caller.actor.kind}`),
    post: async ask => ({ to: ask.to('/workspace/notes') }),
  }),
  page({ at: '/small', who: 'anyone', limit: 1000, post: async () => ({ to: '/' }) }),
]

function makeDoors(address = 'http://localhost') {
  const on = { clock: () => new Date('2026-11-02T09:00:00Z'), settings: { address } } as Deployment
  const hooks: Hooks = {
    findOffice: async (_, slug) => (slug === 'pavia' ? { ...office, languages: ['en', 'it'] } : undefined),
    findPerson: async (_, shown) =>
      shown === secret
        ? {
            person: {
              account: officer.account,
              session: '',
              name: 'Olga',
              language: 'en',
              zone: undefined,
              csrf,
              offices: [],
            },
            actor: officer,
          }
        : undefined,
    findGuest: async (_, shown) =>
      shown === guestSecret
        ? { guest: greta, actor: { kind: 'partner', organisations: [greta.organisation] } }
        : undefined,
    render: async (_, { title }, notice) => `<title>${title}</title>${notice ?? ''}`,
    refusalView: (_, refusal) => view(refusal.code),
    says: () => ({}) as never,
    entered: (_, fields, refusal) => ({ values: fields, errors: { '': refusal.code } }),
    deployment: {
      ...office,
      id: deploymentId,
      slug: '',
      kind: 'deployment',
      languages: ['en', 'it', 'fr'],
    },
    secure: address.startsWith('https'),
    trustedProxies: 0,
    log: makeLog('silent'),
  }
  return doors(on, pages, hooks)
}
const app = makeDoors()
const session = { cookie: `session=${secret}` }
const form = (fields: [string, string][] | Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('/pavia/en/notes', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...session, ...headers },
  })

/** A body of which nobody says beforehand how long it is. */
const endless = (size: number) =>
  new ReadableStream({
    start(controller) {
      for (let sent = 0; sent < size; sent += 500) controller.enqueue(new TextEncoder().encode('a'.repeat(500)))
      controller.close()
    },
  })

describe('a form', () => {
  test('does its deed and leads on, with a notice for the next page', async () => {
    const answer = await form({ csrf, note: 'hello' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/pavia/en/notes?q=hello')
    expect(answer.headers.get('set-cookie')).toContain('notice=hello; Path=/; HttpOnly; SameSite=Lax')
  })
  test('that is refused comes back with what was typed', async () => {
    const answer = await form({ csrf, note: 'refuse' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('again with refuse')
  })
  test('that is refused and has nowhere to come back to says why', async () => {
    const answer = await form({ csrf, note: 'gone' })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('note.not-found')
  })
  test.each([
    ['without its token', { note: 'x' }, {}],
    ['with the token of another session', { csrf: csrfOf('another'), note: 'x' }, {}],
    ['sent from another site', { csrf, note: 'x' }, { origin: 'https://evil.example' }],
    ['sent from a site of the same owner', { csrf, note: 'x' }, { 'sec-fetch-site': 'same-site' }],
    ['sent from a sandbox', { csrf, note: 'x' }, { origin: 'null' }],
    ['with an origin that is none', { csrf, note: 'x' }, { origin: 'nonsense' }],
  ])('%s changes nothing', async (_, fields, headers) => {
    const before = seen.length
    const answer = await form(fields as Record<string, string>, headers)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('form.forged')
    expect(seen).toHaveLength(before)
  })
  test('from our own page is taken, whatever stands before us is called', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'https://office.example' }
    expect((await form({ csrf, note: 'x' }, headers)).status).toBe(303)
  })
  test('of a person who is no longer signed in leads nowhere', async () => {
    const answer = await form({ csrf, note: 'x' }, { cookie: 'session=old' })
    expect(answer.status).toBe(403)
  })
  test('keeps what text is and drops what no text holds', async () => {
    await form([
      ['csrf', csrf],
      ['note', ' a\r\nb\0 '],
      ['tick', '1'],
      ['tick', '2'],
      ['__proto__', 'x'],
    ])
    const { fields = {} } = seen.at(-1) ?? {}
    expect(text(fields, 'note')).toBe('a\nb')
    expect(list(fields, 'tick')).toEqual(['1', '2'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  test.each([
    ['in no form that we read', '{"note":1}', 'application/json'],
    [
      'cut off in its middle',
      '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nhal',
      'multipart/form-data; boundary=x',
    ],
    ['without a boundary', 'note=1', 'multipart/form-data'],
    ['without a type', 'note=1', ''],
  ])('%s is not read', async (_, body, type) => {
    const answer = await app.request('/small', {
      method: 'POST',
      body,
      headers: type ? { 'content-type': type } : {},
    })
    expect(answer.status).toBe(422)
  })
})

test('a form of more fields than any of ours is not read', async () => {
  const answer = await form(Array.from({ length: 20_000 }, () => ['a', '1']))
  expect(answer.status).toBe(422)
})

describe('what is too large', () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
    app.request('/small', { method: 'POST', body, headers: { ...type, ...headers }, duplex: 'half' } as RequestInit)
  test('is refused by what it says of itself', async () => {
    expect((await send('a=1', { 'content-length': '5000' })).status).toBe(413)
  })
  test('is refused by what arrives, whatever it says of itself', async () => {
    expect((await send(endless(5000))).status).toBe(413)
    expect((await send(endless(5000), { 'content-length': '10' })).status).toBe(413)
  })
  test('is taken up to the limit', async () => {
    expect((await send(endless(1000))).status).toBe(303)
  })
})

describe('an address', () => {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { headers: { ...session, ...headers }, method })
  test.each([
    '/nowhere',
    '/pavia/fr/notes',
    '/pavia/xx/notes',
    '/jena/en/notes',
    '/pavia%00/en/notes',
    '/pavia/en/notes/1',
    '/pavia/en/notes/%E0%A4%A',
  ])('%s leads nowhere', async path => expect((await get(path)).status).toBe(404))
  test('that leads nowhere says so in its own language, before that of the browser', () => {
    const answer = (path: string, headers = {}) =>
      preferredLanguage(new Request(`http://localhost${path}`, { headers: { 'accept-language': 'fr', ...headers } }))
    expect(answer('/pavia/it/nowhere')).toBe('it')
    expect(answer('/nowhere', { cookie: 'language=en' })).toBe('en')
    expect(answer('/nowhere')).toBe('fr')
  })
  test.each([
    ['/pavia/en/notes/', '/pavia/en/notes'],
    ['/pavia//en/notes?q=1', '/pavia/en/notes?q=1'],
    ['http://localhost//evil.example/', '/evil.example'],
    ['/Łódź//', '/%C5%81%C3%B3d%C5%BA'],
  ])('%s is written %s, and never leads to another site', async (path, tidy) => {
    const answer = await get(path)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(tidy)
  })
  test('with what PostgreSQL cannot keep is asked without it', async () => {
    expect(await (await get('/pavia/en/notes?q=a%00b')).text()).toContain('notes ab')
  })
  test('of another alphabet can be led to', async () => {
    const answer = await form({ csrf, note: 'Łódź 🎓' })
    expect(answer.headers.get('location')).toBe('/pavia/en/notes?q=%C5%81%C3%B3d%C5%BA%20%F0%9F%8E%93')
  })
  test('a notice fits into a cookie, and is never cut inside a letter', async () => {
    const answer = await form({ csrf, note: '🎓'.repeat(700) })
    expect(answer.status).toBe(303)
    expect(decodeURIComponent(/notice=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '')).toMatch(
      /^(🎓)+$/u,
    )
  })
  test('answers to HEAD as to GET, without a body', async () => {
    const answer = await get('/pavia/en/notes', {}, 'HEAD')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
  })
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers to %s that there is nothing', async method => {
    expect((await get('/pavia/en/notes', {}, method)).status).toBe(404)
  })
})

describe('who is not signed in', () => {
  test.each(['GET', 'HEAD'])('is led to the sign-in and back by %s', async method => {
    const answer = await app.request('/pavia/en/notes?q=1', { method })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Fpavia%2Fen%2Fnotes%3Fq%3D1')
  })
  test.each(['session=%E0%A4%A', 'session', '=;;=', '__proto__=x; session=wrong', `a=${'b'.repeat(5000)}`])(
    'the cookie %s is no session',
    async cookie => expect((await app.request('/pavia/en/notes', { headers: { cookie } })).status).toBe(303),
  )
})

test('where we are called by name, no request can call us otherwise', async () => {
  const named = makeDoors('https://office.example')
  const answer = await named.request('http://evil.example/', { headers: { host: 'evil.example' } })
  expect(await answer.text()).toContain('offices at https://office.example')
})

test('the workspace knows its visitors by their remembered browser, never by an account, and the office never by the browser', async () => {
  const get = (path: string, cookie: string) => app.request(`http://localhost${path}`, { headers: { cookie } })
  const remembered = `workspace-pavia=${guestSecret}`
  expect(await (await get('/pavia/en/workspace/notes', remembered)).text()).toContain('notes of Greta, a partner')
  const asOfficer = await get('/pavia/en/workspace/notes', session.cookie)
  expect([asOfficer.status, asOfficer.headers.get('location')]).toEqual([
    303,
    '/pavia/en/workspace/enter?to=%2Fpavia%2Fen%2Fworkspace%2Fnotes',
  ])
  const atOffice = await get('/pavia/en/notes', `${remembered}; session=wrong`)
  expect([atOffice.status, atOffice.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fpavia%2Fen%2Fnotes'])
})

test('a form of the workspace needs the token of the browser', async () => {
  const send = (token: string) =>
    app.request('http://localhost/pavia/en/workspace/notes', {
      method: 'POST',
      body: new URLSearchParams({ csrf: token }),
      headers: { cookie: `workspace-pavia=${guestSecret}` },
    })
  expect((await send(greta.csrf)).status).toBe(303)
  expect((await send(csrf)).status).toBe(403)
})
