import type { Distribution } from '../grading/index.ts'
import { compare, distance, exact, type Fraction, fraction, plus, sumOf, times } from '../platform/fraction.ts'
import type { Choice, Position, Scale, Selected } from './conversion.ts'
import { weightsOf } from './position.rules.ts'

const placeOf = ({ passing }: Scale, label: string): number => passing.findIndex(grade => grade.label === label)
export const distanceValue = (scale: Scale, label: string): Fraction =>
  exact(scale.passing.find(grade => grade.label === label)?.value ?? '0')

/** The best grade, where it stands above another in order and counts like it in averages: 30 with honours, matrícula de honor. */
export function honoursOf({ passing }: Scale): string | undefined {
  const [best] = passing
  return best && compare(exact(best.value), exact(best.average)) !== 0 ? best.label : undefined
}

/** The passing grade nearest to a number, among those from `best` down to `worst`. */
export function nearestGrade(
  scale: Scale,
  value: Fraction,
  within: { best: string; worst: string; ties: Choice['ties'] },
): string {
  const grades = scale.passing.slice(placeOf(scale, within.best), placeOf(scale, within.worst) + 1)
  const nearest = grades.reduce<{ label: string; away: Fraction } | undefined>((found, { label, value: own }) => {
    const away = distance(exact(own), value)
    const nearer = found ? compare(away, found.away) : -1
    return nearer < 0 || (nearer === 0 && within.ties === 'worse') ? { label, away } : found
  }, undefined)
  return nearest?.label ?? within.best
}

/** The home grade that holds the middle of the host grade; a middle on a boundary belongs to the better one. Needs no numbers. */
function atMiddle({ from, to }: Position, home: Distribution): string | undefined {
  const middle = times(plus(from, to), fraction(1n, 2n))
  return home.grades.find(({ weight, upTo }) => weight > 0n && compare(middle, fraction(upTo, home.total)) <= 0)?.label
}

/** One grade: it; two: the worse; more: the middle one, of two in the middle the worse (Pavia’s rule as we read it). */
const medianOrMin = (reached: readonly string[]): string | undefined =>
  reached[reached.length === 2 ? 1 : Math.floor(reached.length / 2)]

const meanOf = (scale: Scale, position: Position): Fraction =>
  sumOf(weightsOf(position).map(({ label, share }) => times(distanceValue(scale, label), share)))

type Sides = { scale: Scale; home: Distribution; choice: Choice; hostHonours: boolean }

/** The home grade by the rule that was fixed in advance. Honours are taken back afterwards where the rule keeps them. */
export function selectGrade(position: Position, { scale, home, choice, hostHonours }: Sides): Selected {
  const { reached } = position
  const [best = '', worst = ''] = [reached[0], reached.at(-1)]
  const mean = meanOf(scale, position)
  const chosen = {
    max: () => best,
    min: () => worst,
    average: () => nearestGrade(scale, mean, { best, worst, ties: choice.ties }),
    median: () => atMiddle(position, home),
    'median-or-min': () => medianOrMin(reached),
  }[choice.selector]()
  const kept = (label: string) => (mayHonour(choice, hostHonours) ? label : withoutHonours(scale, label))
  return { grade: kept(chosen ?? worst), best: kept(best), worst: kept(worst), mean }
}

const mayHonour = ({ honours }: Choice, hostHonours: boolean): boolean =>
  honours === 'as-computed' || (honours === 'only-for-honours' && hostHonours)

const withoutHonours = (scale: Scale, label: string): string =>
  label === honoursOf(scale) ? (scale.passing[1]?.label ?? label) : label

/** Whether a person may give this grade instead: inside what the host grade reaches, nowhere else. */
export function mayGiveInstead(
  scale: Scale,
  { best, worst }: Pick<Selected, 'best' | 'worst'>,
  grade: string,
): boolean {
  const place = placeOf(scale, grade)
  return place >= placeOf(scale, best) && place <= placeOf(scale, worst)
}
