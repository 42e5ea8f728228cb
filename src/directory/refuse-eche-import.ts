import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import type { Refusal } from '../platform/refusal.ts'
import { mustBeTheDeployment } from './begin-eche-import.ts'
import { clearStaged, lockImport, saveImport } from './eche-import.store.ts'
import { echeImportLife } from './eche-import.ts'
import { happened } from './organisation.facts.ts'

/** Ends an import whose file is no list; the directory stays as it is, and the reason stays with the import. */
export const refuseEcheImport = command(
  'refuse-eche-import',
  z.object({
    import: z.uuid(),
    code: z.string(),
    facts: z.custom<Refusal['facts']>(),
  }),
  async (scope, { code, facts, ...input }) => {
    const row = await lockImport(scope, input.import)
    mustBeTheDeployment(scope)
    if (row?.state !== 'begun') return nothingChanged
    const state = echeImportLife.next(row.state, 'refuse')
    await clearStaged(scope, row.id)
    await saveImport(scope, row.id, { state, refusal: { code, facts }, file: null, ended_at: scope.now })
    return [happened('eche-list.refused', row.id, { file: row.fileName })]
  },
)
