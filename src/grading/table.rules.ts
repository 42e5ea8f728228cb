import type { Problem } from '../platform/refusal.ts'
import type { Entry, GradingScale, GradingTable, ReferenceGroup, ScaleContent } from './grading.ts'

/** A grade with its weight, and the weight of all grades up to and with it: both over `total`, exact. */
export type Weighed = { label: string; weight: bigint; upTo: bigint }
/** Grades from the best to the worst. A share is `weight / total`: whole numbers, never a binary fraction. */
export type Distribution = { total: bigint; grades: Weighed[] }

const decimals = 4

/** A decimal in text as a whole number of its last place: `6.5` is 65000. */
function scaled(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(decimals, '0').slice(0, decimals))
}

/** A printed column may add to 99.9 or 100.1: what counts is the share in the sum of the column. */
const weightOf = ({ count, percent }: Entry): bigint => (percent === undefined ? BigInt(count ?? 0) : scaled(percent))

/** The entries in the order of a scale, whatever order they came in; labels that the scale leaves out are none of it. */
function distributed(entries: readonly Entry[], labels: readonly string[]): Distribution {
  const weights = new Map(entries.map(entry => [entry.label, weightOf(entry)]))
  let upTo = 0n
  const grades = labels.flatMap(label => {
    const weight = weights.get(label)
    if (weight === undefined) return []
    upTo += weight
    return [{ label, weight, upTo }]
  })
  return { total: upTo, grades }
}

const passingLabels = ({ passing }: Pick<ScaleContent, 'passing'>) => passing.map(({ label }) => label)

/** What a conversion stands on: failing results do not enter (ECTS Users’ Guide 2015; EWP and ELMO send them all the same). */
export const passingOf = (scale: Pick<ScaleContent, 'passing'>, entries: readonly Entry[]): Distribution =>
  distributed(entries, passingLabels(scale))

/** All grades, failing ones last: EWP recommends to include them (imobility-tors 3, `gradeConversionTable`). */
export const allOf = (scale: Pick<ScaleContent, 'passing' | 'failing'>, entries: readonly Entry[]): Distribution =>
  distributed(entries, [...passingLabels(scale), ...scale.failing])

/** Shares in per cent with two decimals that add up to exactly 100: the largest remainders are rounded up. */
export function inPercent({ total, grades }: Distribution): { label: string; percent: string; upTo: string }[] {
  if (total === 0n) return []
  const parts = grades.map(({ label, weight }, at) => ({
    ...{ label, at, hundredths: (weight * 10_000n) / total, left: (weight * 10_000n) % total },
  }))
  const missing = Number(10_000n - parts.reduce((sum, { hundredths }) => sum + hundredths, 0n))
  const byRemainder = parts.toSorted((a, b) => (a.left === b.left ? a.at - b.at : a.left > b.left ? -1 : 1))
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at))
  let sum = 0n
  return parts.map(({ label, at, hundredths }) => {
    const share = hundredths + (raised.has(at) ? 1n : 0n)
    sum += share
    return { label, percent: written(share), upTo: written(sum) }
  })
}

