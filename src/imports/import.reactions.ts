import { setImmediate } from 'node:timers/promises'
import { findActor } from '../people/index.ts'
import { reaction, tick } from '../platform/reaction.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { readSheet } from '../sheets/sheet.ts'
import { applyImport } from './apply-import.ts'
import { checkImportRows } from './check-import-rows.ts'
import { clearImport, discardImport } from './discard-import.ts'
import { retentionDays } from './import.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { listForsakenImports, listImportsToClear, showImportWork } from './list-imports.ts'
import { layOut } from './rows/lay-out.rules.ts'
import { sendBackImport } from './send-back-import.ts'
import { stageImportRows } from './stage-import-rows.ts'
import { takeUpImport } from './take-up-import.ts'

/** Long work takes the time anew at each step. */
const atItsTime = (caller: Caller): Caller => ({
  ...caller,
  get now() {
    return caller.on.clock()
  },
})

/** Reads the kept file by its mapping and checks every row, portion by portion: it can be left, and is resumed where it stood. */
async function readIn(asker: Caller, id: string): Promise<void> {
  const caller = atItsTime(asker)
  const work = await showImportWork(caller, id)
  if (work?.import.state !== 'mapped') return
  await takeUpImport(caller, { import: id, run: work.run })
  const mine = { import: id, run: work.run + 1 }
  try {
    if (work.import.staged < work.import.rows) await stage(caller, mine, work)
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('sheet.')) throw error
    await sendBackImport(caller, { import: id, code: error.code, facts: error.facts })
    return
  }
  while ((await checkImportRows(caller, mine)).length === 0) await setImmediate()
}

type Work = NonNullable<Awaited<ReturnType<typeof showImportWork>>>

async function stage(caller: Caller, mine: { import: string; run: number }, work: Work): Promise<void> {
  const { import: imported, content, corrections } = work
  const sheet = await readSheet(content, { headerRow: imported.headerRow })
  for (const rows of layOut(kindCalled(imported.kind), imported.mapping ?? {}, sheet, corrections)) {
    await stageImportRows(caller, { ...mine, rows })
    // Others have their turn between two portions, also where the database lives in this process.
    await setImmediate()
  }
}

/** Applies what somebody confirmed, as that person: who has lost the right meanwhile, applies nothing. */
async function applyFor(asker: Caller, id: string, account: string | null): Promise<void> {
  const caller = atItsTime(asker)
  try {
    const actor = account === null ? caller.actor : await findActor(caller, account)
    await applyImport({ ...caller, actor, now: caller.now }, { import: id })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'import.not-possible-now') throw error
    await sendBackImport(caller, { import: id, code: error.code, facts: error.facts })
    await readIn(caller, id)
  }
}

export const readImport = reaction('read-import', (caller, fact) => readIn(caller, fact.subject))

export const applyConfirmed = reaction('apply-confirmed-import', (caller, fact) => {
  const { account = null } = fact.actor as { account?: string }
  return applyFor(caller, fact.subject, account)
})

const forsakenAfter = 120_000
const aDay = 86_400_000

/** Goes on with what a crash or a restart has interrupted, and lets go of files and rows that have been kept long enough. */
export const mindImports = tick('mind-imports', async caller => {
  const before = (milliseconds: number) => new Date(caller.now.getTime() - milliseconds)
  for (const { id, state, confirmedBy } of await listForsakenImports(caller, before(forsakenAfter)))
    if (state === 'confirmed') await applyFor(caller, id, confirmedBy)
    else await readIn(caller, id)
  for (const { id, state } of await listImportsToClear(caller, before(retentionDays * aDay)))
    if (state === 'applied') await clearImport(caller, { import: id })
    else await discardImport(caller, { import: id })
})
