import type { Numbered } from './numbered.rules.ts'

/** What is left of every stock. */
export type Left = Int32Array

export const everything = (round: Numbered): Left => round.capacity.slice()

/** Whether one more place of this option can be given. */
export function fits(round: Numbered, left: Left, option: number): boolean {
  const { firstTake, stock, amount } = round
  const end = firstTake[option + 1] as number
  for (let at = firstTake[option] as number; at < end; at++)
    if ((left[stock[at] as number] as number) < (amount[at] as number)) return false
  return true
}

/** Takes a place out of the stocks (`times` 1), or puts it back (-1). */
export function move(round: Numbered, left: Left, option: number, times: 1 | -1 = 1): void {
  const { firstTake, stock, amount } = round
  const end = firstTake[option + 1] as number
  for (let at = firstTake[option] as number; at < end; at++) {
    const of = stock[at] as number
    left[of] = (left[of] as number) - times * (amount[at] as number)
  }
}

/** What is left when these wishes are fulfilled; below nought where too much is given. */
export function leftBy(round: Numbered, given: Int32Array): Left {
  const left = everything(round)
  for (const wish of given) if (wish >= 0) move(round, left, round.wish[wish] as number)
  return left
}
