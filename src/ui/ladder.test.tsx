import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './ladder.tsx'

test('labels keep their order, none covers another, and all stay on the plot as long as they fit', () => {
  const levels = fc
    .array(fc.integer({ min: 60, max: 576 }), { maxLength: 30 })
    .map(all => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(levels, given => {
      const placed = spread(given, 14, 576)
      expect(placed).toHaveLength(given.length)
      placed.forEach((level, at) => {
        if (at) expect(level - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(14)
        expect(level).toBeLessThanOrEqual(576)
      })
      if (placed.length) expect(placed[0]).toBeGreaterThanOrEqual(60 - 14 * given.length)
    }),
  )
})
