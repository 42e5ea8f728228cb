import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, toDay } from './calendar.ts'
import {
  certainlyOverlap,
  comparePartialDates,
  endsBefore,
  firstDayOf,
  inForceOn,
  isPartialDate,
  justBefore,
  lastDayOf,
  type PartialDate,
  precisionOf,
  standingOn,
  type Tenure,
  toPartialDate,
} from './partial-date.ts'
import { sayAt, sayPartialDate, saySince, sayTenure, sayUntil, spokenDate } from './partial-date-words.ts'

const days = fc
  .date({ min: new Date('1000-01-02T00:00:00Z'), max: new Date('9000-01-01T00:00:00Z'), noInvalidDate: true })
  .map(at => toDay(at.toISOString().slice(0, 10)))
const dates = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => toPartialDate(day.slice(0, length)))
const maybe = fc.option(dates)
const tenures: fc.Arbitrary<Tenure> = fc.record({ since: maybe, until: maybe, attested: maybe })
const date = (text: string): PartialDate => toPartialDate(text)
const tenure = (since: string, until = '', attested = ''): Tenure => ({
  since: since ? date(since) : null,
  until: until ? date(until) : null,
  attested: attested ? date(attested) : null,
})

describe('what is a partial date', () => {
  test.each(['1985', '1991-10', '2020-11-01', '2024-02-29', '0001'])('%s is one', text => {
    expect(isPartialDate(text)).toBe(true)
  })
  test.each(['', '0000', '85', '1991-13', '1991-00', '1991-1', '2023-02-29', '2020-11-1', '2020-11-01T00:00', ' 1985'])(
    '“%s” is none, and making one of it throws',
    text => {
      expect(isPartialDate(text)).toBe(false)
      expect(() => toPartialDate(text)).toThrow(RangeError)
    },
  )
})

describe('the days that a partial date means', () => {
  test.each([
    ['1985', '1985-01-01', '1985-12-31'],
    ['1991-10', '1991-10-01', '1991-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2020-11-01', '2020-11-01', '2020-11-01'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect([firstDayOf(date(text)), lastDayOf(date(text))]).toEqual([first, last])
  })
  test('the first is never after the last, and both begin as the date is written', () => {
    fc.assert(
      fc.property(dates, one => {
        expect(firstDayOf(one) <= lastDayOf(one)).toBe(true)
        expect([firstDayOf(one), lastDayOf(one)].every(day => day.startsWith(one))).toBe(true)
      }),
    )
  })
  test('the one just before is known as exactly, and ends on the day before', () => {
    fc.assert(
      fc.property(dates, one => {
        expect(precisionOf(justBefore(one))).toBe(precisionOf(one))
        expect(lastDayOf(justBefore(one))).toBe(addDays(firstDayOf(one), -1))
        expect(endsBefore(justBefore(one), one)).toBe(true)
      }),
    )
  })
})

describe('their order', () => {
  test('is that of the days they begin with; the vaguer stands first', () => {
    const mixed = ['2020-11-01', '2020', '1991-10', '2020-11', '1985'].map(date)
    expect(mixed.toSorted(comparePartialDates)).toEqual(['1985', '1991-10', '2020', '2020-11', '2020-11-01'])
  })
  test('agrees with the order of their first days', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        if (firstDayOf(a) < firstDayOf(b)) expect(comparePartialDates(a, b)).toBeLessThan(0)
        expect(Math.sign(comparePartialDates(a, b))).toBe(-Math.sign(comparePartialDates(b, a)) + 0)
      }),
    )
  })
})

