import { describeScale, recordGradingTable, standardScales } from '../../src/grading/index.ts'
import { addAcademicYears, toAcademicYear } from '../../src/platform/calendar.ts'
import { draftPolicy, publishPolicy } from '../../src/recognition/index.ts'
import { officerOf } from './accounts.ts'
import type { Trial } from './trial.ts'

type Group = { organisation?: string; scale: string; field: string | null; counts: readonly number[] }

/** Every figure is invented, from the best grade to the worst that passes: no university has told us its own. */
const tables: readonly Group[] = [
  { scale: 'it-30', field: '0715', counts: [118, 236, 152, 284, 262, 214, 168, 164, 112, 88, 66, 58, 38, 40] },
  { scale: 'it-30', field: '0613', counts: [96, 188, 120, 214, 206, 180, 142, 120, 84, 72, 50, 44, 30, 34] },
  { scale: 'it-30', field: '0700', counts: [640, 1290, 805, 1510, 1400, 1190, 915, 860, 590, 485, 345, 320, 195, 215] },
  {
    organisation: 'insa-lyon',
    scale: 'fr-20',
    field: '0715',
    counts: [0, 5, 15, 36, 74, 121, 169, 212, 238, 201, 179],
  },
  {
    organisation: 'grenoble-inp',
    scale: 'fr-20',
    field: null,
    counts: [2, 9, 31, 70, 148, 250, 331, 402, 447, 372, 338],
  },
  { organisation: 'tum', scale: 'de-5', field: '0613', counts: [58, 97, 118, 113, 102, 97, 81, 55, 47, 32] },
  { organisation: 'rwth-aachen', scale: 'de-5', field: '0715', counts: [22, 41, 60, 66, 70, 72, 64, 51, 40, 34] },
  { organisation: 'upc', scale: 'es-4', field: null, counts: [82, 255, 871, 792] },
  { organisation: 'timisoara', scale: 'ro-10', field: '0700', counts: [59, 101, 98, 71, 41, 30] },
]

const rowsOf = (text: string) =>
  text.split(', ').map(row => {
    const [range = '', home = ''] = row.split(' ')
    const [from = '', to = from] = range.split('–')
    return { from, to, home }
  })

/** One table for all of Architecture, by the partner’s scale. Invented, like the decisions. */
const architecture: Record<string, string> = {
  'fr-20': '17–20 30L, 16 30, 15 29, 14 28, 13 27, 12 25, 11 22, 10 18',
  'de-5': '1.0 30L, 1.3 30, 1.7 29, 2.0 28, 2.3 27, 2.7 26, 3.0 24, 3.3 22, 3.7 20, 4.0 18',
  'es-4': 'MH 30L, SB 30, NT 27, AP 22',
  'ro-10': '10 30L, 9 29, 8 27, 7 24, 6 21, 5 18',
}

const choice = { ties: 'better', honours: 'as-computed' } as const

/** Milano's way: one table per School in Architecture, distributions in Engineering, where each course of study decides. */
export async function seedRecognition(trial: Trial): Promise<void> {
  const by = () => trial.as(officerOf.milano, 'milano')
  const scales = new Map([['it-30', trial.id('scale', 'milano it-30')]])
  for (const scale of standardScales.filter(({ key }) => key in architecture)) {
    const [described] = await describeScale(by(), { ...scale, own: false })
    scales.set(scale.key, described?.subject ?? '')
  }
  await seedTables(trial, scales)
  const academicYear = trial.year(0)
  const publish = async (drafted: Awaited<ReturnType<typeof draftPolicy>>) =>
    publishPolicy(by(), { policy: drafted[0]?.subject ?? '', version: 1 })
  const school = (unit: string) => ({ unit: trial.id('unit', `milano ${unit}`), courseOfStudy: '', academicYear })
  const fixed = Object.entries(architecture).map(([key, rows]) => ({
    ...{ scale: scales.get(key) ?? '', partner: '', rows: rowsOf(rows) },
  }))
  const council = 'Council of the School (invented for this trial)'
  await publish(
    await draftPolicy(by(), {
      ...school('auic'),
      ...choice,
      selector: 'average',
      fixedFirst: true,
      fixed,
      decidedBy: council,
    }),
  )
  await publish(await draftPolicy(by(), { ...school('3i'), ...choice, selector: 'min', decidedBy: council }))
  await publish(await draftPolicy(by(), { ...school('3i'), ...choice, selector: 'average', decidedBy: council }))
  await publish(
    await draftPolicy(by(), { ...school('icat'), ...choice, selector: 'median-or-min', decidedBy: council }),
  )
  const ownCourse = { unit: '', courseOfStudy: trial.id('course', 'milano computer-science'), academicYear }
  await publish(
    await draftPolicy(by(), {
      ...ownCourse,
      ...choice,
      selector: 'median',
      decidedBy: 'Board of Computer Science (invented for this trial)',
    }),
  )
  await draftPolicy(by(), {
    ...school('3i'),
    ...choice,
    honours: 'only-for-honours',
    selector: 'average',
    decidedBy: council,
  })
}

async function seedTables(trial: Trial, scales: ReadonlyMap<string, string>): Promise<void> {
  const lastYear = addAcademicYears(toAcademicYear(trial.year(0)), -1)
  const years = { firstYear: addAcademicYears(lastYear, -1), lastYear, cycle: 7 }
  for (const { organisation, scale: key, field, counts } of tables) {
    const labels = standardScales.find(scale => scale.key === key)?.passing.map(({ label }) => label) ?? []
    await recordGradingTable(trial.as(officerOf.milano, 'milano'), {
      ...{ ...years, field, scale: scales.get(key) ?? '' },
      organisation: organisation ? trial.id('organisation', organisation) : null,
      entries: labels.map((label, at) => ({ label, count: counts[at] ?? 0 })),
    })
  }
}
