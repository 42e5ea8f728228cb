import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NominateInput } from '../../src/nominations/nominate-student.ts'
import type { Actor } from '../../src/permissions.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { stateDeadline } from '../../src/rulebook/index.ts'
import { inviteGuest, openByLink } from '../../src/workspaces/index.ts'
import { anOrganisation, within } from './agreements.ts'
import type { TestDeployment } from './database.ts'
import { anInstitution, asSystem, asVisitor } from './people.ts'

type Line = {
  persons?: number
  per?: 'year' | 'semester'
  months?: number | null
  direction?: 'incoming' | 'outgoing'
  isced?: string
  levels?: number[]
  state?: string
  expires?: string | null
}

export type IncomingOffice = Awaited<ReturnType<typeof anIncomingOffice>>

let counter = 0

/** An office with Bergamo's windows, two partners, and an agreement in force that lets the first of them send students. */
export async function anIncomingOffice(on: TestDeployment) {
  const slug = `incoming-${++counter}`
  const ours = await anOrganisation(on, `University of ${slug}`, 'IT')
  const institution = await anInstitution(on, { slug })
  await within(on, institution, [sql`update institution set organisation = ${ours} where id = ${institution}`])
  const heidelberg = await anOrganisation(on, 'Heidelberg University', 'DE')
  const granada = await anOrganisation(on, 'University of Granada', 'ES')
  const system = asSystem(on, institution)
  await stateWindows(system)
  const condition = await aCondition(on, { institution, ours, partner: heidelberg })
  const foreign = await aCondition(on, { institution, ours, partner: granada })
  const officer = await anOfficerOf(on, institution)
  const now = () => on.clock()
  return {
    ...{ on, slug, institution, ours, heidelberg, granada, condition, foreign, officer },
    system: (): Caller => ({ ...system, now: now() }),
    visitor: (): Caller => asVisitor(on, institution),
    office: (): Caller => ({ on, institution, actor: officer, now: now() }),
    as: (actor: Actor): Caller => ({ on, institution, actor, now: now() }),
    /** A partner's workspace, without a person. */
    guest: (organisation = heidelberg, guest?: string): Caller => ({
      on,
      institution,
      actor: { kind: 'partner', organisations: [organisation], ...(guest ? { guest } : {}) },
      now: now(),
    }),
    another: (line: Line) => aCondition(on, { institution, ours, partner: heidelberg, ...line }),
  }
}

/** Without a password: what an officer may do does not depend on how they sign in. */
async function anOfficerOf(on: TestDeployment, institution: string): Promise<Actor & { kind: 'user' }> {
  const account = randomUUID()
  await within(on, institution, [
    sql`insert into account (id, email, name, created_at) values (${account}, ${`officer-${account}@example.eu`}, 'Olga Officer', ${on.clock()})`,
  ])
  return { kind: 'user', account, roles: [{ role: 'officer', units: [], partners: [] }], mandates: [] }
}

async function stateWindows(system: Caller) {
  const due = (key: string, subject: 'nomination' | 'application', term: 'winter' | 'spring', monthDay: string) =>
    stateDeadline(system, {
      key,
      label: { en: `${subject}s for the ${term} semester` },
      content: {
        direction: 'incoming',
        subject,
        terms: term === 'winter' ? ['winter', 'year'] : ['spring'],
        owedBy: 'home-university',
      },
      days: [{ monthDay }],
    })
  await due('incoming.nomination.winter', 'nomination', 'winter', '05-15')
  await due('incoming.nomination.spring', 'nomination', 'spring', '10-15')
  await due('incoming.application.winter', 'application', 'winter', '06-15')
  await due('incoming.application.spring', 'application', 'spring', '11-01')
}

type Agreed = Line & { institution: string; ours: string | null; partner: string }

/** One line of an agreement that was concluded elsewhere and taken over: in force without its signatures. */
export async function aCondition(on: Pick<TestDeployment, 'database' | 'clock'>, given: Agreed): Promise<string> {
  const { institution, ours, partner, persons = 2, per = 'year', months = null, direction = 'incoming' } = given
  const { isced = '0231', levels = [6, 7], state = 'in-force', expires = '2029-09-30' } = given
  const [agreement, we, they, condition] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const subjects = JSON.stringify([{ isced }])
  await within(on, institution, [
    sql`insert into agreement (id, institution, code, type, state, title, terms, origin, partners, in_force_since, expires_on, created_at, changed_at)
      values (${agreement}, ${institution}, ${`A-${++counter}`}, 'erasmus', ${state}, '{"en": "Erasmus+"}', '{"type": "erasmus"}', 'imported',
        array[${partner}]::uuid[], '2024-01-01', ${expires}, ${on.clock()}, ${on.clock()})`,
    sql`insert into agreement_party (id, institution, agreement, organisation, ours, position, signs) values
      (${we}, ${institution}, ${agreement}, ${ours}, true, 1, true), (${they}, ${institution}, ${agreement}, ${partner}, false, 2, true)`,
    sql`insert into agreement_condition (id, institution, agreement, position, kind, direction, party, first_year, last_year, persons, per, months, eqf_levels, subjects)
      values (${condition}, ${institution}, ${agreement}, 1, 'student-studies', ${direction}, ${they}, '2024/2025', '2028/2029', ${persons}, ${per},
        ${months}, ${levels}, ${subjects})`,
  ])
  return condition
}

let students = 0

/** A student as a partner writes one down: say only what the test is about. */
export function aStudent(office: IncomingOffice, given: Partial<NominateInput> = {}): NominateInput {
  const n = ++students
  return {
    partner: office.heidelberg,
    condition: office.condition,
    givenNames: 'Lena',
    familyName: `Muster${n}`,
    birthDate: '2004-03-02',
    nationality: 'DE',
    gender: '2',
    email: `lena${n}@student.example`,
    academicYear: '2027/2028',
    term: 'winter',
    months: 5,
    nomineeIsced: '0231',
    eqfLevel: '6',
    ...given,
  }
}

/** A person of the partner who has come in by a link; gives the cookie's secret. */
export async function aGuestOf(office: IncomingOffice, email = `guest${++students}@partner.example`) {
  const { on, institution, heidelberg } = office
  const [invited] = await inviteGuest(office.office(), { organisation: heidelberg, name: 'Greta Guest', email })
  await on.jobs.drain(on)
  const secret = await openByLink(office.visitor(), { secret: await linkTo(on, email), agent: 'test' })
  return { guest: invited?.subject ?? '', email, secret, institution }
}

export type WrittenLetter = { recipient: string; language: string; subject: string; text: string; discreet: boolean }

/** What an institution, or without one the deployment, has written, in that order. */
export async function lettersOf(on: TestDeployment, institution = deploymentId): Promise<WrittenLetter[]> {
  let letters: WrittenLetter[] = []
  await within(on, institution, [
    {
      async execute(kysely) {
        const { rows } = await sql<WrittenLetter>`select recipient, language, subject, text, discreet from message
          where institution = ${institution} order by queued_at, id`.execute(kysely)
        letters = rows
        return rows
      },
    },
  ])
  return letters
}

/** The secret of the last link that was written to an address. */
export async function linkTo(on: TestDeployment, email: string): Promise<string> {
  const letter = (await lettersOf(on)).findLast(({ recipient }) => recipient === email)
  return /workspace\/link\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
}
