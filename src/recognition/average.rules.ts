import { compare, exact, type Fraction, isDecimal, nought, over, sumOf, times } from '../platform/fraction.ts'
import type { Choice, Scale } from './conversion.ts'
import { distanceValue, nearestGrade } from './select-grade.rules.ts'

/** A component as it counts at home: its grade as the scale writes it or as a number, its credits as a decimal in text. */
export type Counted = { outcome: 'graded' | 'passed-ungraded' | 'failed' | 'not-taken'; grade: string; credits: string }
/** The exact mean, nothing where nothing was graded; and the credits it stands on. */
export type Average = { mean: Fraction | undefined; credits: Fraction }

/** What a grade counts in averages: 30 with honours counts 30, unless the scale says otherwise. */
const countsFor = ({ passing }: Scale, grade: string): Fraction | undefined => {
  const average = passing.find(({ label }) => label === grade)?.average ?? grade
  return isDecimal(average) ? exact(average) : undefined
}

const weightedMean = (parts: readonly { value: Fraction; weight: Fraction }[]): Average => {
  const credits = sumOf(parts.map(({ weight }) => weight))
  const sum = sumOf(parts.map(({ value, weight }) => times(value, weight)))
  return { mean: compare(credits, nought) > 0 ? over(sum, credits) : undefined, credits }
}

/** Weighted by credits over graded passes alone: failed, ungraded and not taken components count in neither sum. */
export const averageOf = (scale: Scale, items: readonly Counted[]): Average =>
  weightedMean(
    items.flatMap(({ outcome, grade, credits }) => {
      const value = outcome === 'graded' ? countsFor(scale, grade) : undefined
      return value ? [{ value, weight: exact(credits) }] : []
    }),
  )

/** One grade for a group of host components, each already converted: the mean weighted by host credits, rounded once. */
export function groupGrade(
  scale: Scale,
  converted: readonly { grade: string; credits: string }[],
  ties: Choice['ties'],
): { mean: Fraction; grade: string } | undefined {
  const { mean } = weightedMean(
    converted.map(({ grade, credits }) => ({ value: distanceValue(scale, grade), weight: exact(credits) })),
  )
  const [best, worst] = [scale.passing[0]?.label, scale.passing.at(-1)?.label]
  if (!mean || !best || !worst) return undefined
  return { mean, grade: nearestGrade(scale, mean, { best, worst, ties }) }
}
