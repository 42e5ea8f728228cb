import { sql } from 'kysely'
import type { Stay } from '../agreements/index.ts'
import { columnOf } from '../platform/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { liveStates, type Nomination, type Nominee, type Proposal, waitingStates } from './nomination.ts'

type Row = Record<string, unknown>
type Tables = { nomination: Row; nomination_version: Row }
const open = (scope: Scope) => tables<Tables>(scope)

const names = [
  'id',
  'direction',
  'omobilityId',
  'keeper',
  'proposalId',
  'version',
  'partner',
  'agreement',
  'condition',
  'units',
  'givenNames',
  'familyName',
  'esi',
  'birthDate',
  'nationality',
  'gender',
  'email',
  'language',
  'academicYear',
  'term',
  'sendingTerm',
  'nonStandard',
  'activityAttributes',
  'agreementIsced',
  'nomineeIsced',
  'eqfLevel',
  'months',
  'courseOfStudy',
  'skillLanguage',
  'skillLevel',
  'comment',
  'state',
  'answer',
  'late',
  'admittedBecause',
  'nominatedAt',
  'decidedAt',
  'changedAt',
  'revision',
] as const satisfies (keyof Nomination)[]

const columns = names.map(name => `${columnOf(name)} as ${name}`)

const fromRow = (row: Row): Nomination => ({ ...row, months: Number(row.months) }) as unknown as Nomination

const toRow = (record: Row): Row =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[columnOf(name), value]])),
  )

const select = (scope: Scope) =>
  open(scope)
    .selectFrom('nomination')
    .select(columns as never)
    .where('institution', '=', scope.institution)

