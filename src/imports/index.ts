export { applyConfirmed, mindImports, readImport } from './import.reactions.ts'
export { partsOf, readCell } from './kinds/cell.rules.ts'
export { erasmusCode, pic } from './kinds/codes.ts'
export type { ImportField, Named, Shape, Value, Values } from './kinds/field.ts'
export { suggestMapping } from './kinds/header.rules.ts'
export {
  type Applied,
  type Around,
  type Changes,
  type ImportKind,
  type KindWords,
  offerImports,
  type Prepared,
  type Question,
  type RowProblem,
  type SheetRecord,
} from './kinds/import-kind.ts'
export { plain } from './kinds/plain.rules.ts'
export { importsOnDesk } from './on-desk.ts'
export { without } from './rows/kept-here.rules.ts'
export { startImport } from './start-import.ts'
