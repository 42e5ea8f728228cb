import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, creditsShape, termShape, tidyDecimal, titleFrom } from './course.rules.ts'
import { loiIdOf, losIdOf, type Offer } from './course.ts'
import { driftSince, reasonFor } from './drift.rules.ts'
import { isPublic, publicFrom } from './publication.rules.ts'
import { fieldRange, soughtWords } from './search.rules.ts'
import type { FrozenCourse } from './snapshot-courses.ts'
import { daysOfInstance, termName, termsOf } from './terms.rules.ts'

describe('credits', () => {
  test.each([
    ['6', '6'],
    ['6.00', '6'],
    ['7,50', '7.5'],
    ['0', '0'],
    ['10', '10'],
    ['007.25', '7.25'],
    [2.5, '2.5'],
  ])('%s are %s', (given, kept) => {
    expect(creditsShape.parse(given)).toBe(kept)
  })
  test.each(['', '-1', '6.123', 'six', '1000', '1e2'])('“%s” are none', given => {
    expect(creditsShape.safeParse(given).success).toBe(false)
  })
  test('keep their value whatever zeros stand around them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), hundredths => {
        const text = (hundredths / 100).toFixed(2)
        expect(Number(tidyDecimal(text))).toBe(hundredths / 100)
        expect(tidyDecimal(text)).not.toMatch(/\.\d*0$/)
      }),
    )
  })
})

test('a term is one of so many', () => {
  expect(termShape.parse('1/2')).toEqual({ term: 1, terms: 2 })
  expect(termShape.safeParse('3/2').success).toBe(false)
  expect(termShape.safeParse('0/2').success).toBe(false)
})

test('identifiers are those of the network: a prefix by kind and at most 40 characters', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(losIdOf({ kind: 'course', id })).toBe(`CR/${id}`)
  expect(loiIdOf('course', id)).toBe(`CRI/${id}`)
  expect(losIdOf({ kind: 'module', id })).toMatch(/^MOD\/[!-~]{1,40}$/)
  expect(loiIdOf('class', id)).toMatch(/^CLSI\/[!-~]{1,40}$/)
})

test('a title in another language stands for the English one', () => {
  expect(titleFrom({ it: 'Diritto' })).toEqual({ en: 'Diritto', it: 'Diritto' })
  expect(titleFrom({})).toBeUndefined()
})

const offer: Offer = {
  year: '2026/2027',
  term: 1,
  terms: 2,
  section: '',
  credits: '6',
  language: 'it',
  teachers: ['Ada'],
  places: null,
  hours: null,
  programme: null,
  startsOn: null,
  endsOn: null,
  slots: [],
}

test('what differs is said with the old and the new value', () => {
  expect(changesBetween(offer, offer)).toEqual([])
  expect(changesBetween(offer, { ...offer, term: 2, credits: '9', teachers: ['Eva'] })).toEqual([
    { field: 'term', from: '1/2', to: '2/2' },
    { field: 'credits', from: '6', to: '9' },
    { field: 'teachers', from: ['Ada'], to: ['Eva'] },
  ])
})

describe('drift', () => {
  const frozen: FrozenCourse = {
    instance: 'i',
    course: 'c',
    losId: 'CR/c',
    losCode: 'A1',
    loiId: 'CRI/i',
    title: { en: 'Algebra' },
    academicYear: '2026/2027',
    termId: { term: 1, terms: 2 },
    credits: '6',
    language: 'en',
    level: 6,
    field: null,
    unit: 'u',
    withdrawn: false,
    revision: 1,
  }
  test('is nothing while all is as it was', () => {
    expect(driftSince([frozen], [{ ...frozen, revision: 7 }])).toEqual([])
  })
  test('carries the reason that the network knows, or none', () => {
    const now = { ...frozen, termId: { term: 2, terms: 2 }, credits: '9', language: 'it' }
    expect(driftSince([frozen], [now])).toEqual([
      { instance: 'i', what: 'term', from: '1/2', to: '2/2', reason: 'not-available' },
      { instance: 'i', what: 'credits', from: '6', to: '9', reason: null },
      { instance: 'i', what: 'language', from: 'en', to: 'it', reason: 'language-mismatch' },
    ])
    expect(reasonFor('withdrawn')).toBe('not-available')
  })
  test('a course that was withdrawn, or is no longer there, is not available', () => {
    for (const now of [[], [{ ...frozen, withdrawn: true, credits: '1' }]])
      expect(driftSince([frozen], now)).toMatchObject([{ what: 'withdrawn', reason: 'not-available' }])
  })
})

