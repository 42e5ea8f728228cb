import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceOf, type ExchangeCount, inWindow, rollingYears } from './balance.rules.ts'

const count = (academicYear: string, direction: 'outgoing' | 'incoming', persons: number): ExchangeCount => ({
  academicYear,
  direction,
  persons,
  months: persons * 5,
  semesters: persons,
})

test('the balance is what we sent minus what we received, over the window only', () => {
  const counts = [
    count('2022/2023', 'outgoing', 9),
    count('2024/2025', 'outgoing', 4),
    count('2024/2025', 'incoming', 1),
    count('2025/2026', 'incoming', 2),
  ]
  expect(balanceOf(inWindow(counts, rollingYears('2025/2026', 3)))).toEqual({ persons: 1, months: 5, semesters: 1 })
})

test('years of the south begin and end in one calendar year', () => {
  expect(rollingYears('2026/2026', 2)).toEqual(['2025/2025', '2026/2026'])
})

test('seen from the other side the balance is the same with the other sign', () => {
  const counts = fc.array(
    fc.record({
      academicYear: fc.constantFrom('2024/2025', '2025/2026'),
      direction: fc.constantFrom('outgoing' as const, 'incoming' as const),
      persons: fc.nat(500),
      months: fc.nat(50_000).map(hundredths => hundredths / 100),
      semesters: fc.nat(1000),
    }),
  )
  fc.assert(
    fc.property(counts, given => {
      const theirs = given.map(one => ({
        ...one,
        direction: one.direction === 'outgoing' ? ('incoming' as const) : ('outgoing' as const),
      }))
      const [ours, other] = [balanceOf(given), balanceOf(theirs)]
      expect(ours.persons + other.persons).toBe(0)
      expect(ours.months + other.months).toBeCloseTo(0, 6)
      expect(ours.semesters + other.semesters).toBe(0)
    }),
  )
})
