import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Refusal } from '../platform/refusal.ts'
import type { Mapping } from './kinds/header.rules.ts'
import type { Changes, Question, RowProblem } from './kinds/import-kind.ts'

export type ImportId = Id<'import'>

/**
 * A file is uploaded, its columns are mapped, its rows are read and checked; then a person confirms, and all of it is applied
 * at once. Until then nothing of it is seen elsewhere.
 */
export const importLife = machine('import', {
  uploaded: { map: 'mapped', discard: 'discarded' },
  mapped: { map: 'mapped', check: 'checked', 'send-back': 'uploaded', discard: 'discarded' },
  checked: { map: 'mapped', decide: 'mapped', correct: 'checked', confirm: 'confirmed', discard: 'discarded' },
  confirmed: { apply: 'applied', 'send-back': 'mapped' },
  applied: {},
  discarded: {},
})
export type ImportState = StateOf<typeof importLife>

/** Who must act: the office chooses columns and decides, the system reads and applies. */
export const whoseTurn: Record<ImportState, 'office' | 'system' | null> = {
  uploaded: 'office',
  mapped: 'system',
  checked: 'office',
  confirmed: 'system',
  applied: null,
  discarded: null,
}

/** What becomes of a row; `gone` is a line for what the last file of this list had and this one has not. */
export const outcomes = ['new', 'changed', 'unchanged', 'problem', 'gone'] as const
export type Outcome = (typeof outcomes)[number]
/** `records`: things of the office, each of one row or more; `noted`: rows about which there is something to know. */
export type Counts = Record<Outcome, number> & { records: number; noted: number; open: number }

export type Import = {
  id: ImportId
  kind: string
  state: ImportState
  fileName: string
  headers: string[]
  sample: string[][]
  headerRow: number
  rows: number
  mapping: Mapping | null
  /** Rows laid out and rows checked, while the system works. */
  staged: number
  checked: number
  counts: Counts | null
  /** Rows with problems are left out when it is applied. */
  leaveOut: boolean
  /** Why the last attempt to apply it changed nothing. */
  refusal: Pick<Refusal, 'code' | 'facts'> | null
  begunBy: string | null
  confirmedBy: string | null
  begunAt: Date
  endedAt: Date | null
  /** File and rows are gone, only the counts are left. */
  cleared: boolean
  revision: number
}

/** One line of the report. `row` as a person sees it in Excel; null where the line is about something that is not in the file. */
export type ImportLine = {
  id: number
  row: number | null
  cells: string[]
  corrected: Record<string, string>
  label: string
  outcome: Outcome | null
  problems: RowProblem[]
  questions: Question[]
  changes: Changes
  subject: string | null
  revision: number
}

export const retentionDays = 90
