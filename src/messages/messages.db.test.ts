import { sql } from 'kysely'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { doorsAs, getPage, postForm } from '../../test/support/doors.ts'
import { anInstitution, asSystem, asVisitor, officerOf } from '../../test/support/people.ts'
import { wire } from '../app.tsx'
import { correctPerson } from '../people/contacts/correct-person.ts'
import { namePerson } from '../people/index.ts'
import type { Deployment } from '../platform/scope.ts'
import { deliver } from './deliver.ts'
import { listMessages } from './list-messages.ts'
import { deliverDueMessages } from './message.reactions.ts'
import type { MessageRow } from './message.store.ts'
import type { Letter } from './message.ts'
import { sendMessage } from './send-message.ts'
import { showMessage } from './show-message.ts'
import { tryAgain } from './try-again.ts'

const on = useDeployment()
let pavia: string
let jena: string
let received: string[] = []
let answer: Error | undefined
let refused: Error | undefined
let hangsUp = false
let server: SMTPServer
let sending: Deployment

beforeAll(async () => {
  wire()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(refused),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        if (hangsUp) {
          received.push(Buffer.concat(chunks).toString('latin1'))
          return hangUp(session)
        }
        if (!answer) received.push(Buffer.concat(chunks).toString('latin1'))
        done(answer)
      })
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as { port: number }
  pavia = await anInstitution(on(), { slug: 'pavia', name: { en: 'University of Pavia', it: 'Università di Pavia' } })
  jena = await anInstitution(on(), { slug: 'jena' })
  const mail = { url: `smtp://127.0.0.1:${port}`, from: 'Habita <no-reply@habita.example.eu>' }
  const address = 'https://habita.example.eu'
  sending = { ...on(), settings: { ...on().settings, mail, address } }
})
/** The line breaks after the letter was taken whole, before the answer. */
function hangUp({ id }: SMTPServerSession): void {
  for (const connection of server.connections)
    if ((connection as unknown as { id: string }).id === id)
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
}

afterAll(() => new Promise<void>(closed => server.close(() => closed())))
beforeEach(async () => {
  received = []
  answer = undefined
  refused = undefined
  hangsUp = false
  on().time.set('2026-11-02T09:00:00Z')
  await on().jobs.drain(on())
})

const later = (): Deployment => ({ ...sending, clock: on().clock })
const letter = (given: Partial<Letter> = {}): Letter => ({
  to: 'anna@example.eu',
  language: 'en',
  template: { subject: 'The agreement ends soon', text: 'Open </pavia/en/agreements> today.' },
  ...given,
})
const write = async (given: Partial<Letter> = {}, institution = pavia) =>
  (await sendMessage(asSystem(on(), institution), letter(given)))[0]?.subject ?? ''
const row = async (id: string): Promise<MessageRow | undefined> =>
  (await sql<MessageRow>`select * from message where id = ${id}`.execute(on().database.kysely)).rows[0]
const factsOf = async (id: string) =>
  (
    await sql<{
      name: string
      facts: unknown
    }>`select name, facts from event where subject = ${id} order by id`.execute(on().database.kysely)
  ).rows

test('a message goes out with its umlauts, in lines that mail servers take, with a plain and an HTML part', async () => {
  const long = 'Straße, università, français — '.repeat(80).trim()
  const id = await write({
    language: 'it',
    template: {
      subject: 'L’accordo con Würzburg è in scadenza: città, perché, Œuvre',
      text: `Può leggerlo qui: </pavia/it/agreements>\n\n${long}`,
    },
  })
  await on().jobs.drain(sending)
  expect(received).toHaveLength(1)
  const raw = received[0] ?? ''
  expect(Math.max(...raw.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(998)
  const mail = await PostalMime.parse(Buffer.from(raw, 'latin1'))
  expect(mail.subject).toBe('L’accordo con Würzburg è in scadenza: città, perché, Œuvre')
  expect(mail.to?.[0]?.address).toBe('anna@example.eu')
  expect(mail.text).toContain('Può leggerlo qui: https://habita.example.eu/pavia/it/agreements')
  expect(mail.text).toContain(long)
  expect(mail.text).toContain('Università di Pavia')
  expect(mail.html).toContain('<a href="https://habita.example.eu/pavia/it/agreements">')
  expect(mail.html).toContain('<html lang="it">')
  expect(mail.messageId).toBe(`<${id}@habita.example.eu>`)
  expect(mail.headers.find(header => header.key === 'auto-submitted')?.value).toBe('auto-generated')
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1, problem: null })
  expect(await factsOf(id)).toEqual([
    { name: 'message.queued', facts: {} },
    { name: 'message.begun', facts: { attempt: 1 } },
    { name: 'message.sent', facts: {} },
  ])
})

