import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { happened } from './import.facts.ts'
import { forgetFile, lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { clearCorrections, clearRows } from './rows/row.store.ts'

const shape = z.object({ import: z.uuid() })

/** Throws away an import that was not applied: its rows, corrections and, unless another import needs it, its file. */
export const discardImport = command('discard-import', shape, async (scope, input) => {
  const imported = await lockImport(scope, input.import)
  scope.must('import.run')
  const state = importLife.next(imported.state, 'discard')
  await clearRows(scope, imported.id)
  await clearCorrections(scope, imported.id)
  await saveImport(scope, imported.id, { state, endedAt: scope.now })
  await forgetFile(scope, imported.id)
  return [happened('import.discarded', imported.id, { file: imported.fileName })]
})

/** Lets go of the file and the rows of an import that is long over; its counts and the facts stay. */
export const clearImport = command('clear-import', shape, async (scope, input) => {
  const imported = await lockImport(scope, input.import)
  scope.must('import.run')
  if (imported.state !== 'applied') return nothingChanged
  await clearRows(scope, imported.id)
  await clearCorrections(scope, imported.id)
  await forgetFile(scope, imported.id)
  return nothingChanged
})