describe('how something stands on a day', () => {
  test.each([
    [tenure('2017'), '2016-12-31', 'not-yet'],
    [tenure('2017'), '2017-01-01', 'in-force'],
    [tenure('2023-11'), '2023-10-31', 'not-yet'],
    [tenure('2023-11'), '2023-11-15', 'in-force'],
    [tenure('1990', '1997'), '1997-12-31', 'in-force'],
    [tenure('1990', '1997'), '1998-01-01', 'ended'],
    [tenure('', '', '2020-11-01'), '2020-10-31', 'unknown'],
    [tenure('', '', '2020-11-01'), '2020-11-01', 'in-force'],
    [tenure('', '', '2020-11-01'), '2026-11-01', 'in-force'],
    [tenure('', '2021', '2020-11-01'), '2022-01-01', 'ended'],
    [tenure('', '2021'), '2019-05-05', 'unknown'],
    [tenure('', ''), '2019-05-05', 'unknown'],
  ])('%o on %s: %s', (given, day, standing) => {
    expect(standingOn(given, toDay(day))).toBe(standing)
  })
  test('what is in force stays so until it ends, and never comes back', () => {
    const order = { unknown: 0, 'not-yet': 0, 'in-force': 1, ended: 2 }
    fc.assert(
      fc.property(tenures, days, fc.nat(20_000), (given, day, later) => {
        const then = order[standingOn(given, addDays(day, later) as Day)]
        expect(then).toBeGreaterThanOrEqual(order[standingOn(given, day)])
      }),
    )
  })
})

describe('two tenures of one thing', () => {
  test.each([
    [tenure('2017'), tenure('2017'), true],
    [tenure('2017', '2020'), tenure('2020'), false],
    [tenure('2017', '2020'), tenure('2021'), false],
    [tenure('2017', '2020-11-01'), tenure('2020-11-01'), true],
    [tenure('2017'), tenure('', '', '2020-11-01'), true],
    [tenure('2010', '2012'), tenure('', '', '2020-11-01'), false],
  ])('%o and %o: %s', (one, other, together) => {
    expect(certainlyOverlap(one, other)).toBe(together)
    expect(certainlyOverlap(other, one)).toBe(together)
  })
  test('that overlap for certain are both in force on some day', () => {
    const known = tenures.filter(({ since, until }) => since !== null && (until === null || since <= until))
    fc.assert(
      fc.property(known, known, (one, other) => {
        if (!certainlyOverlap(one, other)) return
        const day = [one, other]
          .map(({ since }) => lastDayOf(since as PartialDate))
          .toSorted()
          .at(-1) as Day
        expect(inForceOn(one, day) && inForceOn(other, day)).toBe(true)
      }),
    )
  })
})

describe('said aloud', () => {
  test.each([
    ['1985', '1985', '1985', '1985'],
    ['1991-10', 'October 1991', 'ottobre 1991', 'octobre 1991'],
    ['2020-11-01', '1 November 2020', '1º novembre 2020', '1er novembre 2020'],
  ])('%s is as exact as it is known', (text, en, it, fr) => {
    expect(spokenDate(date(text))).toEqual({ en, it, fr })
    expect(sayPartialDate(date(text), 'it')).toBe(it)
  })
  test.each([
    ['2017', 'since 2017', 'dal 2017', 'depuis 2017'],
    ['2017-03', 'since March 2017', 'da marzo 2017', 'depuis mars 2017'],
    ['2020-11-01', 'since 1 November 2020', 'dal 1º novembre 2020', 'depuis le 1er novembre 2020'],
    ['2020-03-08', 'since 8 March 2020', 'dall’8 marzo 2020', 'depuis le 8 mars 2020'],
  ])('since %s', (text, en, it, fr) => {
    expect([saySince(date(text), 'en'), saySince(date(text), 'it'), saySince(date(text), 'fr')]).toEqual([en, it, fr])
  })
  test('until and at, with the article that Italian and French want', () => {
    expect(sayUntil(date('2020-04-11'), 'it')).toBe('fino all’11 aprile 2020')
    expect(sayUntil(date('2020'), 'fr')).toBe('jusqu’en 2020')
    expect(sayAt(date('2020-04-11'), 'it')).toBe('l’11 aprile 2020')
    expect(sayAt(date('1996'), 'it')).toBe('nel 1996')
  })
  test('a period has a close dash between years and a wide one between days; open ends are said', () => {
    expect(sayTenure(tenure('2023', '2027'), 'en')).toBe('2023–2027')
    expect(sayTenure(tenure('2020-11-01', '2023-10-31'), 'it')).toBe('1º novembre 2020 – 31 ottobre 2023')
    expect(sayTenure(tenure('2001'), 'fr')).toBe('depuis 2001')
    expect(sayTenure(tenure('', '1999'), 'it')).toBe('fino al 1999')
    expect(sayTenure(tenure('1996', '1996'), 'en')).toBe('1996')
    expect(sayTenure(tenure(''), 'en')).toBe('')
  })
})
