import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardScales } from '../grading/index.ts'
import type { Scale } from './conversion.ts'
import { type FixedRow, faultsOf, lookUp } from './fixed-table.rules.ts'

const scaleOf = (key: string): Scale => standardScales.find(scale => scale.key === key) as Scale
const [french, german, italian] = [scaleOf('fr-20'), scaleOf('de-5'), scaleOf('it-30')]

const someRows = (host: Scale, home: Scale): fc.Arbitrary<FixedRow[]> => {
  const label = (scale: Scale) => fc.constantFrom(...scale.passing.map(grade => grade.label))
  return fc.array(fc.record({ from: label(host), to: label(host), home: label(home) }), { minLength: 1, maxLength: 5 })
}

test('a table without faults converts every passing grade, none better than a better one, and no failing grade', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 })
    .map(found => found.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(
      fc.constantFrom(french, german),
      cuts,
      fc.array(fc.nat({ max: 13 }), { minLength: 7, maxLength: 7 }),
      (host, ends, homes) => {
        const starts = [0, ...ends]
        const targets = homes.toSorted((a, b) => a - b)
        const last = host.passing.length - 1
        const rows = starts.map((start, at) => ({
          from: host.passing[Math.min(start, last)]?.label ?? '',
          to: host.passing[(starts[at + 1] ?? last + 1) - 1]?.label ?? '',
          home: italian.passing[targets[at] ?? 0]?.label ?? '',
        }))
        expect(faultsOf(host, italian, rows).faults).toEqual([])
        const found = host.passing.map(({ label }) =>
          italian.passing.findIndex(grade => grade.label === lookUp(host, rows, label)),
        )
        expect(found.every((place, at) => place >= 0 && place >= (found[at - 1] ?? 0))).toBe(true)
        for (const label of host.failing) expect(lookUp(host, rows, label)).toBeUndefined()
      },
    ),
  )
})

test('whatever is written, a table that is not refused keeps the order and leaves nothing out', () => {
  fc.assert(
    fc.property(someRows(french, italian), rows => {
      if (faultsOf(french, italian, rows).faults.length) return
      const places = french.passing.map(({ label }) =>
        italian.passing.findIndex(grade => grade.label === lookUp(french, rows, label)),
      )
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
    }),
    { numRuns: 2000 },
  )
})

test('each fault is said with its grades, all at once', () => {
  const rows = [
    { from: '16', to: '20', home: '27' },
    { from: '12', to: '16', home: '17' },
    { from: 'bien', to: '11', home: '30' },
  ]
  expect(faultsOf(french, italian, rows)).toEqual({
    faults: ['grade-unknown', 'gap', 'overlap', 'pass-to-fail'],
    missing: ['11', '10'],
    duplicated: ['16'],
    unknown: ['17', 'bien'],
  })
})

test('the ends of a row may be decimals between two grades, and stand in either order', () => {
  const rows = [
    { from: '20', to: '15.5', home: '30' },
    { from: '10', to: '15.4', home: '24' },
  ]
  expect(faultsOf(french, italian, rows).faults).toEqual([])
  expect(lookUp(french, rows, '15')).toBe('24')
  expect(lookUp(french, rows, '16.7')).toBe('30')
})
