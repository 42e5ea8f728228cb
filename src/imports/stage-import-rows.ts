import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { saveImport } from './import.store.ts'
import { type StagedRow, stageRows } from './rows/row.store.ts'
import { lockRun, run } from './take-up-import.ts'

/** Lays out a portion of the file's rows. Nobody but the import sees them. */
export const stageImportRows = command(
  'stage-import-rows',
  run.extend({ rows: z.array(z.custom<StagedRow>()).min(1) }),
  async (scope, input) => {
    const imported = await lockRun(scope, input)
    await stageRows(scope, imported.id, input.rows)
    await saveImport(scope, imported.id, { staged: imported.staged + input.rows.length })
    return nothingChanged
  },
)
