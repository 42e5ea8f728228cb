import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type Locked, lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { clearRows } from './rows/row.store.ts'

export const run = z.object({ import: z.uuid(), run: z.int() })

/** Locks an import that is being read and checked, for the run that took it up last. */
export async function lockRun(scope: Scope, input: z.output<typeof run>): Promise<Locked> {
  const imported = await lockImport(scope, input.import)
  scope.must('import.run')
  importLife.next(imported.state, 'check')
  if (imported.run !== input.run) throw new Refusal('import.taken-over')
  return imported
}

/** Makes this run the only one that may go on with the import; rows that an interrupted one laid out in part are laid out again. */
export const takeUpImport = command('take-up-import', run, async (scope, input) => {
  const imported = await lockRun(scope, input)
  const whole = imported.staged === imported.rows
  if (!whole) await clearRows(scope, imported.id)
  await saveImport(scope, imported.id, { run: imported.run + 1, ...(whole ? {} : { staged: 0, checked: 0 }) })
  return nothingChanged
})
