import type { Language } from '../../platform/words.ts'
import { type DocumentKind, documentKinds } from '../document.ts'
import { say } from './index.ts'

/** What kinds of document are called. */
export const sayDocuments = {
  kind: (language: Language, kind: DocumentKind): string => say(language)(`kinds.${kind}`),
  kinds: (language: Language): { value: DocumentKind; label: string }[] =>
    documentKinds.map(kind => ({ value: kind, label: say(language)(`kinds.${kind}`) })),
}
