import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import type { Refusal } from '../platform/refusal.ts'
import { happened } from './import.facts.ts'
import { lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { checkAgain } from './rows/row.store.ts'

/** Gives an import back to the office with the reason why the system could not go on; its rows are checked once more. */
export const sendBackImport = command(
  'send-back-import',
  z.object({
    import: z.uuid(),
    code: z.string(),
    facts: z.custom<Refusal['facts']>(),
  }),
  async (scope, { code, facts, ...input }) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    if (!importLife.can(imported.state, 'send-back')) return nothingChanged
    const state = importLife.next(imported.state, 'send-back')
    if (state === 'mapped') await checkAgain(scope, imported.id, 'all')
    await saveImport(scope, imported.id, { state, checked: 0, refusal: { code, facts } })
    return [happened('import.sent-back', imported.id, { code })]
  },
)
