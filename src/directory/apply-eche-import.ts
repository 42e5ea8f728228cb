import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  addListed,
  changeListed,
  endCharters,
  matchStaged,
  nameOddities,
  releaseCodes,
  waitForTurn,
  wouldBeGone,
} from './eche-apply.store.ts'
import { looksIncomplete } from './eche-import.rules.ts'
import { clearRows, saveImport } from './eche-import.store.ts'
import { echeImportLife } from './eche-import.ts'
import { happened } from './organisation.facts.ts'
import { lockRun } from './stage-eche-rows.ts'

/** Makes the directory say what the staged list says, in one transaction, and keeps the report. */
export const applyEcheImport = command(
  'apply-eche-import',
  z.object({ import: z.uuid(), run: z.int() }),
  async (scope, input) => {
    await waitForTurn(scope)
    const row = await lockRun(scope, input)
    await matchStaged(scope, row.id)
    const loss = await wouldBeGone(scope, row.id)
    if (!row.allowLoss && looksIncomplete(loss)) throw new Refusal('eche-import.looks-incomplete', loss)
    await releaseCodes(scope, row.id)
    const changed = await changeListed(scope, row.id)
    const added = await addListed(scope, row.id)
    const gone = await endCharters(scope, row.id)
    const oddities = await nameOddities(scope, row.id)
    const counts = { added, changed, gone, unchanged: row.staged - added - changed, oddities }
    const state = echeImportLife.next(row.state, 'apply')
    await clearRows(scope, row.id)
    await saveImport(scope, row.id, { ...counts, state, file: null, ended_at: scope.now })
    return [happened('eche-list.imported', row.id, counts)]
  },
)
