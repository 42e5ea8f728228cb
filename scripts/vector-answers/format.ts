/** A case as it stands in the file, and the whole file, for what its cases name. */
export type Case = Record<string, unknown>
export type Document = Record<string, unknown>

/** What a case expects, and what the product says to it. */
export type Answered = { expected: Record<string, unknown>; actual: unknown }
export type Kind = (one: Case, document: Document) => Answered

/** One format of a file: its kinds of cases, and what in it is no case but what cases name or a reader wants to know. */
export type Format = { kinds: Record<string, Kind>; inputs?: readonly string[] }

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
