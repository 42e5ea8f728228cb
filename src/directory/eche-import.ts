import type { Id } from '../platform/ids.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Refusal } from '../platform/refusal.ts'

export type EcheImportId = Id<'eche-import'>

/** A list is read and then applied at once, or refused; whatever interrupts it, it begins again. */
export const echeImportLife = machine('eche-import', {
  begun: { apply: 'done', refuse: 'refused' },
  done: {},
  refused: {},
})
export type EcheImportState = StateOf<typeof echeImportLife>

export type EcheImport = {
  id: EcheImportId
  fileName: string
  state: EcheImportState
  /** Rows of the list, once it is read; `staged` of them are laid out for the comparison. */
  rows: number | null
  staged: number
  added: number | null
  changed: number | null
  gone: number | null
  unchanged: number | null
  oddities: number | null
  refusal: Pick<Refusal, 'code' | 'facts'> | null
  begunAt: Date
  endedAt: Date | null
}

export const reportKinds = ['added', 'changed', 'gone', 'oddity'] as const
export type ReportKind = (typeof reportKinds)[number]

/** One line of the report. `code`, `field` and `value` are of oddities; `changes` says by field what stood and what stands there. */
export type ReportLine = {
  id: number
  kind: ReportKind
  row: number | null
  organisation: string | null
  erasmusCode: string | null
  name: string | null
  code: string | null
  field: string | null
  value: string | null
  changes: Record<string, [string | null, string | null]> | null
}
