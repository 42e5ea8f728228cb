import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anAccount, anInstitution, aRole, asSystem, asVisitor, officerOf } from '../../../test/support/people.ts'
import { addOrganisation } from '../../directory/index.ts'
import { addUnit } from '../../institutions/index.ts'
import type { Actor } from '../../permissions.ts'
import type { Caller } from '../../platform/scope.ts'
import { acceptRequest, declineRequest } from './decide-request.ts'
import { forgetSendersTick, listPartnershipRequests, showPartnershipRequest } from './list-requests.ts'
import { requestLife } from './request.ts'
import { sendPartnershipRequest } from './send-request.ts'
import { discardRequest, forwardRequest, setRequestTarget, takeBackRequest, takeUpRequest } from './sort-request.ts'
import { tellOfOverdue, tellOfRequest } from './tell-of-requests.ts'

const on = useDeployment()
let pavia: string
let officer: Caller
let medicine: string
let jena: string
let professor: string
let sender = 0

const raw = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(on().database.kysely)).rows
const rowOf = async (id: string) =>
  (await raw(sql<Record<string, unknown>>`select * from partnership_request where id = ${id}`))[0]
const factsOf = async (subject: string) =>
  (
    await raw(
      sql<{ name: string; facts: object }>`select name, facts from event where subject = ${subject} order by id`,
    )
  ).map(({ name, facts }) => [name, facts])
const lettersTo = async (email: string) =>
  raw(
    sql<{
      subject: string
      text: string
      language: string
    }>`select subject, text, language from message where recipient = ${email} order by queued_at, id`,
  )

const wish = {
  name: 'Petra Musterfrau',
  email: 'petra@example.de',
  organisationName: 'Hochschule Beispiel',
  country: 'DE',
  kind: 'double-degree',
  message: 'We would like to set up a double degree in medicine with you.',
  consent: 'yes',
  language: 'en',
} as const
const send = (more: object = {}) =>
  sendPartnershipRequest(asVisitor(on(), pavia), {
    ...wish,
    from: `192.0.2.${++sender}`,
    email: `petra${sender}@example.de`,
    ...more,
  } as never)
const aRequest = async (more: object = {}) => (await send(more))[0]?.subject ?? ''
const version = async (id: string) => Number((await rowOf(id))?.revision)
const taken = async (more: object = {}) => {
  const request = await aRequest(more)
  on().time.advance(1000)
  await takeUpRequest(officer, { request, version: 1 })
  return request
}
const coordinatorOf = (...units: string[]): Caller => ({
  ...officer,
  actor: {
    kind: 'user',
    account: '11111111-1111-4111-8111-111111111111',
    roles: [{ role: 'coordinator', units, partners: [] }],
    mandates: [],
  } satisfies Actor,
})

beforeAll(async () => {
  pavia = await anInstitution(on(), { slug: 'pavia', name: { en: 'University of Pavia', it: 'Università di Pavia' } })
  const found = await officerOf(on(), pavia)
  officer = Object.defineProperty({ ...found }, 'now', { get: () => on().clock(), enumerable: true })
  medicine =
    (
      await addUnit(asSystem(on(), pavia), { kind: 'faculty', code: 'MED', name: { en: 'Medicine', it: 'Medicina' } })
    )[0]?.subject ?? ''
  jena =
    (
      await addOrganisation(asSystem(on(), pavia), {
        kind: 'higher-education',
        name: 'Universität Jena',
        country: 'DE',
        erasmusCode: 'D  JENA01',
      })
    )[0]?.subject ?? ''
  const [row] = await raw(
    sql<{
      id: string
    }>`insert into person (institution, given_name, family_name, email) values (${pavia}, 'Ada', 'Bianchi', 'ada@example.it') returning id`,
  )
  professor = row?.id ?? ''
})
// The limit for one institution counts an hour back.
beforeEach(() => on().time.advance(3_700_000))

