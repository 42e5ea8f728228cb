import { firsts, type Names, type Numbered } from './numbered.rules.ts'

/** Why a mechanism cannot keep its promises on these places; `of` is a line or a shared quota. */
export type Obstacle = {
  kind:
    | 'months-bind'
    | 'seats-overlap'
    | 'quotas-overlap'
    | 'priority-under-quota'
    | 'reserves-and-seats'
    | 'reserves-ignored'
    | 'priority-ignored'
  of: string
}

type Take = { stock: number; amount: number }
type Use = { option: number; amount: number }

function takesOf({ firstTake, stock, amount }: Numbered): Take[][] {
  return Array.from({ length: firstTake.length - 1 }, (_, option) => {
    const from = firstTake[option] as number
    const length = (firstTake[option + 1] as number) - from
    return Array.from({ length }, (__, at) => ({
      stock: stock[from + at] as number,
      amount: amount[from + at] as number,
    }))
  })
}

function usesOf(takes: readonly Take[][], stocks: number): Use[][] {
  const uses: Use[][] = Array.from({ length: stocks }, () => [])
  takes.forEach((all, option) => {
    for (const { stock, amount } of all) uses[stock]?.push({ option, amount })
  })
  return uses
}

/** How many persons each line takes at most. */
function personsOf(round: Numbered, names: Names, uses: readonly Use[][]): Float64Array {
  const persons = new Float64Array(round.lines).fill(Number.POSITIVE_INFINITY)
  names.stocks.forEach(({ kind, capacity }, at) => {
    const option = uses[at]?.[0]?.option
    if (kind === 'persons' && option !== undefined) persons[round.lineOf[option] as number] = capacity
  })
  return persons
}

/**
 * The limit of a stock in persons; `null` where other limits keep it from ever binding, and an obstacle where months bind
 * that stays use up unequally.
 */
function limitInPersons(round: Numbered, names: Names, at: number, context: { uses: Use[][]; persons: Float64Array }) {
  const stock = names.stocks[at]
  const uses = context.uses[at] ?? []
  const [least, most] = [Math.min(...uses.map(use => use.amount)), Math.max(...uses.map(use => use.amount))]
  if (!stock || uses.length === 0) return null
  const capacity = Math.floor(stock.capacity / most)
  const lines = new Set(uses.map(({ option }) => round.lineOf[option] as number))
  const atMost = [...lines].reduce((sum, line) => sum + (context.persons[line] as number), 0)
  if (stock.kind !== 'persons' && atMost <= capacity) return null
  if (least !== most) return { kind: 'months-bind' as const, of: stock.of }
  return capacity
}

/** Limits are nested when all options under a limit come under the same next wider one: then they form a forest. */
function overlapping(chains: readonly number[][], names: Names): Obstacle[] {
  const wider = new Map<number, number>()
  const found = new Set<number>()
  for (const chain of chains)
    chain.forEach((stock, at) => {
      const next = chain[at + 1] ?? -1
      if ((wider.get(stock) ?? next) !== next) found.add(stock)
      wider.set(stock, next)
    })
  return [...found].flatMap(at => {
    const stock = names.stocks[at]
    return stock ? [{ kind: stock.kind === 'quota' ? 'quotas-overlap' : 'seats-overlap', of: stock.of } as const] : []
  })
}

/** What a line's own choice cannot be combined with. */
function ownChoice(round: Numbered, names: Names, chains: readonly number[][]): Obstacle[] {
  return chains.flatMap((chain, option): Obstacle[] => {
    const line = round.lineOf[option] as number
    const kinds = chain.map(stock => names.stocks[stock])
    const quota = kinds.find(stock => stock?.kind === 'quota')
    if (quota && (round.ranking.has(line) || round.rules.has(line)))
      return [{ kind: 'priority-under-quota', of: quota.of }]
    const seats = kinds.find(stock => stock && stock.kind !== 'persons')
    return seats && round.rules.has(line) ? [{ kind: 'reserves-and-seats', of: seats.of }] : []
  })
}

const once = (obstacles: readonly Obstacle[]): Obstacle[] => [
  ...new Map(obstacles.map(obstacle => [`${obstacle.kind} ${obstacle.of}`, obstacle])).values(),
]

/**
 * The round with every limit counted in persons, those of an option from the narrowest to the widest: what deferred acceptance and flows need. Stable
 * outcomes need not exist under other limits (Biró–Fleiner–Irving–Manlove 2010), so what stands in the way is named.
 */
export function inPersons(round: Numbered, names: Names): { round: Numbered; obstacles: Obstacle[] } {
  const takes = takesOf(round)
  const uses = usesOf(takes, round.capacity.length)
  const context = { uses, persons: personsOf(round, names, uses) }
  const limits = names.stocks.map((_, at) => limitInPersons(round, names, at, context))
  const size = (stock: number) => uses[stock]?.length ?? 0
  const chains = takes.map(all =>
    all
      .map(({ stock }) => stock)
      .filter(stock => typeof limits[stock] === 'number')
      .sort((a, b) => size(a) - size(b) || a - b),
  )
  const flat = chains.flat()
  return {
    round: {
      ...round,
      firstTake: firsts(chains.map(({ length }) => length)),
      stock: Int32Array.from(flat),
      amount: new Int32Array(flat.length).fill(1),
      capacity: Int32Array.from(limits, limit => (typeof limit === 'number' ? limit : 0)),
    },
    obstacles: once([
      ...limits.flatMap(limit => (limit !== null && typeof limit === 'object' ? [limit] : [])),
      ...overlapping(chains, names),
      ...ownChoice(round, names, chains),
    ]),
  }
}

/** What a mechanism with one order of merit would pass over. */
export const passedOver = (round: Numbered, lines: readonly string[], what: 'reserves' | 'both'): Obstacle[] => [
  ...[...round.rules.keys()].map(line => ({ kind: 'reserves-ignored' as const, of: lines[line] ?? '' })),
  ...(what === 'both'
    ? [...round.ranking].map(line => ({ kind: 'priority-ignored' as const, of: lines[line] ?? '' }))
    : []),
]
