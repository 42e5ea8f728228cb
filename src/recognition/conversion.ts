import type { GradingScale } from '../grading/index.ts'
import type { Fraction } from '../platform/fraction.ts'

/** What a conversion needs of a scale: passing grades from the best to the worst, the labels that fail, those that pass without a grade. */
export type Scale = Pick<GradingScale, 'better' | 'passing' | 'failing' | 'ungraded'>

/** Which of the home grades that the host grade overlaps is given (ECTS Users’ Guide 2015: decided in advance). */
export const selectors = ['average', 'median', 'median-or-min', 'max', 'min'] as const
export type Selector = (typeof selectors)[number]
/** Where two home grades are equally near. */
export const tieRules = ['better', 'worse'] as const
/** When honours are given at all: as the shares say, only for the partner’s own honours, or never. */
export const honoursRules = ['as-computed', 'only-for-honours', 'never'] as const

export type Choice = {
  selector: Selector
  ties: (typeof tieRules)[number]
  honours: (typeof honoursRules)[number]
}

/** A home grade that the host grade overlaps, and how much of the host grade lies in it: a share of one. */
export type Overlap = { label: string; share: Fraction }

/** Where a host grade stands among those who passed, 0 is the best and 1 the end, and which home grades stand there. */
export type Position = {
  from: Fraction
  to: Fraction
  /** Nobody was given it: it stands at a point, between the grades before and after. */
  zeroWidth: boolean
  /** By share; empty at a point. */
  overlaps: Overlap[]
  /** The home grades it may become, the best first; never empty. */
  reached: string[]
}

/** The home grade, between which two it lies, and what it was rounded from where a mean was taken. */
export type Selected = { grade: string; best: string; worst: string; mean: Fraction }
