import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from '../../test/vectors/grades.json' with { type: 'json' }
import type { Entry, GradingScale, GradingTable, ScaleContent } from './grading.ts'
import { standardScales } from './standard-scales.ts'
import {
  allOf,
  inPercent,
  outcomeOf,
  passingOf,
  problemsOf,
  problemsOfScale,
  qualifies,
  readGrade,
  resultsOf,
  tableFor,
} from './table.rules.ts'

const italian = standardScales.find(({ key }) => key === 'it-30') as ScaleContent
const german = standardScales.find(({ key }) => key === 'de-5') as ScaleContent

type Written = {
  scale: string
  basis: string
  entries: Entry[]
  derived: { label: string; percent: string; cumFrom: string; cumTo: string }[]
}
const scaleIn = (key: string): Pick<ScaleContent, 'passing' | 'failing'> => {
  const { passGrades, failLabels } = vectors.scales[key as 'IT-30']
  return { passing: passGrades.map(({ label, value }) => ({ label, value, average: value })), failing: failLabels }
}

describe.each(Object.entries(vectors.tables as unknown as Record<string, Written>))('the table %s', (_, table) => {
  const entries = table.entries.map(({ label, count, percent }) => ({
    label,
    ...(percent === undefined ? { count } : { percent: String(percent) }),
  }))
  const { total, grades } = passingOf(scaleIn(table.scale), entries)
  test('has the shares and cumulated shares that were computed elsewhere', () => {
    const hundredths = (part: bigint) => Number((part * 1_000_000n) / total) / 10_000
    for (const { label, percent, cumTo } of table.derived) {
      const grade = grades.find(one => one.label === label)
      expect(hundredths(grade?.weight ?? 0n)).toBeCloseTo(Number(percent), 2)
      expect(hundredths(grade?.upTo ?? 0n)).toBeCloseTo(Number(cumTo), 2)
    }
    expect(grades.map(({ label }) => label)).toEqual(table.derived.map(({ label }) => label))
  })
})

const someEntries = fc
  .array(fc.nat({ max: 5000 }), { minLength: 14, maxLength: 14 })
  .filter(counts => counts.some(count => count > 0))
  .map(counts => italian.passing.map(({ label }, at): Entry => ({ label, count: counts[at] })))

test('percentages of any table add up to exactly 100', () => {
  fc.assert(
    fc.property(someEntries, entries => {
      const hundredths = inPercent(passingOf(italian, entries)).map(({ percent }) => Math.round(Number(percent) * 100))
      expect(hundredths.reduce((a, b) => a + b, 0)).toBe(10_000)
      expect(inPercent(passingOf(italian, entries)).at(-1)?.upTo).toBe('100.00')
    }),
  )
})

test('neither the order of the rows nor a constant factor changes a share', () => {
  fc.assert(
    fc.property(someEntries, fc.integer({ min: 2, max: 9 }), (entries, factor) => {
      const turned = entries.toReversed().map(({ label, count = 0 }) => ({ label, count: count * factor }))
      expect(inPercent(passingOf(italian, turned))).toEqual(inPercent(passingOf(italian, entries)))
    }),
  )
})

test('failing grades are sent with the rest and never enter the shares of those who passed', () => {
  const entries = [
    { label: '30', count: 3 },
    { label: 'F', count: 1 },
  ]
  expect(inPercent(allOf(italian, entries))).toMatchObject([
    { label: '30', percent: '75.00' },
    { label: 'F', percent: '25.00' },
  ])
  expect(inPercent(passingOf(italian, entries))).toMatchObject([{ label: '30', percent: '100.00' }])
})

test.each<[Entry[], string, string]>([
  [[{ label: '33', count: 1 }], 'entries.0.label', 'grade-unknown'],
  [[{ label: 'ID', count: 1 }], 'entries.0.label', 'grade-without-rank'],
  [
    [
      { label: '30', count: 1 },
      { label: '30', count: 1 },
    ],
    'entries.1.label',
    'grade-twice',
  ],
  [
    [
      { label: '30', count: 1 },
      { label: '29', percent: '50' },
    ],
    'entries.1.label',
    'count-or-percent',
  ],
  [[{ label: 'F', count: 9 }], 'entries', 'nobody-passed'],
  [
    [
      { label: '30', percent: '60' },
      { label: '29', percent: '39.4' },
    ],
    'entries',
    'percent-not-whole',
  ],
])('the entries %j are refused at %s: %s', (entries, at, code) => {
  expect(problemsOf(italian, entries)[at]?.code).toBe(code)
})

