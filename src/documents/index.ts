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
export { codeFrom, readCode, spellCode } from './issued/code.rules.ts'
export { type Issued, issuedBecause, keepIssued, withdrawIssued } from './issued/issued.store.ts'
export { verifyByCode, verifyByContent } from './issued/verify-document.ts'
export { type Sheet, typeset } from './pdf/typeset.ts'
export { sayDocuments } from './words/spoken.ts'