test('a failure is told, waits, and is tried again; after success nothing goes out a second time', async () => {
  const id = await write()
  answer = Object.assign(new Error('mailbox busy'), { responseCode: 450 })
  await on().jobs.drain(sending)
  expect(await row(id)).toMatchObject({
    state: 'queued',
    attempts: 1,
    problem: expect.stringContaining('mailbox busy'),
  })
  answer = undefined
  await deliver(asSystem(sending, pavia), id)
  expect(received).toHaveLength(0)
  on().time.advance(61_000)
  await deliverDueMessages.run(asSystem(later(), pavia))
  expect(received).toHaveLength(1)
  on().time.advance(24 * 3600_000)
  await deliverDueMessages.run(asSystem(later(), pavia))
  await deliver(asSystem(later(), pavia), id)
  expect(received).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2, problem: null })
  expect((await factsOf(id)).map(fact => fact.name)).toEqual([
    'message.queued',
    'message.begun',
    'message.postponed',
    'message.begun',
    'message.sent',
  ])
})

test('an address that the server refuses for good is not tried again until a person says so', async () => {
  const officer = await officerOf(on(), pavia)
  const id = await write()
  answer = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
  await on().jobs.drain(sending)
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 1 })
  on().time.advance(7 * 24 * 3600_000)
  answer = undefined
  await deliverDueMessages.run(asSystem(later(), pavia))
  expect(received).toHaveLength(0)
  await tryAgain(officer, { message: id })
  await on().jobs.drain(later())
  expect(received).toHaveLength(1)
  await expect(tryAgain(officer, { message: id })).rejects.toMatchObject({ code: 'message.not-possible-now' })
})

test('two workers with the same message send it once', async () => {
  const id = await write()
  await Promise.all([deliver(asSystem(sending, pavia), id), deliver(asSystem(sending, pavia), id)])
  expect(received).toHaveLength(1)
})

test('a delivery whose process was lost is not begun again: nobody knows whether it went out', async () => {
  const id = await write()
  await sql`update message set state = 'sending', attempts = 1, next_at = ${new Date('2026-11-02T09:10:00Z')} where id = ${id}`.execute(
    on().database.kysely,
  )
  await deliver(asSystem(sending, pavia), id)
  expect(await row(id)).toMatchObject({ state: 'sending' })
  on().time.advance(10 * 60_000)
  await deliverDueMessages.run(asSystem(later(), pavia))
  expect(received).toHaveLength(0)
  expect(await row(id)).toMatchObject({ state: 'unknown', attempts: 1 })
})

test('a letter whose answer is lost is not sent again by itself, stands on the desk, and a person decides', async () => {
  const officer = await officerOf(on(), pavia)
  const [one, two] = [await write(), await write()]
  hangsUp = true
  await on().jobs.drain(sending)
  expect(received).toHaveLength(2)
  hangsUp = false
  on().time.advance(7 * 24 * 3600_000)
  await deliverDueMessages.run(asSystem(later(), pavia))
  expect(received).toHaveLength(2)
  expect(await row(one)).toMatchObject({ state: 'unknown', attempts: 1, problem: expect.any(String) })
  expect((await factsOf(one)).at(-1)).toEqual({ name: 'message.lost', facts: { attempt: 1 } })
  const app = doorsAs(on(), officer.actor)
  expect(await (await getPage(app, '/pavia/en/desk')).text()).toContain('unknown whether')
  expect(await (await getPage(app, `/pavia/en/messages/${one}`)).text()).toContain('Note that it arrived')
  expect((await postForm(app, `/pavia/en/messages/${one}/arrived`, {})).status).toBe(303)
  expect(await row(one)).toMatchObject({ state: 'sent' })
  await tryAgain(officer, { message: two })
  await on().jobs.drain(later())
  expect(received).toHaveLength(3)
  // Which of the two the queue gave out first is its own affair; the third is the second once more, under the same name.
  const ids = received.map(raw => /^Message-ID: (.*)$/im.exec(raw)?.[1])
  const [first, second] = [one, two].map(id => `<${id}@habita.example.eu>`)
  expect(ids.toSorted()).toEqual([first, second, second].toSorted())
  expect(ids[2]).toBe(second)
})

