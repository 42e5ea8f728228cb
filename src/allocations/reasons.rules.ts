import type { Names, Numbered, Stock } from './numbered.rules.ts'
import type { Mechanism, Round } from './round.ts'
import { everything, fits, move } from './stocks.rules.ts'

/** What was used up: a limit with its size, what was left of it and what the place would have taken; months in whole ones. */
export type UsedUp = {
  kind: Stock['kind']
  of: string
  period: string | null
  size: number
  left: number
  takes: number
}

/**
 * What became of one wish, in numbers that the candidate can check without seeing anybody else: their own place in an
 * order, and the place of the last one who came in.
 */
export type Reason =
  | { kind: 'given' }
  | { kind: 'not-reached' }
  | { kind: 'barred' }
  | { kind: 'not-ranked' }
  /** When their turn came, these limits were used up by those before them, the last of them at place `lastIn`. */
  | { kind: 'used-up'; place: number; lastIn: number | null; limits: readonly UsedUp[] }
  /** The destination took others before them: of those it took, the last stands at `lastIn` of its order. */
  | { kind: 'outranked'; place: number; lastIn: number | null; reserved: number }
  /** In an earlier round of choices, the place went to those who had named it sooner. */
  | { kind: 'gone-by-round'; round: number; place: number; limits: readonly UsedUp[] }

export type Explained = { student: string; place: number; wishes: readonly { option: string; reason: Reason }[] }

/** Hundredths of months are told as months. */
const told = (stock: Stock, value: number) => (stock.kind === 'months' ? value / 100 : value)

function usedUp(round: Numbered, names: Names, left: Int32Array, option: number): UsedUp[] {
  const limits: UsedUp[] = []
  for (let at = round.firstTake[option] as number; at < (round.firstTake[option + 1] as number); at++) {
    const of = round.stock[at] as number
    const stock = names.stocks[of]
    const takes = round.amount[at] as number
    if (!stock || (left[of] as number) >= takes) continue
    limits.push({
      kind: stock.kind,
      of: stock.of,
      period: stock.period ?? null,
      size: told(stock, stock.capacity),
      left: told(stock, left[of] as number),
      takes: told(stock, takes),
    })
  }
  return limits
}

type Told = (candidate: number, wish: number) => Reason

/** Looks at the places in the order in which they were given: what each wish met when its turn came. */
function inOrder(round: Numbered, names: Names, given: Int32Array): Told {
  const left = everything(round)
  const lastOn = new Int32Array(round.capacity.length).fill(-1)
  const reasons = new Map<number, Reason>()
  for (let candidate = 0; candidate < round.candidates; candidate++) {
    const held = given[candidate] as number
    const end = held < 0 ? (round.firstWish[candidate + 1] as number) : held
    for (let wish = round.firstWish[candidate] as number; wish < end; wish++) {
      const option = round.wish[wish] as number
      if (fits(round, left, option)) throw new RangeError('a wish that fitted was not fulfilled')
      const takes = round.stock.subarray(round.firstTake[option] as number, round.firstTake[option + 1] as number)
      const last = takes.reduce((latest, of) => Math.max(latest, lastOn[of] as number), -1)
      const limits = usedUp(round, names, left, option)
      reasons.set(wish, { kind: 'used-up', place: candidate + 1, lastIn: last < 0 ? null : last + 1, limits })
    }
    if (held < 0) continue
    const option = round.wish[held] as number
    move(round, left, option)
    for (let at = round.firstTake[option] as number; at < (round.firstTake[option + 1] as number); at++)
      lastOn[round.stock[at] as number] = candidate
  }
  return (_, wish) => reasons.get(wish) ?? { kind: 'not-reached' }
}

