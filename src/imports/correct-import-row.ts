import { z } from 'zod'
import { command } from '../platform/command.ts'
import { many, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { sheetLimits } from '../sheets/sheet.ts'
import { countAnew } from './check-import-rows.ts'
import { happened } from './import.facts.ts'
import { type Locked, lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { aroundOf, judge, judgeKeyless } from './rows/judge.ts'
import { keyed } from './rows/lay-out.rules.ts'
import { correctedCells, type RawRow } from './rows/row.rules.ts'
import {
  findLine,
  problemRecords,
  replaceRow,
  rowsOfRecords,
  saveCorrections,
  saveTaken,
  saveVerdicts,
} from './rows/row.store.ts'

/** How many other records with problems are looked at again at once: what was put right may have been in their way. */
const others = 200

/** Puts something else in the place of cells of one row. The file stays as it is; the correction is kept beside it. */
export const correctImportRow = command(
  'correct-import-row',
  z.object({
    import: z.uuid(),
    row: z.int().positive(),
    version: revision,
    /** By field. */
    cells: z.record(z.string(), z.string().max(sheetLimits.cellLength)),
    /** The changes in which the list has the last word, although they were made here. */
    take: many(z.string().max(400), 200),
  }),
  async (scope, input) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    const state = importLife.next(imported.state, 'correct')
    const line = await findLine(scope, imported.id, input.row)
    if (line.revision !== input.version) throw new Refusal('import.row-changed-meanwhile')
    const corrected = correctedCells(imported.mapping ?? {}, line, input.cells)
    await saveTaken(scope, imported.id, input.row, input.take)
    await saveCorrections(scope, imported.id, input.row, corrected)
    await judgeAnew(scope, imported, { ...line, corrected })
    await saveImport(scope, imported.id, { state, counts: await countAnew(scope, imported) })
    return [happened('import.row-corrected', imported.id, { row: input.row })]
  },
)

async function judgeAnew(scope: Scope, imported: Locked, raw: RawRow): Promise<void> {
  const kind = kindCalled(imported.kind)
  const now = keyed(kind, imported.mapping ?? {}, raw)
  const touched = await replaceRow(scope, imported.id, raw.row, { ...now, corrected: raw.corrected })
  if (now.key === null) {
    const { meaning } = await aroundOf(scope, imported, kind)
    await saveVerdicts(scope, imported.id, [judgeKeyless(kind, imported, raw, meaning)])
  }
  const records = [...new Set([...touched, ...(await problemRecords(scope, imported.id, others))])]
  if (!records.length) return
  const rows = await rowsOfRecords(scope, imported.id, records)
  // Records of one rank may refer to those of a lower one, as they stand by then.
  for (const rank of new Set(rows.map(row => row.rank))) {
    const { verdicts } = await judge(
      scope,
      imported,
      rows.filter(row => row.rank === rank),
    )
    await saveVerdicts(scope, imported.id, verdicts)
  }
}
