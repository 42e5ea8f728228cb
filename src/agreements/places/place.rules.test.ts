import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lackFor, leftOf, type Stay, stayTerms } from './place.rules.ts'

const stays = (...terms: Stay['term'][]): Stay[] => terms.map(term => ({ term, months: term === 'year' ? 10 : 5 }))

describe('what is left', () => {
  test.each([
    ['per year, everybody counts once', { persons: 2, per: 'year' as const }, stays('winter', 'year'), 0, 0],
    [
      'per semester, a full year stands in both',
      { persons: 2, per: 'semester' as const },
      stays('winter', 'year'),
      0,
      1,
    ],
    ['per semester, halves do not meet', { persons: 1, per: 'semester' as const }, stays('winter'), 0, 1],
  ])('%s', (_, offer, taken, winter, spring) => {
    const left = leftOf({ ...offer, months: null }, taken)
    expect([left.winter, left.spring, left.year]).toEqual([winter, spring, Math.min(winter, spring)])
  })

  test('months are counted over the year, and may be what is missing', () => {
    const left = leftOf({ persons: 3, per: 'year', months: 15 }, stays('year'))
    expect(left.months).toBe(5)
    expect(lackFor(left, { term: 'winter', months: 5 })).toBeUndefined()
    expect(lackFor(left, { term: 'winter', months: 5.5 })).toBe('months')
  })

  test('whoever is let in only while nothing is missing never comes in beyond the agreement', () => {
    const stay = fc.record({ term: fc.constantFrom(...stayTerms), months: fc.integer({ min: 1, max: 12 }) })
    const offer = fc.record({
      persons: fc.integer({ min: 1, max: 5 }),
      per: fc.constantFrom('year' as const, 'semester' as const),
      months: fc.option(fc.integer({ min: 1, max: 60 })),
    })
    fc.assert(
      fc.property(offer, fc.array(stay, { maxLength: 20 }), (offered, wishes) => {
        const taken: Stay[] = []
        for (const wish of wishes) if (!lackFor(leftOf(offered, taken), wish)) taken.push(wish)
        const left = leftOf(offered, taken)
        expect(Math.min(left.winter, left.spring, left.months ?? 0)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
