import { mulberry32 } from '../../bench/mulberry32.ts'
import {
  type Assignment,
  allocate,
  audit,
  type Bar,
  barsOf,
  byMerit,
  type FormulaName,
  formulas,
  isProblem,
  type Line,
  lotteryOf,
  type Mechanism,
  type NextInLinePolicy,
  nextInLine,
  numbered,
  type Ranked,
  type Requirements,
  type Round,
  type Simulation,
  type Standing,
  scoreBy,
  type TieKey,
  wishesOf,
} from '../../src/allocations/index.ts'
import { asDecimal, asText } from '../../src/platform/fraction.ts'
import type { Case, Format } from './format.ts'

type CaseStudent = Round['students'][number] & Partial<Standing>
type CaseRound = Omit<Round, 'lines' | 'students'> & {
  id: string
  lines: (Line & { requirements?: Requirements })[]
  students: CaseStudent[]
}
type Bars = Record<string, Record<string, Bar['kind'][]>>
type Instance = CaseRound & { method: Mechanism | Simulation; expected: { ineligible?: Bars } }
type Withdrawal = CaseRound & {
  initial: Assignment
  withdrawn: string[]
  policy: NextInLinePolicy | 'rerun'
}
type Audited = CaseRound & { assignment: Assignment }
type Order = { keys: TieKey[]; seed: string; students: Ranked[]; lotteryHex?: Record<string, string> }
type Scored = { formula: FormulaName; args: Record<string, string | number> }

const expectedOf = ({ expected }: Case) => expected as Record<string, unknown>

const standingOf = (student: CaseStudent): Standing => ({
  cycle: student.cycle ?? null,
  isced: student.isced ?? null,
  year: student.year ?? null,
  ects: student.ects ?? null,
  score: student.score ?? null,
  languages: student.languages ?? {},
})

function barsIn(round: CaseRound): Bars {
  const lines = new Map(round.lines.map(line => [line.id, line.requirements ?? {}]))
  const of = (student: CaseStudent) =>
    round.options.flatMap(({ id, line }) => {
      const bars = barsOf(standingOf(student), lines.get(line) ?? {}).map(({ kind }) => kind)
      return bars.length > 0 ? [[id, bars] as const] : []
    })
  return Object.fromEntries(round.students.map(student => [student.id, Object.fromEntries(of(student))]))
}

function roundOf(given: CaseRound): Round {
  const bars = barsIn(given)
  return { ...given, students: given.students.map(one => ({ ...one, barred: Object.keys(bars[one.id] ?? {}) })) }
}

function allocated(given: Instance) {
  const assignment = allocate(roundOf(given), given.method)
  return {
    assignment,
    unassigned: Object.keys(assignment).filter(id => assignment[id] === null),
    ...(given.expected.ineligible ? { ineligible: barsIn(given) } : {}),
  }
}

/** Places in each list, before and after; none counts as after the last. */
function madeWorse(round: Round, before: Assignment, after: Assignment): string[] {
  return round.students
    .filter(({ id, prefs }) => {
      const at = (held: string | null | undefined) => (held ? prefs.indexOf(held) : prefs.length)
      return id in after && at(after[id]) > at(before[id])
    })
    .map(({ id }) => id)
}

function withdrawn({ initial, withdrawn: left, policy, ...given }: Withdrawal) {
  const whole = roundOf(given)
  const rest = { ...whole, students: whole.students.filter(({ id }) => !left.includes(id)) }
  if (policy === 'rerun') {
    const assignment = allocate(rest, 'serial-dictatorship')
    return { assignment, moves: null, madeWorse: madeWorse(rest, initial, assignment) }
  }
  const { numbers, names } = numbered(whole)
  const out = new Set(names.candidates.flatMap((id, at) => (left.includes(id) ? [at] : [])))
  const { given: now, moves } = nextInLine(numbers, wishesOf(initial, numbers, names), { policy, names, out })
  const option = (wish: number) => (wish < 0 ? null : names.options[numbers.wish[wish] ?? -1])
  const assignment = Object.fromEntries(
    names.candidates.flatMap((id, at) => (out.has(at) ? [] : [[id, option(now[at] ?? -1) ?? null]])),
  )
  return {
    assignment,
    moves: moves.map(({ student, from, to }) => [student, from, to]),
    madeWorse: madeWorse(rest, initial, assignment),
  }
}

function audited({ assignment, ...given }: Audited) {
  const { numbers, names } = numbered(roundOf(given))
  return audit(numbers, names, wishesOf(assignment, numbers, names))
}

function ordered({ students, keys, seed, lotteryHex }: Order) {
  const draws = Object.keys(lotteryHex ?? {}).map(id => [id, lotteryOf(seed, id).slice(0, 16)])
  return { order: byMerit(students, keys, seed).map(({ id }) => id), draws: Object.fromEntries(draws) }
}

function scored({ formula, args }: Scored) {
  const score = scoreBy(formulas[formula], args)
  return isProblem(score) ? score : { raw: asText(score.value), value4: asDecimal(score.value, 4) }
}

function generated(next: () => number, count: number) {
  return Array.from({ length: count }, () => next())
}

/** Every kind of the allocation cases. */
export const allocationAnswers: Format = {
  inputs: ['conventions'],
  kinds: {
    instances: one => ({ expected: expectedOf(one), actual: allocated(one as Instance) }),
    withdrawals: one => ({ expected: expectedOf(one), actual: withdrawn(one as Withdrawal) }),
    audits: one => ({
      expected: { feasible: one.feasible, violations: one.expectedViolations, claims: one.expectedClaims },
      actual: audited(one as Audited),
    }),
    orders: one => ({ expected: { order: one.expected, draws: one.lotteryHex ?? {} }, actual: ordered(one as Order) }),
    scores: one => ({ expected: { raw: one.raw, value4: one.value4 }, actual: scored(one as Scored) }),
    bench: ({ first }) => ({
      expected: { first },
      actual: { first: generated(mulberry32(42), Array.isArray(first) ? first.length : 0) },
    }),
  },
}