describe('a request from outside', () => {
  test('is kept, and the requester gets a receipt that says until when', async () => {
    const facts = await send({
      organisation: jena,
      organisationName: undefined,
      country: undefined,
      email: 'eva@uni-jena.de',
      unit: medicine,
      language: 'it',
    })
    const id = facts[0]?.subject ?? ''
    expect(await rowOf(id)).toMatchObject({
      state: 'new',
      organisation: jena,
      organisation_name: 'Universität Jena',
      country: 'DE',
      unit: medicine,
      decide_by: '2026-12-02',
    })
    expect(await factsOf(id)).toEqual([
      ['partnership-request.received', { kind: 'double-degree', organisation: 'Universität Jena' }],
    ])
    const [letter] = await lettersTo('eva@uni-jena.de')
    expect(letter).toMatchObject({ language: 'it', subject: 'La sua richiesta di partenariato a Università di Pavia' })
    expect(letter?.text).toContain('2 dicembre 2026')
    expect(letter?.text).toContain(wish.message)
  })

  test.each<[string, object, string, string]>([
    ['without a name', { name: '' }, 'name', 'missing'],
    ['without an organisation', { organisationName: '' }, 'organisation', 'missing'],
    ['of an organisation without its country', { country: '' }, 'country', 'missing'],
    [
      'of an organisation that is not in the directory',
      { organisation: '33333333-3333-4333-8333-333333333333' },
      'organisation',
      'not-in-list',
    ],
    ['with a mail address that is none', { email: 'petra@' }, 'email', 'wrong-email'],
    ['with two mail addresses', { email: 'a@example.de\nbcc: b@example.de' }, 'email', 'wrong-email'],
    ['of no kind', { kind: 'party' }, 'kind', 'not-in-list'],
    ['to a faculty that is not there', { unit: '33333333-3333-4333-8333-333333333333' }, 'unit', 'not-in-list'],
    ['that says nothing', { message: 'Hello' }, 'message', 'too-short'],
    ['that says too much', { message: 'x'.repeat(5001) }, 'message', 'too-long'],
    ['without consent', { consent: undefined }, 'consent', 'missing'],
  ])('%s is not kept', async (_, wrong, field, code) => {
    const before = await raw(sql`select id from partnership_request`)
    const answer = await send(wrong).catch(error => error)
    expect(answer).toMatchObject({ code: 'input.wrong' })
    expect([code, 'consent-missing', 'wrong-form']).toContain(answer.problems[field]?.code)
    expect(await raw(sql`select id from partnership_request`)).toEqual(before)
  })

  test('that was sent twice is kept once', async () => {
    const email = 'twice@example.de'
    await send({ email })
    expect(await send({ email })).toEqual([])
    expect(await lettersTo(email)).toHaveLength(1)
  })

  test('comes from one place only so often, and again after an hour', async () => {
    const from = '198.51.100.7'
    for (let n = 0; n < 5; n++) await send({ from })
    await expect(send({ from })).rejects.toMatchObject({ code: 'partnership-request.too-many-attempts' })
    await send()
    on().time.advance(3_700_000)
    await send({ from })
  })

  test('comes from one mail address only so often', async () => {
    const email = 'often@example.de'
    for (let n = 0; n < 3; n++) await send({ email, message: `${wish.message} ${n}` })
    await expect(send({ email, message: `${wish.message} more` })).rejects.toMatchObject({
      code: 'partnership-request.too-many-attempts',
    })
  })

  test('sent many times at once passes the limit not once more', async () => {
    const from = '198.51.100.8'
    const sent = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => send({ from, message: `${wish.message} ${n}` })),
    )
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  test('keeps where it came from as a hash, for two days', async () => {
    const id = await aRequest({ from: '203.0.113.9' })
    expect(JSON.stringify(await rowOf(id))).not.toContain('203.0.113.9')
    on().time.advance(3 * 86_400_000)
    await forgetSendersTick.run(asSystem(on(), pavia))
    expect(await rowOf(id)).toMatchObject({ from_hash: null })
  })
})

describe('sorting', () => {
  test('takes up, forwards with mail to the one asked, and takes back', async () => {
    const request = await taken()
    await forwardRequest(officer, { request, version: 2, unit: medicine, to: professor, note: 'Please look at it.' })
    expect(await rowOf(request)).toMatchObject({
      state: 'forwarded',
      forwarded_unit: medicine,
      forwarded_to: professor,
    })
    const letters = await lettersTo('ada@example.it')
    expect(letters.at(-1)?.text).toContain('Please look at it.')
    expect(letters.at(-1)?.text).toContain(`</pavia/en/partnership-requests/${request}>`)
    await forwardRequest(officer, { request, version: 3, unit: medicine, to: professor })
    expect(await lettersTo('ada@example.it')).toHaveLength(letters.length + 1)
    await takeBackRequest(officer, { request, version: 4 })
    expect(await rowOf(request)).toMatchObject({ state: 'under-review', forwarded_unit: null, answer_by: null })
    expect((await factsOf(request)).map(([name]) => name)).toEqual([
      'partnership-request.received',
      'partnership-request.taken-up',
      'partnership-request.forwarded',
      'partnership-request.forwarded',
      'partnership-request.taken-back',
    ])
  })

  test('discards what is no request: nothing of the person stays, and nobody is written to', async () => {
    const email = 'spam@example.de'
    const request = await aRequest({ email })
    await discardRequest(officer, { request, version: 1 })
    expect(await rowOf(request)).toMatchObject({
      state: 'discarded',
      name: '',
      email: '',
      message: '',
      organisation_name: '',
    })
    expect(await lettersTo(email)).toHaveLength(1)
  })

  test('refuses what the state does not allow, a stale form, and a unit that is not there', async () => {
    const request = await aRequest()
    await expect(forwardRequest(officer, { request, version: 1, unit: medicine })).rejects.toMatchObject({
      code: 'partnership-request.not-possible-now',
    })
    await takeUpRequest(officer, { request, version: 1 })
    await expect(takeUpRequest(officer, { request, version: 1 })).rejects.toMatchObject({
      code: 'partnership-request.not-possible-now',
    })
    await expect(forwardRequest(officer, { request, version: 1, unit: medicine })).rejects.toMatchObject({
      code: 'partnership-request.changed-meanwhile',
    })
    await expect(forwardRequest(officer, { request, version: 2, unit: jena })).rejects.toMatchObject({
      problems: { unit: { code: 'not-in-list' } },
    })
    expect(await rowOf(request)).toMatchObject({ state: 'under-review' })
  })

  test('is done by the office within its own targets', async () => {
    await setRequestTarget(officer, { decideDays: '10', answerDays: '5' })
    const request = await taken()
    await forwardRequest(officer, { request, version: 2, unit: medicine })
    const row = await rowOf(request)
    expect(Date.parse(String(row?.decide_by)) - Date.parse(String(row?.forwarded_on))).toBe(10 * 86_400_000)
    expect(Date.parse(String(row?.answer_by)) - Date.parse(String(row?.forwarded_on))).toBe(5 * 86_400_000)
    await expect(setRequestTarget(officer, { decideDays: '0', answerDays: '5' })).rejects.toMatchObject({
      problems: { decideDays: { code: 'too-small' } },
    })
    await setRequestTarget(officer, { decideDays: 30, answerDays: 14 })
  })
})

