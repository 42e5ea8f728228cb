import { compare, exact, type Fraction, isDecimal } from '../platform/fraction.ts'
import type { Scale } from './conversion.ts'
import { readHostGrade } from './read-grade.rules.ts'

/** Grades of the partner’s scale from one to another, both included, and the one home grade that they become. */
export type FixedRow = { from: string; to: string; home: string }
/** What a fixed table must not do: leave a passing grade out, name one twice, let a pass fail, turn the order round. */
export type FixedFault = 'gap' | 'overlap' | 'pass-to-fail' | 'not-monotone' | 'grade-unknown'
export type FixedFaults = {
  faults: FixedFault[]
  missing: string[]
  duplicated: string[]
  /** Targets that pass nowhere at home, and ends that the partner’s scale does not know. */
  unknown: string[]
}

function numberOf({ passing }: Scale, end: string): Fraction | undefined {
  const value = passing.find(({ label }) => label === end)?.value ?? end
  return isDecimal(value) ? exact(value) : undefined
}

/** The passing grades of the scale that a row covers, whichever of its ends is written first. */
function covered(scale: Scale, { from, to }: FixedRow): string[] {
  const [a, b] = [numberOf(scale, from), numberOf(scale, to)]
  if (!a || !b) return []
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
  return scale.passing
    .filter(({ value }) => compare(low, exact(value)) <= 0 && compare(exact(value), high) <= 0)
    .map(({ label }) => label)
}

const targetsOf = (host: Scale, rows: readonly FixedRow[], grade: string): string[] =>
  rows.filter(row => covered(host, row).includes(grade)).map(({ home }) => home)

/** All that is wrong with a fixed table, so that it can be said at once. */
export function faultsOf(host: Scale, home: Scale, rows: readonly FixedRow[]): FixedFaults {
  const places = new Map(home.passing.map(({ label }, at) => [label, at]))
  const targets = host.passing.map(({ label }) => ({ label, homes: targetsOf(host, rows, label) }))
  const missing = targets.filter(({ homes }) => homes.length === 0).map(({ label }) => label)
  const duplicated = targets.filter(({ homes }) => homes.length > 1).map(({ label }) => label)
  const failing = rows.map(row => row.home).filter(label => !places.has(label))
  const ends = rows.flatMap(({ from, to }) => [from, to]).filter(end => numberOf(host, end) === undefined)
  const inOrder = targets.flatMap(({ homes }) => places.get(homes[0] ?? '') ?? [])
  const faults: FixedFault[] = []
  if (ends.length) faults.push('grade-unknown')
  if (missing.length) faults.push('gap')
  if (duplicated.length) faults.push('overlap')
  if (failing.length) faults.push('pass-to-fail')
  if (inOrder.some((place, at) => place < (inOrder[at - 1] ?? 0))) faults.push('not-monotone')
  return { faults, missing, duplicated, unknown: [...new Set([...failing, ...ends])] }
}

/** What a fixed table makes of a grade; nothing where it was not passed or is not known. */
export function lookUp(host: Scale, rows: readonly FixedRow[], written: string): string | undefined {
  const read = readHostGrade(host, written)
  return read.outcome === 'passed' ? targetsOf(host, rows, read.grade)[0] : undefined
}
