import { documentsOf } from '../documents/index.ts'
import type { Scope } from '../platform/scope.ts'
import { activitiesOf, conditionsOf, partiesOf } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import { type Content, contentHash, contentOf } from './content.ts'

/** The kinds of document that are part of what is agreed; letters, resolutions and signed copies only belong to the case. */
export const contentDocuments: readonly string[] = ['draft', 'annex']

/** What the agreement says now, with the hash by which decisions and signatures name it. */
export async function currentContent(scope: Scope, agreement: Agreement): Promise<{ content: Content; hash: string }> {
  const documents = await documentsOf(scope, agreement.id)
  const content = contentOf(agreement, {
    parties: await partiesOf(scope, agreement.id),
    conditions: await conditionsOf(scope, agreement.id),
    activities: await activitiesOf(scope, agreement.id),
    documents: documents.filter(({ kind }) => contentDocuments.includes(kind)),
  })
  return { content, hash: contentHash(content) }
}
