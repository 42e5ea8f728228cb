import {
  asDecimal,
  compare,
  distance,
  exact,
  type Fraction,
  floorOf,
  fraction,
  least,
  minus,
  nearestWhole,
  one,
  over,
  plus,
  times,
} from '../platform/fraction.ts'
import type { Scale } from './conversion.ts'
import { honoursOf, nearestGrade } from './select-grade.rules.ts'

/** The best grade of a scale that is no honours, and the worst that passes: decimals in text, in either direction. */
export type Ends = { max: string; minPass: string }

/** How far from the worst pass to the best a grade lies, 0 to 1; nothing below the pass. Grades beyond the best are the best. */
function reach({ max, minPass }: Ends, grade: string): Fraction | undefined {
  const way = over(minus(exact(grade), exact(minPass)), minus(exact(max), exact(minPass)))
  return way.top < 0n ? undefined : least(way, one)
}

export type Linear = { passed: false } | { passed: true; raw: Fraction; result: string }

/** home = hmin + (g − gmin) / (gmax − gmin) × (hmax − hmin), to the nearest step, ties to the better grade. Never honours. */
export function linear(from: Ends, to: Ends & { step: string }, grade: string): Linear {
  const way = reach(from, grade)
  if (!way) return { passed: false }
  const [low, span] = [exact(to.minPass), minus(exact(to.max), exact(to.minPass))]
  const step = span.top < 0n ? times(exact(to.step), fraction(-1n)) : exact(to.step)
  const steps = over(span, step)
  const taken = nearestWhole(times(way, steps))
  const whole = floorOf(steps)
  const rounded = plus(low, times(step, fraction(taken < whole ? taken : whole)))
  return { passed: true, raw: plus(low, times(way, span)), result: plainly(rounded) }
}

/** `17.5`, `23`: as many decimals as it has. */
const plainly = (value: Fraction): string => asDecimal(value, 4).replace(/\.?0+$/, '')

/** The ends of a scale, its honours left out. */
export function endsOf(scale: Scale): Ends | undefined {
  const plain = scale.passing.filter(({ label }) => label !== honoursOf(scale))
  const [best, worst] = [plain[0], plain.at(-1)]
  return best && worst && best !== worst ? { max: best.value, minPass: worst.value } : undefined
}

/** The same line on to the grades that the home scale has. */
export function linearGrade(host: Scale, home: Scale, value: string): string | undefined {
  const [from, to] = [endsOf(host), endsOf(home)]
  const way = from && reach(from, value)
  if (!to || !way) return undefined
  const raw = plus(exact(to.minPass), times(way, minus(exact(to.max), exact(to.minPass))))
  const plain = home.passing.filter(({ label }) => label !== honoursOf(home)).map(({ label }) => label)
  return nearestGrade(home, raw, { best: plain[0] ?? '', worst: plain.at(-1) ?? '', ties: 'better' })
}

/** German grades as they are given, the best first. */
const germanSteps = ['1.0', '1.3', '1.7', '2.0', '2.3', '2.7', '3.0', '3.3', '3.7', '4.0'] as const

export type Bavarian =
  | { passed: false; german: '5.0' }
  | { passed: true; raw: Fraction; truncated: string; nearestStep: string; betterStep: string; german: string }

/**
 * x = 1 + 3 · (Nmax − Nd) / (Nmax − Nmin). One decimal is determined, not rounded (KMK, 15 March 1991 as of 12 September 2013);
 * some houses take the nearest German step (Köln, ties to the better), others the next better one (Passau).
 */
export function bavarian(nmax: string, nmin: string, nd: string): Bavarian {
  const way = reach({ max: nmax, minPass: nmin }, nd)
  if (!way) return { passed: false, german: '5.0' }
  const raw = plus(one, times(fraction(3n), minus(one, way)))
  const truncated = asDecimal(raw, 1, 'cut-off')
  const nearestStep = germanSteps.reduce((found, step) =>
    compare(distance(exact(step), raw), distance(exact(found), raw)) < 0 ? step : found,
  )
  const betterStep = germanSteps.findLast(step => compare(exact(step), exact(truncated)) <= 0) ?? '1.0'
  return { passed: true, raw, truncated, nearestStep, betterStep, german: truncated }
}
