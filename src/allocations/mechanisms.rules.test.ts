import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRight, placeOf, rounds } from '../../test/support/rounds.ts'
import { audit, unstable } from './audit.rules.ts'
import { nextInLine } from './next-in-line.rules.ts'
import { numbered, wishesOf } from './numbered.rules.ts'
import type { Assignment, Candidate, Mechanism, Round } from './round.ts'
import { allocate, canonical, obstacles, runOf } from './run.rules.ts'
import { inPersons } from './unit.rules.ts'

const limited = rounds({ months: true, seats: true, quotas: 'any' })
const ranking = rounds({ own: true, reserves: true, terms: true })
const nested = rounds({ quotas: 'nested' })
const serial = (round: Round) => allocate(round, 'serial-dictatorship')
const deferred = (round: Round) => allocate(round, 'deferred-acceptance')

function judged(round: Round, assignment: Assignment) {
  const { numbers, names } = numbered(round)
  const given = wishesOf(assignment, numbers, names)
  return { audit: audit(numbers, names, given), unstable: unstable(inPersons(numbers, names).round, names, given) }
}

const withList = (round: Round, id: string, prefs: readonly string[]): Round => ({
  ...round,
  students: round.students.map(student => (student.id === id ? { ...student, prefs } : student)),
})

/** Every order of every part of a list. */
const lists = (options: readonly string[]): string[][] => [
  [],
  ...options.flatMap(first => lists(options.filter(one => one !== first)).map(rest => [first, ...rest])),
]

/** Wishes that may not be fulfilled gain nothing. */
const gain = (student: Candidate, honest: string | null | undefined, other: string | null | undefined) =>
  placeOf(student, honest) - placeOf(student, other && student.prefs.includes(other) ? other : null)

describe('serial dictatorship', () => {
  test('gives only what was listed and allowed, within every limit, without claim or waste', () => {
    fc.assert(
      fc.property(limited, round => {
        const assignment = serial(round)
        expect(isRight(round, assignment)).toBe(true)
        expect(judged(round, assignment).audit).toEqual({ feasible: true, violations: [], claims: [] })
      }),
    )
  })

  test('is the only result without claims', () => {
    fc.assert(
      fc.property(limited, fc.nat(4), (round, at) => {
        const assignment = serial(round)
        const student = round.students[at % round.students.length] as Candidate
        const less = { ...assignment, [student.id]: null }
        fc.pre(assignment[student.id] !== null)
        expect(judged(round, less).audit.claims).not.toEqual([])
      }),
    )
  })
})

