/** A round of allocation: what there is, who wants what, and in which order they are asked. Plain data, kept with its result. */

/** Seats of a line for candidates of a category, who compete for the others too. */
export type Reserve = { category: string; seats: number }
/** Reserved seats first, and members placed on merit count (the guarantee); or open seats first, reserved ones on top. */
export const reserveModes = ['minimum-guarantee', 'over-and-above'] as const
export type ReserveMode = (typeof reserveModes)[number]

/** What an agreement provides for some fields and cycles. `null` or absent is unlimited. */
export type Line = {
  id: string
  persons: number | null
  /** Of all its stays of a year together: whole months or hundredths of one. */
  totalMonths?: number | null
  /** Seats in each term, where they are counted; a full year takes one in each. */
  periodSeats?: Readonly<Record<string, number>>
  /** Candidates as the destination itself ranks them, best first; who is not in it is not wanted. Absent: by merit. */
  priority?: readonly string[]
  reserves?: readonly Reserve[]
  reserveMode?: ReserveMode
}
/** What can be wished for: a line in certain terms. */
export type Option = { id: string; line: string; months: number; periods: readonly string[] }
/** A limit that several lines share. */
export type Quota = { id: string; lines: readonly string[]; persons: number }

export type Candidate = {
  id: string
  /** Place in the order of merit, 1 first; no two share one. */
  rank: number
  /** Options from the one wanted most. */
  prefs: readonly string[]
  /** Of these, the ones that may not be given. */
  barred?: readonly string[]
  categories?: readonly string[]
}

export type Round = {
  lines: readonly Line[]
  options: readonly Option[]
  groups?: readonly Quota[]
  students: readonly Candidate[]
}

/** Option of each candidate; `null` is none. */
export type Assignment = Readonly<Record<string, string | null>>

export const simulations = ['max-cardinality-merit', 'rank-maximal', 'min-cost-max-flow'] as const
export type Simulation = (typeof simulations)[number]
/** Those by which places may be given. Immediate acceptance punishes honest lists and stands here for old calls only. */
export const mechanisms = ['serial-dictatorship', 'deferred-acceptance', 'immediate-acceptance'] as const
export type Mechanism = (typeof mechanisms)[number]
