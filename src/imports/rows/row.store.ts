import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Counts, ImportLine, Outcome } from '../import.ts'
import { shown } from './report.store.ts'
import type { RawRow } from './row.rules.ts'

type LineRow = {
  id: number
  institution: string
  import: string
  row: number | null
  cells: string[]
  corrected: Record<string, string>
  filled: Record<string, string>
  odd: RawRow['odd']
  key: string | null
  record: number | null
  rank: number
  label: string
  outcome: Outcome | null
  noted: boolean
  open: boolean
  problems: ImportLine['problems']
  questions: ImportLine['questions']
  changes: ImportLine['changes']
  subject: string | null
  taken: string[]
  revision: number
}
type CorrectionRow = { institution: string; import: string; row: number; col: number; cell: string }
type Tables = { import_row: LineRow; import_correction: CorrectionRow }
const open = (scope: Scope) => tables<Tables>(scope)
const ofImport = (scope: Scope, id: string) => open(scope).selectFrom('import_row').where('import', '=', id)

export type StagedRow = RawRow & { key: string | null; record: number; rank: number; label: string }

/** PostgreSQL keeps neither NUL nor half a surrogate pair in JSON. */
const asJson = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part))

export async function stageRows(scope: Scope, id: string, rows: readonly StagedRow[]): Promise<void> {
  await sql`insert into import_row (institution, import, row, cells, corrected, filled, odd, key, record, rank, label)
    select ${scope.institution}, ${id}, s.* from jsonb_to_recordset(${asJson(rows)}::jsonb) as s (row int, cells jsonb,
      corrected jsonb, filled jsonb, odd jsonb, key text, record int, rank smallint, label text)`.execute(open(scope))
}

/** Says in which fields of a row's record the list has the last word. */
export async function saveTaken(scope: Scope, id: string, row: number, taken: readonly string[]): Promise<void> {
  await sql`update import_row set taken = ${taken}::text[]
    where institution = ${scope.institution} and import = ${id} and row = ${row}`.execute(open(scope))
}

export async function clearRows(scope: Scope, id: string): Promise<void> {
  await open(scope).deleteFrom('import_row').where('import', '=', id).execute()
}

export async function clearCorrections(scope: Scope, id: string): Promise<void> {
  await open(scope).deleteFrom('import_correction').where('import', '=', id).execute()
}

/** By row, what was put in the place of its cells. */
export async function correctionsOf(scope: Scope, id: string): Promise<Map<number, Record<string, string>>> {
  const rows = await open(scope)
    .selectFrom('import_correction')
    .select(['row', 'col', 'cell'])
    .where('import', '=', id)
    .execute()
  const all = new Map<number, Record<string, string>>()
  for (const { row, col, cell } of rows) all.set(row, { ...all.get(row), [col]: cell })
  return all
}

export async function saveCorrections(scope: Scope, id: string, row: number, cells: Record<string, string>) {
  await open(scope).deleteFrom('import_correction').where('import', '=', id).where('row', '=', row).execute()
  const rows = Object.entries(cells).map(([col, cell]) => ({
    institution: scope.institution,
    import: id,
    row,
    col: Number(col),
    cell,
  }))
  if (rows.length) await open(scope).insertInto('import_correction').values(rows).execute()
}

const raw = ['row', 'cells', 'corrected', 'filled', 'odd', 'key', 'record', 'rank', 'taken'] as const
export type Cursor = { rank: number; record: number }
/** `taken`: in which fields the list has the last word. */
export type KeptRow = RawRow & Cursor & { key: string; taken: string[] }

export type PortionWanted = {
  after: Cursor
  limit: number
  /** Only records that were not checked yet; else those that are to be applied. */
  pending: boolean
}

/** The next records in their order, each with all of its rows; only of one rank, since those of the next may refer to them. */
export async function nextRecords(scope: Scope, id: string, want: PortionWanted): Promise<KeptRow[]> {
  const { rows } = await sql<Cursor>`select distinct rank, record from import_row
    where institution = ${scope.institution} and import = ${id} and key is not null
      and (rank, record) > (${want.after.rank}::smallint, ${want.after.record}::int)
      and ${want.pending ? sql`outcome is null` : sql`outcome in ('new', 'changed', 'unchanged')`}
    order by rank, record limit ${want.limit}`.execute(open(scope))
  if (!rows.length) return []
  const records = rows.filter(({ rank }) => rank === rows[0]?.rank).map(({ record }) => record)
  return rowsOfRecords(scope, id, records)
}

