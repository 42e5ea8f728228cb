import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyAssignment, placeOf, rounds } from '../../test/support/rounds.ts'
import { type Assignment, type Round, type Simulation, simulations } from './round.ts'
import { allocate, obstacles } from './run.rules.ts'

const drawn = rounds({ quotas: 'nested' })

/** The aims of each simulation as one list of numbers, of which the least, compared from the front, is wanted. */
const aims: Record<Simulation, (round: Round, assignment: Assignment) => number[]> = {
  'max-cardinality-merit': (round, assignment) => [
    ...[placed(round, assignment) * -1],
    ...round.students.map(({ id }) => (assignment[id] === null ? 1 : 0)),
  ],
  'rank-maximal': (round, assignment) =>
    [1, 2, 3, 4].map(
      place =>
        -round.students.filter(one => assignment[one.id] !== null && placeOf(one, assignment[one.id]) === place).length,
    ),
  'min-cost-max-flow': (round, assignment) => [
    -placed(round, assignment),
    round.students.reduce((sum, one) => sum + (assignment[one.id] === null ? 0 : placeOf(one, assignment[one.id])), 0),
  ],
}

const placed = (round: Round, assignment: Assignment) =>
  round.students.filter(({ id }) => assignment[id] !== null).length
const byMerit = (round: Round, assignment: Assignment) => round.students.map(one => placeOf(one, assignment[one.id]))

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, n) => value !== b[n])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

test.each(simulations)('%s finds what trying everything finds, ties by merit', simulation => {
  fc.assert(
    fc.property(drawn, round => {
      const values = (assignment: Assignment) => [...aims[simulation](round, assignment), ...byMerit(round, assignment)]
      const best = everyAssignment(round)
        .map(values)
        .reduce((least, one) => (compare(one, least) < 0 ? one : least))
      expect(values(allocate(round, simulation))).toEqual(best)
    }),
    { numRuns: 300 },
  )
})

test('most placed are never fewer than serial dictatorship places', () => {
  fc.assert(
    fc.property(drawn, round => {
      const most = placed(round, allocate(round, 'max-cardinality-merit'))
      expect(most).toBeGreaterThanOrEqual(placed(round, allocate(round, 'serial-dictatorship')))
    }),
  )
})

test('simulations do not start where months bind or destinations rank, and name the line', () => {
  const options = [
    { id: 'K', line: 'K', months: 5, periods: ['S1'] },
    { id: 'KY', line: 'K', months: 10, periods: ['S1', 'S2'] },
  ]
  const round: Round = { lines: [{ id: 'K', persons: 2, totalMonths: 10, priority: [] }], options, students: [] }
  expect(obstacles(round, 'rank-maximal')).toEqual([
    { kind: 'months-bind', of: 'K' },
    { kind: 'priority-ignored', of: 'K' },
  ])
})
