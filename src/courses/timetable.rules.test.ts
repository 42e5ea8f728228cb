import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clashesIn, readSlot, readTimetable, type Slot, type Timetabled, writeSlot } from './timetable.rules.ts'

describe('a meeting as people write it', () => {
  test.each<[string, Slot]>([
    ['Mon 10:00-12:00 Room 4', { weekday: 1, from: '10:00', to: '12:00', room: 'Room 4' }],
    ['lunedì 9:30 – 11:00', { weekday: 1, from: '09:30', to: '11:00' }],
    ['Jeu 14h00-16h00 Amphi B', { weekday: 4, from: '14:00', to: '16:00', room: 'Amphi B' }],
    ['2026-11-12 9:00-13:00 Lab', { on: '2026-11-12', from: '09:00', to: '13:00', room: 'Lab' }],
    [
      'Tue 10:00-12:00 Room 4 (2026-10-01 – 2026-11-30)',
      { weekday: 2, from: '10:00', to: '12:00', room: 'Room 4', firstOn: '2026-10-01', lastOn: '2026-11-30' },
    ],
  ])('%s', (text, slot) => {
    expect(readSlot(text)).toEqual(slot)
  })

  test.each(['Mon', 'Mon 12:00-10:00', 'Foo 10:00-12:00', '2026-02-30 10:00-12:00', 'Mon 25:00-26:00'])(
    '%s says nothing',
    text => {
      expect(readSlot(text)).toBeUndefined()
    },
  )

  test('lines that nobody can read are named', () => {
    expect(readTimetable('Mon 10:00-12:00; whenever\n')).toMatchObject({ slots: [{ weekday: 1 }], wrong: ['whenever'] })
  })

  test('what is written can be read again, in every language', () => {
    const slot = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.constantFrom('08:00', '10:15'),
      to: fc.constantFrom('12:00', '18:30'),
    })
    fc.assert(
      fc.property(slot, fc.constantFrom('en', 'it', 'fr' as const), (one, language) => {
        expect(readSlot(writeSlot(one, language as 'en'))).toEqual(one)
      }),
    )
  })
})

const held = (id: string, slots: Slot[], days: Partial<Timetabled> = {}): Timetabled => ({
  id,
  startsOn: '2026-09-21',
  endsOn: '2027-01-31',
  ...days,
  slots,
})
const monday = { weekday: 1, from: '10:00', to: '12:00' }
const pairs = (...chosen: Timetabled[]) => clashesIn(chosen).map(({ one, other }) => `${one}-${other}`)

describe('courses clash', () => {
  test('when they take the same hour of a weekday', () => {
    expect(pairs(held('a', [monday]), held('b', [{ ...monday, from: '11:00', to: '13:00' }]))).toEqual(['a-b'])
  })
  test('not when one begins as the other ends, or on another day', () => {
    const after = held('b', [{ ...monday, from: '12:00', to: '14:00' }])
    expect(pairs(held('a', [monday]), after, held('c', [{ ...monday, weekday: 2 }]))).toEqual([])
  })
  test('not in different terms', () => {
    const spring = held('b', [monday], { startsOn: '2027-02-15', endsOn: '2027-07-31' })
    expect(pairs(held('a', [monday]), spring)).toEqual([])
  })
  test('with a single day that falls on the weekday, and with no other', () => {
    const once = (on: string) => held('b', [{ on, from: '11:00', to: '12:00' }])
    expect(pairs(held('a', [monday]), once('2026-11-09'))).toEqual(['a-b'])
    expect(pairs(held('a', [monday]), once('2026-11-10'))).toEqual([])
    expect(pairs(held('a', [monday]), once('2027-02-01'))).toEqual([])
  })
  test('not when the days in which both are held contain no such weekday', () => {
    const short = { ...monday, firstOn: '2026-11-10', lastOn: '2026-11-15' }
    expect(pairs(held('a', [monday]), held('b', [short]))).toEqual([])
  })

  const anySlot = fc
    .record({
      weekday: fc.integer({ min: 1, max: 7 }),
      start: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ weekday, start, length }) => ({
      weekday,
      from: `${String(start).padStart(2, '0')}:00`,
      to: `${String(start + length).padStart(2, '0')}:00`,
    }))

  test('whichever stands first, and never a course with itself', () => {
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 4 }), fc.array(anySlot, { maxLength: 4 }), (one, other) => {
        const [a, b] = [held('a', one), held('b', other)]
        expect(clashesIn([a, b]).length).toBe(clashesIn([b, a]).length)
        expect(clashesIn([a])).toEqual([])
      }),
    )
  })

  test('exactly when some hour of the week belongs to both', () => {
    const hours = (slots: Slot[]) =>
      new Set(
        slots.flatMap(({ weekday, from, to }) =>
          Array.from(
            { length: Number(to.slice(0, 2)) - Number(from.slice(0, 2)) },
            (_, at) => `${weekday} ${Number(from.slice(0, 2)) + at}`,
          ),
        ),
      )
    fc.assert(
      fc.property(fc.array(anySlot, { maxLength: 4 }), fc.array(anySlot, { maxLength: 4 }), (one, other) => {
        const shared = [...hours(one)].some(hour => hours(other).has(hour))
        expect(clashesIn([held('a', one), held('b', other)]).length > 0).toBe(shared)
      }),
    )
  })
})
