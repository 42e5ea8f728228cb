import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { EcheImport, EcheImportState, ReportKind, ReportLine } from './eche-import.ts'
import type { EcheOddity } from './eche-sheet.rules.ts'

type ImportRow = {
  id: string
  file_name: string
  file: Uint8Array | null
  allow_loss: boolean
  state: EcheImportState
  run: number
  rows: number | null
  staged: number
  added: number | null
  changed: number | null
  gone: number | null
  unchanged: number | null
  oddities: number | null
  refusal: EcheImport['refusal']
  begun_at: Date
  touched_at: Date
  ended_at: Date | null
}
type LineRow = {
  id: number
  import: string
  kind: ReportKind
  row: number | null
  organisation: string | null
  erasmus_code: string | null
  name: string | null
  code: string | null
  field: string | null
  value: string | null
  changes: ReportLine['changes']
}
type Tables = {
  eche_import: ImportRow
  eche_report_line: LineRow
  eche_staged: Record<string, unknown> & { import: string }
}

const shown = [
  'id',
  'file_name as fileName',
  'state',
  'rows',
  'staged',
  'added',
  'changed',
  'gone',
  'unchanged',
  'oddities',
  'refusal',
  'begun_at as begunAt',
  'ended_at as endedAt',
] as const

export const insertImport = async (
  scope: Scope,
  row: { fileName: string; file: Uint8Array; allowLoss: boolean },
): Promise<string> =>
  (
    await tables<Tables>(scope)
      .insertInto('eche_import')
      .values({
        file_name: row.fileName,
        file: Buffer.from(row.file),
        allow_loss: row.allowLoss,
        begun_at: scope.now,
        touched_at: scope.now,
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const lockImport = (scope: Scope, id: string) =>
  tables<Tables>(scope)
    .selectFrom('eche_import')
    .select(['id', 'state', 'run', 'rows', 'staged', 'allow_loss as allowLoss', 'file_name as fileName'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const fileOfImport = (scope: Scope, id: string) =>
  tables<Tables>(scope).selectFrom('eche_import').select(['file', 'run']).where('id', '=', id).executeTakeFirst()

export const saveImport = async (scope: Scope, id: string, values: Partial<ImportRow>): Promise<void> => {
  const { refusal, ...rest } = values
  await tables<Tables>(scope)
    .updateTable('eche_import')
    .set({ ...rest, ...(refusal ? { refusal: JSON.stringify(refusal) as never } : {}), touched_at: scope.now })
    .where('id', '=', id)
    .execute()
}

/** What an earlier run of the same import left behind. */
export const clearStaged = async (scope: Scope, id: string): Promise<void> => {
  await tables<Tables>(scope).deleteFrom('eche_staged').where('import', '=', id).execute()
  await tables<Tables>(scope).deleteFrom('eche_report_line').where('import', '=', id).execute()
}

/** The rows have done their work; the report stays. */
export const clearRows = async (scope: Scope, id: string): Promise<void> => {
  await tables<Tables>(scope).deleteFrom('eche_staged').where('import', '=', id).execute()
}

export type StagedRow = {
  row: number
  erasmus_code: string
  pic: string
  oid: string | null
  name: string
  country: string
  city: string | null
  street: string | null
  postcode: string | null
  website: string | null
  charter_from: string | null
  charter_to: string | null
}

export const stageRows = async (scope: Scope, id: string, rows: StagedRow[]): Promise<void> => {
  await sql`insert into eche_staged (import, row, erasmus_code, pic, oid, name, country, city, street, postcode, website, charter_from, charter_to)
    select ${id}::uuid, s.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (row int, erasmus_code text, pic text, oid text,
      name text, country text, city text, street text, postcode text, website text, charter_from date, charter_to date)`.execute(
    tables(scope),
  )
}

export const stageOddities = async (scope: Scope, id: string, oddities: readonly EcheOddity[]): Promise<void> => {
  await sql`insert into eche_report_line (import, kind, row, field, code, value)
    select ${id}::uuid, 'oddity', o.row, o.field, o.code, left(o.value, 300)
    from jsonb_to_recordset(${JSON.stringify(oddities)}::jsonb) as o (row int, field text, code text, value text)`.execute(
    tables(scope),
  )
}

export const listImports = (scope: Scope, limit: number): Promise<EcheImport[]> =>
  tables<Tables>(scope).selectFrom('eche_import').select(shown).orderBy('begun_at', 'desc').limit(limit).execute()

export const findImport = (scope: Scope, id: string): Promise<EcheImport | undefined> =>
  tables<Tables>(scope).selectFrom('eche_import').select(shown).where('id', '=', id).executeTakeFirst()

/** Imports that nobody has gone on with since then. */
export const forsakenImports = async (scope: Scope, before: Date): Promise<string[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('eche_import')
      .select('id')
      .where('state', '=', 'begun')
      .where('touched_at', '<', before)
      .execute()
  ).map(row => row.id)

export type LinesWanted = { import: string; kind?: ReportKind | undefined; code?: string | undefined }

const lines = (scope: Scope, want: LinesWanted) => {
  let rows = tables<Tables>(scope).selectFrom('eche_report_line').where('import', '=', want.import)
  if (want.kind) rows = rows.where('kind', '=', want.kind)
  if (want.code) rows = rows.where('code', '=', want.code)
  return rows
}

export const reportLines = (
  scope: Scope,
  want: LinesWanted,
  part: { limit: number; offset: number },
): Promise<ReportLine[]> =>
  lines(scope, want)
    .select([
      'id',
      'kind',
      'row',
      'organisation',
      'erasmus_code as erasmusCode',
      'name',
      'code',
      'field',
      'value',
      'changes',
    ])
    .orderBy('row')
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute()

export const countLines = async (scope: Scope, want: LinesWanted): Promise<number> =>
  (await lines(scope, want).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n

/** How often each oddity occurs in a list. */
export const oddityCounts = (scope: Scope, id: string): Promise<{ code: string; count: number }[]> =>
  lines(scope, { import: id, kind: 'oddity' })
    .select([sql<string>`code`.as('code'), sql<number>`count(*)`.as('count')])
    .groupBy('code')
    .orderBy(sql`count(*)`, 'desc')
    .execute()
