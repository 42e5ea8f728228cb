import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './import.facts.ts'
import { lockImport, saveImport } from './import.store.ts'
import { importLife } from './import.ts'
import { type Decided, forgetMeaning, saveMeanings } from './rows/meaning.store.ts'
import { type AskedText, askedText } from './rows/report.store.ts'
import { checkAgain, countPending } from './rows/row.store.ts'

const decided = z.object({ domain: z.string(), written: z.string().min(1), meaning: z.string().max(200) })

/** Says what texts mean that nobody can be sure of: for all rows of this file, and for the files to come. Empty takes it back. */
export const decideMeanings = command(
  'decide-meanings',
  z.object({ import: z.uuid(), version: revision, meanings: z.array(decided).max(100) }),
  async (scope, input) => {
    const imported = await lockImport(scope, input.import)
    scope.must('import.run')
    const state = importLife.next(imported.state, 'decide')
    if (imported.revision !== input.version) throw new Refusal('import.changed-meanwhile')
    const changed: Decided[] = []
    for (const meaning of input.meanings) {
      const asked = await askedText(scope, imported.id, meaning)
      if ((asked.answer ?? '') === meaning.meaning) continue
      mustBeOffered(asked, meaning.meaning)
      changed.push(meaning)
    }
    if (!changed.length) return nothingChanged
    await saveMeanings(
      scope,
      changed.filter(({ meaning }) => meaning !== ''),
    )
    for (const { domain, written, meaning } of changed) if (!meaning) await forgetMeaning(scope, domain, written)
    await checkAgain(scope, imported.id, 'problems')
    await checkAgain(scope, imported.id, 'questions')
    await saveImport(scope, imported.id, { state, checked: imported.rows - (await countPending(scope, imported.id)) })
    return [happened('import.meanings-decided', imported.id, { count: changed.length })]
  },
)

function mustBeOffered({ choices }: AskedText, meaning: string): void {
  if (meaning === '' || choices.some(({ value }) => value === meaning)) return
  throw new Refusal('input.wrong', { count: 1 }, { meaning: { code: 'not-in-list' } })
}
