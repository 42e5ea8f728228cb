import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type Day, daysBetween, toDay } from '../platform/calendar.ts'
import {
  atExpiry,
  beginsOn,
  endAfterNotice,
  expiryOf,
  firstYearOpenToChange,
  inForceOn,
  lastDayOf,
  nextLook,
  noticeBy,
  renewedUntil,
  warningDue,
} from './agreement.rules.ts'
import type { Agreement } from './agreement.ts'
import { endOfFrame, endUnder, fitsFrame } from './frame.rules.ts'
import { mind } from './mind-agreements.ts'

const day = toDay
const running = (more: Partial<Agreement> = {}): Agreement =>
  ({
    id: '00000000-0000-4000-8000-000000000001',
    type: 'memorandum',
    state: 'in-force',
    startsOn: null,
    endsOn: null,
    durationMonths: null,
    inForceSince: '2024-01-01',
    expiresOn: '2027-12-31',
    endedOn: null,
    renewal: 'none',
    renewalMonths: null,
    renewalsMost: null,
    renewalsDone: 0,
    noticeDays: null,
    noticeEndsOn: null,
    warnedMonths: null,
    nextLookOn: null,
    ...more,
  }) as Agreement

describe('a term', () => {
  test.each([
    ['2026-09-01', 12, '2027-08-31'],
    ['2026-11-02', 60, '2031-11-01'],
    ['2024-02-29', 12, '2025-02-27'],
  ])('that begins on %s and lasts %i months ends on %s', (first, months, last) => {
    expect(lastDayOf(day(first), months)).toBe(last)
  })
  test('ends on its stated day before any duration, and never without either', () => {
    expect(expiryOf(day('2026-01-01'), { startsOn: null, endsOn: '2029-12-31', durationMonths: 12 })).toBe('2029-12-31')
    expect(expiryOf(day('2026-01-01'), { startsOn: null, endsOn: null, durationMonths: null })).toBeNull()
  })
  test('begins with the last signature, or on the stated day when that is later', () => {
    expect(beginsOn(day('2026-11-02'), null)).toBe('2026-11-02')
    expect(beginsOn(day('2026-11-02'), '2026-01-01')).toBe('2026-11-02')
    expect(beginsOn(day('2026-11-02'), '2027-01-01')).toBe('2027-01-01')
  })
  test.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('binds on %s: %s', (on, binds) => {
    expect(inForceOn(running(), on)).toBe(binds)
  })
})

describe('tacit renewal', () => {
  const tacit = running({ renewal: 'tacit', renewalMonths: 12, noticeDays: 90 })
  test('happens at the end unless notice was given by its day', () => {
    expect(noticeBy(tacit)).toBe('2027-10-02')
    expect(atExpiry(tacit)).toBe('renew')
    expect(atExpiry({ ...tacit, state: 'notice-given' })).toBe('expire')
    expect(atExpiry({ ...tacit, renewalsMost: 1, renewalsDone: 1 })).toBe('expire')
    expect(renewedUntil(day('2027-12-31'), 12)).toBe('2028-12-31')
  })
  test('after a long pause catches up, and says each renewal', () => {
    const { after, happened } = mind(tacit, day('2030-06-15'))
    expect(after).toMatchObject({ state: 'in-force', expiresOn: '2030-12-31', renewalsDone: 3 })
    const renewals = happened.filter(fact => fact.name === 'agreement.renewed-tacitly')
    expect(renewals.map(fact => fact.facts.until)).toEqual(['2028-12-31', '2029-12-31', '2030-12-31'])
  })
  test('stops where the agreed number is used up', () => {
    const { after, happened } = mind({ ...tacit, renewalsMost: 1 }, day('2030-06-15'))
    expect(after).toMatchObject({ state: 'expired', endedOn: '2028-12-31', nextLookOn: null })
    expect(happened.map(fact => fact.name)).toEqual(['agreement.renewed-tacitly', 'agreement.expired'])
  })
})

describe('a warning', () => {
  test.each([
    ['2026-06-29', null],
    ['2026-06-30', 18],
    ['2026-12-31', 12],
    ['2027-07-15', 6],
    ['2027-10-01', 3],
    ['2028-01-01', null],
  ])('is due on %s: %s months', (today, months) => {
    expect(warningDue(running(), day(today))).toBe(months)
  })
  test('is not given twice, and not late one after another', () => {
    expect(warningDue(running({ warnedMonths: 6 }), day('2027-07-15'))).toBeNull()
    expect(mind(running(), day('2027-10-15')).happened).toHaveLength(1)
  })
})

