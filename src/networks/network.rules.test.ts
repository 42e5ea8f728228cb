import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '../platform/calendar.ts'
import { comparePartialDates, type PartialDate, toPartialDate } from '../platform/partial-date.ts'
import {
  byRoleAndName,
  type DatedGoal,
  goalsSetFrom,
  holdingOn,
  keyFrom,
  mustNotBeInTwice,
  mustRunForward,
} from './network.rules.ts'

const date = (text: string): PartialDate => toPartialDate(text)
const goal = (number: number, since: string, until = ''): DatedGoal => ({
  number,
  since: date(since),
  until: until ? date(until) : null,
})

describe('goals set from a date on', () => {
  const pilot = [goal(3, '2020-11-01'), goal(4, '2020-11-01'), goal(11, '2020-11-01')]
  test('a fourth is added to three: the three are as old as they were', () => {
    expect(goalsSetFrom(pilot, [3, 4, 11, 16], date('2023-11-01'))).toEqual([...pilot, goal(16, '2023-11-01')])
  })
  test('one that is left out ends just before, as exactly as the new date is known', () => {
    expect(goalsSetFrom(pilot, [3, 4], date('2023-11-01')).at(-1)).toEqual(goal(11, '2020-11-01', '2023-10-31'))
    expect(goalsSetFrom(pilot, [3, 4], date('2023')).at(-1)).toEqual(goal(11, '2020-11-01', '2022'))
  })
  test('setting them for the same date again corrects that date', () => {
    const wrong = goalsSetFrom(pilot, [3, 16], date('2023-11-01'))
    expect(goalsSetFrom(wrong, [3, 4, 11], date('2023-11-01'))).toEqual(pilot)
  })
  test('for an earlier date than the last is refused', () => {
    expect(() => goalsSetFrom(pilot, [3], date('2019'))).toThrow(
      expect.objectContaining({ code: 'goals.set-later-already' }),
    )
  })
  test('what is open afterwards is exactly what was asked, and asking again changes nothing', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 17 }))
    const years = fc.integer({ min: 1990, max: 2040 }).map(year => date(String(year)))
    const steps = fc.array(fc.tuple(numbers, years), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(steps, all => {
        let goals: DatedGoal[] = []
        for (const [chosen, from] of all.toSorted(([, a], [, b]) => comparePartialDates(a, b))) {
          goals = goalsSetFrom(goals, chosen, from)
          const open = goals.filter(({ until }) => until === null).map(({ number }) => number)
          expect(open).toEqual(chosen.toSorted((a, b) => a - b))
          expect(goalsSetFrom(goals, chosen, from)).toEqual(goals)
          expect(goals.every(({ since, until }) => until === null || until >= since)).toBe(true)
        }
      }),
    )
  })
})

describe('dates of a part', () => {
  test.each([
    [{ since: date('2020'), until: date('2020') }, undefined],
    [{ since: date('2020-05'), until: date('2020') }, undefined],
    [{ since: date('2020'), until: date('2019-12-31') }, 'until'],
    [{ since: date('2020'), attested: date('2019') }, 'attested'],
    [{ until: date('2020'), attested: date('2021') }, 'attested'],
    [{ since: null, until: null, attested: null }, undefined],
  ])('%o', (dates, field) => {
    if (!field) expect(() => mustRunForward(dates)).not.toThrow()
    else
      expect(() => mustRunForward(dates)).toThrow(expect.objectContaining({ problems: { [field]: expect.anything() } }))
  })
  test('one organisation is in once at a time, also when its role changes in the course of a year', () => {
    const tenure = (since: string, until: string | null) => ({
      since: date(since),
      until: until ? date(until) : null,
      attested: null,
    })
    expect(() => mustNotBeInTwice([tenure('2017', '2020')], tenure('2020', null))).not.toThrow()
    expect(() => mustNotBeInTwice([tenure('2017', null)], tenure('2020', null))).toThrow(
      expect.objectContaining({ code: 'membership.exists' }),
    )
  })
  test('what says no beginning holds until it ends', () => {
    const rows = [{ since: null, until: date('2020') }, { since: date('2021'), until: null }, {}]
    const on = (day: string) => holdingOn(rows, toDay(day)).map(row => rows.indexOf(row))
    expect([on('2020-12-31'), on('2021-01-01')]).toEqual([
      [0, 2],
      [1, 2],
    ])
  })
})

describe('a key made from a name', () => {
  test.each([
    ['Let’s Break the Erasmus Bubble', [], 'let-s-break-the-erasmus-bubble'],
    ['Éducation de qualité', [], 'education-de-qualite'],
    ['health', ['health', 'health-2'], 'health-3'],
    ['…', [], 'part'],
  ])('%s', (label, taken, key) => {
    expect(keyFrom(label, taken)).toBe(key)
  })
  test('is always one, and never taken', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (label, some) => {
        const taken = [...some, keyFrom(label, some)]
        const key = keyFrom(label, taken)
        expect(key).toMatch(/^[a-z0-9][a-z0-9.-]{0,79}$/)
        expect(taken).not.toContain(key)
      }),
    )
  })
})

test('whoever leads stands first, then by role and name', () => {
  const named = (role: 'member' | 'coordinator' | 'associated', name: string) => ({ role, name })
  const all = [
    named('associated', 'Aix'),
    named('member', 'Turku'),
    named('coordinator', 'Poitiers'),
    named('member', 'Jena'),
  ]
  const order = byRoleAndName(new Intl.Collator('en'))
  expect(all.toSorted(order).map(({ name }) => name)).toEqual(['Poitiers', 'Jena', 'Turku', 'Aix'])
})
