export { describeScale } from './describe-scale.ts'
export type { Entry, GradingScale, GradingTable } from './grading.ts'
export { gradingImport } from './imports/grading-import.ts'
export { gradingIn } from './list-tables.ts'
export { recordGradingTable } from './record-table.ts'
export { standardScales } from './standard-scales.ts'
export type { Distribution, Rung, TableFound, TableWanted } from './table.rules.ts'
export {
  allOf,
  inPercent,
  outcomeOf,
  passingOf,
  readGrade,
  resultsOf,
  rungs,
  tableAt,
  tableFor,
} from './table.rules.ts'
export { withdrawGradingTable } from './withdraw-table.ts'
