import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { mustBeTheDeployment } from './begin-eche-import.ts'
import { clearStaged, lockImport, type StagedRow, saveImport, stageOddities, stageRows } from './eche-import.store.ts'
import { echeImportLife } from './eche-import.ts'
import type { EcheOddity } from './eche-sheet.rules.ts'

const run = z.object({ import: z.uuid(), run: z.int() })

/** Locks an import that still goes on, for the run that took it up last. */
export async function lockRun(scope: Scope, input: z.output<typeof run>) {
  const row = await lockImport(scope, input.import)
  mustBeTheDeployment(scope)
  if (!row) throw new Refusal('eche-import.not-found')
  echeImportLife.next(row.state, 'apply')
  if (row.run !== input.run) throw new Refusal('eche-import.taken-over')
  return row
}

/** Makes this run the only one that may go on with the import, and clears what an interrupted one left. */
export const takeUpEcheImport = command('take-up-eche-import', run, async (scope, input) => {
  const row = await lockRun(scope, input)
  await clearStaged(scope, row.id)
  await saveImport(scope, row.id, { run: row.run + 1, staged: 0 })
  return nothingChanged
})

/** Lays out a portion of the list for the comparison. Nobody but the import sees it. */
export const stageEcheRows = command(
  'stage-eche-rows',
  run.extend({
    total: z.int(),
    rows: z.array(z.custom<StagedRow>()),
    oddities: z.array(z.custom<EcheOddity>()),
  }),
  async (scope, input) => {
    const row = await lockRun(scope, input)
    if (input.rows.length) await stageRows(scope, row.id, input.rows)
    if (input.oddities.length) await stageOddities(scope, row.id, input.oddities)
    await saveImport(scope, row.id, { rows: input.total, staged: row.staged + input.rows.length })
    return nothingChanged
  },
)
