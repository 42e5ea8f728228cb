import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toDay } from '../../platform/calendar.ts'
import { firstFit, hasRoom, placesLeft, type Span } from './room.rules.ts'

const span = (fromOn: string, untilOn: string): Span => ({ fromOn, untilOn })
const whole = { fromOn: '2027-09-01', untilOn: '2028-07-31' }
const winter = span('2027-09-15', '2028-02-15')
const spring = span('2028-02-15', '2028-07-15')

describe('a place', () => {
  test('that is left on a day is free from that day on', () => {
    expect(placesLeft({ places: 1, taken: [winter] }, spring)).toBe(1)
    expect(placesLeft({ places: 1, taken: [winter] }, winter)).toBe(0)
    expect(placesLeft({ places: 2, taken: [winter, spring] }, span('2027-10-01', '2028-06-01'))).toBe(1)
  })
  test('is only had within the time for which the room is offered', () => {
    const offer = { ...whole, places: 1, taken: [] }
    expect(hasRoom(offer, winter)).toBe(true)
    expect(hasRoom(offer, span('2027-08-31', '2028-02-15'))).toBe(false)
    expect(hasRoom(offer, span('2028-02-15', '2028-08-01'))).toBe(false)
  })
  test('is the first that fits kind, rent and days', () => {
    const offer = (id: string, given: object = {}) =>
      ({ id, kind: 'single-room', places: 1, rent: 30_000, taken: [], ...whole, ...given }) as const
    const wish = { kind: null, mostRent: null, ...winter }
    const offers = [
      offer('full', { taken: [winter] }),
      offer('flat', { kind: 'flat' }),
      offer('dear', { rent: 50_000 }),
    ]
    expect(firstFit(offers, wish)?.id).toBe('flat')
    expect(firstFit(offers, { ...wish, kind: 'single-room' })?.id).toBe('dear')
    expect(firstFit(offers, { ...wish, kind: 'single-room', mostRent: 40_000 })).toBeUndefined()
  })
  test('is never given more often than there are places, on any day', () => {
    const days = (n: number) => addDays(toDay('2027-09-01'), n)
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 33 }))
      .map(([from, length]) => span(days(from), days(from + length)))
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (wishes, places) => {
        const taken: Span[] = []
        for (const wish of wishes) if (hasRoom({ ...whole, places, taken }, wish)) taken.push(wish)
        for (let n = 0; n < 335; n++) {
          const there = taken.filter(one => one.fromOn <= days(n) && days(n) < one.untilOn).length
          expect(there).toBeLessThanOrEqual(places)
        }
      }),
    )
  })
})
