import fc from 'fast-check'
import type { Assignment, Candidate, Line, Option, Quota, Round } from '../../src/allocations/index.ts'

/** Small rounds, drawn: what the limits are decides which mechanisms may run on them. */
export type Drawn = {
  /** Each line in either term or the whole year, with limits in persons. */
  terms?: boolean
  months?: boolean
  seats?: boolean
  quotas?: 'none' | 'nested' | 'any'
  own?: boolean
  reserves?: boolean
}

const lineIds = ['A', 'B', 'C'] as const

const line = (id: string, drawn: Drawn, students: readonly string[]): fc.Arbitrary<Line> =>
  fc
    .record({
      persons: fc.integer({ min: 0, max: 2 }),
      totalMonths: drawn.months ? fc.constantFrom(null, 5, 10, 12.5) : fc.constant(null),
      seats: drawn.seats ? fc.option(fc.tuple(fc.nat(2), fc.nat(2))) : fc.constant(null),
      priority: drawn.own
        ? fc.option(fc.shuffledSubarray([...students], { minLength: students.length }))
        : fc.constant(null),
      reserved: drawn.reserves ? fc.nat(2) : fc.constant(0),
      mode: fc.constantFrom('minimum-guarantee' as const, 'over-and-above' as const),
    })
    .map(({ persons, totalMonths, seats, priority, reserved, mode }) => ({
      ...{ id, persons, totalMonths },
      ...(seats ? { periodSeats: { S1: seats[0], S2: seats[1] } } : {}),
      ...(priority ? { priority } : {}),
      ...(reserved > 0
        ? { reserves: [{ category: 'FO', seats: Math.min(reserved, persons) }], reserveMode: mode }
        : {}),
    }))

function optionsOf(id: string, { terms, months, seats }: Drawn): Option[] {
  const first: Option = { id, line: id, months: 5, periods: ['S1'] }
  if (!terms && !months && !seats) return [first]
  return [
    first,
    { ...first, id: `${id}2`, periods: ['S2'] },
    { ...first, id: `${id}Y`, months: 10, periods: ['S1', 'S2'] },
  ]
}

function quotas(kind: Drawn['quotas']): fc.Arbitrary<readonly Quota[]> {
  const persons = fc.integer({ min: 0, max: 3 })
  const of = (id: string, lines: string[]) => persons.map(most => ({ id, lines, persons: most }))
  const nested = fc.tuple(of('AB', ['A', 'B']), of('ABC', ['A', 'B', 'C']))
  if (kind === 'nested') return fc.oneof(fc.constant([]), nested)
  if (kind === 'any') return fc.oneof(fc.constant([]), nested, fc.tuple(of('AB', ['A', 'B']), of('BC', ['B', 'C'])))
  return fc.constant([])
}

/** Up to five students with lists of any length over the options. */
export function rounds(drawn: Drawn, most = 5): fc.Arbitrary<Round> {
  const options = lineIds.flatMap(id => optionsOf(id, drawn))
  const ids = options.map(({ id }) => id)
  return fc.integer({ min: 1, max: most }).chain(count => {
    const students = Array.from({ length: count }, (_, at) => `s${at + 1}`)
    const one = (id: string, at: number): fc.Arbitrary<Candidate> =>
      fc
        .record({
          prefs: fc.shuffledSubarray(ids, { maxLength: Math.min(4, ids.length) }),
          barred: fc.subarray(ids, { maxLength: 1 }),
          fo: fc.boolean(),
        })
        .map(({ prefs, barred, fo }) => ({ id, rank: at + 1, prefs, barred, categories: fo ? ['FO'] : [] }))
    return fc
      .tuple(
        fc.tuple(...lineIds.map(id => line(id, drawn, students))),
        fc.tuple(...students.map(one)),
        quotas(drawn.quotas),
      )
      .map(([lines, all, groups]) => ({ lines, options, students: all, groups }))
  })
}

/** Whether everybody listed, and may have, what they hold, and no limit is passed: counted anew, without the product. */
export function isRight(round: Round, assignment: Assignment): boolean {
  const held = round.students.flatMap(student => {
    const option = round.options.find(({ id }) => id === assignment[student.id])
    return option ? [{ student, option }] : []
  })
  const listed = held.every(
    ({ student, option }) => student.prefs.includes(option.id) && !student.barred?.includes(option.id),
  )
  const inLines = round.lines.every(one => {
    const mine = held.filter(({ option }) => option.line === one.id)
    const months = mine.reduce((sum, { option }) => sum + option.months, 0)
    const seats = Object.entries(one.periodSeats ?? {})
    return (
      mine.length <= (one.persons ?? Number.POSITIVE_INFINITY) &&
      months <= (one.totalMonths ?? Number.POSITIVE_INFINITY) &&
      seats.every(([period, count]) => mine.filter(({ option }) => option.periods.includes(period)).length <= count)
    )
  })
  const inQuotas = (round.groups ?? []).every(
    ({ lines, persons }) => held.filter(({ option }) => lines.includes(option.line)).length <= persons,
  )
  return listed && inLines && inQuotas
}

/** Place of what somebody holds in their list, 1 first; none stands after the last. */
export const placeOf = ({ prefs }: Candidate, held: string | null | undefined): number =>
  held ? prefs.indexOf(held) + 1 : prefs.length + 1

/** Every right assignment of a small round. */
export function everyAssignment(round: Round): Assignment[] {
  let all: Record<string, string | null>[] = [{}]
  for (const { id, prefs, barred = [] } of round.students)
    all = all
      .flatMap(begun =>
        [null, ...prefs.filter(option => !barred.includes(option))].map(option => ({ ...begun, [id]: option })),
      )
      .filter(begun => isRight(round, begun))
  return all
}
