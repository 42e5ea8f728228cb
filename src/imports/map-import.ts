import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './import.facts.ts'
import { lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { mappingProblems } from './kinds/header.rules.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { clearRows } from './rows/row.store.ts'

const column = z.object({ column: z.int(), filled: z.boolean().default(false) })

/** Says which column means what. The rows are read by it anew, in the background; corrections made before stay. */
export const mapImport = command(
  'map-import',
  z.object({ import: z.uuid(), version: revision, mapping: z.record(z.string(), column) }),
  async (scope, input) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    const kind = kindCalled(imported.kind)
    scope.must(kind.permission)
    const state = importLife.next(imported.state, 'map')
    if (imported.revision !== input.version) throw new Refusal('import.changed-meanwhile')
    const known = Object.entries(input.mapping).filter(([key]) => kind.fields.some(field => field.key === key))
    const mapping = Object.fromEntries(known)
    const problems = mappingProblems(mapping, imported.headers.length, kind.fields)
    const count = Object.keys(problems).length
    if (count) throw new Refusal('input.wrong', { count }, problems)
    await clearRows(scope, imported.id)
    await saveImport(scope, imported.id, { state, mapping, staged: 0, checked: 0, counts: null, refusal: null })
    return [happened('import.mapped', imported.id, { columns: known.length })]
  },
)
