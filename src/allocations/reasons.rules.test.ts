import { expect, test } from 'vitest'
import type { Mechanism, Round } from './round.ts'
import { runOf } from './run.rules.ts'

const line = (id: string, persons: number, more = {}) => ({ id, persons, ...more })
const option = (id: string, more = {}) => ({ id, line: id, months: 5, periods: ['S1'], ...more })
const student = (rank: number, prefs: string[], more = {}) => ({ id: `s${rank}`, rank, prefs, ...more })

function told(round: Round, mechanism: Mechanism, id: string) {
  const own = runOf(round, mechanism).explained.find(one => one.student === id)
  return Object.fromEntries((own?.wishes ?? []).map(({ option: of, reason }) => [of, reason]))
}

test('serial dictatorship says which limit was used up, and at which place of the order', () => {
  const round: Round = {
    lines: [line('LYON', 1), line('DELFT', 1)],
    options: [option('LYON'), option('DELFT')],
    students: [
      student(1, ['LYON']),
      student(2, ['DELFT']),
      student(3, ['DELFT', 'LYON'], { barred: ['DELFT'] }),
      student(4, ['LYON', 'GHOST']),
    ],
  }
  const limits = [{ kind: 'persons', of: 'LYON', period: null, size: 1, left: 0, takes: 1 }]
  expect(told(round, 'serial-dictatorship', 's3')).toEqual({
    DELFT: { kind: 'barred' },
    LYON: { kind: 'used-up', place: 3, lastIn: 1, limits },
  })
  expect(told(round, 'serial-dictatorship', 's1')).toEqual({ LYON: { kind: 'given' } })
})

test('months that are left but do not suffice are told in months', () => {
  const round: Round = {
    lines: [line('KUL', 3, { totalMonths: 12.5 })],
    options: [option('KUL'), option('KUL-Y', { line: 'KUL', months: 10, periods: ['S1', 'S2'] })],
    students: [student(1, ['KUL']), student(2, ['KUL-Y', 'KUL']), student(3, ['KUL'])],
  }
  expect(told(round, 'serial-dictatorship', 's2')).toEqual({
    'KUL-Y': {
      kind: 'used-up',
      place: 2,
      lastIn: 1,
      limits: [{ kind: 'months', of: 'KUL', period: null, size: 12.5, left: 7.5, takes: 10 }],
    },
    KUL: { kind: 'given' },
  })
})

test('deferred acceptance says where one stands in the order of the destination and where the last one who came in does', () => {
  const round: Round = {
    lines: [line('A', 1, { priority: ['s3', 's1'] }), line('B', 1)],
    options: [option('A'), option('B')],
    students: [student(1, ['A', 'B']), student(2, ['A', 'B']), student(3, ['A', 'B'])],
  }
  expect(told(round, 'deferred-acceptance', 's1')).toEqual({
    A: { kind: 'outranked', place: 2, lastIn: 1, reserved: 0 },
    B: { kind: 'given' },
  })
  expect(told(round, 'deferred-acceptance', 's2')).toEqual({
    A: { kind: 'not-ranked' },
    B: { kind: 'outranked', place: 2, lastIn: 1, reserved: 0 },
  })
  expect(told(round, 'deferred-acceptance', 's3')).toEqual({ A: { kind: 'given' }, B: { kind: 'not-reached' } })
})

test('deferred acceptance names the reserved places of a destination', () => {
  const round: Round = {
    lines: [line('X', 1, { reserves: [{ category: 'FO', seats: 1 }] })],
    options: [option('X')],
    students: [student(1, ['X']), student(2, ['X'], { categories: ['FO'] })],
  }
  expect(told(round, 'deferred-acceptance', 's1')).toEqual({
    X: { kind: 'outranked', place: 1, lastIn: 2, reserved: 1 },
  })
})

test('immediate acceptance says in which round of choices a place was gone', () => {
  const round: Round = {
    lines: [line('LYON', 1), line('DELFT', 1)],
    options: [option('LYON'), option('DELFT')],
    students: [student(1, ['LYON']), student(2, ['LYON', 'DELFT']), student(3, ['DELFT'])],
  }
  const limits = [{ kind: 'persons', of: 'DELFT', period: null, size: 1, left: 0, takes: 1 }]
  expect(told(round, 'immediate-acceptance', 's2').DELFT).toEqual({ kind: 'gone-by-round', round: 2, place: 2, limits })
})