describe('notice', () => {
  test.each([
    ['2026-09-01', '2027-08-31'],
    ['2026-09-02', '2028-08-31'],
    ['2026-01-15', '2027-08-31'],
  ])('of an Erasmus+ agreement given on %s ends it on %s', (on, ends) => {
    expect(endAfterNotice(running({ type: 'erasmus', expiresOn: '2029-09-30' }), day(on))).toBe(ends)
  })
  test('in time ends a renewing agreement with its term, too late with the next', () => {
    const tacit = running({ renewal: 'tacit', renewalMonths: 12, noticeDays: 90 })
    expect(endAfterNotice(tacit, day('2027-10-02'))).toBe('2027-12-31')
    expect(endAfterNotice(tacit, day('2027-10-03'))).toBe('2028-12-31')
  })
  test('never lets an agreement outlast its own end', () => {
    expect(endAfterNotice(running({ noticeDays: 365 }), day('2027-12-01'))).toBe('2027-12-31')
  })
})

test.each([
  ['2027-01-31', '2027/2028'],
  ['2027-02-01', '2028/2029'],
])('numbers of Erasmus+ changed on %s hold from %s', (today, year) => {
  expect(firstYearOpenToChange(day(today))).toBe(year)
})

describe('a protocol', () => {
  const frame = running({ type: 'framework-agreement', code: 'F-1' })
  test('ends with its framework or before', () => {
    expect(() => fitsFrame({ endsOn: '2027-12-31' }, frame)).not.toThrow()
    expect(() => fitsFrame({ endsOn: '2028-01-01' }, frame)).toThrow('agreement.protocol-outlasts-framework')
  })
  test('needs a framework that has not ended', () => {
    expect(() => fitsFrame({ endsOn: null }, { ...frame, state: 'expired' })).toThrow('agreement.framework-has-ended')
    expect(() => fitsFrame({ endsOn: null }, { ...frame, type: 'memorandum' })).toThrow(
      'agreement.parent-is-no-framework',
    )
  })
})

describe('whatever the dates are', () => {
  const days = fc.integer({ min: 0, max: 12_000 }).map(count => addDays(day('2015-01-01'), count))
  const agreements = fc
    .record({
      expiresOn: fc.option(days, { nil: null }),
      renewal: fc.constantFrom('none', 'express', 'tacit') as fc.Arbitrary<Agreement['renewal']>,
      renewalMonths: fc.integer({ min: 1, max: 120 }),
      renewalsMost: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      noticeDays: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
      warnedMonths: fc.constantFrom(null, 18, 12, 6, 3),
    })
    .map(running)

  test('after the clock has looked, it has nothing more to do on that day', () => {
    fc.assert(
      fc.property(agreements, days, (agreement, today) => {
        const { after } = mind(agreement, today)
        const next = nextLook(after)
        expect(next === null || next > today).toBe(true)
        if (after.state === 'in-force') expect(mind(after, today).happened).toEqual([])
      }),
    )
  })
  test('what still binds ends today or later', () => {
    fc.assert(
      fc.property(agreements, days, (agreement, today) => {
        const { after } = mind(agreement, today)
        if (after.state === 'in-force') expect(after.expiresOn === null || after.expiresOn >= today).toBe(true)
        else expect(after.endedOn === null || after.endedOn < today).toBe(true)
      }),
    )
  })
  test('what stands under a framework never outlasts it, and goes on with it as long as its own words say', () => {
    fc.assert(
      fc.property(agreements, agreements, days, (frame, child, today) => {
        const fitted = { ...child, expiresOn: endUnder(child, frame) }
        const parent = mind(frame, today).after
        const { after } = mind(fitted, today, frame)
        const last = endOfFrame(parent)
        if (after.state !== 'in-force' || after.expiresOn === fitted.expiresOn || last === null) return
        expect(after.expiresOn !== null && after.expiresOn <= last).toBe(true)
      }),
    )
  })
  test('a renewal continues where the term ended, for its whole months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 120 }), (end, months) => {
        const until = renewedUntil(end, months)
        expect(until > end).toBe(true)
        expect(Math.abs(daysBetween(addMonths(end, months), until))).toBeLessThanOrEqual(3)
      }),
    )
  })
  test('Erasmus+ notice always leaves at least one full academic year', () => {
    fc.assert(
      fc.property(days, on => {
        const ends: Day = endAfterNotice(running({ type: 'erasmus', expiresOn: null }), on)
        expect(daysBetween(on, ends)).toBeGreaterThanOrEqual(364)
        expect(ends.slice(5)).toBe('08-31')
      }),
    )
  })
})
