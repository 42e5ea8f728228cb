import type { Line, Option, Quota, ReserveMode, Round } from './round.ts'

/** What can run out: persons, months or seats in a term of a line, persons of a shared quota. */
export type Stock = { kind: 'persons' | 'months' | 'seats' | 'quota'; of: string; period?: string; capacity: number }

/** A line's own say: how many persons, which of them reserved. Categories are bits. */
export type LineRule = { persons: number; reserves: readonly { category: number; seats: number }[]; mode: ReserveMode }

/**
 * A round in numbers: candidates by merit (0 is asked first), wishes one after another in one list, stocks that a place
 * takes from. Lists of lists lie flat: those of `i` are from `first…[i]` up to `first…[i + 1]`.
 */
export type Numbered = {
  candidates: number
  lines: number
  firstWish: Int32Array
  /** The option of each wish, its place in the candidate's list, and how the line ranks the candidate (less is better). */
  wish: Int32Array
  listedAs: Int32Array
  standing: Float64Array
  firstTake: Int32Array
  /** From which stock an option takes, and how much. */
  stock: Int32Array
  amount: Int32Array
  capacity: Int32Array
  lineOf: Int32Array
  categories: Int32Array
  /** Lines with reserves; those that are missing have none. */
  rules: ReadonlyMap<number, LineRule>
  /** Lines that rank candidates by an order of their own. */
  ranking: ReadonlySet<number>
}

export type Names = { candidates: readonly string[]; options: readonly string[]; stocks: readonly Stock[] }

/** Months may have two decimals (EWP): counted in hundredths, so that sums are exact. */
export const inHundredths = (months: number): number => Math.round(months * 100)

const limits = (line: Line): Stock[] => [
  ...(line.persons === null ? [] : [{ kind: 'persons' as const, of: line.id, capacity: line.persons }]),
  ...(line.totalMonths == null
    ? []
    : [{ kind: 'months' as const, of: line.id, capacity: inHundredths(line.totalMonths) }]),
  ...Object.entries(line.periodSeats ?? {}).map(([period, capacity]) => ({
    ...{ kind: 'seats' as const, of: line.id, period, capacity },
  })),
]

const limitOf = ({ id, persons }: Quota): Stock => ({ kind: 'quota', of: id, capacity: persons })

function takesFrom(option: Option, stock: Stock, quotas: ReadonlyMap<string, Quota>): number {
  if (stock.kind === 'quota') return quotas.get(stock.of)?.lines.includes(option.line) ? 1 : 0
  if (stock.of !== option.line) return 0
  if (stock.kind === 'months') return inHundredths(option.months)
  if (stock.kind === 'seats') return option.periods.includes(stock.period ?? '') ? 1 : 0
  return 1
}

const index = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, at) => [id, at]))

/** Each option's takes, without looking at the stocks of other lines. */
function takes(round: Round, stocks: readonly Stock[]) {
  const quotas = new Map((round.groups ?? []).map(quota => [quota.id, quota]))
  const near = new Map<string, number[]>()
  const note = (line: string, at: number) => void near.set(line, [...(near.get(line) ?? []), at])
  stocks.forEach((stock, at) => {
    for (const line of stock.kind === 'quota' ? new Set(quotas.get(stock.of)?.lines) : [stock.of]) note(line, at)
  })
  return round.options.map(option =>
    (near.get(option.line) ?? []).flatMap(at => {
      const stock = stocks[at]
      const amount = stock ? takesFrom(option, stock, quotas) : 0
      return amount > 0 ? [{ at, amount }] : []
    }),
  )
}

/** Where each list begins, and the end of the last. */
export function firsts(lengths: readonly number[]): Int32Array {
  const first = new Int32Array(lengths.length + 1)
  lengths.forEach((length, at) => {
    first[at + 1] = (first[at] ?? 0) + length
  })
  return first
}

