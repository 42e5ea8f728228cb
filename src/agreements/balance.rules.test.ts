import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDay } from '../platform/calendar.ts'
import { balanceOf, type ExchangeCount, inWindow, overBalance, rollingYears, windowYears } from './balance.rules.ts'

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

const today = toDay('2026-11-02')
const agreed = { balanceRule: 'over-years', balanceYears: 2, balanceLimit: 2 }

const year = (academicYear: string, difference: number) => [
  count(academicYear, 'outgoing', Math.max(difference, 0)),
  count(academicYear, 'incoming', Math.max(-difference, 0)),
]

test('a year of which only one side is recorded says nothing yet', () => {
  expect(overBalance(agreed, [...year('2024/2025', 1), count('2025/2026', 'outgoing', 9)], today)).toBeNull()
  expect(overBalance(agreed, [...year('2024/2025', 1), ...year('2025/2026', 9)], today)).toMatchObject({
    difference: 10,
  })
})

test.each([
  ['within the limit', agreed, 2, null],
  ['beyond it', agreed, 3, 3],
  ['beyond it, received', agreed, -3, -3],
  ['without a limit', { balanceRule: 'over-years', balanceYears: 2 }, 9, null],
  ['without a rule', { ...agreed, balanceRule: 'no-rule' }, 9, null],
  ['counted in months', { ...agreed, balanceUnit: 'months' }, 1, 5],
])('a difference %s warns as the agreement says', (_, terms, difference, warned) => {
  const counts = [...year('2023/2024', 50), ...year('2024/2025', difference), ...year('2025/2026', 0)]
  expect(overBalance(terms, counts, today)?.difference ?? null).toBe(warned)
})

test('where each year must balance, only the last one counts', () => {
  const counts = [...year('2024/2025', 9), ...year('2025/2026', 3)]
  const terms = { balanceRule: 'each-year', balanceYears: 5, balanceLimit: 2 }
  expect(overBalance(terms, counts, today)).toMatchObject({ difference: 3, years: 1, last: '2025/2026' })
})

const many = fc.array(
  fc.record({
    academicYear: fc.integer({ min: 2018, max: 2027 }).map(year => `${year}/${year + 1}`),
    direction: fc.constantFrom('outgoing' as const, 'incoming' as const),
    persons: fc.nat(100),
    months: fc.nat(50_000).map(hundredths => hundredths / 100),
    semesters: fc.nat(200),
  }),
)
const anyTerms = fc.record({
  balanceRule: fc.constantFrom('no-rule', 'each-year', 'over-years'),
  balanceYears: fc.integer({ min: 1, max: 10 }),
  balanceLimit: fc.nat(1000),
  balanceUnit: fc.constantFrom(undefined, 'persons', 'months', 'semesters'),
})

test('it warns only beyond the limit, and never less often with a stricter one', () => {
  fc.assert(
    fc.property(many, anyTerms, fc.nat(50), (counts, terms, stricter) => {
      const over = overBalance(terms, counts, today)
      if (over) expect(Math.abs(over.difference)).toBeGreaterThan(terms.balanceLimit)
      const less = overBalance({ ...terms, balanceLimit: Math.max(0, terms.balanceLimit - stricter) }, counts, today)
      expect(over !== null && less === null).toBe(false)
    }),
  )
})

test('both sides are warned together, each of the other way', () => {
  fc.assert(
    fc.property(many, anyTerms, (counts, terms) => {
      const theirs = counts.map(one => ({
        ...one,
        direction: one.direction === 'outgoing' ? ('incoming' as const) : ('outgoing' as const),
      }))
      const [ours, other] = [overBalance(terms, counts, today), overBalance(terms, theirs, today)]
      expect(ours === null).toBe(other === null)
      expect((ours?.difference ?? 0) + (other?.difference ?? 0)).toBeCloseTo(0, 6)
    }),
  )
})

test('what lies before the window says nothing', () => {
  fc.assert(
    fc.property(many, anyTerms, (counts, terms) => {
      const last = counts
        .filter(one =>
          counts.some(other => other.academicYear === one.academicYear && other.direction !== one.direction),
        )
        .map(one => one.academicYear)
        .toSorted()
        .at(-1)
      const inside = last ? inWindow(counts, rollingYears(last, windowYears(terms))) : []
      expect(overBalance(terms, counts, today)).toEqual(overBalance(terms, inside, today))
    }),
  )
})

test('the window goes on with the calendar where nothing more is recorded, a year after somebody would have', () => {
  const counts = [...year('2022/2023', 1), ...year('2023/2024', 3)]
  const on = (day: string) => overBalance(agreed, counts, toDay(day))
  expect(on('2025-08-31')).toMatchObject({ difference: 4, last: '2023/2024' })
  expect(on('2026-08-31')).toMatchObject({ difference: 4, last: '2023/2024' })
  expect(on('2026-09-01')).toMatchObject({ difference: 3, last: '2024/2025' })
  expect(on('2027-09-01')).toBeNull()
})
