import type { Permission } from '../../permissions.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Fact } from '../../platform/facts.ts'
import type { Problem } from '../../platform/refusal.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Language } from '../../platform/words.ts'
import type { ImportField, Values } from './field.ts'

/** Something about a row. A note is only said; a problem keeps the row out. `value` is the cell as it is written. */
export type RowProblem = Problem & { row: number; field: string | null; grave: boolean; value?: string | undefined }

/** A text that could mean several things: a person says which, once for all rows and all later files. */
export type Question = {
  domain: string
  field: string
  written: string
  /** The label where the words of the kind have none: names of organisations, of people. */
  choices: readonly { value: string; label?: string | undefined }[]
  answer: string | null
}

/** One thing of the office as a file says it: what all its rows agree on, and what differs from row to row. */
export type SheetRecord = {
  key: string
  /** The first row, as a person sees it in Excel. */
  row: number
  values: Values
  lines: readonly { row: number; values: Values }[]
  /** Fields whose cells could not be read: they are missing in the values, and nobody left them empty. */
  wrong: ReadonlySet<string>
}

/** By field, what stands in the office's records and what the file says, for a person to compare. */
export type Changes = Record<string, [before: string, after: string]>

export type Prepared<Change = unknown> = {
  key: string
  row: number
  outcome: 'new' | 'changed' | 'unchanged'
  /** The record of the office that the key means, where there is one. */
  subject: string | null
  problems: RowProblem[]
  questions: Question[]
  changes: Changes
  /** By field, what the record says, in the same form as changes: what is kept to know later what was changed here. */
  said?: Record<string, string>
  /** What `apply` needs; it lives no longer than one transaction. */
  change: Change
}

/** What a text means: because a person said so, or because it is one of the office's own names. */
export type Meaning = { value: string; said: boolean }

/** What surrounds the records of one portion. */
export type Around = {
  import: string
  fileName: string
  today: Day
  meaning: (domain: string, written: string) => Meaning | null
  /** How other records of the same file stand, by their keys: those that are not in it are missing. */
  inFile: (keys: readonly string[]) => Promise<ReadonlyMap<string, 'fine' | 'wrong'>>
}

export type Applied = { facts: Fact[]; subjects: ReadonlyMap<string, string> }

export type KindWords = {
  /** `Partners and contacts`. */
  title: string
  /** `Import partners and contacts`. */
  deed: string
  /** What it is for, which row means what, and what stays as it is. */
  lead: string
  rows: string
  field: (key: string) => { label: string; hint?: string | undefined; example?: string | undefined }
  /** `What does “Univ. Heidelberg” mean?`, by domain. */
  question: (domain: string) => string
  /** The words for a choice or a value that has some: `new`, `none`. */
  choice: (domain: string, value: string) => string | undefined
}

/**
 * One kind of list that offices bring along: what its columns are, which row means which record, what a record would change,
 * and how it is changed. `prepare` and `apply` act in the caller's transaction and by the same rules as the slice's commands.
 */
export type ImportKind<Change = unknown> = {
  name: string
  /** Asked beside `import.run`, by whoever begins and when it is applied. */
  permission: Permission
  fields: readonly ImportField[]
  /** Under which its texts that nobody can be sure of are kept, once a person has said what they mean. */
  domains: readonly string[]
  words: (language: Language) => KindWords
  /** Names that the office itself has given, and which nobody needs to be asked about: of its types, its departments. */
  ownNames?(scope: Scope): Promise<readonly { domain: string; name: string; value: string }[]>
  /** What tells one record from another; null where the row does not say it. */
  keyOf(values: Values): string | null
  /** The fields of which a row must say one, to be named when it says none. */
  keyFields: readonly string[]
  labelOf(values: Values): string
  /** Where in the office a record is seen: `/agreements/…`. */
  addressOf?(subject: string): string
  /** Records of a lower rank are applied before others that refer to them. */
  rankOf?(values: Values): number
  /** The record without what these changes come from, where more than the cells of their own fields is meant. */
  without?(record: SheetRecord, changes: readonly string[]): SheetRecord
  prepare(scope: Scope, records: readonly SheetRecord[], around: Around): Promise<Prepared<Change>[]>
  apply(scope: Scope, prepared: readonly Prepared<Change>[], around: Around): Promise<Applied>
}

let kinds: readonly ImportKind[] = []

/** Tells the imports which kinds there are; called once at the start, since slices above bring them. */
export function offerImports(offered: readonly ImportKind[]): void {
  kinds = offered
}

export const importKinds = (): readonly ImportKind[] => kinds

export function kindCalled(name: string): ImportKind {
  const kind = kinds.find(offered => offered.name === name)
  if (!kind) throw new Refusal('import.unknown-kind-not-found')
  return kind
}
