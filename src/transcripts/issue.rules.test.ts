import { describe, expect, test } from 'vitest'
import type { Rulebook } from '../rulebook/index.ts'
import { issueMonths, laterThanPromised, promisedUntil, resultsOn, tooEarly, turnOf } from './issue.rules.ts'

const zone = 'Europe/Rome'
const issue = (key: string, terms: string[], months: number[]) => ({
  ...{ kind: 'issue', key },
  content: { subject: 'transcript', terms, months, yearOffset: 1 },
})
const bergamo = {
  office: { zone },
  records: [issue('winter', ['winter'], [3]), issue('spring', ['spring', 'year'], [7, 8])],
} as unknown as Rulebook
const silent = { office: { zone }, records: [] } as unknown as Rulebook
const stay = (term: 'winter' | 'spring' | 'year') => ({ academicYear: '2026/2027', term })

test.each([
  ['winter', '2027-03-01', '2027-03-31'],
  ['spring', '2027-07-01', '2027-08-31'],
  ['year', '2027-07-01', '2027-08-31'],
] as const)('transcripts of the term %s leave from %s to %s', (term, from, to) => {
  expect(issueMonths(bergamo, stay(term))).toMatchObject({ from, to })
})

test('December ends with its year', () => {
  const rulebook = { ...bergamo, records: [issue('december', [], [12])] } as unknown as Rulebook
  expect(issueMonths(rulebook, stay('winter'))).toMatchObject({ from: '2027-12-01', to: '2027-12-31' })
})

describe('before its month', () => {
  test.each([
    ['2027-02-28T22:59:59Z', true],
    ['2027-02-28T23:00:00Z', false],
    ['2027-05-01T10:00:00Z', false],
  ])('at %s it is too early: %s', (now, early) => {
    expect(tooEarly(bergamo, stay('winter'), new Date(now)) !== undefined).toBe(early)
  })
  test('an office that says nothing, or lets preliminary ones leave, has no too early', () => {
    const now = new Date('2026-10-01T10:00:00Z')
    expect(tooEarly(silent, stay('winter'), now)).toBeUndefined()
    const lets = {
      ...bergamo,
      records: [...bergamo.records, { kind: 'transcript-rule', key: 'p', content: { preliminary: true } }],
    }
    expect(tooEarly(lets as unknown as Rulebook, stay('winter'), now)).toBeUndefined()
  })
})

test.each([
  ['2026-07-17', '2026-08-21'],
  ['2027-02-01', '2027-03-08'],
])('results of %s are promised until %s', (known, until) => {
  expect(promisedUntil(silent, known as never)).toBe(until)
})

test('a month that begins later than five weeks after the results is warned of, an earlier one is not', () => {
  const late = (rulebook: Rulebook, known: string) => laterThanPromised(rulebook, stay('winter'), known as never)
  expect(late(bergamo, '2027-01-20')).toEqual({ promised: '2027-02-24', from: '2027-03-01' })
  expect(late(bergamo, '2027-01-25')).toBeUndefined()
  expect(late(silent, '2027-01-01')).toBeUndefined()
  const limit = { kind: 'time-limit', key: 'transcript', content: { what: 'transcript', weeks: 3 } }
  const strict = { ...bergamo, records: [...bergamo.records, limit] } as unknown as Rulebook
  expect(late(strict, '2027-01-25')).toEqual({ promised: '2027-02-15', from: '2027-03-01' })
})

test('results are known on the day of the last exam, or of its record in the office’s own days', () => {
  const recordedAt = new Date('2027-02-10T23:30:00Z')
  expect(
    resultsOn(bergamo, [
      { takenOn: '2027-02-03', recordedAt },
      { takenOn: null, recordedAt },
    ]),
  ).toBe('2027-02-11')
  expect(resultsOn(bergamo, [{ takenOn: '2027-02-03', recordedAt }])).toBe('2027-02-03')
  expect(resultsOn(bergamo, [])).toBeUndefined()
})

test('it is the office’s turn until the end of the last month, else five weeks after the results; of what is issued it is nobody’s', () => {
  const until = (rulebook: Rulebook, state: 'collecting' | 'ready' | 'issued', known?: string) =>
    turnOf(rulebook, { ...stay('spring'), state }, known as never)
  expect(until(bergamo, 'collecting')).toEqual({ who: 'office', until: new Date('2027-08-31T21:59:00Z') })
  expect(until(silent, 'ready', '2027-02-01').until).toEqual(new Date('2027-03-08T22:59:00Z'))
  expect(until(silent, 'collecting')).toEqual({ who: 'office', until: undefined })
  expect(until(bergamo, 'issued')).toEqual({ who: null, until: undefined })
})
