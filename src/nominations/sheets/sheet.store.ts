import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Answers } from './row-answers.rules.ts'
import type { RowState } from './sheet.ts'

type Tables = {
  nomination_sheet: { id: string; institution: string; partner: string; file_name: string; begun_at: Date }
  nomination_sheet_row: {
    institution: string
    sheet: string
    row: number
    answers: unknown
    state: RowState
    nomination: string | null
  }
}
const open = (scope: Scope) => tables<Tables>(scope)

export type NominationSheet = { id: string; partner: string; fileName: string; begunAt: Date }
export type SheetRow = { row: number; answers: Answers; state: RowState; nomination: string | null }

type New = { partner: string; fileName: string; rows: readonly { row: number; answers: Answers }[] }

export async function insertSheet(scope: Scope, { partner, fileName, rows }: New): Promise<string> {
  const { institution } = scope
  const { id } = await open(scope)
    .insertInto('nomination_sheet')
    .values({ institution, partner, file_name: fileName, begun_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  await open(scope)
    .insertInto('nomination_sheet_row')
    .values(
      rows.map(({ row, answers }) => ({ institution, sheet: id, row, answers: JSON.stringify(answers) })) as never,
    )
    .execute()
  return id
}

export async function sheetOr404(scope: Scope, id: string): Promise<NominationSheet> {
  const found = await open(scope)
    .selectFrom('nomination_sheet')
    .select(['id', 'partner', 'file_name as fileName', 'begun_at as begunAt'])
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Refusal('nomination-sheet.not-found')
  return found
}

export type OpenSheet = NominationSheet & { open: number }

/** Sheets of a partner in which rows still wait. */
export async function openSheets(scope: Scope, partner: string): Promise<OpenSheet[]> {
  const { rows } =
    await sql<OpenSheet>`select s.id, s.partner, s.file_name as "fileName", s.begun_at as "begunAt", count(*)::integer as open
    from nomination_sheet s join nomination_sheet_row r on r.institution = s.institution and r.sheet = s.id and r.state = 'open'
    where s.institution = ${scope.institution} and s.partner = ${partner}
    group by s.id order by s.begun_at desc limit 20`.execute(open(scope))
  return rows
}

const rowOf = (scope: Scope, sheet: string) =>
  open(scope)
    .selectFrom('nomination_sheet_row')
    .select(['row', 'answers', 'state', 'nomination'])
    .where('institution', '=', scope.institution)
    .where('sheet', '=', sheet)

export const rowsOf = (scope: Scope, sheet: string): Promise<SheetRow[]> =>
  rowOf(scope, sheet).orderBy('row').execute() as Promise<SheetRow[]>

/** Two that send the same row at once stand in a row here: the second finds it sent. */
export async function lockRow(scope: Scope, sheet: string, row: number): Promise<SheetRow> {
  const found = await rowOf(scope, sheet).where('row', '=', row).forUpdate().executeTakeFirst()
  if (!found) throw new Refusal('nomination-sheet.not-found')
  return found as SheetRow
}

type Change = { answers?: Answers; state?: RowState; nomination?: string }

export async function saveRow(scope: Scope, at: { sheet: string; row: number }, change: Change): Promise<void> {
  const { answers, ...rest } = change
  await open(scope)
    .updateTable('nomination_sheet_row')
    .set({ ...rest, ...(answers ? { answers: JSON.stringify(answers) } : {}) })
    .where('institution', '=', scope.institution)
    .where('sheet', '=', at.sheet)
    .where('row', '=', at.row)
    .execute()
}

export const removeSheetsBefore = (scope: Scope, before: Date) =>
  open(scope)
    .deleteFrom('nomination_sheet')
    .where('institution', '=', scope.institution)
    .where('begun_at', '<', before)
    .execute()
