import { describe, expect, test } from 'vitest'
import { type Entry, type GradingScale, type GradingTable, standardScales } from '../grading/index.ts'
import { basisFor, letterBasis, type Question, type Supply } from './chain.rules.ts'
import { convertGrade } from './convert-grade.rules.ts'

const scales = standardScales.map(
  (scale): GradingScale => ({ ...scale, id: scale.key as GradingScale['id'], own: scale.key === 'it-30', revision: 1 }),
)
const entriesOf = (key: string, count = 20): Entry[] =>
  (scales.find(scale => scale.key === key)?.passing ?? []).map(({ label }) => ({ label, count }))

let made = 0
function table(organisation: string | null, field: string | null, more: Partial<GradingTable> = {}): GradingTable {
  const scale = (organisation === null ? 'it-30' : 'fr-20') as GradingTable['scale']
  made += 1
  return {
    ...{ id: `table-${made}` as GradingTable['id'], organisation, field, scale, cycle: 7 },
    ...{ firstYear: '2024/2025', lastYear: '2025/2026', state: 'current', version: 1, replaces: null },
    ...{ withdrawnBecause: null, recordedAt: new Date(0), entries: entriesOf(scale) },
    ...more,
  }
}
const question: Question = { partner: 'lyon', field: '0714', cycle: 7, year: '2026/2027' }
const supply = (tables: GradingTable[], more: Partial<Supply> = {}): Supply => ({
  ...{ scales, tables, national: [], fixed: [], hostScale: 'fr-20', fixedFirst: false },
  ...more,
})
const rungOf = (...given: Parameters<typeof supply>) => basisFor(question, supply(...given)).rung
const choice = { selector: 'average', ties: 'better', honours: 'as-computed' } as const
const rows = [{ from: '10', to: '20', home: '24' }]

describe('the first way that there is', () => {
  test.each([
    ['field', ['0714'], ['0714']],
    ['field', ['0714', '0710'], ['0714', '0710']],
    ['narrow-field', ['0710'], ['0714', '0710']],
    ['narrow-field', ['0714', '0710'], ['0710']],
    ['broad-field', ['0714', '0700'], ['0700']],
    ['broad-field', ['0700'], ['0714']],
    ['whole-institution', ['0714', null], [null]],
    ['whole-institution', [null], ['0700']],
  ])('%s: theirs %s, ours %s', (rung, theirs, ours) => {
    const tables = [...theirs.map(field => table('lyon', field)), ...ours.map(field => table(null, field))]
    expect(rungOf(tables)).toBe(rung)
  })

  test('of our tables the one of the same rung is taken, else the next finer one; never a coarser one', () => {
    const homeOf = (...ours: (string | null)[]) => {
      const basis = basisFor(question, supply([table('lyon', '0700'), ...ours.map(field => table(null, field))]))
      return 'host' in basis && 'home' in basis && 'table' in basis.home ? basis.home.table.field : basis.rung
    }
    expect(homeOf('0714', '0710', '0700')).toBe('0700')
    expect(homeOf('0714', '0710')).toBe('0710')
    expect(homeOf(null)).toBe('linear')
  })

  test('another cycle, a small table, an old one or one of a single year is not taken', () => {
    const having = (more: Partial<GradingTable>) => rungOf([table('lyon', '0714', more), table(null, '0714')])
    expect(having({})).toBe('field')
    expect(having({ cycle: 6 })).toBe('linear')
    expect(having({ entries: entriesOf('fr-20', 2) })).toBe('linear')
    expect(having({ firstYear: '2020/2021', lastYear: '2022/2023' })).toBe('linear')
    expect(having({ firstYear: '2025/2026' })).toBe('linear')
    expect(having({ state: 'withdrawn' })).toBe('linear')
  })

  test('a table for the partner’s country comes after the partner’s own and before every fixed table', () => {
    const national = { national: ['cnam'], fixed: [{ scale: 'fr-20', partner: null, rows }] }
    expect(rungOf([table('cnam', null), table(null, '0714')], national)).toBe('national')
    expect(rungOf([table('lyon', null), table('cnam', '0714'), table(null, '0714')], national)).toBe(
      'whole-institution',
    )
    expect(rungOf([table('cnam', null)], national)).toBe('fixed-table')
  })

  test('a fixed table for the partner goes before one for its scale, and first of all where the School says so', () => {
    const fixed = [
      { scale: 'fr-20', partner: null, rows },
      { scale: 'fr-20', partner: 'lyon', rows: [{ from: '10', to: '20', home: '28' }] },
    ]
    const tables = [table('lyon', '0714'), table(null, '0714')]
    expect(rungOf(tables, { fixed })).toBe('field')
    const first = basisFor(question, supply(tables, { fixed, fixedFirst: true }))
    expect(first.rung).toBe('fixed-table')
    expect(convertGrade({ basis: first, scales, choice }, '14')).toMatchObject({ grade: '28', best: '28', worst: '28' })
    const other = basisFor({ ...question, partner: 'nice' }, supply([], { fixed }))
    expect(convertGrade({ basis: other, scales, choice }, '14')).toMatchObject({ grade: '24' })
    expect(convertGrade({ basis: other, scales, choice }, '9')).toEqual({ outcome: 'failed' })
  })

  test('without any table a line is drawn, and without a scale a person decides', () => {
    const line = basisFor(question, supply([]))
    expect(line.rung).toBe('linear')
    const by = (written: string) => convertGrade({ basis: line, scales, choice }, written)
    expect([by('20'), by('14'), by('13.75'), by('10')]).toMatchObject(
      ['30', '23', '23', '18'].map(grade => ({ grade })),
    )
    expect(by('9')).toEqual({ outcome: 'failed' })
    const none = basisFor(question, supply([], { hostScale: undefined }))
    expect(none).toEqual({ rung: 'manual' })
    expect(convertGrade({ basis: none, scales, choice }, ' 14 ')).toEqual({ outcome: 'manual', read: '14' })
  })
})

test('an old ECTS letter is laid over our own table', () => {
  const basis = letterBasis(question, supply([table(null, '0700')]))
  expect(basis?.home.table.field).toBe('0700')
  if (!basis) return
  const by = (letter: string) => convertGrade({ basis, scales, choice }, letter)
  expect(by('A')).toMatchObject({ outcome: 'converted', best: '30L', worst: '30' })
  expect(by('FX')).toEqual({ outcome: 'failed' })
  expect(by('7')).toEqual({ outcome: 'unknown' })
  expect(letterBasis(question, supply([]))).toBeUndefined()
})
