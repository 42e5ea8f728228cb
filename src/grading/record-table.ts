import type { z } from 'zod'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { type Problem, Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './grading.facts.ts'
import { insertTables, scalesOf, turnTables, versionsOf } from './grading.store.ts'
import { type GradingScale, type GradingTable, gradingTableLife, type ReferenceGroup, tableShape } from './grading.ts'
import { problemsOf } from './table.rules.ts'

export type GivenTable = z.output<typeof tableShape>

/** How grades were given in a reference group. Said again with other numbers, it is another version. */
export const recordGradingTable = command('record-grading-table', tableShape, async (scope, input) => {
  scope.must('grading.edit')
  return (await keepTables(scope, [input])).flatMap(({ facts }) => facts)
})

type Kept = { table: string; facts: Fact[] }

/** In the transaction and under the permission of the caller: a form, or the records of a sheet. What says nothing new is left out. */
export async function keepTables(scope: Scope, given: readonly GivenTable[]): Promise<Kept[]> {
  const scales = await scalesOf(scope)
  for (const table of given) refuseWrong(scales, table)
  const known = Map.groupBy(await versionsOf(scope, given, true), groupKey)
  const fresh = given.flatMap(table => {
    const newest = known.get(groupKey(table))?.[0]
    const current = newest?.state === 'current' ? newest : undefined
    if (current && sameTable(current, table)) return []
    return [{ ...table, version: (newest?.version ?? 0) + 1, replaces: newest?.id ?? null, current }]
  })
  const replaced = fresh.flatMap(({ current }) => current ?? [])
  for (const { state } of replaced) gradingTableLife.next(state, 'replace')
  await turnTables(
    scope,
    replaced.map(({ id }) => id),
    { state: 'replaced' },
  )
  const ids = await insertTables(scope, fresh)
  return fresh.map(({ version, current }, at) => {
    const table = ids[at] ?? ''
    const recorded = happened('grading-table.recorded', table, { version })
    return {
      table,
      facts: current ? [recorded, happened('grading-table.replaced', current.id, { version })] : [recorded],
    }
  })
}

function refuseWrong(scales: readonly GradingScale[], table: GivenTable): void {
  const scale = scales.find(({ id }) => id === table.scale)
  const problems: Record<string, Problem> = scale
    ? problemsOf(scale, table.entries)
    : { scale: { code: 'not-in-list' } }
  if (table.lastYear < table.firstYear) problems.lastYear = { code: 'ends-before-start' }
  const count = Object.keys(problems).length
  if (count) throw new Refusal('input.wrong', { count }, problems)
}

const groupKey = ({ organisation, field, cycle, firstYear, lastYear }: ReferenceGroup): string =>
  [organisation, field, cycle, firstYear, lastYear].join(' ')

/** Whatever the order in which the grades stand. */
export function sameTable(one: Pick<GradingTable, 'scale' | 'entries'>, other: Pick<GivenTable, 'scale' | 'entries'>) {
  const written = ({ entries }: Pick<GivenTable, 'entries'>) =>
    entries.map(({ label, count, percent }) => `${label} ${count ?? ''} ${percent ?? ''}`).sort()
  return one.scale === other.scale && written(one).join('\n') === written(other).join('\n')
}
