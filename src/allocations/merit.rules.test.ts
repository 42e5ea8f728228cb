import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMerit, type Ranked, type TieKey } from './merit.rules.ts'

const keys: TieKey[] = ['score', 'ects', 'previousMobilityDays', 'younger']
const ids = (students: Ranked[]) => byMerit(students, keys, 'seed').map(({ id }) => id)

test('scores are compared as numbers, whatever zeros they end in, and the next key decides', () => {
  expect(
    ids([
      { id: 'a', score: '9.5', ects: 30 },
      { id: 'b', score: '27.50', ects: 30 },
      { id: 'c', score: '27.5', ects: 60 },
    ]),
  ).toEqual(['c', 'b', 'a'])
})

test('fewer days abroad go first, then the younger; who lacks a value goes after those who have it', () => {
  const score = '27'
  expect(
    ids([
      { id: 'a', score, ects: 60, previousMobilityDays: 10 },
      { id: 'b', score, ects: 60, previousMobilityDays: 0, birthDate: '2001-01-01' },
      { id: 'c', score, ects: 60, previousMobilityDays: 0, birthDate: '2003-01-01' },
      { id: 'd', score },
    ]),
  ).toEqual(['c', 'b', 'a', 'd'])
})

test('the order does not depend on the order of the file', () => {
  const ranked = fc.record({ id: fc.uuid(), score: fc.constantFrom('27', '27.0', '28'), ects: fc.constantFrom(30, 60) })
  fc.assert(
    fc.property(fc.uniqueArray(ranked, { selector: ({ id }) => id }), students => {
      expect(ids(students.toReversed())).toEqual(ids(students))
    }),
  )
})
