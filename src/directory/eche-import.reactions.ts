import { setImmediate } from 'node:timers/promises'
import type { Actor } from '../permissions.ts'
import { deploymentId } from '../platform/ids.ts'
import { reaction, tick } from '../platform/reaction.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller, Deployment } from '../platform/scope.ts'
import { readSheet } from '../sheets/sheet.ts'
import { applyEcheImport } from './apply-eche-import.ts'
import { beginEcheImport } from './begin-eche-import.ts'
import { toStage } from './eche-import.rules.ts'
import { readEcheSheet } from './eche-sheet.rules.ts'
import { fileOfEcheImport, listForsakenImports, showEcheImport } from './list-eche-imports.ts'
import { refuseEcheImport } from './refuse-eche-import.ts'
import { stageEcheRows, takeUpEcheImport } from './stage-eche-rows.ts'

const portion = 400
type Tell = (done: number, of: number) => void

/** Reads the kept file, lays its rows out portion by portion, and applies them at once. Refusals of the file end the import. */
async function readIn(asker: Caller, id: string, tell: Tell = () => undefined): Promise<void> {
  const caller: Caller = {
    ...asker,
    get now() {
      return asker.on.clock()
    },
  }
  const kept = await fileOfEcheImport(caller, id)
  if (!kept?.file) return
  const mine = { import: id, run: kept.run + 1 }
  await takeUpEcheImport(caller, { import: id, run: kept.run })
  try {
    const { rows, oddities } = toStage(readEcheSheet(await readSheet(kept.file)))
    for (let at = 0; at < Math.max(rows.length, 1); at += portion) {
      const part = { rows: rows.slice(at, at + portion), oddities: at === 0 ? oddities : [] }
      await stageEcheRows(caller, { ...mine, total: rows.length, ...part })
      tell(Math.min(at + portion, rows.length), rows.length)
      // Others have their turn between two portions, also where the database lives in this process.
      await setImmediate()
    }
    await applyEcheImport(caller, mine)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'eche-import.taken-over') throw error
    await refuseEcheImport(caller, { import: id, code: error.code, facts: error.facts })
  }
}

/** The worker reads a list that was handed in on a page. */
export const readEcheList = reaction('read-eche-list', async (caller, fact) => {
  if (fact.facts.queued === true) await readIn(caller, fact.subject)
})

/** A list whose reading was interrupted, by a crash or a restart, is read again from its beginning. */
export const resumeEcheImports = tick('resume-eche-imports', async caller => {
  if (caller.institution !== deploymentId) return
  const forsaken = await listForsakenImports(caller, new Date(caller.now.getTime() - 120_000))
  for (const id of forsaken) await readIn(caller, id)
})

export type EcheFile = { fileName: string; file: Uint8Array; by: Actor; allowLoss?: boolean; tell?: Tell }
export type EcheOutcome = {
  import: string
  added: number
  changed: number
  gone: number
  unchanged: number
  oddities: number
}

/** Imports the Commission's list and waits for the end: for the command line, seeds and benchmarks. Throws the refusal of a file that is no list. */
export async function importEche(on: Deployment, { by, tell, ...given }: EcheFile): Promise<EcheOutcome> {
  const caller: Caller = { on, institution: deploymentId, actor: by, now: on.clock() }
  const [begun] = await beginEcheImport(caller, { ...given, queued: false })
  const id = begun?.subject ?? ''
  await readIn(caller, id, tell)
  const { import: done } = await showEcheImport(caller, { import: id, page: 1, size: 1 })
  if (done.refusal) throw new Refusal(done.refusal.code, done.refusal.facts)
  const count = (value: number | null) => value ?? 0
  return {
    import: id,
    added: count(done.added),
    changed: count(done.changed),
    gone: count(done.gone),
    unchanged: count(done.unchanged),
    oddities: count(done.oddities),
  }
}
