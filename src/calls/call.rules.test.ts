import { describe, expect, test } from 'vitest'
import { toZone } from '../platform/calendar.ts'
import { phaseOf, problemsOfPlace } from './call.rules.ts'
import type { CallTerm } from './call.ts'

const rome = toZone('Europe/Rome')
const call = { state: 'published' as const, opensOn: '2026-12-01', closesOn: '2026-12-20' }
const at = (instant: string) => phaseOf(call, new Date(instant), rome)

describe('where a call stands', () => {
  test.each([
    ['2026-11-30T22:59:59Z', 'announced'],
    ['2026-11-30T23:00:00Z', 'open'],
    ['2026-12-20T22:59:59Z', 'open'],
    ['2026-12-20T23:00:00Z', 'closed'],
  ])('at %s it is %s', (instant, phase) => {
    expect(at(instant)).toBe(phase)
  })

  test('a draft and a withdrawn call know no clock', () => {
    const now = new Date('2026-12-05T10:00:00Z')
    expect(phaseOf({ ...call, state: 'draft' }, now, rome)).toBe('draft')
    expect(phaseOf({ ...call, state: 'withdrawn' }, now, rome)).toBe('withdrawn')
  })
})

test.each<[CallTerm[], number, number | null, string]>([
  [['winter', 'year'], 5, 5, ''],
  [['year'], 5, 10, ''],
  [['year'], 5, 9, 'totalMonths'],
  [['winter'], 5, 4, 'totalMonths'],
  [['winter'], 5, null, ''],
  [['year'], 7, null, 'months'],
  [[], 5, null, 'terms'],
])('places for %s of %d months out of %s are wrong in “%s”', (terms, months, totalMonths, field) => {
  expect(Object.keys(problemsOfPlace({ terms, months, totalMonths })).join()).toBe(field)
})
