import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import { keepDocument } from '../document.store.ts'
import { checkFile, type Document, type DocumentKind } from '../document.ts'

type Row = {
  institution: string
  code: string
  document: string
  subject: string
  because: number
  hash: string
  title: Localised
  issued_to: string
  issued_at: Date
  withdrawn_at: Date | null
  withdrawn_because: string | null
  replaced_by: string | null
}
const open = (scope: Scope) => tables<{ issued_document: Row }>(scope)

/** A document as anybody who holds it may know it. */
export type Issued = {
  code: string
  title: Localised
  issuedTo: string
  issuedAt: Date
  withdrawnAt: Date | null
  withdrawnBecause: string | null
  replacedBy: string | null
}
const seen = [
  'code',
  'title',
  'issued_to as issuedTo',
  'issued_at as issuedAt',
  'withdrawn_at as withdrawnAt',
  'withdrawn_because as withdrawnBecause',
  'replaced_by as replacedBy',
] as const

export type ToIssue = {
  subject: string
  about: string
  kind: DocumentKind
  /** The fact that made it due. */
  because: number
  code: string
  title: Localised
  issuedTo: string
  file: { name: string; bytes: Uint8Array }
}

/** The document that a fact has led to already, if it has. */
export const issuedBecause = (scope: Scope, because: number, subject: string): Promise<Issued | undefined> =>
  open(scope)
    .selectFrom('issued_document')
    .select(seen)
    .where('because', '=', because)
    .where('subject', '=', subject)
    .executeTakeFirst()

/** Puts a document into its case and makes it one that can be checked, under the permission that the caller has asked for. */
export async function keepIssued(scope: Scope, given: ToIssue): Promise<Document> {
  const { subject, about, kind, because, code, title, issuedTo, file } = given
  const kept = await keepDocument(scope, { subject, about, kind }, checkFile(file))
  await open(scope)
    .insertInto('issued_document')
    .values({
      ...{ institution: scope.institution, code, document: kept.id, subject, because, hash: kept.hash },
      ...{ title: JSON.stringify(title) as never, issued_to: issuedTo, issued_at: scope.now },
    } as never)
    .execute()
  return kept
}

type Withdrawal = ({ document: string } | { subject: string }) & {
  because: string | null
  replacedBy?: string | undefined
}

/**
 * A document, or whatever else was issued in a case, holds no more, or the one of `replacedBy` holds in its place: whoever checks it is
 * told so.
 */
export const withdrawIssued = (scope: Scope, { because, replacedBy, ...which }: Withdrawal) =>
  open(scope)
    .updateTable('issued_document')
    .set({ withdrawn_at: scope.now, withdrawn_because: because, replaced_by: replacedBy ?? null })
    .where('institution', '=', scope.institution)
    .where(({ eb }) => ('document' in which ? eb('document', '=', which.document) : eb('subject', '=', which.subject)))
    .where('withdrawn_at', 'is', null)
    .where('code', '!=', replacedBy ?? '')
    .execute()

/** Of one document, the code under which it was issued. */
export const issuedByCode = (scope: Scope, code: string): Promise<Issued | undefined> =>
  open(scope).selectFrom('issued_document').select(seen).where('code', '=', code).executeTakeFirst()

/** The last one, should the same bytes ever have been issued twice. */
export const issuedByHash = (scope: Scope, hash: string): Promise<Issued | undefined> =>
  open(scope)
    .selectFrom('issued_document')
    .select(seen)
    .where('hash', '=', hash)
    .orderBy('issued_at', 'desc')
    .executeTakeFirst()
