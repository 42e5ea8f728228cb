import { turnedAway } from './choice.rules.ts'
import type { Names, Numbered } from './numbered.rules.ts'
import { everything, fits, leftBy, move } from './stocks.rules.ts'

/** A wish that fits as things stand; one that fits if a single lower-ranked holder leaves. */
export type Violation =
  | { type: 'waste'; student: string; option: string }
  | { type: 'envy'; student: string; option: string; over: string }
/** A wish that fits once all lower-ranked students are disregarded. Without claims a result is that of serial dictatorship. */
export type Claim = { student: string; option: string }
export type Audit = { feasible: boolean; violations: readonly Violation[]; claims: readonly Claim[] }

type Wanted = { candidate: number; wish: number }

/** The wishes that a candidate has put before what they hold. */
function* better({ firstWish }: Numbered, given: Int32Array, candidate: number): Generator<number> {
  const held = given[candidate] as number
  const end = held < 0 ? (firstWish[candidate + 1] as number) : held
  for (let wish = firstWish[candidate] as number; wish < end; wish++) yield wish
}

function claimsOf(round: Numbered, given: Int32Array): Wanted[] {
  const left = everything(round)
  const found: Wanted[] = []
  for (let candidate = 0; candidate < round.candidates; candidate++) {
    for (const wish of better(round, given, candidate))
      if (fits(round, left, round.wish[wish] as number)) found.push({ candidate, wish })
    const held = given[candidate] as number
    if (held >= 0) move(round, left, round.wish[held] as number)
  }
  return found
}

/** The lowest-ranked holder whose leaving alone would make room, or -1. */
function envied(round: Numbered, given: Int32Array, { candidate, wish }: Wanted, left: Int32Array): number {
  for (let other = round.candidates - 1; other > candidate; other--) {
    const held = given[other] as number
    if (held < 0) continue
    move(round, left, round.wish[held] as number, -1)
    const room = fits(round, left, round.wish[wish] as number)
    move(round, left, round.wish[held] as number)
    if (room) return other
  }
  return -1
}

/**
 * Judges a result without knowing how it came about. What fits as it is, or once one leaves, also fits once all
 * lower-ranked ones are disregarded: only claims are looked at further. O(wishes), and O(students) for each claim.
 */
export function audit(round: Numbered, names: Names, given: Int32Array): Audit {
  const left = leftBy(round, given)
  if (left.some(rest => rest < 0)) return { feasible: false, violations: [], claims: [] }
  const claims = claimsOf(round, given)
  const say = ({ candidate, wish }: Wanted) => ({
    student: names.candidates[candidate] ?? '',
    option: names.options[round.wish[wish] as number] ?? '',
  })
  const free = everything(round)
  const violations = claims.flatMap((claim): Violation[] => {
    const held = given[claim.candidate] as number
    free.set(left)
    if (held >= 0) move(round, free, round.wish[held] as number, -1)
    if (fits(round, free, round.wish[claim.wish] as number)) return [{ type: 'waste', ...say(claim) }]
    const over = envied(round, given, claim, free)
    return over < 0 ? [] : [{ type: 'envy', ...say(claim), over: names.candidates[over] ?? '' }]
  })
  return { feasible: true, violations, claims: claims.map(say) }
}

type Holders = { on: readonly (readonly number[])[]; given: Int32Array; standing: (candidate: number) => number }

/** Those whom each limit holds, in its order. */
function holdersOf(round: Numbered, given: Int32Array): Holders {
  const on: number[][] = Array.from({ length: round.capacity.length }, () => [])
  given.forEach((held, candidate) => {
    if (held < 0) return
    const option = round.wish[held] as number
    for (let at = round.firstTake[option] as number; at < (round.firstTake[option + 1] as number); at++)
      on[round.stock[at] as number]?.push(candidate)
  })
  const standing = (candidate: number) => round.standing[given[candidate] as number] as number
  for (const all of on) all.sort((a, b) => standing(a) - standing(b))
  return { on, given, standing }
}

/** Whether a full limit would take one more candidate at the price of one whom it holds. */
function wouldTake(
  round: Numbered,
  others: readonly number[],
  { standing }: Holders,
  { candidate, wish }: Wanted,
): boolean {
  const rule = round.rules.get(round.lineOf[round.wish[wish] as number] as number)
  const own = round.standing[wish] as number
  const last = others.at(-1)
  if (!rule) return last !== undefined && own < standing(last)
  const place = others.findIndex(one => standing(one) > own)
  const all = others.toSpliced(place < 0 ? others.length : place, 0, candidate)
  return turnedAway(rule, all, round.categories) !== candidate
}

/** The narrowest limit decides that is full without this candidate, as in deferred acceptance; none means there is room. */
function wanted(round: Numbered, holders: Holders, one: Wanted): boolean {
  const option = round.wish[one.wish] as number
  const held = holders.given[one.candidate] as number
  for (let at = round.firstTake[option] as number; at < (round.firstTake[option + 1] as number); at++) {
    const limit = round.stock[at] as number
    const all = holders.on[limit] ?? []
    if (all.length < (round.capacity[limit] as number)) continue
    const own = held >= 0 && all.includes(one.candidate)
    if (!own) return wouldTake(round, all, holders, one)
  }
  return true
}

/**
 * Wishes that a destination would rather fulfil than what it does: none in a stable result (Roth 1984). The round counts
 * in persons (`inPersons`). O(wishes × size of a limit).
 */
export function unstable(round: Numbered, names: Names, given: Int32Array): Claim[] {
  const holders = holdersOf(round, given)
  const found: Claim[] = []
  for (let candidate = 0; candidate < round.candidates; candidate++)
    for (const wish of better(round, given, candidate))
      if (wanted(round, holders, { candidate, wish }))
        found.push({
          student: names.candidates[candidate] ?? '',
          option: names.options[round.wish[wish] as number] ?? '',
        })
  return found
}
