import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { CheckedFile, Document, DocumentKind } from './document.ts'
import type { Format } from './file-format.rules.ts'

type Tables = {
  stored_file: {
    institution: string
    hash: string
    content: Uint8Array
    bytes: number
    format: Format
    stored_at: Date
  }
  document: {
    id: string
    institution: string
    subject: string
    about: string
    kind: DocumentKind
    name: string
    hash: string
    version: number
    replaces: string | null
    added_by: string | null
    added_at: Date
    removed_at: Date | null
  }
}
const open = (scope: Scope) => tables<Tables>(scope)
export type Place = { subject: string; about: string; kind: DocumentKind; replaces?: string | undefined }

/**
 * Keeps a file in a case, in the caller's own transaction and under the permission that the caller has asked for.
 * The same content is stored once; a newer version takes the place of the one that it replaces.
 */
export async function keepDocument(scope: Scope, place: Place, file: CheckedFile): Promise<Document> {
  const before = place.replaces ? await currentDocument(scope, place.subject, place.replaces) : undefined
  if (place.replaces && !before) throw new Refusal('document.not-found')
  await open(scope)
    .insertInto('stored_file')
    .values({
      institution: scope.institution,
      hash: file.hash,
      content: file.bytes,
      bytes: file.bytes.length,
      format: file.format,
      stored_at: scope.now,
    })
    .onConflict(conflict => conflict.columns(['institution', 'hash']).doNothing())
    .execute()
  const row = {
    subject: place.subject,
    kind: place.kind,
    name: file.name,
    hash: file.hash,
    version: (before?.version ?? 0) + 1,
    replaces: before?.id ?? null,
    added_by: scope.actor.kind === 'user' ? scope.actor.account : null,
    added_at: scope.now,
  }
  const { id } = await open(scope)
    .insertInto('document')
    .values({ ...row, institution: scope.institution, about: place.about } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  const { added_by: addedBy, added_at: addedAt, ...rest } = row
  return { ...rest, id, addedBy, addedAt, format: file.format, bytes: file.bytes.length }
}

const listed = (scope: Scope) =>
  open(scope)
    .selectFrom('document as d')
    .innerJoin('stored_file as f', join =>
      join.onRef('f.institution', '=', 'd.institution').onRef('f.hash', '=', 'd.hash'),
    )
    .select(['d.id', 'd.subject', 'd.kind', 'd.name', 'd.hash', 'd.version', 'd.replaces', 'f.format', 'f.bytes'])
    .select(['d.added_by as addedBy', 'd.added_at as addedAt'])
    .where('d.removed_at', 'is', null)

/** What lies in a case now, without contents: the newest version of each, in the order in which they came. */
export const documentsOf = (scope: Scope, subject: string): Promise<Document[]> =>
  listed(scope)
    .where('d.subject', '=', subject)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document as newer')
            .select('newer.id')
            .whereRef('newer.replaces', '=', 'd.id')
            .where('newer.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('d.added_at')
    .orderBy('d.id')
    .execute()

/** Every version, newest first. */
export const documentHistory = (scope: Scope, subject: string): Promise<Document[]> =>
  listed(scope).where('d.subject', '=', subject).orderBy('d.added_at', 'desc').orderBy('d.version', 'desc').execute()

const currentDocument = async (scope: Scope, subject: string, id: string): Promise<Document | undefined> =>
  (await documentsOf(scope, subject)).find(document => document.id === id)

/** One file with its content. The subject says whose permission was asked: a document of another case is not found. */
export async function openDocument(scope: Scope, subject: string, id: string) {
  const found = await listed(scope)
    .select('f.content')
    .where('d.id', '=', id)
    .where('d.subject', '=', subject)
    .executeTakeFirst()
  if (!found) throw new Refusal('document.not-found')
  return found
}

/** Takes a document out of its case. Its content stays until retention ends, so that what was decided can be shown. */
export async function removeDocument(scope: Scope, subject: string, id: string): Promise<Document> {
  const found = await listed(scope).where('d.id', '=', id).where('d.subject', '=', subject).executeTakeFirst()
  if (!found) throw new Refusal('document.not-found')
  await open(scope).updateTable('document').set({ removed_at: scope.now }).where('id', '=', id).execute()
  return found
}
