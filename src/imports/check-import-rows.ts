import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './import.facts.ts'
import { type Locked, saveImport } from './import.store.ts'
import { type Counts, importLife } from './import.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { aroundOf, judge, judgeKeyless } from './rows/judge.ts'
import { countLines, nextKeyless, nextRecords, saveVerdicts, stageGone, type Verdict } from './rows/row.store.ts'
import { lockRun, run } from './take-up-import.ts'

const portion = 200
const fromTheStart = { rank: -1, record: 0 }

/** Checks the next records against the office's own, without changing them; after the last, the report is whole. */
export const checkImportRows = command('check-import-rows', run, async (scope, input) => {
  const imported = await lockRun(scope, input)
  const verdicts = await nextVerdicts(scope, imported)
  if (verdicts.length) {
    await saveVerdicts(scope, imported.id, verdicts)
    await saveImport(scope, imported.id, { checked: Math.min(imported.rows, imported.checked + verdicts.length) })
    return nothingChanged
  }
  const state = importLife.next(imported.state, 'check')
  const counts = await countAnew(scope, imported)
  await saveImport(scope, imported.id, { state, counts })
  return [happened('import.checked', imported.id, told(counts))]
})

async function nextVerdicts(scope: Scope, imported: Locked): Promise<Verdict[]> {
  const rows = await nextRecords(scope, imported.id, { after: fromTheStart, limit: portion, pending: true })
  if (rows.length) return (await judge(scope, imported, rows)).verdicts
  const keyless = await nextKeyless(scope, imported.id, portion)
  if (!keyless.length) return []
  const kind = kindCalled(imported.kind)
  const { meaning } = await aroundOf(scope, imported, kind)
  return keyless.map(row => judgeKeyless(kind, imported, row, meaning))
}

/** Compares with the last file of the same list, and counts the lines of the report. */
export async function countAnew(
  scope: Scope,
  { id, kind, list }: Pick<Locked, 'id' | 'kind' | 'list'>,
): Promise<Counts> {
  await stageGone(scope, { import: id, kind, list })
  return countLines(scope, id)
}

const told = ({ new: fresh, changed, unchanged, problem, gone }: Counts) => ({
  new: fresh,
  changed,
  unchanged,
  problem,
  gone,
})