/** Reserves and orders of their own, by the number of the line. */
function rulesOf(round: Round, bits: ReadonlyMap<string, number>): Pick<Numbered, 'rules' | 'ranking'> {
  const rules = new Map<number, LineRule>()
  const ranking = new Set<number>()
  round.lines.forEach((line, at) => {
    if (line.priority) ranking.add(at)
    if (!line.reserves?.length || line.persons === null) return
    const reserves = line.reserves.map(({ category, seats }) => ({ category: bits.get(category) ?? 0, seats }))
    rules.set(at, { persons: line.persons, reserves, mode: line.reserveMode ?? 'minimum-guarantee' })
  })
  return { rules, ranking }
}

function categoryBits(round: Round): ReadonlyMap<string, number> {
  const named = [...new Set(round.lines.flatMap(line => (line.reserves ?? []).map(({ category }) => category)))].sort()
  if (named.length > 31) throw new RangeError('more than 31 categories with reserved places')
  return new Map(named.map((name, at) => [name, 1 << at]))
}

/** Numbers a round. Its order of merit makes the numbers, so that the order of a file never matters. */
export function numbered(round: Round): { numbers: Numbered; names: Names } {
  const students = [...round.students].sort((a, b) => a.rank - b.rank)
  const options = index(round.options.map(({ id }) => id))
  const lines = index(round.lines.map(({ id }) => id))
  const lineOf = Int32Array.from(round.options, option => lines.get(option.line) ?? -1)
  const orders = round.lines.map(line => line.priority && index(line.priority))
  const bits = categoryBits(round)
  const stocks = [...round.lines.flatMap(limits), ...(round.groups ?? []).map(limitOf)]
  const taken = takes(round, stocks)
  const wishes = students.map((student, merit) =>
    student.prefs.flatMap((id, at) => {
      const option = options.get(id)
      if (option === undefined || student.barred?.includes(id)) return []
      const order = orders[lineOf[option] ?? -1]
      const standing = order ? order.get(student.id) : merit
      return standing === undefined ? [] : [{ option, listedAs: at + 1, standing }]
    }),
  )
  const flat = wishes.flat()
  const numbers: Numbered = {
    candidates: students.length,
    lines: round.lines.length,
    firstWish: firsts(wishes.map(({ length }) => length)),
    wish: Int32Array.from(flat, ({ option }) => option),
    listedAs: Int32Array.from(flat, ({ listedAs }) => listedAs),
    standing: Float64Array.from(flat, ({ standing }) => standing),
    firstTake: firsts(taken.map(({ length }) => length)),
    stock: Int32Array.from(taken.flat(), ({ at }) => at),
    amount: Int32Array.from(taken.flat(), ({ amount }) => amount),
    capacity: Int32Array.from(stocks, ({ capacity }) => capacity),
    lineOf,
    categories: Int32Array.from(students, ({ categories = [] }) =>
      categories.reduce((all, name) => all | (bits.get(name) ?? 0), 0),
    ),
    ...rulesOf(round, bits),
  }
  return { numbers, names: { candidates: students.map(({ id }) => id), options: [...options.keys()], stocks } }
}

/** The wishes that came true, by the candidates' ids. */
export function assignmentOf(given: Int32Array, numbers: Numbered, names: Names): Record<string, string | null> {
  return Object.fromEntries(
    names.candidates.map((id, at) => {
      const wish = given[at] ?? -1
      return [id, wish < 0 ? null : (names.options[numbers.wish[wish] ?? -1] ?? null)]
    }),
  )
}

/** The other way round. Throws where somebody holds what they may not have: an assignment is checked with `isPermitted` first. */
export function wishesOf(assignment: Readonly<Record<string, string | null>>, numbers: Numbered, names: Names) {
  const options = index(names.options)
  return Int32Array.from(names.candidates, (id, at) => {
    const held = assignment[id] ?? null
    if (held === null) return -1
    for (let wish = numbers.firstWish[at] ?? 0; wish < (numbers.firstWish[at + 1] ?? 0); wish++)
      if (numbers.wish[wish] === options.get(held)) return wish
    throw new RangeError(`${id} holds ${held}, which they have not listed or may not have`)
  })
}
