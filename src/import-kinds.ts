import { agreementsImport } from './agreements/index.ts'
import { coursesImport } from './courses/index.ts'
import { gradingImport } from './grading/index.ts'
import type { ImportKind } from './imports/index.ts'
import { partnersImport } from './partners/index.ts'

/** THE page of what offices can bring along in Excel or CSV: each slice says what its list is and what a row of it means. */
export const importKinds: readonly ImportKind[] = [partnersImport, agreementsImport, coursesImport, gradingImport]
