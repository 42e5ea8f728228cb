import { organisationRecord, organisationsById } from '../directory/index.ts'
import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { countTables, currentTables, findTable, pageOfTables, scalesOf, versionsOf } from './grading.store.ts'

export const listGradingTables = query('list-grading-tables', async (scope, part: { page: number; size: number }) => {
  scope.must('grading.read')
  const rows = await pageOfTables(scope, part)
  const partners = await organisationsById(scope, [...new Set(rows.flatMap(({ organisation }) => organisation ?? []))])
  return { rows, partners, total: await countTables(scope), scales: await scalesOf(scope) }
})

export const listGradingScales = query('list-grading-scales', (scope, _: undefined) => {
  scope.must('grading.read')
  return scalesOf(scope)
})

/** One table with its scale, all versions for its reference group, and what has happened to it. */
export const showGradingTable = query('show-grading-table', async (scope, id: string) => {
  scope.must('grading.read')
  const table = await findTable(scope, id)
  const scale = table && (await scalesOf(scope)).find(one => one.id === table.scale)
  if (!table || !scale) throw new Refusal('grading-table.not-found')
  return {
    ...{ table, scale },
    organisation: table.organisation ? await organisationRecord(scope, table.organisation) : undefined,
    versions: await versionsOf(scope, [table]),
    happened: await factsAbout(scope, id),
  }
})

/** For commands of higher slices: the scales and the tables that hold at this moment. */
export const gradingIn = async (scope: Scope) => ({
  scales: await scalesOf(scope),
  tables: await currentTables(scope),
})
