import type { LineRule } from './numbered.rules.ts'

/**
 * Which of the candidates a line with reserves turns away when there is one too many. `sorted` stands in the line's order.
 * Reserves come first and members placed by them count (minimum guarantee, Hafalir–Yenmez–Yildirim 2013), or last and on
 * top of those placed on merit (over and above, Dur–Kominers–Pathak–Sönmez 2018). Unused ones fall back to merit.
 */
export function turnedAway(rule: LineRule, sorted: readonly number[], categories: Int32Array): number {
  const chosen = new Set<number>()
  const choose = (seats: number, category: number | null) => {
    let free = seats
    for (const candidate of sorted) {
      if (free === 0) return
      if (chosen.has(candidate)) continue
      if (category !== null && ((categories[candidate] as number) & category) === 0) continue
      chosen.add(candidate)
      free--
    }
  }
  const reserved = rule.reserves.reduce((sum, { seats }) => sum + seats, 0)
  if (rule.mode === 'over-and-above') choose(Math.max(0, rule.persons - reserved), null)
  for (const { category, seats } of rule.reserves) choose(Math.min(seats, rule.persons - chosen.size), category)
  choose(rule.persons - chosen.size, null)
  return sorted.findLast(candidate => !chosen.has(candidate)) ?? -1
}
