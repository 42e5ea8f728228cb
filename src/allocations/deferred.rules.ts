import { turnedAway } from './choice.rules.ts'
import type { Numbered } from './numbered.rules.ts'

/** Those whom every limit holds at the moment, in the order of the line: those of limit `i` from `first[i]` on. */
type Holding = { first: Int32Array; count: Int32Array; held: Int32Array }

function nobodyHeld(round: Numbered): Holding {
  const { capacity, wish, firstTake, stock } = round
  const asked = new Int32Array(capacity.length)
  for (const option of wish)
    for (let at = firstTake[option] as number; at < (firstTake[option + 1] as number); at++) {
      const of = stock[at] as number
      asked[of] = (asked[of] as number) + 1
    }
  const first = new Int32Array(capacity.length + 1)
  for (let of = 0; of < capacity.length; of++)
    first[of + 1] = (first[of] as number) + Math.min(capacity[of] as number, asked[of] as number)
  return { first, count: new Int32Array(capacity.length), held: new Int32Array(first[capacity.length] as number) }
}

/**
 * Deferred acceptance proposed by candidates, one after another (Gale–Shapley 1962; McVitie–Wilson 1971: the order of
 * proposals does not matter). The result is stable and the best stable one for every candidate; honest lists are best
 * (Dubins–Freedman 1981, Roth 1982), also under nested limits with one order (Hatfield–Milgrom 2005).
 * Each wish is proposed once and moves at most the holders of one limit: O(wishes × largest limit).
 */
export class DeferredAcceptance {
  readonly given: Int32Array
  proposals = 0
  readonly #round: Numbered
  readonly #holding: Holding

  constructor(round: Numbered) {
    this.#round = round
    this.#holding = nobodyHeld(round)
    this.given = new Int32Array(round.candidates).fill(-1)
    const next = round.firstWish.slice(0, round.candidates)
    for (let first = 0; first < round.candidates; first++) {
      let candidate = first
      while (candidate >= 0) {
        const at = next[candidate] as number
        if (at >= (round.firstWish[candidate + 1] as number)) break
        next[candidate] = at + 1
        candidate = this.#propose(candidate, at)
      }
    }
  }

  /** Returns who has no place after it: the candidate, somebody turned away, or nobody (-1). */
  #propose(candidate: number, at: number): number {
    const option = this.#round.wish[at] as number
    this.proposals++
    const full = this.#fullFor(option)
    const away = full < 0 ? -1 : this.#tooMany(full, option, candidate, at)
    if (away === candidate) return candidate
    if (away >= 0) {
      this.#release(away)
      this.given[away] = -1
    }
    this.given[candidate] = at
    this.#hold(candidate, option)
    return away
  }

  /** The narrowest limit that leaves no room for one more, or -1. */
  #fullFor(option: number): number {
    const { firstTake, stock, capacity } = this.#round
    for (let at = firstTake[option] as number; at < (firstTake[option + 1] as number); at++) {
      const of = stock[at] as number
      if (this.#holding.count[of] === capacity[of]) return of
    }
    return -1
  }

  /** Whom a full limit turns away of those it holds and one more. */
  #tooMany(full: number, option: number, candidate: number, at: number): number {
    const { lineOf, rules, standing, capacity, categories } = this.#round
    if (capacity[full] === 0) return candidate
    const { first, count, held } = this.#holding
    const from = first[full] as number
    const end = from + (count[full] as number)
    const rule = rules.get(lineOf[option] as number)
    if (!rule) {
      const worst = held[end - 1] as number
      return (standing[at] as number) < this.#standingOf(worst) ? worst : candidate
    }
    const all = [...held.subarray(from, end)]
    const before = all.findIndex(one => this.#standingOf(one) > (standing[at] as number))
    all.splice(before < 0 ? all.length : before, 0, candidate)
    return turnedAway(rule, all, categories)
  }

  #standingOf(candidate: number): number {
    return this.#round.standing[this.given[candidate] as number] as number
  }

  #hold(candidate: number, option: number): void {
    const { firstTake, stock } = this.#round
    const { first, count, held } = this.#holding
    const standing = this.#standingOf(candidate)
    for (let take = firstTake[option] as number; take < (firstTake[option + 1] as number); take++) {
      const of = stock[take] as number
      const from = first[of] as number
      let place = from + (count[of] as number)
      while (place > from && this.#standingOf(held[place - 1] as number) > standing) {
        held[place] = held[place - 1] as number
        place--
      }
      held[place] = candidate
      count[of] = (count[of] as number) + 1
    }
  }

  #release(candidate: number): void {
    const { firstTake, stock, wish } = this.#round
    const { first, count, held } = this.#holding
    const option = wish[this.given[candidate] as number] as number
    for (let take = firstTake[option] as number; take < (firstTake[option + 1] as number); take++) {
      const of = stock[take] as number
      const end = (first[of] as number) + (count[of] as number)
      const place = held.indexOf(candidate, first[of])
      held.copyWithin(place, place + 1, end)
      count[of] = (count[of] as number) - 1
    }
  }
}

/** The wish of each candidate, -1 for none. The round counts in persons (`inPersons`). */
export const defer = (round: Numbered): Int32Array => new DeferredAcceptance(round).given