/** Rows that say nothing by which a record is known, and were not looked at yet. */
export const nextKeyless = (scope: Scope, id: string, limit: number): Promise<RawRow[]> =>
  ofImport(scope, id)
    .select(raw)
    .where('key', 'is', null)
    .where('row', 'is not', null)
    .where('outcome', 'is', null)
    .orderBy('row')
    .limit(limit)
    .execute() as unknown as Promise<RawRow[]>

/** All rows of some records, in their order. */
export const rowsOfRecords = (scope: Scope, id: string, records: readonly number[]): Promise<KeptRow[]> =>
  ofImport(scope, id)
    .select(raw)
    .where('record', 'in', records as number[])
    .where('key', 'is not', null)
    .orderBy('rank')
    .orderBy('record')
    .orderBy('row')
    .execute() as unknown as Promise<KeptRow[]>

export type Verdict = {
  row: number
  outcome: Outcome
  problems: ImportLine['problems']
  questions: ImportLine['questions']
  changes: ImportLine['changes']
  subject: string | null
}

export async function saveVerdicts(scope: Scope, id: string, verdicts: readonly Verdict[]): Promise<void> {
  await sql`update import_row r set outcome = v.outcome, problems = v.problems, questions = v.questions, changes = v.changes,
      subject = v.subject, noted = v.problems <> '[]',
      open = exists (select from jsonb_array_elements(v.questions) q where q ->> 'answer' is null)
    from jsonb_to_recordset(${asJson(verdicts)}::jsonb) as v (row int, outcome text, problems jsonb, questions jsonb, changes jsonb, subject uuid)
    where r.institution = ${scope.institution} and r.import = ${id} and r.row = v.row`.execute(open(scope))
}

/** Which of these keys are in the file, and whether their records can be applied. */
export async function standingOf(
  scope: Scope,
  id: string,
  keys: readonly string[],
): Promise<Map<string, 'fine' | 'wrong'>> {
  if (!keys.length) return new Map()
  const rows = await ofImport(scope, id)
    .select(['key', sql<boolean>`coalesce(bool_or(outcome = 'problem'), false)`.as('wrong')])
    .where('key', 'in', keys as string[])
    .groupBy('key')
    .execute()
  return new Map(rows.map(({ key, wrong }) => [key ?? '', wrong ? 'wrong' : 'fine'] as const))
}

