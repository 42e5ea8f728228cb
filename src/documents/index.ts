export { documentHistory, documentsOf, keepDocument, openDocument, removeDocument } from './document.store.ts'
export {
  type CheckedFile,
  checkFile,
  type Document,
  type DocumentKind,
  documentKinds,
  downloadOf,
  largestFile,
} from './document.ts'
export { endings, type Format, formats } from './file-format.rules.ts'
export { sayDocuments } from './words/spoken.ts'
