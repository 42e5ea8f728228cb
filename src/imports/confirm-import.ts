import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './import.facts.ts'
import { lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { kindCalled } from './kinds/import-kind.ts'

/** Says that the report is what is meant. From here on the system applies it, all at once; rows with problems only if they are left out. */
export const confirmImport = command(
  'confirm-import',
  z.object({
    import: z.uuid(),
    version: revision,
    leaveOut: z.preprocess(value => value === 'yes' || value === true, z.boolean()),
  }),
  async (scope, input) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    scope.must(kindCalled(imported.kind).permission)
    const state = importLife.next(imported.state, 'confirm')
    if (imported.revision !== input.version) throw new Refusal('import.changed-meanwhile')
    const { new: fresh = 0, changed = 0, problem = 0 } = imported.counts ?? {}
    if (fresh + changed === 0) throw new Refusal('import.nothing-to-apply', { problems: problem })
    if (problem > 0 && !input.leaveOut)
      throw new Refusal('input.wrong', { count: 1 }, { leaveOut: { code: 'import.leave-out-needed' } })
    const confirmedBy = scope.actor.kind === 'user' ? scope.actor.account : null
    await saveImport(scope, imported.id, { state, leaveOut: problem > 0, confirmedBy, refusal: null })
    return [happened('import.confirmed', imported.id, { rows: fresh + changed, leftOut: problem })]
  },
)
