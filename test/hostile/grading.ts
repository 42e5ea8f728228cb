import { describeScale, recordGradingTable } from '../../src/grading/index.ts'
import type { Caller } from '../../src/platform/scope.ts'
import { draftPolicy, publishPolicy } from '../../src/recognition/index.ts'

const subject = (facts: { subject: string }[]) => facts[0]?.subject ?? ''

type Filling = { mark: string; organisation: string; by: Caller }

/** Scales, tables and rules of conversion of an office, ours and a partner’s, in every state that a deed leads from. */
export async function fillGrading({ mark, organisation, by }: Filling) {
  const passing = ['30', '18'].map(label => ({ label, value: label, average: label }))
  const scale = subject(
    await describeScale(by, { key: 'own', name: { en: mark }, better: 'higher', passing, failing: ['F'] }),
  )
  const group = { field: '0231', cycle: 6, firstYear: '2024/2025', lastYear: '2025/2026', scale }
  await recordGradingTable(by, { ...group, entries: [{ label: '30', count: 40 }] })
  await recordGradingTable(by, {
    ...group,
    entries: [
      { label: '30', count: 40 },
      { label: '18', count: 20 },
    ],
  })
  const foreign = subject(
    await describeScale(by, {
      key: 'theirs',
      name: { en: `Theirs ${mark}` },
      better: 'higher',
      passing,
      failing: ['F'],
    }),
  )
  await recordGradingTable(by, {
    ...{ ...group, organisation, scale: foreign },
    entries: [
      { label: '30', count: 30 },
      { label: '18', count: 30 },
    ],
  })
  const rows = [{ from: '18', to: '30', home: '30' }]
  const rule = {
    ...{ unit: '', courseOfStudy: '', academicYear: '2026/2027', decidedBy: `Senate ${mark}` },
    fixed: [{ scale: foreign, partner: organisation, rows }],
  }
  await publishPolicy(by, { policy: subject(await draftPolicy(by, { ...rule, selector: 'average' })), version: 1 })
  await draftPolicy(by, { ...rule, selector: 'max' })
}
