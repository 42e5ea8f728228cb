import type { OfficeKey, PageName, RecordKind } from '../../../db/seeds/content/types.ts'

/** What a public page must contain: words (case and spaces do not matter) or a pattern. */
export type Expectation = string | RegExp

/** One thing that a line of a seed page says. `record` is the record that holds it, with the fields that say it. */
export type Fact = {
  id: string
  kind: RecordKind
  says: string
  office: OfficeKey
  page: PageName
  expects: readonly Expectation[]
  record: { key: string; fields: Readonly<Record<string, unknown>> }
}

export type Line = { line: number; facts: readonly string[] } | { line: number; noFact: string }

/** The account of one seed page: each non-empty line once. */
export type Ledger = { office: OfficeKey; file: string; lines: readonly Line[]; facts: readonly Fact[] }

type Shown = { page: PageName; expects: readonly Expectation[] }
type Held = { kind: RecordKind; key: string; fields?: Readonly<Record<string, unknown>> }
export type Said = { id: string; says: string } & Shown & Held

/** A line with its facts: new ones, or the ids of facts that another line says too. */
type Told = { line: number; facts: readonly (Said | string)[] }

export const line = (number: number, ...facts: (Said | string)[]): Told => ({ line: number, facts })
export const noFact = (number: number, reason: string): Line => ({ line: number, noFact: reason })

/** Gathers the facts of a page while it is read from top to bottom. */
export function ledgerOf(office: OfficeKey, file: string, entries: readonly (Told | Line)[]): Ledger {
  const facts: Fact[] = []
  const lines = entries.map((entry): Line => {
    if ('noFact' in entry) return entry
    const ids = entry.facts.map(fact => {
      if (typeof fact === 'string') return `${office}.${fact}`
      const { id, kind, says, page, expects, key, fields = {} } = fact
      facts.push({ id: `${office}.${id}`, kind, says, office, page, expects, record: { key, fields } })
      return `${office}.${id}`
    })
    return { line: entry.line, facts: ids }
  })
  return { office, file, lines, facts }
}
