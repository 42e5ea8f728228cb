import type { GradingScale } from '../grading/index.ts'
import type { Problem } from '../platform/refusal.ts'
import type { FixedTable } from './chain.rules.ts'
import { faultsOf } from './fixed-table.rules.ts'
import type { Policy, PolicyContent, PolicyScope } from './policy.ts'

/** Whose rule is asked for: a course of study, the units that it is part of from its own up, and the academic year. */
export type Asked = { courseOfStudy: string | null; units: readonly string[]; academicYear: string }

const nearness = ({ unit, courseOfStudy }: PolicyScope, asked: Asked): number => {
  if (courseOfStudy) return courseOfStudy === asked.courseOfStudy ? 0 : -1
  if (!unit) return asked.units.length + 1
  const at = asked.units.indexOf(unit)
  return at === -1 ? -1 : at + 1
}

/**
 * The rule that holds: the course of study’s own, else its unit’s, else one of a unit above, else the institution’s; of the year asked for, or
 * of the latest year before it that has one. Of the versions the one that was published by `at`, when what was agreed was agreed.
 */
export function policyFor(policies: readonly Policy[], asked: Asked, at?: Date): Policy | undefined {
  const published = policies.filter(
    ({ publishedAt, academicYear }) =>
      publishedAt && academicYear <= asked.academicYear && (at === undefined || publishedAt <= at),
  )
  return published
    .map(policy => ({ policy, away: nearness(policy, asked) }))
    .filter(({ away }) => away >= 0)
    .toSorted(
      (a, b) =>
        a.away - b.away ||
        b.policy.academicYear.localeCompare(a.policy.academicYear) ||
        b.policy.version - a.policy.version,
    )[0]?.policy
}

/** Under which name a form has a fixed table, and says what is wrong with it. */
export const fieldOf = ({ scale, partner }: Pick<FixedTable, 'scale' | 'partner'>): string =>
  `fixed.${scale}${partner ? `.${partner}` : ''}`

/** What is wrong with the fixed tables of a policy, by which table it is. */
export function problemsOfFixed(
  scales: readonly GradingScale[],
  fixed: readonly FixedTable[],
): Record<string, Problem> {
  const home = scales.find(({ own }) => own)
  const problems: Record<string, Problem> = {}
  fixed.forEach(table => {
    const { scale: id, rows } = table
    const host = scales.find(scale => scale.id === id)
    if (!host || !home) {
      problems[fieldOf(table)] = { code: 'not-in-list' }
      return
    }
    const { faults, missing, duplicated, unknown } = faultsOf(host, home, rows)
    const [first] = faults
    const grades = { gap: missing, overlap: duplicated, 'pass-to-fail': unknown, 'grade-unknown': unknown }
    const named = first && first !== 'not-monotone' ? grades[first].join(', ') : ''
    if (first) problems[fieldOf(table)] = { code: `fixed-${first}`, facts: { grades: named } }
  })
  return problems
}

const rowsInOrder = ({ rows }: FixedTable) => rows.map(({ from, to, home }) => `${from} ${to} ${home}`).join('\n')

export type PolicyPoint = 'selector' | 'ties' | 'honours' | 'fixedFirst' | 'decidedBy'
export const policyPoints: readonly PolicyPoint[] = ['selector', 'ties', 'honours', 'fixedFirst', 'decidedBy']

/** In which points two versions differ, and of which fixed tables. */
export function differences(before: PolicyContent, after: PolicyContent): { points: PolicyPoint[]; tables: string[] } {
  const tables = new Set([...before.fixed, ...after.fixed].map(fieldOf))
  const rowsOf = ({ fixed }: PolicyContent, key: string) =>
    fixed.filter(table => fieldOf(table) === key).map(rowsInOrder)
  return {
    points: policyPoints.filter(point => before[point] !== after[point]),
    tables: [...tables].filter(key => rowsOf(before, key).join() !== rowsOf(after, key).join()),
  }
}
