import { z } from 'zod'
import { command } from '../platform/command.ts'
import type { Fact } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { happened } from './import.facts.ts'
import { type Locked, lockImport, saveImport, waitForTurn } from './import.store.ts'
import { importLife } from './import.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { type Judgement, judge } from './rows/judge.ts'
import { type Cursor, countLines, keepSubjects, nextRecords, saveVerdicts } from './rows/row.store.ts'

const portion = 250

/**
 * Makes the office's records say what the confirmed file says, in this one transaction. Every record is judged once more:
 * when one of them no longer can be applied as the report said, nothing is.
 */
export const applyImport = command('apply-import', z.object({ import: z.uuid() }), async (scope, input) => {
  const imported = await lockImport(scope, input.import)
  scope.must('import.run')
  const kind = kindCalled(imported.kind)
  scope.must(kind.permission)
  const state = importLife.next(imported.state, 'apply')
  await waitForTurn(scope)
  const facts: Fact[] = []
  for await (const { prepared, around, verdicts } of judged(scope, imported)) {
    const wrong = verdicts.find(({ outcome }) => outcome === 'problem')
    if (wrong) throw new Refusal('import.no-longer-possible', { row: wrong.row })
    const applied = await kind.apply(scope, prepared, around)
    const kept = prepared.flatMap(({ key, subject: known, said = {} }) => {
      const subject = applied.subjects.get(key) ?? known
      return subject ? [[key, { subject, said }] as const] : []
    })
    await saveVerdicts(scope, imported.id, verdicts)
    await keepSubjects(scope, { import: imported.id, ...imported }, new Map(kept))
    facts.push(...applied.facts)
  }
  const counts = await countLines(scope, imported.id)
  await saveImport(scope, imported.id, { state, counts, endedAt: scope.now })
  const { new: fresh, changed, unchanged, problem } = counts
  return [...facts, happened('import.applied', imported.id, { new: fresh, changed, unchanged, leftOut: problem })]
})

/** Portion by portion, in the order in which records may refer to each other. */
async function* judged(scope: Scope, imported: Locked): AsyncGenerator<Judgement> {
  let after: Cursor = { rank: -1, record: 0 }
  for (;;) {
    const rows = await nextRecords(scope, imported.id, { after, limit: portion, pending: false })
    const last = rows.at(-1)
    if (!last) return
    after = last
    yield await judge(scope, imported, rows)
  }
}