/** Lets rows be checked once more: those that wait for a meaning, or all of them. */
export async function checkAgain(scope: Scope, id: string, which: 'questions' | 'problems' | 'all'): Promise<number> {
  const done = await open(scope)
    .updateTable('import_row')
    .set({ outcome: null })
    .where('import', '=', id)
    .where('row', 'is not', null)
    .where('key', 'is not', null)
    .$if(which === 'questions', rows => rows.where(sql<boolean>`questions <> '[]'`))
    .$if(which === 'problems', rows => rows.where('outcome', '=', 'problem'))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export const countPending = async (scope: Scope, id: string): Promise<number> =>
  (
    await ofImport(scope, id)
      .select(sql<number>`count(*)`.as('n'))
      .where('outcome', 'is', null)
      .executeTakeFirstOrThrow()
  ).n

/** What the last applied file of the same list had and this one has not, as lines of the report. */
export async function stageGone(scope: Scope, about: { import: string; kind: string; list: string }): Promise<void> {
  await open(scope).deleteFrom('import_row').where('import', '=', about.import).where('row', 'is', null).execute()
  await sql`insert into import_row (institution, import, label, outcome, subject)
    select s.institution, ${about.import}, s.label, 'gone', s.subject from import_subject s
    where s.institution = ${scope.institution} and s.kind = ${about.kind} and s.list = ${about.list}
      and s.import = (select i.id from import i where i.institution = ${scope.institution} and i.kind = ${about.kind}
        and i.list = ${about.list} and i.state = 'applied' order by i.ended_at desc limit 1)
      and not exists (select from import_row r where r.institution = s.institution and r.import = ${about.import} and r.key = s.key)
    order by s.row`.execute(open(scope))
}

/** Keeps which records came by this file, for the next file of the same list. */
export async function keepSubjects(
  scope: Scope,
  about: { import: string; kind: string; list: string },
  subjects: ReadonlyMap<string, { subject: string; said: Record<string, string> }>,
): Promise<void> {
  if (!subjects.size) return
  const rows = [...subjects].map(([key, kept]) => ({ key, ...kept }))
  await sql`with kept as (select * from jsonb_to_recordset(${asJson(rows)}::jsonb) as k (key text, subject uuid, said jsonb)),
    first as (select distinct on (r.key) r.key, r.label, r.row, kept.subject, kept.said from kept
      join import_row r on r.institution = ${scope.institution} and r.import = ${about.import} and r.key = kept.key order by r.key, r.row),
    marked as (update import_row r set subject = kept.subject from kept
      where r.institution = ${scope.institution} and r.import = ${about.import} and r.key = kept.key)
    insert into import_subject (institution, kind, list, key, label, subject, import, row, said)
    select ${scope.institution}, ${about.kind}, ${about.list}, key, label, subject, ${about.import}, row, said from first
    on conflict (institution, kind, list, key) do update
      set label = excluded.label, subject = excluded.subject, import = excluded.import, row = excluded.row,
        said = import_subject.said || excluded.said`.execute(open(scope))
}

export async function countLines(scope: Scope, id: string): Promise<Counts> {
  const rows = await ofImport(scope, id)
    .select([
      'outcome',
      sql<number>`count(*)`.as('n'),
      sql<number>`count(*) filter (where noted)`.as('noted'),
      sql<number>`count(*) filter (where open)`.as('open'),
      sql<number>`count(distinct record) filter (where key is not null)`.as('records'),
    ])
    .groupBy('outcome')
    .execute()
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, problem: 0, gone: 0, records: 0, noted: 0, open: 0 }
  for (const { outcome, n, noted, open: asked, records } of rows) {
    if (outcome) counts[outcome] = n
    counts.noted += noted
    counts.open += asked
    counts.records += records
  }
  return counts
}

export async function findLine(scope: Scope, id: string, row: number): Promise<ImportLine & KeptRow> {
  const line = await ofImport(scope, id)
    .select([...shown, 'filled', 'odd', 'key', 'record', 'taken'])
    .where('row', '=', row)
    .executeTakeFirst()
  if (!line) throw new Refusal('import.row-not-found')
  return line as ImportLine & KeptRow
}

export type Replaced = { corrected: Record<string, string>; key: string | null; rank: number; label: string }

/** A row that says something else now; the rows of its old key and of its new one are counted from their first again. */
export async function replaceRow(scope: Scope, id: string, row: number, now: Replaced): Promise<number[]> {
  const before = await findLine(scope, id, row)
  await sql`update import_row set corrected = ${asJson(now.corrected)}, key = ${now.key}, rank = ${now.rank}, label = ${now.label},
      record = row, outcome = 'problem', revision = revision + 1
    where institution = ${scope.institution} and import = ${id} and row = ${row}`.execute(open(scope))
  const keys = [before.key, now.key].filter(key => key !== null)
  const { rows } = await sql<{ record: number }>`with first as (
      select key, min(row) as record, min(rank) as rank from import_row
      where institution = ${scope.institution} and import = ${id} and key = any (${keys}) group by key)
    update import_row r set record = first.record, rank = first.rank from first
    where r.institution = ${scope.institution} and r.import = ${id} and r.key = first.key returning r.record`.execute(
    open(scope),
  )
  return [...new Set(rows.map(({ record }) => record))]
}

/** The first records that could not be applied, to be checked again after something was put right. */
export const problemRecords = async (scope: Scope, id: string, limit: number): Promise<number[]> =>
  (
    await ofImport(scope, id)
      .select(['rank', 'record'])
      .distinct()
      .where('outcome', '=', 'problem')
      .where('key', 'is not', null)
      .orderBy('rank')
      .orderBy('record')
      .limit(limit)
      .execute()
  ).map(({ record }) => record ?? 0)