describe('the day of the rulebook', () => {
  const window = (content: object) => ({
    kind: 'window',
    key: 'w',
    content: { subject: 'course-catalogue', ...content },
  })
  const book = (...records: object[]) => ({ records }) as never
  const july = window({ opens: { month: 7, yearOffset: 0 } })
  test('is that of the year’s first calendar year', () => {
    expect(publicFrom(book(july), 'law', '2026/2027')).toBe('2026-07-01')
  })
  test('is a department’s own where it has one', () => {
    const own = window({ opens: { month: 6, day: 15, yearOffset: 0 }, unit: 'law' })
    expect(publicFrom(book(july, own), 'law', '2026/2027')).toBe('2026-06-15')
    expect(publicFrom(book(july, own), 'economics', '2026/2027')).toBe('2026-07-01')
  })
  test('where there is none, what is approved is public', () => {
    expect(isPublic(publicFrom(book(), 'law', '2026/2027'), '2020-01-01' as never)).toBe(true)
    expect(isPublic('2026-07-01' as never, '2026-06-30' as never)).toBe(false)
    expect(isPublic('2026-07-01' as never, '2026-07-01' as never)).toBe(true)
  })
})

describe('terms', () => {
  const winter = {
    number: 1,
    total: 2,
    term: 'winter',
    name: { en: 'Winter' },
    startOn: '2026-09-21',
    endOn: '2027-01-31',
  }
  const years = [{ year: '2026/2027', startOn: '2026-09-01', endOn: '2027-08-31', terms: [winter] }] as never
  const whole = { en: 'Whole year' }
  test('are those of the rulebook and the whole year', () => {
    const terms = termsOf(years, '2026/2027', whole)
    expect(termName(terms, { term: 1, terms: 2 })).toEqual({ en: 'Winter' })
    expect(termName(terms, { term: 1, terms: 1 })).toEqual(whole)
    expect(termName(terms, { term: 3, terms: 4 })).toEqual({ en: '3/4' })
  })
  test('say the days of an instance that says none itself', () => {
    const terms = termsOf(years, '2026/2027', whole)
    const held = { term: 1, terms: 2, startsOn: null, endsOn: '2026-12-01' }
    expect(daysOfInstance(held, terms)).toEqual({ startsOn: '2026-09-21', endsOn: '2026-12-01' })
  })
  test('of a year that is not planned yet have names and no days', () => {
    const terms = termsOf(years, '2031/2032', whole)
    expect(daysOfInstance({ term: 1, terms: 2, startsOn: null, endsOn: null }, terms)).toEqual({
      startsOn: null,
      endsOn: null,
    })
  })
})

test('a search looks for beginnings of words, and for single letters as they are', () => {
  expect(soughtWords('Macro-economics  I, MAT/05')).toEqual([
    { word: 'macro', whole: false },
    { word: 'economics', whole: false },
    { word: 'i', whole: true },
    { word: 'mat', whole: false },
    { word: '05', whole: false },
  ])
  expect(soughtWords(' –, ')).toEqual([])
})

test('a field takes in all below it', () => {
  expect(fieldRange('0600')).toEqual({ from: '0600', to: '0699' })
  expect(fieldRange('0610')).toEqual({ from: '0610', to: '0619' })
  expect(fieldRange('0613')).toEqual({ from: '0613', to: '0613' })
})
