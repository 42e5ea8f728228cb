import { type Distribution, type Entry, passingOf } from '../grading/index.ts'
import { compare, type Fraction, fraction, least, minus, most, nought, one, over } from '../platform/fraction.ts'
import type { Position, Scale } from './conversion.ts'

/** Every passing grade of the scale with its weight: a grade that a table leaves out was given to nobody. */
export function distributionOf(scale: Scale, entries: readonly Entry[]): Distribution {
  const listed = new Set(entries.map(({ label }) => label))
  const missing = scale.passing.filter(({ label }) => !listed.has(label)).map(({ label }) => ({ label, count: 0 }))
  return passingOf(scale, [...entries, ...missing])
}

export type Span = { label: string; from: Fraction; to: Fraction }

/** Where each grade stands: the best begins at 0, the worst that passes ends at 1; exact. */
export const spansOf = ({ total, grades }: Distribution): Span[] =>
  grades.map(({ label, weight, upTo }) => ({
    ...{ label, from: fraction(upTo - weight, total), to: fraction(upTo, total) },
  }))

/** Touching ends do not count: only what is shared over a positive length. */
const shared = (a: Span, b: Span): Fraction => most(nought, minus(least(a.to, b.to), most(a.from, b.from)))

/** The grades just before and just after a point; at 0 only the one after, at 1 only the one before. */
function around(point: Fraction, home: readonly Span[]): string[] {
  const before = home.find(({ from, to }) => compare(from, point) < 0 && compare(point, to) <= 0)
  const after = home.find(({ from, to }) => compare(from, point) <= 0 && compare(point, to) < 0)
  return [...new Set([before, after].flatMap(span => span?.label ?? []))]
}

/** Lays the two cumulated distributions over one another and reads where a passing host grade falls. */
export function positionOf(host: Distribution, home: Distribution, grade: string): Position {
  const span = spansOf(host).find(({ label }) => label === grade)
  if (!span) throw new RangeError(`not a passing grade of the table: ${grade}`)
  const given = spansOf(home).filter(({ from, to }) => compare(from, to) < 0)
  const [from, to] = [span.from, span.to]
  const width = minus(to, from)
  if (width.top === 0n) return { from, to, zeroWidth: true, overlaps: [], reached: around(from, given) }
  const overlaps = given
    .map(candidate => ({ label: candidate.label, share: over(shared(span, candidate), width) }))
    .filter(({ share }) => share.top > 0n)
  return { from, to, zeroWidth: false, overlaps, reached: overlaps.map(({ label }) => label) }
}

/** The share of each home grade in what a host grade reaches; at a point, the two neighbours alike. */
export const weightsOf = ({ zeroWidth, overlaps, reached }: Position): { label: string; share: Fraction }[] =>
  zeroWidth ? reached.map(label => ({ label, share: over(one, fraction(BigInt(reached.length))) })) : overlaps
