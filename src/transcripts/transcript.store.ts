import { sql } from 'kysely'
import { columnOf } from '../platform/columns.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { TranscriptContent } from './content.ts'
import type { Result, Transcript, TranscriptState } from './transcript.ts'

type Row = Record<string, unknown>
type Tables = { transcript: Row; transcript_result: Row; transcript_version: Row }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = sql`t.id, t.nomination, t.state, t.version, t.reason, t.opened_at as "openedAt", t.issued_at as "issuedAt",
  t.changed_at as "changedAt", t.revision, a.account, n.omobility_id as "omobilityId", n.partner, n.units, n.given_names as "givenNames",
  n.family_name as "familyName", n.esi, n.birth_date as "birthDate", n.nationality, n.gender, n.email, n.language as spoken,
  n.academic_year as "academicYear", n.term, n.eqf_level as "eqfLevel"`
/** With the nomination that it is about, and the application that says whose account it is. */
export const joined = sql`transcript t join nomination n on n.institution = t.institution and n.id = t.nomination
  left join application a on a.institution = t.institution and a.nomination = t.nomination`

async function some(scope: Scope, condition: ReturnType<typeof sql>): Promise<Transcript[]> {
  const { rows } = await sql<Transcript>`select ${shown} from ${joined}
    where t.institution = ${scope.institution} and ${condition}`.execute(open(scope))
  return rows
}

export const findTranscript = async (scope: Scope, id: string) => (await some(scope, sql`t.id = ${id}`))[0]
export const transcriptFor = async (scope: Scope, nomination: string) =>
  (await some(scope, sql`t.nomination = ${nomination}`))[0]
/** Several at once, for what is said about many rows. */
export const transcriptsAmong = (scope: Scope, ids: readonly string[]): Promise<Transcript[]> =>
  ids.length ? some(scope, sql`t.id = any (${[...ids]}::uuid[])`) : Promise.resolve([])

/** Holds the row until the command ends: whoever comes second waits and then sees what the first did. */
export async function lockTranscript(scope: Scope, id: string): Promise<Transcript> {
  const [found] = await some(scope, sql`t.id = ${id} for update of t`)
  if (!found) throw new Refusal('transcript.not-found')
  return found
}

/** Those of one person that have been issued, the newest first. */
export const issuedTo = (scope: Scope, account: string): Promise<Transcript[]> =>
  some(
    scope,
    sql`a.account = ${account} and t.state in ('issued', 'correcting') order by t.issued_at desc, t.id limit 20`,
  )

/** Nothing where the mobility has its transcript already. */
export async function insertTranscript(scope: Scope, nomination: string): Promise<string | undefined> {
  const kept = await open(scope)
    .insertInto('transcript')
    .values({ institution: scope.institution, nomination, opened_at: scope.now, changed_at: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

type Change = {
  state?: TranscriptState
  version?: number
  reason?: string | null
  issuedAt?: Date
  resultsOn?: string | null
}

export const saveTranscript = (scope: Scope, id: string, change: Change) =>
  open(scope)
    .updateTable('transcript')
    .set({
      ...Object.fromEntries(Object.entries(change).map(([name, value]) => [columnOf(name), value])),
      changed_at: scope.now,
      revision: sql`revision + 1`,
    })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

const resultColumns = sql`id, transcript, origin, component, instance, los_id as "losId", loi_id as "loiId", code, title,
  academic_year as "academicYear", term, terms, trim_scale(credits)::text as credits, language, field, outcome, grade,
  taken_on as "takenOn", recorded_at as "recordedAt"`

export type KeptResult = Result & { transcript: string }

export async function resultsAmong(scope: Scope, transcripts: readonly string[]): Promise<KeptResult[]> {
  if (!transcripts.length) return []
  const { rows } = await sql<KeptResult>`select ${resultColumns} from transcript_result
    where institution = ${scope.institution} and transcript = any (${[...transcripts]}::uuid[]) order by code, id`.execute(
    open(scope),
  )
  return rows
}

export const resultsOf = (scope: Scope, transcript: string) => resultsAmong(scope, [transcript])

export type NewResult = Omit<Result, 'id' | 'recordedAt'>

const given = sql`origin text, component uuid, instance uuid, "losId" text, "loiId" text, code text, title jsonb, "academicYear" text, term integer,
  terms integer, credits numeric, language text, field text, outcome text, grade text, "takenOn" date`
const written = sql`instance = excluded.instance, los_id = excluded.los_id, loi_id = excluded.loi_id, code = excluded.code, title = excluded.title,
  academic_year = excluded.academic_year, term = excluded.term, terms = excluded.terms, credits = excluded.credits, language = excluded.language,
  field = excluded.field, outcome = excluded.outcome, grade = excluded.grade, taken_on = excluded.taken_on, recorded_at = excluded.recorded_at`
const sameComponent = sql`(institution, transcript, component) where component is not null`
const sameCourse = sql`(institution, transcript, lower(code), coalesce(academic_year, ''), coalesce(term, 0)) where component is null`

/** Takes the place of what was recorded for the same courses. The transcript's row is held by the caller. */
export async function keepResults(scope: Scope, transcript: string, results: readonly NewResult[]): Promise<void> {
  for (const [some, same] of [
    [results.filter(({ component }) => component), sameComponent],
    [results.filter(({ component }) => !component), sameCourse],
  ] as const)
    if (some.length)
      await sql`insert into transcript_result (institution, transcript, origin, component, instance, los_id, loi_id, code, title, academic_year,
          term, terms, credits, language, field, outcome, grade, taken_on, recorded_at)
        select ${scope.institution}::uuid, ${transcript}::uuid, g.*, ${scope.now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as g (${given})
        on conflict ${same} do update set ${written}`.execute(open(scope))
}

export const removeResult = (scope: Scope, transcript: string, id: string) =>
  open(scope)
    .deleteFrom('transcript_result')
    .where('institution', '=', scope.institution)
    .where('transcript', '=', transcript)
    .where('id', '=', id)
    .execute()

export type TranscriptVersion = {
  number: number
  content: TranscriptContent
  correction: string | null
  issuedAt: Date
  document: string | null
  code: string | null
}

/** What was issued, the newest first. */
export const versionsOf = (scope: Scope, transcript: string): Promise<TranscriptVersion[]> =>
  open(scope)
    .selectFrom('transcript_version')
    .select(['number', 'content', 'correction', 'issued_at as issuedAt', 'document', 'code'])
    .where('institution', '=', scope.institution)
    .where('transcript', '=', transcript)
    .orderBy('number', 'desc')
    .execute() as unknown as Promise<TranscriptVersion[]>

export const versionOf = async (scope: Scope, transcript: string, number: number) =>
  (await versionsOf(scope, transcript)).find(version => version.number === number)

type NewVersion = { transcript: string; number: number; content: TranscriptContent; correction: string | null }

export const insertVersion = (scope: Scope, { transcript, number, content, correction }: NewVersion) =>
  open(scope)
    .insertInto('transcript_version')
    .values({
      ...{ institution: scope.institution, transcript, number, content: JSON.stringify(content), correction },
      issued_at: scope.now,
    })
    .execute()

type Printed = { transcript: string; number: number; document: string; code: string }

export const keepPrinted = (scope: Scope, { transcript, number, document, code }: Printed) =>
  open(scope)
    .updateTable('transcript_version')
    .set({ document, code })
    .where('institution', '=', scope.institution)
    .where('transcript', '=', transcript)
    .where('number', '=', number)
    .execute()
