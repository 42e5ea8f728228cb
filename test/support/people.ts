import type { Hono } from 'hono'
import { foundInstitution } from '../../src/institutions/index.ts'
import { findPerson, grantMandate, grantRole, openAccount, signInWithPassword } from '../../src/people/index.ts'
import type { RoleName } from '../../src/permissions.ts'
import type { Fact } from '../../src/platform/facts.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'
import { csrfOf } from '../../src/platform/session.ts'

/** Builders with defaults, on the real commands: say only what the test is about. */

export const testPassword = 'tandem bicycle over the Ticino'

let counter = 0
const next = () => ++counter

export const asSystem = (on: Deployment, institution: string = deploymentId): Caller => ({
  on,
  institution,
  actor: { kind: 'system', because: 'test' },
  now: on.clock(),
})

export const asVisitor = (on: Deployment, institution: string = deploymentId): Caller => ({
  on,
  institution,
  actor: { kind: 'visitor' },
  now: on.clock(),
})

const subjectOf = (facts: Fact[]): string => facts[0]?.subject ?? ''

type Institution = Partial<Parameters<typeof foundInstitution>[1]>

/** Founds an institution; gives its id. */
export async function anInstitution(on: Deployment, given: Institution = {}): Promise<string> {
  const slug = given.slug ?? `office-${next()}`
  return subjectOf(
    await foundInstitution(asSystem(on), {
      slug,
      kind: 'university',
      name: { en: `University of ${slug}` },
      languages: ['en', 'it', 'fr'],
      zone: 'Europe/Rome',
      ...given,
    }),
  )
}

export type TestAccount = { id: string; email: string; name: string; password: string }

export async function anAccount(
  on: Deployment,
  given: Partial<Parameters<typeof openAccount>[1]> = {},
): Promise<TestAccount> {
  const n = next()
  const password = given.password ?? testPassword
  const account = { email: `person${n}@example.eu`, name: `Person ${n}`, ...given, password }
  const id = subjectOf(await openAccount(asSystem(on), account))
  return { id, email: account.email, name: account.name, password }
}

type Role = { institution: string; account: string; role: RoleName } & Partial<Parameters<typeof grantRole>[1]>

/** Gives a role; gives the id of what is held. */
export async function aRole(on: Deployment, { institution, ...role }: Role): Promise<string> {
  const facts = await grantRole(asSystem(on, institution), role)
  return String(facts[0]?.facts.held)
}

type Mandate = { institution: string; account: string } & Partial<Parameters<typeof grantMandate>[1]>

export async function aMandate(on: Deployment, { institution, ...mandate }: Mandate): Promise<string> {
  const facts = await grantMandate(asSystem(on, institution), {
    office: 'president',
    acts: ['sign'],
    grantedBy: 'Decree 1/2026',
    ...mandate,
  })
  return String(facts[0]?.facts.mandate)
}

/** A caller who acts by what they really hold, through a session as a request has it. */
export async function callerOf(on: Deployment, account: TestAccount, institution: string): Promise<Caller> {
  const secret = await signInWithPassword(asVisitor(on), { ...account, from: `192.0.2.${next() % 250}`, agent: 'test' })
  const found = await findPerson(on, secret, { id: institution })
  if (!found) throw new Error('the session was not found')
  return { on, institution, actor: found.actor, now: on.clock() }
}

/** A new account with one role here, and the caller that it makes: `officerOf(on(), pavia)`. */
export async function officerOf(
  on: Deployment,
  institution: string,
  role: Omit<Role, 'institution' | 'account'> = { role: 'officer' },
): Promise<Caller & { account: TestAccount }> {
  const account = await anAccount(on)
  await aRole(on, { institution, account: account.id, ...role })
  return { ...(await callerOf(on, account, institution)), account }
}

/** Signs in through the sign-in page; gives the cookie header of the session. */
export async function signedIn(app: Hono, account: Pick<TestAccount, 'email' | 'password'>): Promise<string> {
  const body = new URLSearchParams({ email: account.email, password: account.password })
  const response = await app.request('/sign-in', { method: 'POST', body })
  const cookie = response.headers.getSetCookie().find(line => /^(__Host-)?session=/.test(line))
  if (response.status !== 303 || !cookie) throw new Error(`sign-in answered ${response.status}`)
  return cookie.split(';')[0] ?? ''
}

/** The token that forms of this session carry: `new URLSearchParams({ csrf: csrfFor(cookie), … })`. */
export const csrfFor = (cookie: string): string => csrfOf(decodeURIComponent(cookie.replace(/^[^=]+=/, '')))
