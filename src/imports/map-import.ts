import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './import.facts.ts'
import { lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { mappingProblems, toMapping } from './kinds/header.rules.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { clearRows } from './rows/row.store.ts'

const chosen = z.object({ column: z.int(), field: z.string(), filled: z.boolean().default(false) })

/** Says which column means what. The rows are read by it anew, in the background; corrections made before stay. */
export const mapImport = command(
  'map-import',
  z.object({ import: z.uuid(), version: revision, columns: z.array(chosen).max(300) }),
  async (scope, input) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    const kind = kindCalled(imported.kind)
    scope.must(kind.permission)
    const state = importLife.next(imported.state, 'map')
    if (imported.revision !== input.version) throw new Refusal('import.changed-meanwhile')
    const problems = mappingProblems(input.columns, imported.headers.length, kind.fields)
    const count = Object.keys(problems).length
    if (count) throw new Refusal('input.wrong', { count }, problems)
    const mapping = toMapping(input.columns)
    await clearRows(scope, imported.id)
    await saveImport(scope, imported.id, { state, mapping, staged: 0, checked: 0, counts: null, refusal: null })
    return [happened('import.mapped', imported.id, { columns: input.columns.length })]
  },
)