/** Looks at whom the destinations took in the end; with shared quotas, merit is their order. */
function byDestination(round: Numbered, given: Int32Array): Told {
  const lastIn = new Float64Array(round.capacity.length).fill(-1)
  const lastOnLine = new Float64Array(round.lines).fill(-1)
  given.forEach(held => {
    if (held < 0) return
    const option = round.wish[held] as number
    const standing = round.standing[held] as number
    const line = round.lineOf[option] as number
    lastOnLine[line] = Math.max(lastOnLine[line] as number, standing)
    for (let at = round.firstTake[option] as number; at < (round.firstTake[option + 1] as number); at++) {
      const of = round.stock[at] as number
      lastIn[of] = Math.max(lastIn[of] as number, standing)
    }
  })
  return (candidate, wish) => {
    const held = given[candidate] as number
    if (held >= 0 && wish > held) return { kind: 'not-reached' }
    const option = round.wish[wish] as number
    const line = round.lineOf[option] as number
    const rule = round.rules.get(line)
    const limits = round.stock.subarray(round.firstTake[option] as number, round.firstTake[option + 1] as number)
    const standing = round.standing[wish] as number
    const last = limits.reduce((latest, of) => Math.max(latest, lastIn[of] as number), lastOnLine[line] as number)
    return {
      kind: 'outranked',
      place: standing + 1,
      lastIn: last < 0 ? null : last + 1,
      reserved: rule?.reserves.reduce((sum, { seats }) => sum + seats, 0) ?? 0,
    }
  }
}

/** Repeats the rounds of choices and notes what each wish met. */
function byRounds(round: Numbered, names: Names, given: Int32Array): Told {
  const left = everything(round)
  const reasons = new Map<number, Reason>()
  const wishes = [...round.wish.keys()]
  const owner = new Int32Array(round.wish.length)
  for (let candidate = 0; candidate < round.candidates; candidate++)
    owner.fill(candidate, round.firstWish[candidate], round.firstWish[candidate + 1])
  const place = (wish: number) => round.listedAs[wish] as number
  const standing = (wish: number) => round.standing[wish] as number
  wishes.sort((a, b) => place(a) - place(b) || standing(a) - standing(b) || (owner[a] as number) - (owner[b] as number))
  for (const wish of wishes) {
    const held = given[owner[wish] as number] as number
    if (held === wish) move(round, left, round.wish[wish] as number)
    else if (held < 0 || wish < held)
      reasons.set(wish, {
        kind: 'gone-by-round',
        round: place(wish),
        place: standing(wish) + 1,
        limits: usedUp(round, names, left, round.wish[wish] as number),
      })
  }
  return (_, wish) => reasons.get(wish) ?? { kind: 'not-reached' }
}

/**
 * For every candidate, what became of each wish: read off the result and the limits alone, whoever computed it. Throws
 * where a result contradicts its mechanism. O(wishes × stocks of an option), rounds of choices sort them once.
 */
export function reasons(
  plain: Round,
  { numbers, names }: { numbers: Numbered; names: Names },
  { given, mechanism }: { given: Int32Array; mechanism: Mechanism },
): Explained[] {
  const told =
    mechanism === 'serial-dictatorship'
      ? inOrder(numbers, names, given)
      : mechanism === 'deferred-acceptance'
        ? byDestination(numbers, given)
        : byRounds(numbers, names, given)
  const students = new Map(plain.students.map(student => [student.id, student]))
  return names.candidates.map((id, candidate) => {
    const student = students.get(id)
    let next = numbers.firstWish[candidate] as number
    const end = numbers.firstWish[candidate + 1] as number
    const wishes = (student?.prefs ?? []).map((option, at): { option: string; reason: Reason } => {
      if (student?.barred?.includes(option)) return { option, reason: { kind: 'barred' } }
      if (next >= end || numbers.listedAs[next] !== at + 1) return { option, reason: { kind: 'not-ranked' } }
      const wish = next++
      return { option, reason: wish === given[candidate] ? { kind: 'given' } : told(candidate, wish) }
    })
    return { student: id, place: candidate + 1, wishes }
  })
}
