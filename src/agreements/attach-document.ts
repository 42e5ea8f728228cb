import { z } from 'zod'
import { checkFile, documentKinds, documentsOf, keepDocument, removeDocument } from '../documents/index.ts'
import { command } from '../platform/command.ts'
import { maybe } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './agreement.facts.ts'
import { lockAgreement, saveAgreement } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import { contentDocuments } from './current-content.ts'

/** Puts a file among the documents of an agreement; its text and annexes only while it is a draft. */
export const attachDocument = command(
  'attach-document',
  z.object({
    agreement: z.uuid(),
    kind: z.enum(documentKinds),
    replaces: maybe(z.uuid()),
    file: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { agreement: id, kind, replaces, file }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    refuseAgreed(agreement, kind)
    if (replaces) refuseAgreed(agreement, (await documentsOf(scope, id)).find(old => old.id === replaces)?.kind)
    const kept = await keepDocument(scope, { subject: id, about: 'agreement', kind, replaces }, checkFile(file))
    await saveAgreement(scope, id, {})
    return [happened('agreement.document-attached', id, { document: kept.id, name: kept.name })]
  },
)

export const removeAgreementDocument = command(
  'remove-agreement-document',
  z.object({ agreement: z.uuid(), document: z.uuid() }),
  async (scope, { agreement: id, document }) => {
    const agreement = await lockAgreement(scope, id)
    scope.must('agreement.edit', agreement)
    const removed = await removeDocument(scope, id, document)
    refuseAgreed(agreement, removed.kind)
    await saveAgreement(scope, id, {})
    return [happened('agreement.document-removed', id, { document, name: removed.name })]
  },
)

function refuseAgreed(agreement: Agreement, kind: string | undefined): void {
  if (kind && contentDocuments.includes(kind) && agreement.state !== 'draft')
    throw new Refusal('agreement.document-is-agreed')
}
