import type { Names, Numbered, Stock } from '../src/allocations/numbered.rules.ts'
import { mulberry32 } from './mulberry32.ts'

/** Places and wishes drawn as in the published family: popularity falls as a power, merit has ties, lists are short. */
export type Family = {
  students: number
  lines: number
  /** Persons of a line, with how often. */
  persons: readonly (readonly [persons: number, share: number])[]
  wishes: readonly [least: number, most: number]
}

export const university: Family = {
  ...{ students: 3_000, lines: 800, wishes: [3, 10] },
  persons: [
    [1, 0.45],
    [2, 0.35],
    [3, 0.1],
    [4, 0.06],
    [6, 0.04],
  ],
}
export const national: Family = {
  ...{ students: 300_000, lines: 30_000, wishes: [1, 6] },
  persons: [
    [2, 0.2],
    [4, 0.25],
    [8, 0.3],
    [12, 0.15],
    [20, 0.1],
  ],
}

/** What was drawn, students as they come: `lists[i]` are the lines that student `i` names, merit is in hundredths. */
export type Drawn = { persons: Int32Array; firstWish: Int32Array; lists: Int32Array; merit: Int32Array }

function capacities({ lines, persons }: Family, uniform: () => number): Int32Array {
  return Int32Array.from({ length: lines }, () => {
    let rest = uniform()
    for (const [value, share] of persons) {
      rest -= share
      if (rest < 0) return value
    }
    return persons.at(-1)?.[0] ?? 0
  })
}

/** Lines from the most popular one, by a Fisher–Yates shuffle, and the sums of their weights (k + 1)^-0.8 up to each. */
function popularity({ lines }: Family, uniform: () => number): { byRank: Int32Array; cumulative: Float64Array } {
  const byRank = Int32Array.from({ length: lines }, (_, line) => line)
  for (let at = lines - 1; at > 0; at--) {
    const other = Math.floor(uniform() * (at + 1))
    const kept = byRank[at] as number
    byRank[at] = byRank[other] as number
    byRank[other] = kept
  }
  const cumulative = new Float64Array(lines)
  for (let k = 0; k < lines; k++) cumulative[k] = (k > 0 ? (cumulative[k - 1] as number) : 0) + (k + 1) ** -0.8
  return { byRank, cumulative }
}

/** The first whose sum lies above the value. */
function rankAt(cumulative: Float64Array, value: number): number {
  let [low, high] = [0, cumulative.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

export function draw(family: Family, seed = 1): Drawn {
  const next = mulberry32(seed)
  const uniform = () => next() / 2 ** 32
  const persons = capacities(family, uniform)
  const { byRank, cumulative } = popularity(family, uniform)
  const total = cumulative.at(-1) ?? 0
  const [least, most] = family.wishes
  const firstWish = new Int32Array(family.students + 1)
  const lists: number[] = []
  for (let student = 0; student < family.students; student++) {
    const length = least + Math.floor(uniform() * (most - least + 1))
    const named = new Set<number>()
    while (named.size < length) named.add(byRank[rankAt(cumulative, uniform() * total)] as number)
    lists.push(...named)
    firstWish[student + 1] = lists.length
  }
  const merit = Int32Array.from(
    { length: family.students },
    () => 1800 + Math.floor(((uniform() + uniform() + uniform()) / 3) * 1300),
  )
  return { persons, firstWish, lists: Int32Array.from(lists), merit }
}

/** Scores of each wish where every destination ranks: merit and up to three points more from a second stream; later students win ties. */
function standings({ firstWish, lists, merit }: Drawn, seed = 7): Float64Array {
  const next = mulberry32(seed)
  const standing = new Float64Array(lists.length)
  for (let student = 0; student < merit.length; student++)
    for (let at = firstWish[student] as number; at < (firstWish[student + 1] as number); at++)
      standing[at] = -((merit[student] as number) + (next() % 301) + student / 10 ** 7)
  return standing
}

/** The drawn round in numbers: students by merit, then by index. */
export function asRound(drawn: Drawn, order: 'merit' | 'destinations'): { numbers: Numbered; names: Names } {
  const { persons, firstWish, lists, merit } = drawn
  const students = [...merit.keys()].sort((a, b) => (merit[b] as number) - (merit[a] as number) || a - b)
  const scores = order === 'destinations' ? standings(drawn) : null
  const first = new Int32Array(students.length + 1)
  const wish = new Int32Array(lists.length)
  const listedAs = new Int32Array(lists.length)
  const standing = new Float64Array(lists.length)
  students.forEach((student, place) => {
    let at = first[place] as number
    const from = firstWish[student] as number
    for (let old = from; old < (firstWish[student + 1] as number); old++, at++) {
      wish[at] = lists[old] as number
      listedAs[at] = old - from + 1
      standing[at] = scores ? (scores[old] as number) : place
    }
    first[place + 1] = at
  })
  const each = Int32Array.from(persons.keys())
  const stocks = [...persons].map((capacity, line): Stock => ({ kind: 'persons', of: `L${line}`, capacity }))
  const numbers: Numbered = {
    ...{ candidates: students.length, lines: persons.length, firstWish: first, wish, listedAs, standing },
    ...{ firstTake: Int32Array.from({ length: persons.length + 1 }, (_, at) => at), stock: each },
    ...{ amount: new Int32Array(persons.length).fill(1), capacity: persons, lineOf: each },
    ...{ categories: new Int32Array(students.length), rules: new Map() },
    ranking: new Set(order === 'destinations' ? each : []),
  }
  const options = stocks.map(({ of }) => of)
  return { numbers, names: { candidates: students.map(student => `S${student}`), options, stocks } }
}
