import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, toDay } from '../platform/calendar.ts'
import { firstYearOpenToChange } from './agreement.rules.ts'
import { conditionProblems } from './content.rules.ts'
import { outlastsProgramme, settledYears, yearChanged } from './erasmus.rules.ts'

const line = (more: object = {}) => ({
  ...{
    kind: 'student-studies' as const,
    direction: 'outgoing' as const,
    firstYear: '2025/2026',
    lastYear: '2028/2029',
  },
  ...{ persons: 3, months: 15, subjects: [{ isced: '0912' }], ...more },
})
const agreed = [line(), line({ direction: 'incoming' }), line({ kind: 'staff-teaching', months: null, days: 10 })]
const settled = (today: string, expiresOn: string | null = '2029-09-30', startsOn: string | null = null) =>
  settledYears({ expiresOn }, { startsOn }, toDay(today))

test.each([
  ['2026-11-02', [2026]],
  ['2027-01-31', [2026]],
  ['2027-02-01', [2026, 2027]],
  ['2027-10-01', [2027]],
])('on %s the numbers of %j are settled', (today, years) => {
  expect(settled(today)).toEqual(years)
})

test('a renewal decides freely on what the old agreement did not bind', () => {
  expect(settled('2027-03-01', '2027-09-30', '2027-10-01')).toEqual([])
  expect(settled('2027-03-01', '2027-08-31', '2027-09-01')).toEqual([])
})

test.each([
  ['more persons', [line({ persons: 4 })]],
  ['fewer months', [line({ months: 10 })]],
  ['another field', [line({ subjects: [{ isced: '0421' }] })]],
  ['a direction dropped', []],
])('%s in a settled year is a change that comes too late', (_, first) => {
  expect(yearChanged([2026], agreed, [...first, ...agreed.slice(1)])).toEqual({ year: '2026/2027', by: '2026-01-31' })
})

test('years that are still open change, and a line may be split where its numbers stay', () => {
  const split = [
    line({ lastYear: '2026/2027', persons: 1, months: 5 }),
    line({ lastYear: '2026/2027', persons: 2, months: 10 }),
    line({ firstYear: '2027/2028', persons: 9, months: 45 }),
    ...agreed.slice(1),
  ]
  expect(yearChanged([2026], agreed, split)).toBeUndefined()
})

test('an agreement ends with the programme, on the last day or by its duration', () => {
  expect(outlastsProgramme({ endsOn: '2029-09-30' })).toBe(false)
  expect(outlastsProgramme({ endsOn: '2029-10-01' })).toBe(true)
  expect(outlastsProgramme({ startsOn: '2026-10-01', durationMonths: 36 })).toBe(false)
  expect(outlastsProgramme({ startsOn: '2026-10-01', durationMonths: 37 })).toBe(true)
  const wrong = { ...line({ lastYear: '2029/2030' }), per: 'year', languages: [{ level: 'B1' }] }
  expect(conditionProblems('erasmus', [wrong])).toEqual({ 'conditions.0.lastYear': { code: 'year-after-programme' } })
  expect(conditionProblems('bilateral', [wrong])).toEqual({})
})

const days = fc.integer({ min: 0, max: 3000 }).map((count): Day => addDays(toDay('2021-06-01'), count))

test('never is a year both settled and open to change', () => {
  fc.assert(
    fc.property(days, fc.option(days, { nil: null }), fc.option(days, { nil: null }), (today, expiresOn, startsOn) => {
      const open = Number(firstYearOpenToChange(today).slice(0, 4))
      for (const year of settledYears({ expiresOn }, { startsOn }, today)) {
        expect(year).toBeLessThan(open)
        expect(today > `${year}-01-31`).toBe(true)
      }
    }),
  )
})

test('the order of the lines never makes a change', () => {
  const lines = fc.array(
    fc.record({
      kind: fc.constantFrom('student-studies' as const, 'student-traineeships' as const),
      direction: fc.constantFrom('outgoing' as const, 'incoming' as const),
      firstYear: fc.constantFrom('2025/2026', '2026/2027'),
      lastYear: fc.constantFrom('2027/2028', '2028/2029'),
      persons: fc.integer({ min: 1, max: 50 }),
      months: fc.integer({ min: 1, max: 50_000 }).map(hundredths => hundredths / 100),
      subjects: fc.constantFrom([{ isced: '0912' }], [{ isced: '0421' }, { isced: '0912' }]),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(lines, given => {
      expect(yearChanged([2025, 2026, 2027], given, given.toReversed())).toBeUndefined()
    }),
  )
})
