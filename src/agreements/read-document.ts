import { openDocument } from '../documents/index.ts'
import { query } from '../platform/query.ts'
import { agreementOr404 } from './agreement.store.ts'

/** One document of an agreement with its content: whoever may read the agreement may read it. */
export const readDocument = query(
  'read-document',
  async (scope, { agreement, document }: { agreement: string; document: string }) => {
    scope.must('agreement.read', await agreementOr404(scope, agreement))
    return openDocument(scope, agreement, document)
  },
)