describe('deferred acceptance', () => {
  test('is stable, with orders of destinations and reserves', () => {
    fc.assert(
      fc.property(ranking, round => {
        const assignment = deferred(round)
        expect(isRight(round, assignment)).toBe(true)
        expect(judged(round, assignment).unstable).toEqual([])
      }),
    )
  })

  test('equals serial dictatorship where all destinations use one order, under nested quotas too', () => {
    fc.assert(
      fc.property(nested, round => {
        expect(deferred(round)).toEqual(serial(round))
      }),
    )
  })

  test('fills reserved seats with members before it turns one of them away', () => {
    fc.assert(
      fc.property(rounds({ own: true, reserves: true }), round => {
        const assignment = deferred(round)
        for (const line of round.lines)
          for (const { seats } of line.reserves ?? []) {
            const members = round.students.filter(({ categories }) => categories?.includes('FO'))
            const holding = members.filter(({ id }) => assignment[id] === line.id).length
            const longing = members.filter(
              ({ id, prefs, barred }) =>
                prefs.includes(line.id) &&
                !barred?.includes(line.id) &&
                placeOf({ id, prefs, rank: 0 }, assignment[id]) > prefs.indexOf(line.id) + 1,
            )
            if (longing.length > 0) expect(holding).toBeGreaterThanOrEqual(seats)
          }
      }),
    )
  })

  test('gains from one more seat for everybody, or leaves them as they were', () => {
    fc.assert(
      fc.property(rounds({ own: true }), fc.nat(2), (round, at) => {
        const more = {
          ...round,
          lines: round.lines.map((line, n) => (n === at ? { ...line, persons: (line.persons ?? 0) + 1 } : line)),
        }
        const [before, after] = [deferred(round), deferred(more)]
        for (const student of round.students)
          expect(placeOf(student, after[student.id])).toBeLessThanOrEqual(placeOf(student, before[student.id]))
      }),
    )
  })

  test('is not stable where somebody could have another term of the line that holds them, or goes before a holder', () => {
    const options = [
      { id: 'K1', line: 'K', months: 5, periods: ['S1'] },
      { id: 'K2', line: 'K', months: 5, periods: ['S2'] },
    ]
    const students = [
      { id: 's1', rank: 1, prefs: ['K1', 'K2'] },
      { id: 's2', rank: 2, prefs: ['K1'] },
    ]
    const round: Round = { lines: [{ id: 'K', persons: 1 }], options, students }
    expect(judged(round, { s1: 'K2', s2: null }).unstable).toEqual([{ student: 's1', option: 'K1' }])
    expect(judged(round, { s1: null, s2: 'K1' }).unstable.map(({ student }) => student)).toEqual(['s1', 's1'])
  })

  test.each([
    ['months that stays use up unequally', { totalMonths: 10, persons: 3 }, 'months-bind'],
    ['seats by semester beside full years', { periodSeats: { S1: 1, S2: 1 }, persons: 3 }, 'seats-overlap'],
  ])('does not start with %s, and names the line', (_, limits, kind) => {
    const options = [
      { id: 'K1', line: 'K', months: 5, periods: ['S1'] },
      { id: 'KY', line: 'K', months: 10, periods: ['S1', 'S2'] },
      { id: 'K2', line: 'K', months: 5, periods: ['S2'] },
    ]
    const round: Round = { lines: [{ id: 'K', ...limits }], options, students: [] }
    expect(obstacles(round, 'deferred-acceptance')).toContainEqual({ kind, of: 'K' })
    expect(() => deferred(round)).toThrow(kind)
    expect(obstacles(round, 'serial-dictatorship')).toEqual([])
  })

  test('does not start with overlapping quotas, nor with a quota over destinations that rank by themselves', () => {
    const options = ['A', 'B', 'C'].map(id => ({ id, line: id, months: 5, periods: ['S1'] }))
    const lines = options.map(({ id }) => ({ id, persons: 2 }))
    const groups = [
      { id: 'AB', lines: ['A', 'B'], persons: 2 },
      { id: 'BC', lines: ['B', 'C'], persons: 2 },
    ]
    const overlapping = { lines, options, groups, students: [] }
    expect(obstacles(overlapping, 'deferred-acceptance').map(({ kind }) => kind)).toContain('quotas-overlap')
    const own = {
      lines: lines.map(line => ({ ...line, priority: [] })),
      options,
      groups: groups.slice(0, 1),
      students: [],
    }
    expect(obstacles(own, 'deferred-acceptance')).toEqual([{ kind: 'priority-under-quota', of: 'AB' }])
  })

  test('counts months that every stay uses alike as persons', () => {
    const options = [{ id: 'K', line: 'K', months: 5, periods: ['S1'] }]
    const students = [1, 2, 3].map(rank => ({ id: `s${rank}`, rank, prefs: ['K'] }))
    const round = { lines: [{ id: 'K', persons: 3, totalMonths: 10 }], options, students }
    expect(deferred(round)).toEqual({ s1: 'K', s2: 'K', s3: null })
  })
})