const written = (hundredths: bigint): string => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`

/** What is wrong with the entries of a table, by where it is. An unknown label is asked about, never guessed. */
export function problemsOf(scale: ScaleContent, entries: readonly Entry[]): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  const known = new Set([...passingLabels(scale), ...scale.failing])
  const seen = new Set<string>()
  const counted = entries.some(({ count }) => count !== undefined)
  entries.forEach(({ label, percent }, at) => {
    const complain = (code: string) => {
      problems[`entries.${at}.label`] ??= { code, facts: { label } }
    }
    if (scale.ungraded.includes(label)) complain('grade-without-rank')
    else if (!known.has(label)) complain('grade-unknown')
    if (seen.has(label)) complain('grade-twice')
    if (counted && percent !== undefined) complain('count-or-percent')
    seen.add(label)
  })
  const { total } = passingOf(scale, entries)
  if (total === 0n) problems.entries ??= { code: 'nobody-passed' }
  const sum = allOf(scale, entries).total
  // Rounded columns add up to 100 only nearly.
  if (!counted && total > 0n && (sum < scaled('99.5') || sum > scaled('100.5')))
    problems.entries ??= { code: 'percent-not-whole', facts: { sum: Number(sum) / 10 ** decimals } }
  return problems
}

/** What is wrong with a scale: a label twice, or values that run against their order. */
export function problemsOfScale(scale: ScaleContent): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  const all = [...passingLabels(scale), ...scale.failing, ...scale.ungraded]
  const twice = all.find((label, at) => all.indexOf(label) !== at)
  if (twice) problems.passing = { code: 'grade-twice', facts: { label: twice } }
  const values = scale.passing.map(({ value }) => scaled(value))
  const ordered = values.every((value, at) => {
    const before = values[at - 1]
    return before === undefined || (scale.better === 'higher' ? value < before : value > before)
  })
  if (!ordered) problems.passing ??= { code: 'grades-not-in-order' }
  return problems
}

export type Outcome = 'passed' | 'failed' | 'passed-ungraded'

/** Which labels a scale knows, and what each says. */
type Labels = Pick<ScaleContent, 'passing' | 'failing' | 'ungraded'>

/** What a label says on a scale; nothing where the scale does not know it. */
export function outcomeOf(scale: Labels, label: string): Outcome | undefined {
  if (passingLabels(scale).includes(label)) return 'passed'
  if (scale.failing.includes(label)) return 'failed'
  return scale.ungraded.includes(label) ? 'passed-ungraded' : undefined
}

/** How people write a grade, as the scale writes it: `30 e lode` and `30l` are `30L`, `28,0` is `28`. */
export function readGrade(scale: Labels, text: string): string | undefined {
  const bare = (label: string) =>
    label
      .toLowerCase()
      .replace(/(e lode|cum laude|with honours|avec mention)$/, 'l')
      .replaceAll(',', '.')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/[\s.]+$/, '')
      .replace(/\s+/g, '')
  const labels = [...passingLabels(scale), ...scale.failing, ...scale.ungraded]
  return labels.find(label => label === text.trim()) ?? labels.find(label => bare(label) === bare(text.trim()))
}

/** How near the reference group is to the field: the field itself, its narrow field, its broad field, the whole institution. */
export const rungs = ['field', 'narrow-field', 'broad-field', 'whole-institution'] as const
export type Rung = (typeof rungs)[number]
export type TableFound = { table: GradingTable; rung: Rung; small: boolean }
export type TableWanted = { field: string | null; cycle: number; year: string; organisation?: string | null }

const first = (year: string): number => Number(year.slice(0, 4))

/** A table to convert by: two academic years at least, thirty results at least, no older than three years before the exam. */
export function qualifies(table: ReferenceGroup & Pick<GradingTable, 'state'>, year: string, results: bigint | null) {
  const age = first(year) - first(table.lastYear)
  return (
    table.state === 'current' &&
    first(table.lastYear) > first(table.firstYear) &&
    age >= 0 &&
    age <= 3 &&
    (results === null || results >= 30n)
  )
}

/** The number of passing results, where they were counted. */
export const resultsOf = (scale: GradingScale, { entries }: Pick<GradingTable, 'entries'>): bigint | null =>
  entries.some(({ percent }) => percent !== undefined) ? null : passingOf(scale, entries).total

/** The field as a rung groups it; nothing where the rung asks for a field and there is none. */
function fieldAt(rung: Rung, field: string | null): string | null | undefined {
  if (rung === 'whole-institution') return null
  if (!field) return undefined
  return { field, 'narrow-field': `${field.slice(0, 3)}0`, 'broad-field': `${field.slice(0, 2)}00` }[rung]
}

type Known = { tables: readonly GradingTable[]; scales: readonly GradingScale[] }

/** The table of just this rung, where one qualifies; of several years, the latest. Cycles are never mixed. */
export function tableAt(
  rung: Rung,
  { tables, scales }: Known,
  { field, cycle, year, organisation = null }: TableWanted,
): TableFound | undefined {
  const code = fieldAt(rung, field)
  if (code === undefined) return undefined
  const found = tables
    .filter(table => table.organisation === organisation && table.cycle === cycle && table.field === code)
    .map(table => ({ table, results: resultsIn(table, scales) }))
    .filter(({ table, results }) => qualifies(table, year, results))
    .toSorted((a, b) => first(b.table.lastYear) - first(a.table.lastYear))[0]
  return found && { table: found.table, rung, small: found.results !== null && found.results < 100n }
}

/** The first table that qualifies, from the field itself outwards. */
export function tableFor(
  tables: readonly GradingTable[],
  scales: readonly GradingScale[],
  wanted: TableWanted,
): TableFound | undefined {
  for (const rung of rungs) {
    const found = tableAt(rung, { tables, scales }, wanted)
    if (found) return found
  }
  return undefined
}

function resultsIn(table: GradingTable, scales: readonly GradingScale[]): bigint | null {
  const scale = scales.find(({ id }) => id === table.scale)
  return scale ? resultsOf(scale, table) : 0n
}