test('a connection that breaks before the letter was handed over is tried again', async () => {
  const id = await write()
  const { port } = server.server.address() as { port: number }
  const mail = { ...sending.settings.mail, url: `smtp://127.0.0.1:${port === 1 ? 2 : 1}` }
  await on().jobs.drain({ ...sending, settings: { ...sending.settings, mail } })
  expect(await row(id)).toMatchObject({ state: 'queued', attempts: 1 })
})

test('an address that the mail server does not know puts its contacts in doubt, until it is corrected', async () => {
  const officer = await officerOf(on(), pavia)
  const [named] = await namePerson(officer, { givenName: 'Anna', familyName: 'Gone', email: 'anna@example.eu' })
  const person = named?.subject ?? ''
  const doubtful = async () =>
    (await sql<{ doubtful: boolean }>`select doubtful from person where id = ${person}`.execute(on().database.kysely))
      .rows[0]?.doubtful
  const busy = Object.assign(new Error('over quota'), { responseCode: 552 })
  const unknown = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
  refused = busy
  await write()
  await on().jobs.drain(sending)
  expect(await doubtful()).toBe(false)
  refused = unknown
  await write({ to: 'Anna@Example.eu' })
  await on().jobs.drain(sending)
  expect(await doubtful()).toBe(true)
  const app = doorsAs(on(), officer.actor)
  expect(await (await getPage(app, '/pavia/en/people/contacts?doubtful=yes')).text()).toContain('address in doubt')
  expect(await (await getPage(app, '/pavia/en/desk')).text()).toContain('Correct the address of 1 contact')
  const same = { person, givenName: 'Anna', familyName: 'Gone' }
  await correctPerson(officer, { ...same, email: 'anna@example.eu', revision: 2 })
  expect(await doubtful()).toBe(true)
  await correctPerson(officer, { ...same, email: 'anna.new@example.eu', revision: 3 })
  expect(await doubtful()).toBe(false)
})

test('a letter that held a link is not sent again without it', async () => {
  const officer = await officerOf(on(), pavia)
  const id = await write({ discreet: true })
  refused = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
  await on().jobs.drain(sending)
  expect(await row(id)).toMatchObject({ state: 'failed', text: '' })
  await expect(tryAgain(officer, { message: id })).rejects.toMatchObject({ code: 'message.text-gone' })
})

test('without a mail server a message is kept, and read by the office', async () => {
  const officer = await officerOf(on(), pavia)
  const id = await write()
  await on().jobs.drain(on())
  expect(await row(id)).toMatchObject({ state: 'kept', attempts: 0 })
  expect(await showMessage(officer, id)).toMatchObject({ subject: 'The agreement ends soon' })
  expect((await listMessages(officer, { q: 'ANNA@', page: 1, size: 50 })).rows.map(each => each.id)).toContain(id)
  expect((await listMessages(officer, { q: 'nobody', page: 1, size: 10 })).total).toBe(0)
})

test('the same cause writes once, and its text leaves with a discreet message', async () => {
  const id = await write({ cause: '7 remind', discreet: true })
  expect(await write({ cause: '7 remind' })).toBe('')
  expect(await write({ cause: '7 remind' }, jena)).not.toBe('')
  await on().jobs.drain(sending)
  expect(await row(id)).toMatchObject({ state: 'sent', text: '' })
})

test('a line end in a subject begins no header', async () => {
  await write({ template: { subject: 'Hello\r\nBcc: eve@example.eu', text: 'x' } })
  await on().jobs.drain(sending)
  const mail = await PostalMime.parse(received[0] ?? '')
  expect(mail.subject).toBe('Hello Bcc: eve@example.eu')
  expect(mail.bcc ?? []).toEqual([])
})

test('nobody but the office reads its mail, and nobody but the system writes it', async () => {
  const id = await write()
  const stranger = await officerOf(on(), jena)
  const student = await officerOf(on(), pavia, { role: 'student' })
  await expect(showMessage(stranger, id)).rejects.toMatchObject({ code: 'message.not-found' })
  await expect(showMessage(student, id)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(showMessage(asVisitor(on(), pavia), id)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(sendMessage(student, letter())).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(sendMessage(asSystem(on(), pavia), letter({ to: 'not an address' }))).rejects.toMatchObject({
    code: 'input.wrong',
  })
})
