import type { Numbered } from './numbered.rules.ts'
import { everything, fits, move } from './stocks.rules.ts'

/**
 * Serial dictatorship: in the order of merit, each takes the first of their wishes that still fits. Fair under any limit
 * that a removed placement cannot break, strategy-proof and Pareto-efficient (Svensson 1999). Each wish is tried once:
 * O(wishes × stocks of an option). Returns the wish of each candidate, -1 for none.
 */
export function serve(round: Numbered): Int32Array {
  const { candidates, firstWish, wish } = round
  const left = everything(round)
  const given = new Int32Array(candidates).fill(-1)
  for (let candidate = 0; candidate < candidates; candidate++) {
    const end = firstWish[candidate + 1] as number
    for (let at = firstWish[candidate] as number; at < end; at++) {
      const option = wish[at] as number
      if (!fits(round, left, option)) continue
      move(round, left, option)
      given[candidate] = at
      break
    }
  }
  return given
}

/**
 * Immediate acceptance ("first choices first", the Boston mechanism): all first choices are settled before any second one.
 * Whoever names a popular place first loses the second one to those who named it first: not strategy-proof, full of
 * justified envy (Abdulkadiroğlu–Sönmez 2003). For calls that were published so.
 */
export function serveByRounds(round: Numbered): Int32Array {
  const { candidates, firstWish, wish, listedAs, standing } = round
  const left = everything(round)
  const given = new Int32Array(candidates).fill(-1)
  const last = listedAs.reduce((most, place) => Math.max(most, place), 0)
  const next = firstWish.slice(0, candidates)
  for (let place = 1; place <= last; place++) {
    const asking: number[] = []
    for (let candidate = 0; candidate < candidates; candidate++) {
      const at = next[candidate] as number
      if (given[candidate] === -1 && at < (firstWish[candidate + 1] as number) && listedAs[at] === place) {
        asking.push(candidate)
        next[candidate] = at + 1
      }
    }
    const before = (candidate: number) => standing[(next[candidate] as number) - 1] as number
    asking.sort((a, b) => before(a) - before(b) || a - b)
    for (const candidate of asking) {
      const at = (next[candidate] as number) - 1
      if (!fits(round, left, wish[at] as number)) continue
      move(round, left, wish[at] as number)
      given[candidate] = at
    }
  }
  return given
}
