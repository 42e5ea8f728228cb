import type { Prepared, SheetRecord } from '../../imports/index.ts'
import { parseInput } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { currentTables, scalesOf } from '../grading.store.ts'
import { type Entry, type GradingScale, type GradingTable, tableShape } from '../grading.ts'
import { type GivenTable, sameTable } from '../record-table.ts'
import { problemsOf, readGrade } from '../table.rules.ts'

type Known = { scale: GradingScale | undefined; tables: readonly GradingTable[] }

/** What a list of grading tables would change now. Grades are read on the institution’s own scale. */
export async function prepareTables(scope: Scope, records: readonly SheetRecord[]): Promise<Prepared<GivenTable>[]> {
  const known = { scale: (await scalesOf(scope)).find(({ own }) => own), tables: await currentTables(scope) }
  return records.map(record => prepareOne(record, known))
}

function prepareOne(record: SheetRecord, { scale, tables }: Known): Prepared<GivenTable> {
  const { key, row, values, lines } = record
  const prepared: Prepared<GivenTable> = {
    ...{ key, row, outcome: 'new' as const, subject: null, problems: [], questions: [], changes: {} },
    change: undefined as never,
  }
  const complain = (field: string, code: string, at: number, value?: string) =>
    prepared.problems.push({ row: at, field, code, grave: true, value })
  if (!scale) complain('label', 'grading-import.no-scale', row)
  if (!scale || record.wrong.size) return prepared
  const entries = lines.map(({ values: line }): Entry => {
    const written = String(line.label ?? '')
    const { count, percent } = line
    return {
      label: readGrade(scale, written) ?? written,
      ...(count === undefined ? {} : { count: Number(count) }),
      ...(percent === undefined || count !== undefined ? {} : { percent: String(percent) }),
    }
  })
  for (const [at, problem] of Object.entries(problemsOf(scale, entries))) {
    const [, index] = /^entries\.(\d+)/.exec(at) ?? []
    const line = index === undefined ? undefined : lines[Number(index)]
    complain('label', problem.code, line?.row ?? row, index === undefined ? undefined : entries[Number(index)]?.label)
  }
  const table = tableIn(values, { scale: scale.id, entries }, (field, code) => complain(field, code, row))
  if (!table || prepared.problems.length) return prepared
  prepared.change = table
  const before = tables.find(one => sameGroup(one, table))
  prepared.subject = before?.id ?? null
  if (before) {
    prepared.outcome = sameTable(before, table) ? 'unchanged' : 'changed'
    if (prepared.outcome === 'changed') prepared.changes = { label: [inOneLine(before.entries), inOneLine(entries)] }
  }
  return prepared
}

function tableIn(
  { field, cycle, firstYear, lastYear }: SheetRecord['values'],
  rest: { scale: string; entries: Entry[] },
  complain: (field: string, code: string) => void,
): GivenTable | undefined {
  try {
    const given = { field: field === undefined ? null : String(field), cycle: Number(cycle), firstYear, lastYear }
    const table = parseInput(tableShape, { ...given, ...rest })
    if (table.lastYear >= table.firstYear) return table
    complain('lastYear', 'ends-before-start')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const [name, { code }] of Object.entries(error.problems))
      complain(name.split('.')[0] === 'entries' ? 'count' : name, code)
  }
  return undefined
}

const sameGroup = (one: GradingTable, { field, cycle, firstYear, lastYear }: GivenTable) =>
  one.organisation === null &&
  one.field === field &&
  one.cycle === cycle &&
  one.firstYear === firstYear &&
  one.lastYear === lastYear

const inOneLine = (entries: readonly Entry[]): string =>
  entries.map(({ label, count, percent }) => `${label}: ${count ?? `${percent} %`}`).join(', ')