export async function findNomination(scope: Scope, id: string): Promise<Nomination | undefined> {
  const row = await select(scope).where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Holds the row until the command ends; whoever comes second waits and then sees what the first did. */
export async function lockNomination(scope: Scope, id: string): Promise<Nomination> {
  const row = await select(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('nomination.not-found')
  return fromRow(row)
}

type NewNomination = Omit<Nomination, 'decidedAt' | 'nominatedAt' | 'changedAt' | 'revision' | 'answer' | 'version'>

/** Nothing where the same student stands nominated for the same term already. */
export async function insertNomination(scope: Scope, nomination: NewNomination): Promise<string | undefined> {
  const kept = await open(scope)
    .insertInto('nomination')
    .values({
      ...toRow({ ...nomination }),
      institution: scope.institution,
      nominated_at: scope.now,
      changed_at: scope.now,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

type Change = Partial<Omit<Nomination, 'id'>> & { untoldSince?: Date | null }

export const saveNomination = (scope: Scope, id: string, change: Change) =>
  open(scope)
    .updateTable('nomination')
    .set({ ...toRow(change), changed_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

type Version = { nomination: string; number: number; proposalId: string; content: Proposal }

export const insertVersion = (scope: Scope, { nomination, number, proposalId, content }: Version) =>
  open(scope)
    .insertInto('nomination_version')
    .values({
      institution: scope.institution,
      nomination,
      number,
      proposal_id: proposalId,
      content: JSON.stringify(content),
      proposed_at: scope.now,
    })
    .execute()

export type KeptVersion = { number: number; proposalId: string; content: Proposal; proposedAt: Date }

export const versionsOf = (scope: Scope, nomination: string): Promise<KeptVersion[]> =>
  open(scope)
    .selectFrom('nomination_version')
    .select(['number', 'proposal_id as proposalId', 'content', 'proposed_at as proposedAt'] as never)
    .where('institution', '=', scope.institution)
    .where('nomination', '=', nomination)
    .orderBy('number', 'desc')
    .execute() as unknown as Promise<KeptVersion[]>

/** Stays that are proposed on a condition and hold no place yet; `except` one's own. */
export async function waitingOn(scope: Scope, conditions: readonly string[], year: string, except?: string) {
  if (!conditions.length) return []
  const { rows } = await sql<
    Stay & { condition: string }
  >`select condition, term, months::float8 as months from nomination
    where institution = ${scope.institution} and academic_year = ${year} and condition = any (${[...conditions]}::uuid[])
      and state in (${sql.join([...waitingStates, 'approving'])}) and id is distinct from ${except ?? null}::uuid`.execute(
    open(scope),
  )
  return rows
}

type Same = Pick<Nominee, 'esi' | 'email' | 'familyName' | 'givenNames' | 'birthDate'> &
  Pick<Proposal, 'academicYear' | 'term'> & { partner: string }

/** Another live nomination of what is the same student, for a term that this one would overlap. */
export async function sameStudent(scope: Scope, wish: Same, except?: string): Promise<string | undefined> {
  const terms = wish.term === 'year' ? ['winter', 'spring', 'year'] : [wish.term, 'year']
  const { rows } = await sql<{ id: string }>`select id from nomination
    where institution = ${scope.institution} and partner = ${wish.partner} and academic_year = ${wish.academicYear}
      and term in (${sql.join(terms)}) and state in (${sql.join([...liveStates, 'rejecting'])}) and id is distinct from ${except ?? null}::uuid
      and (lower(email) = ${wish.email.toLowerCase()} or lower(esi) = lower(${wish.esi})
        or (birth_date = ${wish.birthDate}::date and folded(family_name) = folded(${wish.familyName}) and folded(given_names) = folded(${wish.givenNames})))
    order by nominated_at limit 1`.execute(open(scope))
  return rows[0]?.id
}

/** Partners of whom something was decided that they have not been written about, when the last of it is older than this. */
export async function partnersToTell(scope: Scope, before: Date): Promise<string[]> {
  const { rows } = await sql<{ partner: string }>`select partner from nomination
    where institution = ${scope.institution} and untold_since is not null
    group by partner having max(untold_since) <= ${before} order by partner limit 200`.execute(open(scope))
  return rows.map(({ partner }) => partner)
}

/** What was decided of one partner's nominations since the last letter, each as it stands now. */
export async function lockUntold(scope: Scope, partner: string): Promise<Nomination[]> {
  const rows = await select(scope)
    .where('partner', '=', partner)
    .where('untold_since', 'is not', null)
    .orderBy('family_name')
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .execute()
  return rows.map(fromRow)
}

export const markTold = (scope: Scope, ids: readonly string[]) =>
  open(scope)
    .updateTable('nomination')
    .set({ untold_since: null })
    .where('institution', '=', scope.institution)
    .where('id', 'in', [...ids])
    .execute()

type Written = { row: number; state: string; answers: Record<string, string> }

/** Rows of a sheet whose student stands nominated for that term already, or stands in an earlier row. */
export async function sameStudents(scope: Scope, partner: string, rows: readonly Written[]): Promise<Set<number>> {
  const wanted = rows
    .filter(({ state }) => state === 'open')
    .map(({ row, answers }) => ({
      row,
      email: (answers.email ?? '').toLowerCase(),
      esi: (answers.esi ?? '').toLowerCase(),
      year: answers.academicYear ?? '',
      term: answers.term ?? '',
    }))
  if (!wanted.length) return new Set()
  const overlaps = sql`(n.term = w.term or n.term = 'year' or w.term = 'year')`
  const { rows: found } = await sql<{ row: number }>`
    with w as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (row integer, email text, esi text, year text, term text))
    select w.row from w where exists (select from nomination n where n.institution = ${scope.institution} and n.partner = ${partner}
        and n.academic_year = w.year and ${overlaps} and n.state in (${sql.join([...liveStates, 'rejecting'])})
        and (lower(n.email) = w.email or lower(n.esi) = nullif(w.esi, '')))
      or exists (select from w n where n.row < w.row and n.year = w.year and ${overlaps} and n.email = w.email and w.email <> '')`.execute(
    open(scope),
  )
  return new Set(found.map(({ row }) => row))
}
