/** A shade of the map: from this number to that. */
export type Shade = { from: number; to: number }

const round = (n: number): number => {
  const size = 10 ** Math.floor(Math.log10(n))
  const nearest = [1, 2, 5, 10].reduce(
    (best, step) => (Math.abs(step * size - n) < Math.abs(best * size - n) ? step : best),
    1,
  )
  return nearest * size
}

/**
 * At most five shades for whole numbers from 1 up, with round borders that grow (1, 2, 5, 10, 20, …): counts of partners are
 * many small ones and a few large ones.
 */
export function shadesFor(numbers: readonly number[]): Shade[] {
  const most = Math.max(0, ...numbers)
  if (most < 1) return []
  if (most <= 5) return Array.from({ length: most }, (_, index) => ({ from: index + 1, to: index + 1 }))
  const starts = [0, 1, 2, 3, 4].map(step => (step === 0 ? 1 : round(most ** (step / 5))))
  const borders = [...new Set(starts)].sort((a, b) => a - b).filter(start => start <= most)
  return borders.map((from, index) => ({ from, to: (borders[index + 1] ?? most + 1) - 1 }))
}

/** The shade of a number, from 1; 0 for none. */
export const shadeOf = (number: number, shades: readonly Shade[]): number =>
  shades.findIndex(({ from, to }) => number >= from && number <= to) + 1
