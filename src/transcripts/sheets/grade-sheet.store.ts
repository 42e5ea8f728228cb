import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import { joined } from '../transcript.store.ts'
import type { GradeRowState } from './grade-sheet.ts'
import type { Answers } from './row-answers.rules.ts'

type Tables = {
  grade_sheet: { id: string; institution: string; file_name: string; begun_at: Date }
  grade_sheet_row: {
    institution: string
    sheet: string
    row: number
    answers: unknown
    state: GradeRowState
    transcript: string | null
  }
}
const open = (scope: Scope) => tables<Tables>(scope)

export type GradeSheet = { id: string; fileName: string; begunAt: Date }
export type GradeRow = { row: number; answers: Answers; state: GradeRowState; transcript: string | null }

type New = { fileName: string; rows: readonly { row: number; answers: Answers }[] }

export async function insertGradeSheet(scope: Scope, { fileName, rows }: New): Promise<string> {
  const { institution } = scope
  const { id } = await open(scope)
    .insertInto('grade_sheet')
    .values({ institution, file_name: fileName, begun_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  await open(scope)
    .insertInto('grade_sheet_row')
    .values(
      rows.map(({ row, answers }) => ({ institution, sheet: id, row, answers: JSON.stringify(answers) })) as never,
    )
    .execute()
  return id
}

export async function gradeSheetOr404(scope: Scope, id: string): Promise<GradeSheet> {
  const found = await open(scope)
    .selectFrom('grade_sheet')
    .select(['id', 'file_name as fileName', 'begun_at as begunAt'])
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Refusal('grade-sheet.not-found')
  return found
}

export type OpenGradeSheet = GradeSheet & { open: number }

/** Sheets in which rows still wait. */
export async function openGradeSheets(scope: Scope): Promise<OpenGradeSheet[]> {
  const { rows } =
    await sql<OpenGradeSheet>`select s.id, s.file_name as "fileName", s.begun_at as "begunAt", count(*)::integer as open
    from grade_sheet s join grade_sheet_row r on r.institution = s.institution and r.sheet = s.id and r.state = 'open'
    where s.institution = ${scope.institution} group by s.id order by s.begun_at desc limit 20`.execute(open(scope))
  return rows
}

const rowOf = (scope: Scope, sheet: string) =>
  open(scope)
    .selectFrom('grade_sheet_row')
    .select(['row', 'answers', 'state', 'transcript'])
    .where('institution', '=', scope.institution)
    .where('sheet', '=', sheet)

export const gradeRowsOf = (scope: Scope, sheet: string): Promise<GradeRow[]> =>
  rowOf(scope, sheet).orderBy('row').execute() as Promise<GradeRow[]>

/** Two that record the same row at once stand in a row here: the second finds it recorded. */
export async function lockGradeRow(scope: Scope, sheet: string, row: number): Promise<GradeRow> {
  const found = await rowOf(scope, sheet).where('row', '=', row).forUpdate().executeTakeFirst()
  if (!found) throw new Refusal('grade-sheet.not-found')
  return found as GradeRow
}

type Change = { answers?: Answers; state?: GradeRowState; transcript?: string }

export async function saveGradeRow(scope: Scope, at: { sheet: string; row: number }, change: Change): Promise<void> {
  const { answers, ...rest } = change
  await open(scope)
    .updateTable('grade_sheet_row')
    .set({ ...rest, ...(answers ? { answers: JSON.stringify(answers) } : {}) })
    .where('institution', '=', scope.institution)
    .where('sheet', '=', at.sheet)
    .where('row', '=', at.row)
    .execute()
}

export const removeGradeSheetsBefore = (scope: Scope, before: Date) =>
  open(scope)
    .deleteFrom('grade_sheet')
    .where('institution', '=', scope.institution)
    .where('begun_at', '<', before)
    .execute()

export type Candidate = { row: number; transcript: string; state: string }

/** Whose results each row may be: by identifier or address, else by name. Of one student several stays are several candidates. */
export async function candidatesFor(scope: Scope, rows: readonly GradeRow[]): Promise<Candidate[]> {
  if (!rows.length) return []
  const wanted = rows.map(({ row, answers }) => ({ row, ...answers }))
  const { rows: found } = await sql<Candidate>`select w.row, t.id as transcript, t.state
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as w (row integer, esi text, email text, "familyName" text, "givenNames" text)
    join (${joined}) on t.institution = ${scope.institution} and t.state <> 'cancelled' and (
      lower(n.esi) = lower(w.esi) or lower(n.email) = lower(w.email)
      or (w.esi is null and w.email is null and folded(n.family_name) = folded(w."familyName")
        and (w."givenNames" is null or folded(n.given_names) = folded(w."givenNames"))))
    order by w.row, t.opened_at desc`.execute(open(scope))
  return found
}
