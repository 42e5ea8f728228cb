import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAcademicYear, toZone } from '../platform/calendar.ts'
import { dayFor, dueIn, duesIn, moved, nextDue, standingOf, yearAt, yearsAround } from './deadline.rules.ts'
import type { StatedDay } from './record.ts'

const rome = toZone('Europe/Rome')
const every = (monthDay: string, more: Partial<StatedDay> = {}): StatedDay => ({
  fromYear: null,
  untilYear: null,
  oneYear: false,
  monthDay,
  yearOffset: 0,
  time: '23:59',
  ...more,
})
const may15 = [every('05-15')]

describe('the academic year of a day', () => {
  const years = [{ year: '2026/2027', startOn: '2026-10-01', endOn: '2027-09-30' }]
  test.each([
    ['2026-11-02T09:00:00Z', '2026/2027'],
    ['2026-09-30T21:59:59Z', '2025/2026'],
    ['2026-09-30T22:00:00Z', '2026/2027'],
    ['2027-10-01T09:00:00Z', '2027/2028'],
  ])('%s lies in %s by the office’s own years', (now, year) => {
    expect(yearAt(new Date(now), rome, years)).toBe(year)
  })
  test('an office without years begins on 1 September', () => {
    expect(yearAt(new Date('2026-08-31T12:00:00Z'), rome, [])).toBe('2025/2026')
    expect(yearAt(new Date('2026-09-01T12:00:00Z'), rome, [])).toBe('2026/2027')
  })
})

describe('a deadline that comes back', () => {
  test('falls in the year in which the academic year begins, to the last millisecond of the day', () => {
    expect(dueIn(may15, '2026/2027', rome)).toEqual({
      year: '2026/2027',
      on: '2026-05-15',
      time: '23:59',
      at: new Date('2026-05-15T21:59:59.999Z'),
    })
  })
  test('may fall in the next calendar year, at a stated minute', () => {
    expect(dueIn([every('03-01', { yearOffset: 1, time: '12:00' })], '2026/2027', rome)?.at).toEqual(
      new Date('2027-03-01T11:00:59.999Z'),
    )
  })
  test('29 February falls on the 28th in common years', () => {
    expect(dueIn([every('02-29', { yearOffset: 1 })], '2026/2027', rome)?.on).toBe('2027-02-28')
    expect(dueIn([every('02-29', { yearOffset: 1 })], '2027/2028', rome)?.on).toBe('2028-02-29')
  })
  test('is next until its last millisecond has passed', () => {
    const next = (now: string) => nextDue(may15, toAcademicYear('2025/2026'), rome, new Date(now))?.on
    expect(next('2026-05-15T21:59:59.999Z')).toBe('2026-05-15')
    expect(next('2026-05-15T22:00:00.000Z')).toBe('2027-05-15')
  })
  test('that ended has no next day', () => {
    const ended = [every('05-15', { untilYear: '2020/2021' })]
    expect(nextDue(ended, toAcademicYear('2026/2027'), rome, new Date('2026-11-02T00:00:00Z'))).toBeUndefined()
  })
})

describe('moving a deadline', () => {
  const to = { monthDay: '05-20', yearOffset: 0, time: '23:59' }
  test('in one year only leaves all other years', () => {
    const days = moved(may15, { year: '2026/2027', oneYear: true, ...to })
    const on = ['2025/2026', '2026/2027', '2027/2028'].map(year => dueIn(days, year, rome)?.on)
    expect(on).toEqual(['2025-05-15', '2026-05-20', '2027-05-15'])
  })
  test('from a year on leaves the years before as they were', () => {
    const days = moved(may15, { year: '2026/2027', oneYear: false, ...to })
    const on = ['2025/2026', '2026/2027', '2030/2031'].map(year => dueIn(days, year, rome)?.on)
    expect(on).toEqual(['2025-05-15', '2026-05-20', '2030-05-20'])
  })
  test('from a year on takes the place of a later exception, which nobody would expect to survive', () => {
    const exception = moved(may15, { year: '2027/2028', oneYear: true, ...to, monthDay: '05-25' })
    const days = moved(exception, { year: '2026/2027', oneYear: false, ...to })
    expect(dueIn(days, '2027/2028', rome)?.on).toBe('2027-05-20')
  })
  test('a deadline stated for one year keeps no day before it', () => {
    const days = moved([every('05-15', { fromYear: '2026/2027' })], { year: '2026/2027', oneYear: false, ...to })
    expect(days).toEqual([every('05-20', { fromYear: '2026/2027' })])
  })

  const year = fc.integer({ min: 2015, max: 2035 }).map(first => `${first}/${first + 1}`)
  const move = fc.record({
    year,
    oneYear: fc.boolean(),
    monthDay: fc.constantFrom('01-31', '02-29', '05-15', '12-31'),
    yearOffset: fc.constantFrom(-1, 0, 1),
    time: fc.constantFrom('12:00', '23:59'),
  })
  test('whatever was moved before, the year named has the new day, and the years before keep theirs', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 6 }), move, year, (before, last, other) => {
        const days = before.reduce<StatedDay[]>((all, one) => moved(all, one), may15)
        const after = moved(days, last)
        expect(dayFor(after, last.year)).toMatchObject({ monthDay: last.monthDay, time: last.time })
        if (other < last.year || (last.oneYear && other !== last.year))
          expect(dayFor(after, other)?.monthDay).toBe(dayFor(days, other)?.monthDay)
      }),
    )
  })
  test('never two recurring days hold in one year', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), year, (all, asked) => {
        const days = all.reduce<StatedDay[]>((now, one) => moved(now, one), may15)
        const holding = days.filter(
          day => !day.oneYear && (day.fromYear ?? '0') <= asked && asked <= (day.untilYear ?? '9999/9999'),
        )
        expect(holding).toHaveLength(1)
      }),
    )
  })
})

describe('whether something may be done now', () => {
  const years = yearsAround(toAcademicYear('2026/2027'))
  const opening = { month: 3, day: 1, yearOffset: 0 }
  const at = (now: string, more: object = {}) =>
    standingOf({ opening, days: may15, years, ...more }, rome, new Date(now))

  test.each([
    ['2026-02-28T22:59:59Z', false],
    ['2026-02-28T23:00:00Z', true],
    ['2026-05-15T21:59:59.999Z', true],
    ['2026-05-15T22:00:00Z', false],
    ['2026-11-02T09:00:00Z', false],
    ['2027-03-01T09:00:00Z', true],
  ])('at %s: %s', (now, open) => {
    expect(at(now).open).toBe(open)
  })
  test('a no says when it closed and when it opens again', () => {
    const no = at('2026-11-02T09:00:00Z')
    expect(no).toMatchObject({ open: false, closed: { on: '2026-05-15' }, opensOn: '2027-03-01' })
  })
  test('for one academic year only its own days count', () => {
    expect(at('2026-11-02T09:00:00Z', { years: ['2026/2027'], opening: undefined })).toMatchObject({
      open: false,
      closed: { year: '2026/2027' },
      opens: undefined,
    })
  })
  test('without a deadline it never closes, without an opening it was always open', () => {
    expect(at('2026-11-02T09:00:00Z', { days: undefined, opening: undefined })).toEqual({
      open: true,
      closes: undefined,
    })
  })
  test('open and closed agree with the days themselves', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, now => {
        const standing = standingOf({ days: may15, years: ['2026/2027'] }, rome, now)
        expect(standing.open).toBe(now <= (duesIn(may15, ['2026/2027'], rome)[0]?.at ?? now))
      }),
    )
  })
})