describe('a decision', () => {
  test('accepts: the organisation becomes a prospective partner, and the requester hears', async () => {
    const email = 'accepted@example.de'
    const request = await taken({ organisation: jena, organisationName: undefined, country: undefined, email })
    const facts = await acceptRequest(officer, { request, version: 2 })
    expect(facts.map(fact => fact.name)).toEqual(['partnership-request.accepted', 'partner.added', 'message.queued'])
    const { partner } = (await rowOf(request)) ?? {}
    expect(await raw(sql`select state, origin, organisation from partner where id = ${partner}`)).toEqual([
      { state: 'prospective', origin: 'request', organisation: jena },
    ])
    expect((await lettersTo(email)).at(-1)?.subject).toBe('University of Pavia would like to go on with your request')
    const again = await taken({ organisation: jena, organisationName: undefined, country: undefined })
    await acceptRequest(officer, { request: again, version: 2 })
    expect(await rowOf(again)).toMatchObject({ state: 'accepted', partner })
  })

  test('accepts an organisation that was typed once it is chosen in the directory', async () => {
    const request = await taken()
    await expect(acceptRequest(officer, { request, version: 2 })).rejects.toMatchObject({
      problems: { organisation: { code: 'missing' } },
    })
    await expect(acceptRequest(officer, { request, version: 2, organisation: medicine })).rejects.toMatchObject({
      problems: { organisation: { code: 'not-in-list' } },
    })
    await acceptRequest(officer, { request, version: 2, organisation: jena })
    expect(await rowOf(request)).toMatchObject({ state: 'accepted', organisation: jena })
  })

  test('declines with a reason that the requester reads', async () => {
    const email = 'declined@example.de'
    const request = await taken({ email, language: 'fr' })
    await expect(declineRequest(officer, { request, version: 2, reason: 'No' })).rejects.toMatchObject({
      problems: { reason: { code: 'too-short' } },
    })
    await declineRequest(officer, { request, version: 2, reason: 'Nous n’avons pas de places dans ce domaine.' })
    expect((await lettersTo(email)).at(-1)).toMatchObject({ language: 'fr' })
    expect((await lettersTo(email)).at(-1)?.text).toContain('Nous n’avons pas de places dans ce domaine.')
    await expect(acceptRequest(officer, { request, version: 3 })).rejects.toMatchObject({
      code: 'partnership-request.not-possible-now',
    })
  })

  test('is the faculty’s only while the request is forwarded to it', async () => {
    const request = await taken({ organisation: jena, organisationName: undefined, country: undefined, unit: medicine })
    const faculty = coordinatorOf(medicine)
    expect((await showPartnershipRequest(faculty, request)).request.id).toBe(request)
    await expect(acceptRequest(faculty, { request, version: 2 })).rejects.toMatchObject({ code: 'not-allowed' })
    await forwardRequest(officer, { request, version: 2, unit: medicine })
    await expect(acceptRequest(coordinatorOf(jena), { request, version: 3 })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await acceptRequest(faculty, { request, version: await version(request) })
    expect(await rowOf(request)).toMatchObject({ state: 'accepted' })
  })

  test('is nobody’s outside the office', async () => {
    const request = await taken()
    const other = await anInstitution(on())
    for (const caller of [asVisitor(on(), pavia), asSystem(on(), pavia)])
      await expect(acceptRequest(caller, { request, version: 2, organisation: jena })).rejects.toMatchObject({
        code: 'not-allowed',
      })
    await expect(
      declineRequest(await officerOf(on(), other), { request, version: 2, reason: 'Not for you to say' }),
    ).rejects.toMatchObject({
      code: 'partnership-request.not-found',
    })
    await expect(showPartnershipRequest(coordinatorOf(medicine), request)).rejects.toMatchObject({
      code: 'partnership-request.not-found',
    })
  })
})

describe('the list', () => {
  test('shows the open ones by their day, and each reader theirs', async () => {
    const request = await aRequest({ unit: medicine })
    const open = { filter: { state: 'open' }, page: 1, size: 100 } as const
    const { rows, total } = await listPartnershipRequests(officer, open)
    expect(rows).toHaveLength(total)
    expect(rows.every(row => ['new', 'under-review', 'forwarded'].includes(row.state))).toBe(true)
    const days = rows.map(row => row.answerBy ?? row.decideBy)
    expect(days).toEqual([...days].sort())
    const theirs = await listPartnershipRequests(coordinatorOf(medicine), open)
    expect(theirs.rows.map(row => row.id)).toContain(request)
    expect(theirs.total).toBeLessThan(total)
    expect((await listPartnershipRequests(asVisitor(on(), pavia), open)).total).toBe(0)
  })

  test('has the states that the database allows', async () => {
    const [check] = await raw(
      sql<{
        definition: string
      }>`select pg_get_constraintdef(oid) definition from pg_constraint where conname = 'partnership_request_state_check'`,
    )
    expect([...(check?.definition ?? '').matchAll(/'([a-z-]+)'::text/g)].map(match => match[1]).sort()).toEqual(
      [...requestLife.states].sort(),
    )
  })
})

describe('whoever decides', () => {
  const system = () => asSystem(on(), pavia)
  const toldOf = async (id: string) =>
    (
      await raw(
        sql<{ recipient: string; subject: string }>`select recipient, subject from message
          where about = ${id} and cause like '% received %' or about = ${id} and cause like '% overdue %'
            or about = ${id} and cause like '% forwarded 2%' order by queued_at, id`,
      )
    ).map(({ recipient, subject }) => `${recipient}: ${subject}`)
  let officerMail: string
  let deanMail: string
  beforeAll(async () => {
    const { account } = officer.actor as Actor & { kind: 'user' }
    officerMail = (await raw(sql<{ email: string }>`select email from account where id = ${account}`))[0]?.email ?? ''
    const dean = await anAccount(on())
    deanMail = dean.email
    await aRole(on(), {
      institution: pavia,
      account: dean.id,
      role: 'coordinator',
      units: [medicine],
      since: '2026-01-01',
    })
  })

  test('is told when a request has come, once', async () => {
    const request = await aRequest()
    await tellOfRequest(system(), { request, occasion: 'received' })
    await tellOfRequest(system(), { request, occasion: 'received' })
    expect(await toldOf(request)).toEqual([`${officerMail}: A partnership request has come: Hochschule Beispiel`])
  })
  test('is told when the day has passed: the office, then the coordinators of the faculty that was asked', async () => {
    const request = await taken({ unit: medicine })
    on().time.advance(31 * 86_400_000)
    const facts = await tellOfOverdue({ ...system(), now: on().clock() }, {})
    expect(facts.filter(({ subject }) => subject === request).map(({ name }) => name)).toEqual([
      'partnership-request.overdue',
    ])
    expect(await tellOfOverdue({ ...system(), now: on().clock() }, {})).toEqual([])
    on().time.advance(60_000)
    const now = { ...officer, now: on().clock() }
    await forwardRequest(now, { request, version: await version(request), unit: medicine })
    await tellOfRequest({ ...system(), now: on().clock() }, { request, occasion: 'forwarded' })
    on().time.advance(15 * 86_400_000)
    await tellOfOverdue({ ...system(), now: on().clock() }, {})
    expect(await toldOf(request)).toEqual([
      `${officerMail}: Overdue: the partnership request of Hochschule Beispiel`,
      `${deanMail}: A partnership request for Medicine: Hochschule Beispiel`,
      `${deanMail}: Overdue: the partnership request of Hochschule Beispiel`,
    ])
  })
  test('is told nothing of what was decided in time', async () => {
    const request = await taken()
    await declineRequest(
      { ...officer, now: on().clock() },
      { request, version: await version(request), reason: 'No places are left.' },
    )
    on().time.advance(40 * 86_400_000)
    await tellOfOverdue({ ...system(), now: on().clock() }, {})
    expect(await toldOf(request)).toEqual([])
  })
})
