import { sql } from 'kysely'
import { columnOf } from '../platform/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { LearningAgreement, Signature, Version } from './learning-agreement.ts'

type Row = Record<string, unknown>
type Tables = { learning_agreement: Row; learning_agreement_version: Row; learning_agreement_signature: Row }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = sql`l.id, l.nomination, l.state, l.version, l.first_version as "firstVersion", l.agreed_version as "agreedVersion",
  l.extended_until as "extendedUntil", l.extended_because as "extendedBecause", l.moved_since as "movedSince", l.opened_at as "openedAt", l.changed_at as "changedAt",
  l.revision, a.id as application, a.account, n.omobility_id as "omobilityId", n.keeper, n.partner, n.units, n.given_names as "givenNames",
  n.family_name as "familyName", n.esi, n.birth_date as "birthDate", n.nationality, n.gender, n.email, n.language as spoken,
  n.academic_year as "academicYear", n.term, n.months::float8 as months, n.nominee_isced as "nomineeIsced", n.eqf_level as "eqfLevel",
  n.activity_attributes as "activityAttributes"`
export const joined = sql`learning_agreement l join nomination n on n.institution = l.institution and n.id = l.nomination
  join application a on a.institution = l.institution and a.nomination = l.nomination`

async function one(scope: Scope, condition: ReturnType<typeof sql>): Promise<LearningAgreement | undefined> {
  const { rows } = await sql<LearningAgreement>`select ${shown} from ${joined}
    where l.institution = ${scope.institution} and ${condition}`.execute(open(scope))
  return rows[0]
}

export const findLearningAgreement = (scope: Scope, id: string) => one(scope, sql`l.id = ${id}`)
export const learningAgreementFor = (scope: Scope, nomination: string) => one(scope, sql`l.nomination = ${nomination}`)

/** Of several mobilities at once. */
export async function learningAgreementsAmong(
  scope: Scope,
  nominations: readonly string[],
): Promise<LearningAgreement[]> {
  const { rows } = await sql<LearningAgreement>`select ${shown} from ${joined}
    where l.institution = ${scope.institution} and l.nomination = any (${[...nominations]}::uuid[])`.execute(
    open(scope),
  )
  return rows
}

/** Holds the row until the command ends: whoever comes second waits and then sees what the first did. */
export async function lockLearningAgreement(scope: Scope, id: string): Promise<LearningAgreement> {
  const found = await one(scope, sql`l.id = ${id} for update of l`)
  if (!found) throw new Refusal('learning-agreement.not-found')
  return found
}

/** Those of one person in this institution, the newest first. */
export async function learningAgreementsOf(scope: Scope, account: string): Promise<LearningAgreement[]> {
  const { rows } = await sql<LearningAgreement>`select ${shown} from ${joined}
    where l.institution = ${scope.institution} and a.account = ${account} order by l.opened_at desc, l.id limit 20`.execute(
    open(scope),
  )
  return rows
}

/** Nothing where the mobility has its learning agreement already. */
export async function insertLearningAgreement(scope: Scope, nomination: string): Promise<string | undefined> {
  const kept = await open(scope)
    .insertInto('learning_agreement')
    .values({ institution: scope.institution, nomination, opened_at: scope.now, changed_at: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

const changed = (change: object): Row =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [[columnOf(name), value]])),
  )

type Kept = Pick<
  LearningAgreement,
  'state' | 'version' | 'firstVersion' | 'agreedVersion' | 'extendedUntil' | 'extendedBecause' | 'movedSince'
>
type Change = Partial<Kept> & { remindedFor?: Date; remindedDays?: number }

export const saveLearningAgreement = (scope: Scope, id: string, change: Change) =>
  open(scope)
    .updateTable('learning_agreement')
    .set({ ...changed(change), changed_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

const versionColumns = sql`number, kind, particulars, sending_person as "sendingPerson", receiving_person as "receivingPerson", student,
  proposal_id as "proposalId", begun_at as "begunAt", asked_at as "askedAt", outcome, answer, answered_by as "answeredBy",
  answered_at as "answeredAt", because_of_catalogue as "becauseOfCatalogue"`

export async function versionsOf(scope: Scope, agreement: string): Promise<Version[]> {
  const { rows } = await sql<Version>`select ${versionColumns} from learning_agreement_version
    where institution = ${scope.institution} and agreement = ${agreement} order by number`.execute(open(scope))
  return rows
}

const asText = (value: unknown) =>
  typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value
const jsonIn = (record: Row): Row => Object.fromEntries(Object.entries(record).map(([name, v]) => [name, asText(v)]))

type NewVersion = Pick<Version, 'number' | 'kind' | 'particulars' | 'sendingPerson' | 'becauseOfCatalogue'>

export const insertVersion = (scope: Scope, agreement: string, version: NewVersion) =>
  open(scope)
    .insertInto('learning_agreement_version')
    .values(jsonIn({ ...changed(version), institution: scope.institution, agreement, begun_at: scope.now }))
    .execute()

type VersionChange = { number: number } & Partial<Omit<Version, 'number' | 'kind' | 'begunAt'>>

export const saveVersion = (scope: Scope, agreement: string, { number, ...change }: VersionChange) =>
  open(scope)
    .updateTable('learning_agreement_version')
    .set(jsonIn(changed(change)))
    .where('institution', '=', scope.institution)
    .where('agreement', '=', agreement)
    .where('number', '=', number)
    .execute()

export const signaturesOf = (scope: Scope, agreement: string): Promise<Signature[]> =>
  open(scope)
    .selectFrom('learning_agreement_signature')
    .select(['version', 'party', 'account', 'guest', 'name', 'position', 'email', 'signed_at as signedAt'])
    .where('institution', '=', scope.institution)
    .where('agreement', '=', agreement)
    .orderBy('version')
    .orderBy(sql`array_position(array['student', 'sending', 'receiving'], party)`)
    .execute() as unknown as Promise<Signature[]>

/** What the network calls the system in which somebody signed. */
const app = 'Habita'

export const insertSignature = (scope: Scope, agreement: string, signature: Omit<Signature, 'signedAt'>) =>
  open(scope)
    .insertInto('learning_agreement_signature')
    .values({ ...signature, institution: scope.institution, agreement, signed_at: scope.now, app })
    .execute()
