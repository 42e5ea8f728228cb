import { describeScale, recordGradingTable, standardScales } from '../../src/grading/index.ts'
import { addAcademicYears, toAcademicYear } from '../../src/platform/calendar.ts'
import { officerOf } from './accounts.ts'
import type { OfficeKey } from './content/types.ts'
import type { Trial } from './trial.ts'

const scaleOf: { [office in OfficeKey]?: string } = {
  bergamo: 'it-30',
  pavia: 'it-30',
  milano: 'it-30',
  montpellier: 'fr-20',
}

/** Invented, and of a likely shape: how often each grade was given, from the best to the worst, then the failing ones. */
const shapes: Record<string, readonly number[]> = {
  'it-30': [66, 184, 102, 176, 158, 131, 96, 88, 61, 52, 38, 33, 21, 29, 210],
  'fr-20': [0, 6, 18, 41, 88, 142, 196, 239, 268, 221, 203, 97, 71],
}

/** All fields together for two cycles, and two fields of their own, over the two years before this one. */
const groups = [
  { field: null, cycle: 6, times: 9 },
  { field: null, cycle: 7, times: 6 },
  { field: '0300', cycle: 6, times: 2 },
  { field: '0410', cycle: 6, times: 1 },
] as const

/** How each office grades. Every figure is invented. */
export async function seedGrading(trial: Trial): Promise<void> {
  const lastYear = addAcademicYears(toAcademicYear(trial.year(0)), -1)
  const firstYear = addAcademicYears(lastYear, -1)
  for (const [office, key] of Object.entries(scaleOf) as [OfficeKey, string][]) {
    const by = trial.as(officerOf[office], office)
    const standard = standardScales.find(scale => scale.key === key)
    if (!standard) continue
    const [described] = await describeScale(by, { ...standard, own: true })
    const scale = trial.keep('scale', `${office} ${key}`, described?.subject ?? '')
    const labels = [...standard.passing.map(({ label }) => label), ...standard.failing]
    for (const { field, cycle, times } of groups) {
      const entries = (shapes[key] ?? []).map((count, at) => ({ label: labels[at] ?? '', count: count * times }))
      await recordGradingTable(by, { field, cycle, firstYear, lastYear, scale, entries })
    }
  }
}
