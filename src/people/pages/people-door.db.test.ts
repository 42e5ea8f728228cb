import type { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import {
  aMandate,
  anAccount,
  anInstitution,
  aRole,
  asSystem,
  csrfFor,
  signedIn,
  type TestAccount,
} from '../../../test/support/people.ts'
import { makeApp, wire } from '../../app.tsx'
import { readConfig } from '../../config.ts'
import { addUnit } from '../../institutions/index.ts'
import { makeLog } from '../../platform/log.ts'

const on = useDeployment()
let app: Hono
let pavia: string
let boss: TestAccount
let cookie: string
let unit: string

const get = (path: string, as = cookie) => app.request(path, { headers: { cookie: as } })
const text = async (path: string, as = cookie) => (await get(path, as)).text()
const post = (path: string, fields: [string, string][], as = cookie) =>
  app.request(path, {
    method: 'POST',
    headers: { cookie: as },
    body: new URLSearchParams([['csrf', csrfFor(as)], ...fields]),
  })

beforeAll(async () => {
  wire()
  app = makeApp(on(), readConfig({ HABITA_URL: 'http://localhost' }), makeLog('silent'))
  pavia = await anInstitution(on(), { slug: 'pavia' })
  const jena = await anInstitution(on(), { slug: 'jena' })
  boss = await anAccount(on(), { name: 'Bruno Boss' })
  await aRole(on(), { institution: pavia, account: boss.id, role: 'administrator' })
  const stranger = await anAccount(on(), { name: 'Stranger' })
  await aRole(on(), { institution: jena, account: stranger.id, role: 'officer' })
  cookie = await signedIn(app, boss)
  const added = await addUnit(asSystem(on(), pavia), { kind: 'faculty', code: 'ENG', name: { en: 'Engineering' } })
  unit = added[0]?.subject ?? ''
})

test('an administrator invites a coordinator, sees them in the list, and reads on their page what happened', async () => {
  const incomplete = await post('/pavia/en/people/invite', [
    ['email', 'new@example.eu'],
    ['name', 'New Coordinator'],
    ['role', 'coordinator'],
  ])
  expect(incomplete.status).toBe(422)
  const page = await incomplete.text()
  expect(page).toContain('Choose at least one unit or course of study')
  expect(page).toContain('value="new@example.eu"')
  const done = await post('/pavia/en/people/invite', [
    ['email', 'new@example.eu'],
    ['name', 'New Coordinator'],
    ['role', 'coordinator'],
    ['units', unit],
  ])
  expect(done.headers.get('location')).toBe('/pavia/en/people')
  const list = await text('/pavia/en/people?role=coordinator')
  expect(list).toContain('New Coordinator')
  expect(list).not.toContain('Bruno Boss</a>')
  const path = /href="(\/pavia\/en\/people\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
  const person = await text(path)
  expect(person).toContain('Engineering')
  expect(person).toContain('Bruno Boss gave the role coordinator')
  const italian = await text(path.replace('/en/', '/it/'))
  expect(italian).toContain('Bruno Boss ha assegnato il ruolo di coordinamento')
})

test('a mandate is granted and ended on the person’s page, but not on one’s own', async () => {
  const rector = await anAccount(on(), { name: 'Rita Rector' })
  await aRole(on(), { institution: pavia, account: rector.id, role: 'signatory' })
  const path = `/pavia/en/people/${rector.id}`
  const given = await post(`${path}/mandates`, [
    ['office', 'rector'],
    ['acts', 'sign'],
    ['grantedBy', 'Election of 1 July 2025'],
  ])
  expect(given.headers.get('location')).toBe(path)
  const page = await text(path)
  expect(page).toContain('Election of 1 July 2025')
  expect(page).toContain('granted the mandate to act as Rector')
  const mandate = /name="mandate" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  expect((await post(`${path}/mandates/end`, [['mandate', mandate]])).headers.get('location')).toBe(path)
  const own = `/pavia/en/people/${boss.id}`
  expect(await text(own)).not.toContain(`${own}/mandates"`)
  const refused = await post(`${own}/mandates`, [
    ['office', 'delegate'],
    ['acts', 'sign'],
    ['grantedBy', 'My own decree'],
  ])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Nobody may entrust themselves with signing')
})

test('the same form delegates what somebody else holds, and says by whose delegation', async () => {
  const [rector, delegate] = [
    await anAccount(on(), { name: 'Dora Dean' }),
    await anAccount(on(), { name: 'Vito Vice' }),
  ]
  await aRole(on(), { institution: pavia, account: delegate.id, role: 'signatory' })
  const from = await aMandate(on(), { institution: pavia, account: rector.id, office: 'dean' })
  const path = `/pavia/en/people/${delegate.id}`
  expect(await text(`${path}/mandates`)).toContain('Dean, by delegation of Dora Dean')
  const wish: [string, string][] = [
    ['office', `dean ${from}`],
    ['acts', 'sign'],
    ['types', 'bilateral'],
    ['grantedBy', 'Decision 3 of the Dean'],
  ]
  // No type is described at this office: all are offered by their common names.
  expect(await text(`${path}/mandates`)).toMatch(/value="bilateral"[^>]*>\s*<label[^>]*>Bilateral exchange/)
  const endless = await post(`${path}/mandates`, wish)
  expect([endless.status, await endless.text()]).toEqual([422, expect.stringContaining('a delegation ends on a day')])
  const untyped = wish.filter(([name]) => name !== 'types')
  const boundless = await post(`${path}/mandates`, [...untyped, ['until', '2027-12-31']])
  expect([boundless.status, await boundless.text()]).toEqual([
    422,
    expect.stringContaining('a delegation never covers everything'),
  ])
  const given = await post(`${path}/mandates`, [...wish, ['until', '2027-12-31']])
  expect(given.headers.get('location')).toBe(path)
  expect(await text(path)).toContain('Dean, by delegation of Dora Dean')
})

test('people of other institutions do not exist here, and forms for them are not found', async () => {
  const jena = await anAccount(on())
  for (const path of [`/pavia/en/people/${jena.id}`, `/pavia/en/people/${jena.id}/roles`, '/pavia/en/people/unknown'])
    expect((await get(path)).status).toBe(404)
  expect((await post(`/pavia/en/people/${jena.id}/roles`, [['role', 'officer']])).status).toBe(404)
})

test('an officer reads who is who, and gives nothing', async () => {
  const officer = await anAccount(on())
  await aRole(on(), { institution: pavia, account: officer.id, role: 'officer' })
  const as = await signedIn(app, officer)
  expect((await get('/pavia/en/people', as)).status).toBe(200)
  const page = await text(`/pavia/en/people/${boss.id}`, as)
  expect(page).not.toContain('End this role')
  expect((await get('/pavia/en/people/invite', as)).status).toBe(403)
  expect((await post(`/pavia/en/people/${officer.id}/roles`, [['role', 'administrator']], as)).status).toBe(403)
  const student = await anAccount(on())
  await aRole(on(), { institution: pavia, account: student.id, role: 'student' })
  expect((await get('/pavia/en/people', await signedIn(app, student))).status).toBe(403)
})

test('the last administrator is told why the role cannot end', async () => {
  const page = await text(`/pavia/en/people/${boss.id}`)
  const held = /name="held" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  const refused = await post(`/pavia/en/people/${boss.id}/roles/end`, [['held', held]])
  expect(refused.status).toBe(422)
})

test('a contact is added, given a responsibility and ended, in the words of the page', async () => {
  const added = await post('/pavia/en/people/contacts/add', [
    ['givenName', 'Carla'],
    ['familyName', 'Contini'],
    ['email', 'carla@example.eu'],
  ])
  const path = added.headers.get('location') ?? ''
  expect(path).toMatch(/^\/pavia\/en\/people\/contacts\/[0-9a-f-]{36}$/)
  const unfinished = await post(`${path}/responsibilities`, [['kind', 'promoter']])
  expect(await unfinished.text()).toContain('Choose one unit or one course of study')
  await post(`${path}/responsibilities`, [
    ['kind', 'promoter'],
    ['place', `unit ${unit}`],
    ['published', 'yes'],
  ])
  const page = await text(path)
  expect(page).toContain('Promoter: Engineering')
  expect(page).toContain('assigned a responsibility as promoter')
  expect(await text('/pavia/en/people/contacts?q=contini')).toContain('Promoter: Engineering')
  const responsibility = /name="responsibility" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  await post(`${path}/responsibilities/end`, [['responsibility', responsibility]])
  on().time.advance(48 * 3600_000)
  cookie = await signedIn(app, boss)
  expect(await text('/pavia/en/people/contacts')).toContain('One responsibility has nobody')
})

test('mail of the deployment is for its own administrators', async () => {
  expect((await get('/messages')).status).toBe(403)
  expect((await get('/pavia/en/messages')).status).toBe(200)
})
