import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  academicYearOf,
  academicYearPeriod,
  addAcademicYears,
  addDays,
  addMonths,
  covers,
  type Day,
  dayIn,
  daysBetween,
  endOfDay,
  instantAt,
  inYear,
  isDay,
  isMonthDay,
  isZone,
  lastOccurrence,
  nextOccurrence,
  occurrenceIn,
  overlap,
  readAcademicYear,
  startOfDay,
  toAcademicYear,
  toDay,
  toMonthDay,
  toZone,
  weekdayOf,
} from './calendar.ts'

const rome = toZone('Europe/Rome')
const iso = (instant: Date) => instant.toISOString()
const anyDay = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map(date => toDay(date.toISOString().slice(0, 10)))
const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone').map(toZone))
/** Days that islands left out when they moved across the date line. */
const skippedDays = [
  'Pacific/Apia 2011-12-30',
  'Pacific/Enderbury 1994-12-31',
  'Pacific/Fakaofo 2011-12-30',
  'Pacific/Kiritimati 1994-12-31',
  'Pacific/Kwajalein 1993-08-21',
]
const anyMonthDay = anyDay.map(day => toMonthDay(day.slice(5)))

describe('days', () => {
  test.each([
    ['2026-05-15', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-5-15', false],
    ['2026-05-15T00:00', false],
    ['15/05/2026', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

  test('text that is no day is refused where a day is claimed', () => {
    expect(() => toDay('2026-02-30')).toThrow(RangeError)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-30', -18, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(toDay(day), months)).toBe(expected))

  test('days are counted across a change of clocks', () => {
    expect(daysBetween(toDay('2026-03-28'), toDay('2026-03-30'))).toBe(2)
    expect(addDays(toDay('2026-10-24'), 2)).toBe('2026-10-26')
  })

  test('the week begins on Monday', () => {
    expect(weekdayOf(toDay('2026-11-16'))).toBe(1)
    expect(weekdayOf(toDay('2026-11-22'))).toBe(7)
  })

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, count) => {
        fc.pre(isDay(addDays(day, count)))
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('instants', () => {
  test.each([
    ['2026-05-15', 'Europe/Rome', '2026-05-15T21:59:59.999Z'],
    ['2026-01-31', 'Europe/Rome', '2026-01-31T22:59:59.999Z'],
    ['2026-03-28', 'Europe/Rome', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', 'Europe/Rome', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', 'Europe/Rome', '2026-10-25T22:59:59.999Z'],
    ['2026-05-15', 'America/Toronto', '2026-05-16T03:59:59.999Z'],
    ['2026-05-15', 'Atlantic/Azores', '2026-05-15T23:59:59.999Z'],
    ['2026-05-15', 'Asia/Kathmandu', '2026-05-15T18:14:59.999Z'],
  ])('%s ends in %s at %s', (day, zone, expected) => expect(iso(endOfDay(toDay(day), toZone(zone)))).toBe(expected))

  test('a day begins after a midnight that the clocks skip', () => {
    expect(iso(startOfDay(toDay('2018-11-04'), toZone('America/Sao_Paulo')))).toBe('2018-11-04T03:00:00.000Z')
    expect(iso(startOfDay(toDay('2011-12-31'), toZone('Pacific/Apia')))).toBe('2011-12-30T10:00:00.000Z')
  })

  test('a day whose last hour comes twice ends after the second', () => {
    expect(iso(endOfDay(toDay('2018-02-17'), toZone('America/Sao_Paulo')))).toBe('2018-02-18T02:59:59.999Z')
  })

  test('a day before a midnight that comes twice ends at the first', () => {
    expect(iso(endOfDay(toDay('1975-09-27'), rome))).toBe('1975-09-27T21:59:59.999Z')
    expect(iso(endOfDay(toDay('2006-10-28'), toZone('America/St_Johns')))).toBe('2006-10-29T03:29:59.999Z')
  })

  test('a day that the calendar leaves out is empty', () => {
    const [apia, day] = [toZone('Pacific/Apia'), toDay('2011-12-30')]
    expect(endOfDay(day, apia).getTime() + 1).toBe(startOfDay(day, apia).getTime())
  })

  test('a time that the clocks skip is the instant of the skip, a time that comes twice is the first', () => {
    expect(iso(instantAt(toDay('2026-03-29'), '02:30', rome))).toBe('2026-03-29T01:00:00.000Z')
    expect(iso(instantAt(toDay('2026-10-25'), '02:30', rome))).toBe('2026-10-25T00:30:00.000Z')
    expect(iso(instantAt(toDay('2026-05-15'), '23:59', rome))).toBe('2026-05-15T21:59:00.000Z')
    expect(() => instantAt(toDay('2026-05-15'), '24:00', rome)).toThrow(RangeError)
  })

  test('in every zone a day runs from its first to its last instant and touches its neighbours', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        fc.pre(!skippedDays.includes(`${zone} ${day}`))
        expect(dayIn(startOfDay(day, zone), zone)).toBe(day)
        expect(dayIn(endOfDay(day, zone), zone)).toBe(day)
        const hours = (endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()) / 3_600_000
        expect(hours).toBeGreaterThanOrEqual(17)
        expect(hours).toBeLessThanOrEqual(31)
        expect(startOfDay(addDays(day, 1), zone).getTime()).toBeLessThanOrEqual(endOfDay(day, zone).getTime() + 1)
      }),
      { numRuns: 2000 },
    )
  })

  test('around every last Sunday of March and October the day in Rome has 23 or 25 hours', () => {
    for (let year = 1997; year < 2060; year++) {
      for (const [month, hours] of [
        ['03', 23],
        ['10', 25],
      ] as const) {
        let sunday = toDay(`${year}-${month}-31`)
        while (weekdayOf(sunday) !== 7) sunday = addDays(sunday, -1)
        const length = endOfDay(sunday, rome).getTime() + 1 - startOfDay(sunday, rome).getTime()
        expect(length / 3_600_000, sunday).toBe(hours)
      }
    }
  })

  test('only zones of the time-zone list are zones', () => {
    expect(['Europe/Rome', 'UTC'].every(isZone)).toBe(true)
    expect(['Europe/Pavia', '', '+02:00', 'CEST?'].some(isZone)).toBe(false)
  })
})

describe('days that come back', () => {
  const may15 = toMonthDay('05-15')

  test('the next and the last occurrence include the day itself', () => {
    expect(nextOccurrence(may15, toDay('2026-05-15'))).toBe('2026-05-15')
    expect(nextOccurrence(may15, toDay('2026-05-16'))).toBe('2027-05-15')
    expect(lastOccurrence(may15, toDay('2026-05-15'))).toBe('2026-05-15')
    expect(lastOccurrence(may15, toDay('2026-05-14'))).toBe('2025-05-15')
  })

  test('29 February falls on the 28th in common years', () => {
    expect(isMonthDay('02-29')).toBe(true)
    expect(isMonthDay('02-30')).toBe(false)
    expect(inYear(toMonthDay('02-29'), 2026)).toBe('2026-02-28')
    expect(inYear(toMonthDay('02-29'), 2028)).toBe('2028-02-29')
  })

  test('nominations for a year close before it begins, other dates fall inside it', () => {
    const year = toAcademicYear('2026/2027')
    const starts = toMonthDay('09-01')
    expect(lastOccurrence(may15, academicYearPeriod(year, starts).startOn)).toBe('2026-05-15')
    expect(occurrenceIn(may15, year, starts)).toBe('2027-05-15')
    expect(occurrenceIn(toMonthDay('10-15'), year, starts)).toBe('2026-10-15')
    expect(occurrenceIn(toMonthDay('09-01'), year, starts)).toBe('2026-09-01')
  })

  test('every month-day occurs exactly once in an academic year', () => {
    fc.assert(
      fc.property(anyMonthDay, anyMonthDay, fc.integer({ min: 1990, max: 2090 }), (monthDay, starts, first) => {
        const year = toAcademicYear(`${first}/${first + 1}`)
        const { startOn, endOn } = academicYearPeriod(year, starts)
        const occurrence = occurrenceIn(monthDay, year, starts)
        expect(covers({ startOn, endOn }, occurrence)).toBe(true)
        expect(nextOccurrence(monthDay, addDays(occurrence, 1)) > endOn).toBe(true)
      }),
    )
  })
})

describe('academic years', () => {
  test.each([
    ['2025/2026', 'northern'],
    ['2026/2026', 'southern'],
    ['2025/2027', 'years'],
    ['2026/2025', 'years'],
    ['2025-2026', 'format'],
    ['25/26', 'format'],
  ])('%s reads as %s', (text, expected) => {
    const reading = readAcademicYear(text)
    expect(reading.valid ? reading.hemisphere : reading.reason).toBe(expected)
  })

  test.each([
    ['2026-08-31', '09-01', 'northern', '2025/2026'],
    ['2026-09-01', '09-01', 'northern', '2026/2027'],
    ['2026-02-14', '02-15', 'southern', '2025/2025'],
    ['2026-02-15', '02-15', 'southern', '2026/2026'],
  ] as const)('%s with years from %s (%s) is in %s', (day, starts, hemisphere, expected) =>
    expect(academicYearOf(toDay(day), toMonthDay(starts), hemisphere)).toBe(expected),
  )

  test('every day lies in the period of its academic year', () => {
    fc.assert(
      fc.property(anyDay, anyMonthDay, fc.constantFrom('northern', 'southern'), (day, starts, hemisphere) => {
        const year = academicYearOf(day, starts, hemisphere)
        expect(covers(academicYearPeriod(year, starts), day)).toBe(true)
        expect(addAcademicYears(addAcademicYears(year, 7), -7)).toBe(year)
      }),
    )
  })
})

describe('periods', () => {
  const period = (startOn: string | null, endOn: string | null) => ({
    startOn: startOn as Day | null,
    endOn: endOn as Day | null,
  })

  test.each([
    [period('2026-01-01', '2026-06-30'), period('2026-06-30', null), period('2026-06-30', '2026-06-30')],
    [period('2026-01-01', '2026-06-29'), period('2026-06-30', null), null],
    [period(null, null), period('2026-01-01', null), period('2026-01-01', null)],
    [period(null, '2026-02-01'), period('2026-01-01', '2026-03-01'), period('2026-01-01', '2026-02-01')],
  ])('%j and %j share %j', (one, other, expected) => {
    expect(overlap(one, other)).toEqual(expected)
    expect(overlap(other, one)).toEqual(expected)
  })

  test('a day is shared exactly when both periods have it', () => {
    const anyPeriod = fc.record({ startOn: fc.option(anyDay), endOn: fc.option(anyDay) })
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDay, (one, other, day) => {
        const shared = overlap(one, other)
        expect(shared !== null && covers(shared, day)).toBe(covers(one, day) && covers(other, day))
      }),
    )
  })
})
