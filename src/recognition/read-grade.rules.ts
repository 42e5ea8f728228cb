import { outcomeOf, readGrade } from '../grading/index.ts'
import { compare, exact, isDecimal } from '../platform/fraction.ts'
import type { Scale } from './conversion.ts'

/** What a grade on a transcript says, before any number is looked at. `unknown` blocks: it is asked about, never guessed. */
export type GradeRead =
  | { outcome: 'passed'; grade: string }
  | { outcome: 'failed' }
  | { outcome: 'passed-ungraded' }
  | { outcome: 'unknown' }

/** The best grade of the scale whose threshold a number reaches: 14.5 is 14, 1.5 is 1.7, 8.9 is Notable. Nothing below them all. */
export function binOf({ better, passing }: Scale, raw: string): string | undefined {
  const number = exact(raw)
  return passing.find(({ value }) => {
    const difference = compare(number, exact(value))
    return better === 'higher' ? difference >= 0 : difference <= 0
  })?.label
}

/** Whether a number is better than the scale’s best: a slip of the pen, or another scale. */
function beyond({ better, passing }: Scale, raw: string): boolean {
  const best = passing[0]
  if (!best) return true
  const difference = compare(exact(raw), exact(best.value))
  return better === 'higher' ? difference > 0 : difference < 0
}

/** The outcome comes first: a label that fails fails, whatever its number; a number between two steps falls to the one it reaches. */
export function readHostGrade(scale: Scale, written: string): GradeRead {
  const label = readGrade(scale, written)
  const outcome = label === undefined ? undefined : outcomeOf(scale, label)
  if (outcome === 'passed' && label !== undefined) return { outcome, grade: label }
  if (outcome === 'failed' || outcome === 'passed-ungraded') return { outcome }
  const raw = written.trim()
  if (!isDecimal(raw) || beyond(scale, raw)) return { outcome: 'unknown' }
  const grade = binOf(scale, raw)
  return grade === undefined ? { outcome: 'failed' } : { outcome: 'passed', grade }
}

/** What was not passed earns nothing. */
export const creditsEarned = (outcome: GradeRead['outcome'], credits: string): string =>
  outcome === 'passed' || outcome === 'passed-ungraded' ? credits : '0'
