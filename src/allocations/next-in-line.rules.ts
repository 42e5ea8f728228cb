import { turnedAway } from './choice.rules.ts'
import type { LineRule, Names, Numbered } from './numbered.rules.ts'
import { fits, type Left, leftBy, move } from './stocks.rules.ts'

/** Guarantee: whoever gains moves up, nobody loses. Frozen: freed places go to those without one. */
export const nextInLinePolicies = ['upgrade-guarantee', 'frozen'] as const
export type NextInLinePolicy = (typeof nextInLinePolicies)[number]

export type Move = { student: string; from: string | null; to: string }

type Standing = { round: Numbered; now: Int32Array; left: Left; waits: (candidate: number) => boolean }

/** The wishes before what a candidate holds that fit once they give that up, the best first. */
function openTo({ round, now, left }: Standing, candidate: number): number[] {
  const held = now[candidate] as number
  const [first, end] = [round.firstWish[candidate] as number, round.firstWish[candidate + 1] as number]
  if (held >= 0) move(round, left, round.wish[held] as number, -1)
  const open: number[] = []
  for (let at = first; at < (held < 0 ? end : held); at++)
    if (fits(round, left, round.wish[at] as number)) open.push(at)
  if (held >= 0) move(round, left, round.wish[held] as number)
  return open
}

const onLine = ({ round, now }: Standing, line: number): number[] =>
  [...now.keys()].filter(one => {
    const held = now[one] as number
    return held >= 0 && round.lineOf[round.wish[held] as number] === line
  })

/** Whether a line that ranks or reserves would take somebody else who waits before this candidate. */
function comesLater(state: Standing, candidate: number, wish: number): boolean {
  const { round, now, waits } = state
  const line = round.lineOf[round.wish[wish] as number] as number
  if (!round.ranking.has(line) && !round.rules.has(line)) return false
  const holders = onLine(state, line).filter(one => one !== candidate)
  const rule: LineRule = round.rules.get(line) ?? {
    persons: holders.length + 1,
    reserves: [],
    mode: 'minimum-guarantee',
  }
  for (let other = 0; other < round.candidates; other++) {
    if (other === candidate || !waits(other) || holders.includes(other)) continue
    const wanted = openTo(state, other).find(at => round.lineOf[round.wish[at] as number] === line)
    if (wanted === undefined || holders.length + 2 <= rule.persons) continue
    const at = (one: number) => (one === candidate ? wish : one === other ? wanted : (now[one] as number))
    const all = [...holders, candidate, other].sort(
      (a, b) => (round.standing[at(a)] as number) - (round.standing[at(b)] as number),
    )
    if (turnedAway(rule, all, round.categories) === candidate) return true
  }
  return false
}

function nextMove(state: Standing): { candidate: number; wish: number } | undefined {
  for (let candidate = 0; candidate < state.round.candidates; candidate++) {
    if (!state.waits(candidate)) continue
    const wish = openTo(state, candidate).find(at => !comesLater(state, candidate, at))
    if (wish !== undefined) return { candidate, wish }
  }
  return undefined
}

/**
 * Vacancy chains: as long as somebody has a better wish that now fits, the highest-ranked one moves, and the search begins
 * anew (Blum–Roth–Rothblum 1997). It ends, since every move fulfils an earlier wish of somebody, and nobody ever loses a
 * place. With months or full years some claims may stay: guarantees have their price, only waste is ruled out.
 */
export function nextInLine(
  round: Numbered,
  given: Int32Array,
  options: { policy: NextInLinePolicy; names: Names; out: ReadonlySet<number> },
): { given: Int32Array; moves: Move[] } {
  const { policy, names, out } = options
  const now = given.map((held, candidate) => (out.has(candidate) ? -1 : held))
  const left = leftBy(round, now)
  const waits = (candidate: number) => !out.has(candidate) && (policy !== 'frozen' || (now[candidate] as number) < 0)
  const name = (wish: number) => (wish < 0 ? null : (names.options[round.wish[wish] as number] ?? null))
  const moves: Move[] = []
  const state = { round, now, left, waits }
  for (let next = nextMove(state); next; next = nextMove(state)) {
    const { candidate, wish } = next
    const held = now[candidate] as number
    if (held >= 0) move(round, left, round.wish[held] as number, -1)
    move(round, left, round.wish[wish] as number)
    now[candidate] = wish
    moves.push({ student: names.candidates[candidate] ?? '', from: name(held), to: name(wish) ?? '' })
  }
  return { given: now, moves }
}