test('a printed column that adds to 99.9 is taken, and its shares are those of the column', () => {
  const entries = [
    { label: '30', percent: '59.9' },
    { label: '29', percent: '40' },
  ]
  expect(problemsOf(italian, entries)).toEqual({})
  expect(passingOf(italian, entries)).toMatchObject({
    total: 999_000n,
    grades: [{ weight: 599_000n }, { weight: 400_000n }],
  })
})

test('every standard scale is in order, and a turned one is refused', () => {
  for (const scale of standardScales) expect(problemsOfScale(scale)).toEqual({})
  expect(problemsOfScale({ ...italian, passing: italian.passing.toReversed() }).passing?.code).toBe(
    'grades-not-in-order',
  )
  expect(problemsOfScale({ ...italian, failing: ['30'] }).passing?.code).toBe('grade-twice')
})

test.each([
  ['30 e lode', '30L'],
  ['30l', '30L'],
  ['28,0', '28'],
  ['28.00', '28'],
  [' 18 ', '18'],
  ['f', 'F'],
  ['17', undefined],
])('“%s” is the grade %s of the Italian scale', (written, label) => {
  expect(readGrade(italian, written)).toBe(label)
})

test('a grade passes, fails, or passes without a rank, and an unknown one is none of it', () => {
  expect(['1.3', '5.0', 'BE', '1.5'].map(label => outcomeOf(german, label))).toEqual([
    'passed',
    'failed',
    'passed-ungraded',
    undefined,
  ])
})

const ours: GradingScale = { ...italian, id: 's' as never, own: true, revision: 1 }
const table = (given: Partial<GradingTable>): GradingTable => ({
  ...{
    id: 't' as never,
    organisation: null,
    field: '0311',
    cycle: 6,
    firstYear: '2024/2025',
    lastYear: '2025/2026',
    scale: ours.id,
  },
  ...{ entries: [{ label: '30', count: 200 }], state: 'current', version: 1, replaces: null, withdrawnBecause: null },
  recordedAt: new Date(0),
  ...given,
})
const wanted = { field: '0311', cycle: 6, year: '2026/2027' }

describe('of several tables', () => {
  const all = [table({ field: null }), table({ field: '0300' }), table({ field: '0310' }), table({})]
  test.each([
    [all, 'field'],
    [all.slice(0, 3), 'narrow-field'],
    [all.slice(0, 2), 'broad-field'],
    [all.slice(0, 1), 'whole-institution'],
  ])('the nearest is taken', (tables, rung) => {
    expect(tableFor(tables, [ours], wanted)?.rung).toBe(rung)
  })
  test('the later years are taken, and another cycle, another institution or a withdrawn one never', () => {
    const later = table({ firstYear: '2025/2026', lastYear: '2026/2027' })
    expect(tableFor([table({}), later], [ours], wanted)?.table).toBe(later)
    const none = [table({ cycle: 7 }), table({ organisation: 'x' }), table({ state: 'withdrawn' })]
    expect(tableFor(none, [ours], wanted)).toBeUndefined()
    expect(tableFor(none, [ours], { ...wanted, organisation: 'x' })?.table.organisation).toBe('x')
  })
})

test('one academic year, fewer than thirty results, or four years of age do not qualify; few results are said', () => {
  expect(qualifies(table({ firstYear: '2025/2026' }), '2026/2027', 200n)).toBe(false)
  expect(qualifies(table({}), '2026/2027', 29n)).toBe(false)
  expect(qualifies(table({}), '2029/2030', 200n)).toBe(false)
  expect(qualifies(table({}), '2028/2029', null)).toBe(true)
  expect(tableFor([table({ entries: [{ label: '30', count: 99 }] })], [ours], wanted)?.small).toBe(true)
  expect(resultsOf(ours, table({ entries: [{ label: '30', percent: '100' }] }))).toBeNull()
})
