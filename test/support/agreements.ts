import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, HeldMandate, RoleName } from '../../src/permissions.ts'
import type { Caller } from '../../src/platform/scope.ts'
import type { TestDeployment } from './database.ts'

export type Office = { institution: string; organisation: string; unit: string; as: (actor: Actor) => Caller }

/** An institution with one school, as the migrations' tables hold it; nothing is asked and no fact is kept. */
export async function anOffice(on: TestDeployment, slug = `office-${randomUUID().slice(0, 8)}`): Promise<Office> {
  const database = on.database.kysely
  const organisation = await anOrganisation(on, `University of ${slug}`, 'IT')
  const { rows } = await sql<{
    id: string
  }>`insert into institution (slug, kind, organisation, name, languages, zone) values (${slug}, 'university', ${organisation}, ${JSON.stringify({ en: slug })}, '{en,it,fr}', 'Europe/Rome') returning id`.execute(
    database,
  )
  const institution = rows[0]?.id ?? ''
  const unit = randomUUID()
  await within(on, institution, [
    sql`insert into unit (id, institution, kind, code, name) values (${unit}, ${institution}, 'faculty', 'MED', ${JSON.stringify({ en: 'Medicine' })})`,
  ])
  return { institution, organisation, unit, as: actor => ({ on, institution, actor, now: on.clock() }) }
}

export async function anOrganisation(on: TestDeployment, name: string, country = 'DE'): Promise<string> {
  const id = randomUUID()
  await sql`insert into organisation (id, kind, name, country) values (${id}, 'higher-education', ${name}, ${country})`.execute(
    on.database.kysely,
  )
  return id
}

export async function anAccount(on: TestDeployment, name = 'Ada Invented'): Promise<string> {
  const id = randomUUID()
  await sql`insert into account (id, email, name, created_at) values (${id}, ${`${id}@example.org`}, ${name}, ${on.clock()})`.execute(
    on.database.kysely,
  )
  return id
}

type Wanted = Partial<HeldMandate> & { account: string; since?: string; until?: string | null }

/** A mandate as its row stands; gives it as the actor of a request would hold it. */
export async function aMandate(on: TestDeployment, institution: string, wanted: Wanted): Promise<HeldMandate> {
  const mandate = { id: randomUUID(), office: 'president', acts: ['sign'], types: null, ...wanted }
  await within(on, institution, [
    sql`insert into mandate (id, institution, account, office, acts, types, since, until, granted_by)
      values (${mandate.id}, ${institution}, ${mandate.account}, ${mandate.office}, ${mandate.acts}, ${mandate.types}, ${wanted.since ?? '2026-01-01'}, ${wanted.until ?? null}, 'Statute, article 1')`,
  ])
  return { id: mandate.id, office: mandate.office, acts: mandate.acts, types: mandate.types }
}

export const aUser = (
  account: string,
  roles: RoleName[] = [],
  mandates: HeldMandate[] = [],
  units: string[] = [],
): Actor => ({
  kind: 'user',
  account,
  roles: roles.map(role => ({ role, units, partners: [] })),
  mandates,
})

/** Statements of the database's owner in the scope of one institution. */
export async function within(
  on: TestDeployment,
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
