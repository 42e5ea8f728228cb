import { expect, test } from 'vitest'
import { barsOf, type Requirements, type Standing } from './eligibility.rules.ts'

const student: Standing = {
  ...{ cycle: 2, isced: '0714', year: 1, ects: 40, score: '27.50', languages: { en: 'B2' }, daysLeft: 210 },
  countries: ['ES'],
}
const kinds = (line: Requirements, days?: number) => barsOf(student, line, days).map(({ kind }) => kind)

test('nothing asked, nothing barred', () => {
  expect(kinds({})).toEqual([])
})

test.each<[Requirements, string]>([
  [{ cycles: [1, 2] }, ''],
  [{ cycles: [1] }, 'cycle'],
  [{ isced: ['0714'] }, ''],
  [{ isced: ['0710'] }, ''],
  [{ isced: ['0700'] }, ''],
  [{ isced: ['0610', '0713'] }, 'subject-area'],
  [{ minYear: 1 }, ''],
  [{ minYear: 2 }, 'year'],
  [{ minEcts: 40 }, ''],
  [{ minEcts: 41 }, 'credits'],
  [{ minScore: '27.5' }, ''],
  [{ minScore: '27.51' }, 'score'],
  [{ country: 'FR' }, ''],
  [{ country: 'ES' }, 'own-country'],
])('%j bars by “%s”', (line, expected) => {
  expect(kinds(line).join()).toBe(expected)
})

test('one of several languages of instruction is enough, unless all are asked for', () => {
  const languages = [
    { lang: 'en', level: 'B2' },
    { lang: 'de', level: 'B1' },
  ] as const
  expect(kinds({ languages })).toEqual([])
  expect(barsOf(student, { languages, allLanguages: true })).toEqual([
    {
      kind: 'language',
      asked: [
        { lang: 'en', level: 'B2', has: 'B2' },
        { lang: 'de', level: 'B1', has: null },
      ],
      all: true,
    },
  ])
})

test('months of the cycle that are used up bar a stay that is longer than the rest', () => {
  expect(kinds({}, 210)).toEqual([])
  expect(barsOf(student, {}, 211)).toEqual([{ kind: 'days-left', asked: 211, has: 210 }])
  expect(barsOf({ ...student, daysLeft: null }, {}, 365)).toEqual([])
})

test('what is not known of a student bars what asks for it, every reason of several', () => {
  const unknown = { cycle: null, isced: null, year: null, ects: null, score: null, languages: {} }
  const line: Requirements = { cycles: [2], isced: ['0714'], minYear: 1, minEcts: 1, minScore: '1' }
  expect(barsOf(unknown, line).map(({ kind }) => kind)).toEqual(['cycle', 'subject-area', 'year', 'credits', 'score'])
})