describe.each<[Mechanism, fc.Arbitrary<Round>]>([
  ['serial-dictatorship', limited],
  ['deferred-acceptance', ranking],
])('%s', (mechanism, drawn) => {
  test('does not depend on the order of the file, and repeats byte for byte', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), (round, turn) => {
        const turned = <T>(all: readonly T[]): T[] => {
          const by = Math.abs(turn) % Math.max(1, all.length)
          return [...all.slice(by), ...all.slice(0, by)].reverse()
        }
        const other = {
          lines: turned(round.lines),
          options: turned(round.options),
          students: turned(round.students),
          groups: turned(round.groups ?? []),
        }
        expect(JSON.stringify(runOf(other, mechanism))).toBe(JSON.stringify(runOf(round, mechanism)))
      }),
    )
  })

  test('never rewards a list that is not honest', () => {
    fc.assert(
      fc.property(drawn, fc.nat(4), (round, at) => {
        const student = round.students[at % round.students.length] as Candidate
        const honest = allocate(round, mechanism)[student.id]
        for (const prefs of lists(student.prefs.slice(0, 4))) {
          const other = allocate(withList(round, student.id, prefs), mechanism)[student.id]
          expect(gain(student, honest, other)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('never gives less for a higher place in the order', () => {
    fc.assert(
      fc.property(drawn, fc.nat(3), (round, at) => {
        const lower = round.students[(at % round.students.length) + 1]
        fc.pre(lower !== undefined)
        const raised: Round = {
          ...round,
          lines: round.lines.map(line => ({
            ...line,
            ...(line.priority ? { priority: up(line.priority, lower.id) } : {}),
          })),
          students: round.students.map(one =>
            one.rank === lower.rank
              ? { ...one, rank: lower.rank - 1 }
              : one.rank === lower.rank - 1
                ? { ...one, rank: lower.rank }
                : one,
          ),
        }
        const [before, after] = [allocate(round, mechanism), allocate(raised, mechanism)]
        expect(placeOf(lower, after[lower.id])).toBeLessThanOrEqual(placeOf(lower, before[lower.id]))
      }),
    )
  })

  test('gives each candidate a reason for every wish, and one place at most', () => {
    fc.assert(
      fc.property(drawn, round => {
        const { explained, assignment } = runOf(round, mechanism)
        for (const student of round.students) {
          const own = explained.find(one => one.student === student.id)
          expect(own?.wishes.map(({ option }) => option)).toEqual(student.prefs)
          const given = own?.wishes.filter(({ reason }) => reason.kind === 'given').map(({ option }) => option)
          expect(given).toEqual(assignment[student.id] === null ? [] : [assignment[student.id]])
        }
      }),
    )
  })
})

function up(order: readonly string[], id: string): string[] {
  const at = order.indexOf(id)
  return at <= 0 ? [...order] : [...order.slice(0, at - 1), id, order[at - 1] as string, ...order.slice(at + 1)]
}

describe('one more seat where only persons are counted', () => {
  test('hurts nobody under serial dictatorship', () => {
    fc.assert(
      fc.property(rounds({}), fc.nat(2), (round, at) => {
        const lines = round.lines.map((line, n) => (n === at ? { ...line, persons: (line.persons ?? 0) + 1 } : line))
        const [before, after] = [serial(round), serial({ ...round, lines })]
        for (const student of round.students)
          expect(placeOf(student, after[student.id])).toBeLessThanOrEqual(placeOf(student, before[student.id]))
      }),
    )
  })
})

describe('next in line', () => {
  const moved = (round: Round, policy: 'upgrade-guarantee' | 'frozen', start: Assignment, left: string) => {
    const { numbers, names } = numbered(round)
    const out = new Set([names.candidates.indexOf(left)])
    const result = nextInLine(numbers, wishesOf(start, numbers, names), { policy, names, out })
    const now = Object.fromEntries(
      names.candidates.map((id, at) => {
        const wish = result.given[at] ?? -1
        return [id, wish < 0 ? null : (names.options[numbers.wish[wish] ?? -1] ?? null)]
      }),
    )
    return { now, moves: result.moves, rest: { ...round, students: round.students.filter(({ id }) => id !== left) } }
  }

  test('with guarantees makes nobody worse off and wastes nothing', () => {
    fc.assert(
      fc.property(limited, fc.nat(4), (round, at) => {
        const left = (round.students[at % round.students.length] as Candidate).id
        const start = serial(round)
        const { now, rest } = moved(round, 'upgrade-guarantee', start, left)
        expect(isRight(rest, now)).toBe(true)
        for (const student of rest.students)
          expect(placeOf(student, now[student.id])).toBeLessThanOrEqual(placeOf(student, start[student.id]))
        expect(judged(rest, now).audit.violations.filter(({ type }) => type === 'waste')).toEqual([])
      }),
    )
  })

  test('frozen moves only those who had no place', () => {
    fc.assert(
      fc.property(limited, fc.nat(4), (round, at) => {
        const left = (round.students[at % round.students.length] as Candidate).id
        const { moves } = moved(round, 'frozen', serial(round), left)
        expect(moves.every(({ from }) => from === null)).toBe(true)
      }),
    )
  })

  test('keeps to the order of a destination that ranks by itself', () => {
    const options = [{ id: 'A', line: 'A', months: 5, periods: ['S1'] }]
    const students = ['s1', 's2', 's3'].map((id, at) => ({ id, rank: at + 1, prefs: ['A'] }))
    const round: Round = { lines: [{ id: 'A', persons: 1, priority: ['s3', 's2', 's1'] }], options, students }
    expect(moved(round, 'upgrade-guarantee', { s1: null, s2: null, s3: 'A' }, 's3').moves).toEqual([
      { student: 's2', from: null, to: 'A' },
    ])
  })
})

describe('immediate acceptance', () => {
  test('stays within every limit, and passes over nothing that it was told', () => {
    fc.assert(
      fc.property(limited, round => {
        expect(isRight(round, allocate(round, 'immediate-acceptance'))).toBe(true)
      }),
    )
    const lines = [{ id: 'A', persons: 1, reserves: [{ category: 'FO', seats: 1 }] }]
    const round: Round = { lines, options: [], students: [] }
    expect(obstacles(round, 'immediate-acceptance')).toEqual([{ kind: 'reserves-ignored', of: 'A' }])
    expect(obstacles(round, 'serial-dictatorship')).toEqual([{ kind: 'reserves-ignored', of: 'A' }])
  })
})

test('the text of a value does not depend on the order of its keys', () => {
  expect(canonical({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[1,{"d":null}]}')
})
