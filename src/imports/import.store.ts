import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Import, ImportState } from './import.ts'

type ImportRow = {
  id: string
  institution: string
  kind: string
  state: ImportState
  file_name: string
  file_hash: string | null
  headers: string[]
  list: string
  header_row: number
  sample: string[][]
  rows: number
  mapping: Import['mapping']
  run: number
  staged: number
  checked: number
  counts: Import['counts']
  leave_out: boolean
  refusal: Import['refusal']
  begun_by: string | null
  confirmed_by: string | null
  begun_at: Date
  touched_at: Date
  ended_at: Date | null
  revision: number
}
type FileRow = { institution: string; hash: string; content: Uint8Array; bytes: number; kept_at: Date }
type Tables = { import: ImportRow; import_file: FileRow }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = [
  'id',
  'kind',
  'state',
  'file_name as fileName',
  'headers',
  'sample',
  'header_row as headerRow',
  'rows',
  'mapping',
  'staged',
  'checked',
  'counts',
  'leave_out as leaveOut',
  'refusal',
  'begun_by as begunBy',
  'confirmed_by as confirmedBy',
  'begun_at as begunAt',
  'ended_at as endedAt',
  sql<boolean>`file_hash is null`.as('cleared'),
  'revision',
] as const

export type Locked = Import & { list: string; run: number }

/** Holds the import until the command ends: whoever comes second waits, and then sees what the first did. */
export async function lockImport(scope: Scope, id: string): Promise<Locked> {
  const row = await open(scope)
    .selectFrom('import')
    .select([...shown, 'list', 'run'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('import.not-found')
  return row
}

export async function findImport(scope: Scope, id: string): Promise<Import> {
  const row = await open(scope).selectFrom('import').select(shown).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('import.not-found')
  return row
}

export type NewImport = Pick<Import, 'kind' | 'fileName' | 'headers' | 'sample' | 'headerRow' | 'rows' | 'begunBy'> & {
  list: string
  hash: string
}

export async function insertImport(scope: Scope, file: Uint8Array, given: NewImport): Promise<string> {
  await open(scope)
    .insertInto('import_file')
    .values({
      institution: scope.institution,
      hash: given.hash,
      content: Buffer.from(file),
      bytes: file.length,
      kept_at: scope.now,
    })
    .onConflict(conflict => conflict.columns(['institution', 'hash']).doNothing())
    .execute()
  const { id } = await open(scope)
    .insertInto('import')
    .values({
      institution: scope.institution,
      kind: given.kind,
      file_name: given.fileName,
      file_hash: given.hash,
      headers: JSON.stringify(given.headers),
      list: given.list,
      header_row: given.headerRow,
      sample: JSON.stringify(given.sample),
      rows: given.rows,
      begun_by: given.begunBy,
      begun_at: scope.now,
      touched_at: scope.now,
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Change = Partial<
  Pick<
    Import,
    'state' | 'mapping' | 'staged' | 'checked' | 'counts' | 'leaveOut' | 'refusal' | 'confirmedBy' | 'endedAt'
  >
> & { run?: number }

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Saves what changed. Progress by itself is no new revision: the form on the page is not stale because of it. */
export async function saveImport(scope: Scope, id: string, change: Change): Promise<void> {
  const { leaveOut, confirmedBy, endedAt, mapping, counts, refusal, ...rest } = change
  await open(scope)
    .updateTable('import')
    .set({
      ...rest,
      ...(mapping === undefined ? {} : { mapping: json(mapping) }),
      ...(counts === undefined ? {} : { counts: json(counts) }),
      ...(refusal === undefined ? {} : { refusal: json(refusal) }),
      ...(leaveOut === undefined ? {} : { leave_out: leaveOut }),
      ...(confirmedBy === undefined ? {} : { confirmed_by: confirmedBy }),
      ...(endedAt === undefined ? {} : { ended_at: endedAt }),
      ...(change.state === undefined ? {} : { revision: sql`revision + 1` }),
      touched_at: scope.now,
    } as never)
    .where('id', '=', id)
    .execute()
}

export const fileOf = (scope: Scope, id: string): Promise<{ content: Uint8Array; run: number } | undefined> =>
  open(scope)
    .selectFrom('import')
    .innerJoin('import_file', join =>
      join.onRef('import_file.institution', '=', 'import.institution').onRef('import_file.hash', '=', 'file_hash'),
    )
    .select(['content', 'run'])
    .where('import.id', '=', id)
    .executeTakeFirst()

/** Takes the file from an import; it goes when no other import reads it. */
export async function forgetFile(scope: Scope, id: string): Promise<void> {
  await sql`with freed as (update import i set file_hash = null, sample = '[]' from import before
      where i.id = ${id} and before.id = i.id and before.institution = i.institution and before.file_hash is not null returning before.file_hash as hash)
    delete from import_file f using freed where f.institution = ${scope.institution} and f.hash = freed.hash
      and not exists (select from import other where other.institution = f.institution and other.file_hash = f.hash and other.id <> ${id})`.execute(
    open(scope),
  )
}

export type ImportsWanted = { kind?: string | undefined; limit: number; offset: number }

export const listedImports = (scope: Scope, { kind, limit, offset }: ImportsWanted): Promise<Import[]> =>
  open(scope)
    .selectFrom('import')
    .select(shown)
    .$if(kind !== undefined, rows => rows.where('kind', '=', kind ?? ''))
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()

export const countImports = async (scope: Scope, kind: string | undefined): Promise<number> =>
  (
    await open(scope)
      .selectFrom('import')
      .select(sql<number>`count(*)`.as('n'))
      .$if(kind !== undefined, rows => rows.where('kind', '=', kind ?? ''))
      .executeTakeFirstOrThrow()
  ).n

/** Imports with which the system should have gone on since then: a crash or a restart came between. */
export const forsakenImports = (scope: Scope, before: Date) =>
  open(scope)
    .selectFrom('import')
    .select(['id', 'state', 'confirmed_by as confirmedBy'])
    .where('state', 'in', ['mapped', 'confirmed'])
    .where('touched_at', '<', before)
    .execute()

/** Imports whose file and rows have been kept long enough. */
export const importsToClear = (scope: Scope, before: Date) =>
  open(scope)
    .selectFrom('import')
    .select(['id', 'state'])
    .where('file_hash', 'is not', null)
    .where('state', 'in', ['uploaded', 'checked', 'applied'])
    .where('touched_at', '<', before)
    .execute()

/** What waits for the office. */
export const openImports = (scope: Scope, limit: number): Promise<Import[]> =>
  open(scope)
    .selectFrom('import')
    .select(shown)
    .where('state', 'in', ['uploaded', 'mapped', 'checked', 'confirmed'])
    .orderBy('begun_at')
    .limit(limit)
    .execute()

/** What this office chose for a header before, newest first: the headers and the mapping of its last imports of a kind. */
export const earlierMappings = (scope: Scope, kind: string) =>
  open(scope)
    .selectFrom('import')
    .select(['headers', 'mapping'])
    .where('kind', '=', kind)
    .where('mapping', 'is not', null)
    .orderBy('begun_at', 'desc')
    .limit(20)
    .execute()

/** One import of an institution is applied at a time. */
export async function waitForTurn(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imports ${scope.institution}`}, 0))`.execute(open(scope))
}
