import { type GradingScale, type GradingTable, type Rung, rungs, type TableFound, tableAt } from '../grading/index.ts'
import type { FixedRow } from './fixed-table.rules.ts'

/** Whose grades, of which field and cycle, are to be converted; the year is the exam’s. */
export type Question = { partner: string; field: string | null; cycle: number; year: string }

/** A fixed table as a policy carries it: for one partner, or for everybody who uses a scale. */
export type FixedTable = { scale: string; partner: string | null; rows: FixedRow[] }

/** What there is to convert by. `national` are the bodies that publish tables for the partner’s country. */
export type Supply = {
  scales: readonly GradingScale[]
  tables: readonly GradingTable[]
  national: readonly string[]
  fixed: readonly FixedTable[]
  /** The partner’s scale, where it is known from elsewhere than its tables. */
  hostScale: string | undefined
  /** Some Schools convert by their fixed table wherever they have one. */
  fixedFirst: boolean
}

type Pair = { host: TableFound; home: TableFound }
/** By what a grade is converted: the first of the nine ways that there is. */
export type Basis =
  | (Pair & { rung: Rung | 'national' })
  | { rung: 'fixed-table'; scale: GradingScale; table: FixedTable }
  | { rung: 'linear'; from: GradingScale; to: GradingScale }
  | { rung: 'manual' }
/** An old ECTS letter on a transcript, laid over our own table. */
export type LetterBasis = { rung: 'ects-letter'; home: TableFound }
export const ways = [...rungs, 'national', 'ects-letter', 'fixed-table', 'linear', 'manual'] as const
export type Way = (typeof ways)[number]

const ours = (supply: Supply, question: Question, upTo: number): TableFound | undefined =>
  // The same rung first, then finer ones: like is compared with like as nearly as can be.
  rungs
    .slice(0, upTo + 1)
    .reverse()
    .map(rung => tableAt(rung, supply, { ...question, organisation: null }))
    .find(found => found !== undefined)

function pairWith(organisation: string, supply: Supply, question: Question): Pair | undefined {
  for (const [at, rung] of rungs.entries()) {
    const host = tableAt(rung, supply, { ...question, organisation })
    const home = host && ours(supply, question, at)
    if (host && home) return { host, home }
  }
  return undefined
}

function byDistributions(supply: Supply, question: Question): Basis | undefined {
  const pair = pairWith(question.partner, supply, question)
  if (pair) return { rung: pair.host.rung, ...pair }
  const national = supply.national.map(body => pairWith(body, supply, question)).find(found => found !== undefined)
  return national && { rung: 'national', ...national }
}

/** The scale a partner grades in: that of its newest table, else as given. */
export function hostScaleOf({ scales, tables, hostScale }: Supply, partner: string): GradingScale | undefined {
  const newest = tables
    .filter(({ organisation, state }) => organisation === partner && state === 'current')
    .toSorted((a, b) => b.lastYear.localeCompare(a.lastYear))[0]
  return scales.find(({ id }) => id === (newest?.scale ?? hostScale))
}

function byFixedTable(supply: Supply, { partner }: Question): Basis | undefined {
  const scale = hostScaleOf(supply, partner)
  const own = supply.fixed.find(table => table.partner === partner)
  const table = own ?? supply.fixed.find(one => one.partner === null && one.scale === scale?.id)
  const written = supply.scales.find(({ id }) => id === table?.scale)
  return table && written && { rung: 'fixed-table', scale: written, table }
}

/** The first way that qualifies, in the order that the house follows; the rung is shown, and cycles are never mixed. */
export function basisFor(question: Question, supply: Supply): Basis {
  const order = supply.fixedFirst ? [byFixedTable, byDistributions] : [byDistributions, byFixedTable]
  for (const way of order) {
    const found = way(supply, question)
    if (found) return found
  }
  const [from, to] = [hostScaleOf(supply, question.partner), supply.scales.find(({ own }) => own)]
  return from && to ? { rung: 'linear', from, to } : { rung: 'manual' }
}

/** Between the distributions and the fixed tables: a letter that a transcript carries, wherever we have a table of our own. */
export function letterBasis(question: Question, supply: Supply): LetterBasis | undefined {
  const home = ours(supply, question, rungs.length - 1)
  return home && { rung: 'ects-letter', home }
}
