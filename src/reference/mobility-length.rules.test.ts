import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, toDay } from '../platform/calendar.ts'
import {
  countedDays,
  cycleAllowance,
  eligibleLength,
  inMonths,
  lengthProblem,
  netDays,
} from './mobility-length.rules.ts'

const someDay = fc.integer({ min: 0, max: 3000 }).map(days => addDays(toDay('2021-09-01'), days))
const length = fc.nat({ max: 800 })

test('a day more is never a day less, and a long stay is never counted far from the calendar', () => {
  fc.assert(
    fc.property(someDay, length, (from, days) => {
      const [until, later] = [addDays(from, days), addDays(from, days + 1)]
      expect(countedDays('long-term', from, later)).toBeGreaterThanOrEqual(countedDays('long-term', from, until))
      expect(countedDays('short-term', from, until)).toBe(days + 1)
      expect(countedDays('staff', from, until)).toBe(days + 1)
      // Seven 31sts a year at most are not counted; February is lent one day or two when it is spanned.
      expect(Math.abs(countedDays('long-term', from, until) - (days + 1))).toBeLessThanOrEqual(
        8 + Math.floor(days / 52),
      )
    }),
  )
})

test('whole months from a first day are thirty days each, and twelve are a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 24 }), (start, months) => {
      const from = addMonths(toDay('2021-09-01'), start)
      const until = addDays(addMonths(from, months), -1)
      const short = until.slice(5, 7) === '02' ? 30 - Number(until.slice(8)) : 0
      expect(countedDays('long-term', from, until)).toBe(months * 30 - short)
    }),
  )
})

test('months and days are the days again, and interruptions never leave less than nothing', () => {
  fc.assert(
    fc.property(length, length, (counted, interruption) => {
      const net = netDays(counted, interruption)
      const { months, days } = inMonths(net)
      expect(months * 30 + days).toBe(net)
      expect(days).toBeLessThan(30)
      expect(net).toBe(Math.max(0, counted - interruption))
    }),
  )
})

test('no stay of 31 to 59 days fits anything, and force majeure lifts the minimum alone', () => {
  const stay = { interruptionDays: 0, virtualComponent: true, ects: '3', cycle: 'third' } as const
  for (const type of ['studies-long', 'traineeship-long', 'studies-blended', 'bip', 'doctoral-short'] as const) {
    const judged = (end: string, forceMajeure: boolean) =>
      eligibleLength({ ...stay, type, start: '2026-03-01', end, forceMajeure })
    expect(judged('2026-04-14', false).eligible).toBe(false)
    expect(judged('2026-03-02', true).eligible).toBe(true)
    expect(judged('2027-03-31', true).eligible).toBe(false)
  }
  expect(lengthProblem('either', '2026-03-01', '2026-04-14')).toBe('either')
})

test('a cycle is never used beyond its end, whatever the order of the stays', () => {
  fc.assert(
    fc.property(fc.array(length, { maxLength: 5 }), length, fc.boolean(), (before, asked, oneCycle) => {
      const { limitDays, usedDays, allowed, maxGrantableDays } = cycleAllowance(oneCycle, before, asked)
      if (usedDays <= limitDays) expect(usedDays + maxGrantableDays).toBeLessThanOrEqual(limitDays)
      else expect(maxGrantableDays).toBe(0)
      expect(allowed).toBe(maxGrantableDays === asked)
      expect(cycleAllowance(oneCycle, before.toReversed(), asked).maxGrantableDays).toBe(maxGrantableDays)
    }),
  )
})
