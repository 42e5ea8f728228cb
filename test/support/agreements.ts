import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, HeldMandate, RoleName } from '../../src/permissions.ts'
import type { Caller } from '../../src/platform/scope.ts'
import type { TestDeployment } from './database.ts'
import { aMandate, anAccount, anInstitution } from './people.ts'

export type Office = {
  on: TestDeployment
  institution: string
  slug: string
  organisation: string
  unit: string
  as: (actor: Actor) => Caller
}

let counter = 0

/** An institution that stands in the directory and has one school. */
export async function anOffice(on: TestDeployment, name = `Office${++counter}`): Promise<Office> {
  const slug = name.toLowerCase()
  const organisation = await anOrganisation(on, `University of ${name}`, 'IT')
  const institution = await anInstitution(on, { slug })
  const unit = randomUUID()
  await within(on, institution, [
    sql`update institution set organisation = ${organisation} where id = ${institution}`,
    sql`insert into unit (id, institution, kind, code, name) values (${unit}, ${institution}, 'faculty', 'MED', ${JSON.stringify({ en: 'Medicine' })})`,
  ])
  return { on, institution, slug, organisation, unit, as: actor => ({ on, institution, actor, now: on.clock() }) }
}

export async function anOrganisation(on: TestDeployment, name: string, country = 'DE'): Promise<string> {
  const id = randomUUID()
  await sql`insert into organisation (id, kind, name, country) values (${id}, 'higher-education', ${name}, ${country})`.execute(
    on.database.kysely,
  )
  return id
}

export async function aPerson(office: Office, name = 'Invented'): Promise<string> {
  const id = randomUUID()
  await within(office.on, office.institution, [
    sql`insert into person (id, institution, given_name, family_name) values (${id}, ${office.institution}, 'Ada', ${name})`,
  ])
  return id
}

/** A person of the office with roles, as a request would carry them. */
export async function aUserOf(office: Office, ...roles: RoleName[]): Promise<Actor & { kind: 'user' }> {
  const { id } = await anAccount(office.on)
  return {
    kind: 'user',
    account: id,
    roles: roles.map(role => ({ role, units: role === 'coordinator' ? [office.unit] : [], partners: [] })),
    mandates: [],
  }
}

type Entrusted = { office?: string; acts?: string[]; types?: string[]; since?: string; until?: string }

/** A person who may sign: with the mandate as its row stands, and as the request carries it. */
export async function aSignatoryOf(office: Office, given: Entrusted = {}): Promise<Actor & { kind: 'user' }> {
  const user = await aUserOf(office, 'signatory')
  const held = { office: 'president', acts: ['sign'], since: '2026-01-01', ...given }
  const id = await aMandate(office.on, { institution: office.institution, account: user.account, ...held })
  const mandate: HeldMandate = { id, office: held.office, acts: held.acts, types: held.types ?? null }
  return { ...user, mandates: [mandate] }
}

/** Statements of the database's owner in the scope of one institution. */
export async function within(
  on: Pick<TestDeployment, 'database'>,
  institution: string,
  statements: { execute: (on: TestDeployment['database']['kysely']) => Promise<unknown> }[],
): Promise<void> {
  await on.database.kysely.transaction().execute(async transaction => {
    await sql`select set_config('app.institution', ${institution}, true)`.execute(transaction)
    for (const statement of statements) await statement.execute(transaction)
  })
}

/** A procedure of one opinion, one resolution and the signatures. */
export const steps = [
  {
    key: 'check',
    order: 1,
    name: { en: 'Technical opinion' },
    body: { en: 'International office' },
    kind: 'opinion' as const,
  },
  {
    key: 'senate',
    order: 2,
    name: { en: 'The Senate resolves' },
    body: { en: 'Senate' },
    kind: 'approval' as const,
    needsSitting: true,
    needsResolution: true,
    days: 30,
  },
  {
    key: 'sign',
    order: 3,
    name: { en: 'The President signs' },
    body: { en: 'President' },
    kind: 'our-signature' as const,
    office: 'president',
  },
]
