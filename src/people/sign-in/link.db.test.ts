import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anAccount, anInstitution, asVisitor, officerOf, type TestAccount } from '../../../test/support/people.ts'
import { wire } from '../../app.tsx'
import { hashOf } from '../../platform/ids.ts'
import { choosePassword } from '../accounts/set-password.ts'
import { grantRole } from '../roles/grant-role.ts'
import { invitePerson } from '../roles/invite-person.ts'
import { askSignInLink } from './ask-sign-in-link.ts'
import { findPerson } from './find-person.ts'
import { showLink, signInByLink } from './sign-in-by-link.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const on = useDeployment()
let ada: TestAccount
let pavia: string

type Mail = { institution: string; recipient: string; subject: string; text: string; language: string }
const mails = async (to: string): Promise<Mail[]> =>
  (
    await sql<Mail>`select institution, recipient, subject, text, language from message where recipient = ${to} order by queued_at, id`.execute(
      on().database.kysely,
    )
  ).rows
const secretOf = (mail: Mail | undefined) => /<\/sign-in\/link\/([\w-]{43})>/.exec(mail?.text ?? '')?.[1] ?? ''
const useLink = (secret: string) => signInByLink(asVisitor(on()), { secret, agent: 'Firefox' })

async function askedSecret(): Promise<string> {
  await askSignInLink(asVisitor(on()), { email: ada.email })
  await on().jobs.drain(on())
  return secretOf((await mails(ada.email)).at(-1))
}

beforeAll(async () => {
  wire()
  pavia = await anInstitution(on(), { slug: 'pavia', name: { en: 'University of Pavia', it: 'Università di Pavia' } })
})
beforeEach(async () => {
  on().time.advance(60_000)
  ada = await anAccount(on(), { language: 'it' })
})

test('a link comes by mail in the person’s language, opens one session, and is used up', async () => {
  const secret = await askedSecret()
  const [mail] = await mails(ada.email)
  expect(mail).toMatchObject({ subject: 'Il suo link di accesso', language: 'it' })
  const [link] = (
    await sql<{ secret_hash: string }>`select * from sign_in_link where account = ${ada.id}`.execute(
      on().database.kysely,
    )
  ).rows
  expect(link?.secret_hash).toBe(hashOf(secret))
  expect(await findPerson(on(), await useLink(secret), { id: pavia })).toMatchObject({ person: { account: ada.id } })
  await expect(useLink(secret)).rejects.toMatchObject({ code: 'sign-in-link.not-valid' })
})

test('two clicks that arrive at once open one session', async () => {
  const secret = await askedSecret()
  const results = await Promise.allSettled([useLink(secret), useLink(secret), useLink(secret)])
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1)
})

test('looking at the link uses nothing up; after fifteen minutes it is over', async () => {
  const secret = await askedSecret()
  for (let i = 0; i < 3; i++) expect(await showLink(asVisitor(on()), secret)).toMatchObject({ purpose: 'sign-in' })
  on().time.advance(15 * 60_000)
  await expect(showLink(asVisitor(on()), secret)).rejects.toMatchObject({ code: 'sign-in-link.not-valid' })
  await expect(useLink(secret)).rejects.toMatchObject({ code: 'sign-in-link.not-valid' })
})

test('an address without an account learns nothing and gets no mail', async () => {
  expect(await askSignInLink(asVisitor(on()), { email: 'unknown@example.eu' })).toEqual([])
  await on().jobs.drain(on())
  expect(await mails('unknown@example.eu')).toEqual([])
})

test('using one link ends the others, and so does a new password', async () => {
  const [first, second] = [await askedSecret(), await askedSecret()]
  await useLink(second)
  await expect(useLink(first)).rejects.toMatchObject({ code: 'sign-in-link.not-valid' })
})

test('a link that leads outside leads home', async () => {
  await askSignInLink(asVisitor(on()), { email: ada.email, leadsTo: 'https://evil.example' })
  await askSignInLink(asVisitor(on()), { email: ada.email, leadsTo: '/pavia/it/desk' })
  const { rows } = await sql<{ leads_to: string }>`select leads_to from sign_in_link where account = ${ada.id}`.execute(
    on().database.kysely,
  )
  expect(rows.map(row => row.leads_to).sort()).toEqual(['/', '/pavia/it/desk'])
})

test('who came by a link replaces a forgotten password within the hour, and by no other way', async () => {
  const other = await signInWithPassword(asVisitor(on()), { ...ada, from: '192.0.2.1', agent: '' })
  const found = await findPerson(on(), await useLink(await askedSecret()), { id: pavia })
  const caller = { ...asVisitor(on()), actor: found?.actor ?? { kind: 'visitor' as const } }
  const wish = {
    account: ada.id,
    session: found?.person.session ?? '',
    password: 'an entirely new one',
    repeated: 'an entirely new one',
    from: '192.0.2.1',
  }
  on().time.advance(61 * 60_000)
  await expect(choosePassword({ ...caller, now: on().clock() }, wish)).rejects.toMatchObject({
    problems: { present: { code: 'wrong-password' } },
  })
  await choosePassword(caller, wish)
  expect(await findPerson(on(), other, { id: pavia })).toBeUndefined()
  expect(
    await signInWithPassword(asVisitor(on()), { ...ada, password: wish.password, from: '192.0.2.1', agent: '' }),
  ).toBeTruthy()
})

test('an invitation opens an account with its role; its link is in the deployment’s mail, not in the institution’s', async () => {
  const administrator = await officerOf(on(), pavia, { role: 'administrator' })
  const facts = await invitePerson(administrator, {
    email: 'New.Officer@example.eu',
    name: 'New Officer',
    language: 'it',
    role: 'officer',
  })
  expect(facts.map(fact => fact.name)).toEqual(['account.opened', 'role.granted', 'person.invited'])
  await on().jobs.drain(on())
  const [mail, ...others] = await mails('new.officer@example.eu')
  expect(others).toEqual([])
  expect(mail?.institution).toBe('00000000-0000-0000-0000-000000000000')
  expect(mail?.subject).toBe('Il suo accesso all’ufficio internazionale di Università di Pavia')
  on().time.advance(13 * 24 * 3600_000)
  const found = await findPerson(on(), await useLink(secretOf(mail)), { id: pavia })
  expect(found?.actor).toMatchObject({ roles: [{ role: 'officer' }] })
})

test('whoever has an account is told without a link, which would open it to others', async () => {
  const administrator = await officerOf(on(), pavia, { role: 'administrator' })
  const facts = await invitePerson(administrator, { email: ada.email, name: 'Somebody', role: 'officer' })
  expect(facts.map(fact => fact.name)).toEqual(['role.granted', 'person.invited'])
  await on().jobs.drain(on())
  const [mail] = await mails(ada.email)
  expect(mail?.institution).toBe(pavia)
  expect(mail?.text).toContain(ada.name)
  expect(mail?.text).toContain('</pavia/it/desk>')
  expect(mail?.text).not.toContain('/sign-in/link')
  await expect(invitePerson(administrator, { email: ada.email, name: 'x', role: 'officer' })).rejects.toMatchObject({
    code: 'role.held-already',
  })
})

test('only an administrator invites', async () => {
  const officer = await officerOf(on(), pavia)
  await expect(invitePerson(officer, { email: 'x@example.eu', name: 'x', role: 'officer' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(grantRole(officer, { account: officer.account.id, role: 'administrator' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
