import type { Entry } from '../../src/grading/grading.ts'
import { allOf, inPercent } from '../../src/grading/table.rules.ts'
import { asDecimal, asText, type Fraction, fraction, times } from '../../src/platform/fraction.ts'
import { averageOf, type Counted, groupGrade } from '../../src/recognition/average.rules.ts'
import type { Choice, Scale } from '../../src/recognition/conversion.ts'
import { type Converted, convertByShares, type Side } from '../../src/recognition/convert-grade.rules.ts'
import { type FixedRow, faultsOf, lookUp } from '../../src/recognition/fixed-table.rules.ts'
import { bavarian, type Ends, linear } from '../../src/recognition/linear.rules.ts'
import { binOf, creditsEarned, readHostGrade } from '../../src/recognition/read-grade.rules.ts'
import type { Case, Document, Format, Kind } from './format.ts'

/** The file's words for its own things; only names change on the way to the product. */
type Written = {
  scales: Record<
    string,
    { better: Scale['better']; passGrades: { label: string; value: string; gpaValue?: string }[]; failLabels: string[] }
  >
  tables: Record<string, { scale: string; entries: { label: string; count?: number; percent?: string }[] }>
}
const selectorNames = {
  max: 'max',
  min: 'min',
  average: 'average',
  median: 'median',
  medianOrMin: 'median-or-min',
} as const
type SelectorName = keyof typeof selectorNames
const each = Object.keys(selectorNames) as SelectorName[]

const scaleIn = (document: Document, name: unknown): Scale => {
  const scale = (document as Written).scales[String(name)]
  if (!scale) throw new Error(`no scale ${name}`)
  return {
    better: scale.better,
    passing: scale.passGrades.map(({ label, value, gpaValue }) => ({ label, value, average: gpaValue ?? value })),
    failing: scale.failLabels,
    ungraded: ['P'],
  }
}
const sideIn = (document: Document, name: unknown): Side => {
  const table = (document as Written).tables[String(name)]
  if (!table) throw new Error(`no table ${name}`)
  return { scale: scaleIn(document, table.scale), entries: table.entries as Entry[] }
}
const choice = (selector: SelectorName): Choice => ({
  ...{ selector: selectorNames[selector], ties: 'better', honours: 'as-computed' },
})

const convert = (document: Document, { host, home }: Case, grade: string, selector: SelectorName): Converted =>
  convertByShares(sideIn(document, host), sideIn(document, home), choice(selector), grade)
const gradeOf = (converted: Converted): string | null => (converted.outcome === 'converted' ? converted.grade : null)
const percent = (share: Fraction) => asDecimal(times(share, fraction(100n)), 2)
const text = (value: Fraction | undefined) => (value ? asText(value) : null)

const conversions: Kind = (one, document) => {
  const { interval, degenerate, overlaps, expected, hostGrade } = one
  const by = Object.fromEntries(each.map(name => [name, convert(document, one, String(hostGrade), name)]))
  const average = by.average
  if (average?.outcome !== 'converted' || !average.position || !average.mean) throw new Error('not converted')
  const { from, to, zeroWidth } = average.position
  return {
    expected: { interval, degenerate, overlaps, expected },
    actual: {
      interval: { from: asText(from), to: asText(to), fromPct: percent(from), toPct: percent(to) },
      degenerate: zeroWidth,
      overlaps: average.position.overlaps.map(({ label, share }) => ({
        ...{ label, share: asText(share), sharePct: percent(share) },
      })),
      expected: {
        ...Object.fromEntries(Object.entries(by).map(([name, converted]) => [name, gradeOf(converted)])),
        averageRaw: asText(average.mean),
        averageRaw4: asDecimal(average.mean, 4),
      },
    },
  }
}

const fullMaps: Kind = (one, document) => ({
  expected: { map: one.map },
  actual: {
    map: sideIn(document, one.host).scale.passing.map(({ label }) => ({
      host: label,
      ...Object.fromEntries(each.map(name => [name, gradeOf(convert(document, one, label, name))])),
    })),
  },
})

const tables: Kind = (one, document) => {
  const shares = inPercent(allOf(scaleIn(document, one.scale), one.entries as Entry[]))
  return {
    expected: { derived: one.derived },
    actual: {
      derived: shares.map(({ label, percent: share, upTo }, at) => ({
        ...{ label, percent: share, cumFrom: shares[at - 1]?.upTo ?? '0.00', cumTo: upTo },
      })),
    },
  }
}

const bavarians: Kind = ({ id: _, nmax, nmin, nd, ...expected }) => {
  const found = bavarian(String(nmax), String(nmin), String(nd))
  const none = { raw: null, truncated: null, nearestStep: null, betterStep: null }
  return { expected, actual: found.passed ? { ...found, raw: asText(found.raw) } : { ...none, ...found } }
}

const linears: Kind = ({ id: _, from, to, grade, ...expected }) => {
  const found = linear(from as Ends, to as Ends & { step: string }, String(grade))
  return {
    expected,
    actual: found.passed ? { ...found, raw: asText(found.raw) } : { ...found, raw: null, result: null },
  }
}

const averages: Kind = ({ lodeValue, items, expected }, document) => {
  const italian = scaleIn(document, 'IT-30')
  const passing = italian.passing.map(grade =>
    grade.label === '30L' ? { ...grade, average: String(lodeValue) } : grade,
  )
  const { mean, credits } = averageOf({ ...italian, passing }, items as Counted[])
  return {
    expected: expected as Record<string, unknown>,
    actual: { raw: text(mean), rounded2: mean ? asDecimal(mean, 2) : null, gradedCredits: asDecimal(credits, 0) },
  }
}

const groups: Kind = (one, document) => {
  const items = one.items as { grade: string; credits: string }[]
  const converted = items.map(({ grade, credits }) => ({
    ...{ credits, grade: gradeOf(convert(document, one, grade, one.policy as SelectorName)) ?? '' },
  }))
  const found = groupGrade(sideIn(document, one.home).scale, converted, 'better')
  return {
    expected: one.expected as Record<string, unknown>,
    actual: { converted: converted.map(({ grade }) => grade), raw: text(found?.mean), result: found?.grade },
  }
}

const binning: Kind = ({ table, raw, bin }, document) => ({
  expected: { bin },
  actual: { bin: binOf(sideIn(document, table).scale, String(raw)) ?? null },
})

const schoolTables: Kind = ({ id: _, hostScale, homeScale, rows, ...expected }, document) => {
  const [host, home] = [scaleIn(document, hostScale), scaleIn(document, homeScale)]
  const { faults, missing, duplicated } = faultsOf(host, home, rows as FixedRow[])
  const asked = (expected.lookups ?? []) as [string, unknown][]
  const lookups = asked.map(([grade]) => [grade, lookUp(host, rows as FixedRow[], grade) ?? null])
  return { expected, actual: { valid: faults.length === 0, errors: faults, missing, duplicated, lookups } }
}

const passFail: Kind = ({ host, hostGrade, expected }, document) => {
  const read = readHostGrade(scaleIn(document, host), String(hostGrade))
  return {
    expected: expected as Record<string, unknown>,
    actual: {
      passed: read.outcome !== 'failed',
      homeGrade: read.outcome === 'passed' ? read.grade : null,
      credits: creditsEarned(read.outcome, '6'),
    },
  }
}

export const grades: Format = {
  kinds: {
    ...{ tables, conversions, fullMaps, bavarian: bavarians, linear: linears, averages, groups, binning },
    ...{ schoolTables, passFail },
  },
  inputs: ['conventions', 'scales'],
}
