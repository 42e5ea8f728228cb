import type { Hono } from 'hono'
import { sql } from 'kysely'
import { makeApp, wire } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { beginEcheImport } from '../../src/directory/begin-eche-import.ts'
import { openAccount } from '../../src/people/index.ts'
import { roleNames } from '../../src/permissions.ts'
import { deploymentId, hashOf } from '../../src/platform/ids.ts'
import { makeLog } from '../../src/platform/log.ts'
import { csrfOf } from '../../src/platform/session.ts'
import { routes } from '../../src/routes.ts'
import type { TestDeployment } from '../support/database.ts'
import { aRole, asSystem } from '../support/people.ts'
import { explore, type Found } from './addresses.ts'
import { aFullOffice, type FullOffice } from './two-offices.ts'

/** Somebody with a session: the header that carries it, and the token of their forms. */
export type Person = { cookie: string; csrf: string; account: string }
export type World = {
  on: TestDeployment
  app: Hono
  here: FullOffice
  there: FullOffice
  people: Record<string, Person>
  /** Real addresses and forms of the doors of the office here. */
  found: Found
  /** The same of the office there, as its administrator finds them. */
  exploreThere(): Promise<Found>
  /** What the log says of the last answer that broke. */
  lastBreak(): string
  /** How many commands have been carried out and how many facts there are, in all institutions together. */
  changes(): Promise<{ commands: number; facts: number }>
}

/** Nobody writes these words but the two offices, each its own. */
const marks = { here: 'Quincunx', there: 'Zephyrine' }

export async function twoOffices(on: TestDeployment): Promise<World> {
  wire()
  const here = await aFullOffice(on, marks.here, 'Hochschule am Deich')
  const there = await aFullOffice(on, marks.there, 'Musikakademie Kornfeld')
  // As the deployment’s administrator has once brought the Commission’s list, so that its page exists.
  await beginEcheImport(asSystem(on), { fileName: 'list.xlsx', file: Buffer.from('no list'), queued: false })
  const breaks: string[] = []
  const app = makeApp(on, readConfig({}), makeLog('error', { write: line => breaks.push(line) }))
  const people = await everybody(on, here, there)
  const look = (office: FullOffice, { cookie }: Person) => explore(app, cookie, startsOf(office), '/')
  const found = await look(here, people['all roles at once'] as Person)
  return {
    on,
    app,
    here,
    there,
    people,
    found,
    lastBreak: () => breaks.at(-1)?.slice(0, 700) ?? '',
    exploreThere: () => look(there, people['an administrator there'] as Person),
    changes: () => countChanges(on),
  }
}

async function countChanges(on: TestDeployment) {
  const counted = sql<{ commands: string; facts: string }>`
    select (select coalesce(sum(n), 0) from change_count) as commands, (select count(*) from event) as facts`
  const [row] = (await counted.execute(on.database.kysely)).rows
  return { commands: Number(row?.commands), facts: Number(row?.facts) }
}

/** Every page without an id; and forms that another form leads to, as that one does when it is filled in. */
const startsOf = ({ slug, organisation }: FullOffice) => [
  ...routes
    .filter(({ get, at }) => get && !/:(?!office|language)/.test(at))
    .map(({ at }) => at.replace(':office', slug).replace(':language', 'en')),
  `/${slug}/en/nominations/nominate?partner=${organisation}`,
  `/${slug}/en/register/propose?type=memorandum`,
]

async function everybody(on: TestDeployment, here: FullOffice, there: FullOffice): Promise<Record<string, Person>> {
  const people: Record<string, Person> = { 'a person without roles': await aPerson(on) }
  for (const role of roleNames) {
    people[`a ${role}`] = await aPerson(on)
    await aRole(on, {
      institution: here.institution,
      account: accountOf(people, `a ${role}`),
      role,
      ...narrowed(role, here),
    })
  }
  people['all roles at once'] = await alsoAsGuest(on, here, await aSession(on, here.president.account))
  for (const role of roleNames)
    await aRole(on, {
      institution: here.institution,
      account: accountOf(people, 'all roles at once'),
      role,
      ...narrowed(role, here),
    })
  await aRole(on, { institution: deploymentId, account: accountOf(people, 'all roles at once'), role: 'administrator' })
  await alsoAsStudent(on, here, accountOf(people, 'all roles at once'))
  for (const role of ['officer', 'administrator'] as const) {
    people[`an ${role} there`] = await aPerson(on)
    await aRole(on, { institution: there.institution, account: accountOf(people, `an ${role} there`), role })
  }
  return people
}

const narrowed = (role: string, { office, partner }: FullOffice) =>
  role === 'coordinator' ? { units: [office.unit] } : role === 'partner' ? { partners: [partner] } : {}

const accountOf = (people: Record<string, Person>, name: string) => people[name]?.account ?? ''

let counter = 0

async function aPerson(on: TestDeployment): Promise<Person> {
  const email = `reader${++counter}@example.eu`
  const account = (await openAccount(asSystem(on), { email, name: `Reader ${counter}` }))[0]?.subject ?? ''
  return aSession(on, account)
}

/** A session that is open, without the work that a password costs on purpose. */
async function aSession(on: TestDeployment, account: string): Promise<Person> {
  const secret = `secret-${account}`
  const now = on.clock()
  const end = new Date(now.getTime() + 86_400_000)
  await sql`insert into session (secret_hash, account, means, agent, created_at, seen_at, expires_at)
    values (${hashOf(secret)}, ${account}, 'password', '', ${now}, ${now}, ${end})`.execute(on.database.kysely)
  return { cookie: `session=${secret}`, csrf: csrfOf(secret), account }
}

/** Two applications become theirs: one that is filled in, one that was handed in. */
async function alsoAsStudent(on: TestDeployment, { institution }: FullOffice, account: string) {
  await sql`update application set account = ${account} where institution = ${institution} and account is not null`.execute(
    on.database.kysely,
  )
}

/** The same browser is remembered as the partner's in the workspace of an office; one secret for both, so that one token fits every form. */
async function alsoAsGuest(
  on: TestDeployment,
  { slug, institution, guest }: FullOffice,
  person: Person,
): Promise<Person> {
  const secret = person.cookie.replace('session=', '')
  const now = on.clock()
  await sql`insert into workspace_device (institution, guest, secret_hash, opened_at, seen_at, expires_at)
    values (${institution}, ${guest}, ${hashOf(secret)}, ${now}, ${now}, ${new Date(now.getTime() + 86_400_000)})`.execute(
    on.database.kysely,
  )
  return { ...person, cookie: `${person.cookie}; workspace-${slug}=${secret}` }
}
