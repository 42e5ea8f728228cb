import { confirmImport } from '../../src/imports/confirm-import.ts'
import { decideMeanings } from '../../src/imports/decide-meanings.ts'
import type { Import } from '../../src/imports/import.ts'
import { suggestMapping } from '../../src/imports/kinds/header.rules.ts'
import { kindCalled } from '../../src/imports/kinds/import-kind.ts'
import { mapImport } from '../../src/imports/map-import.ts'
import { listImportRows, showImport } from '../../src/imports/show-import.ts'
import { startImport } from '../../src/imports/start-import.ts'
import { ourHeaders } from '../../src/imports/words/index.ts'
import { languages } from '../../src/platform/language.ts'
import type { Caller } from '../../src/platform/scope.ts'
import type { TestDeployment } from './database.ts'

/** One import as an officer leads it: columns as they are suggested, what the worker does done at once. */
export function importOf(on: TestDeployment, by: Caller, kindName: string) {
  let id = ''
  const caller = (): Caller => ({ ...by, now: on.clock() })
  const state = (): Promise<Import> => showImport(caller(), id)
  const confirm = async (leaveOut: boolean) => {
    const { revision } = await state()
    await confirmImport(caller(), { import: id, version: revision, leaveOut })
  }
  return {
    state,
    id: () => id,
    async check(file: Uint8Array, fileName = 'list.csv'): Promise<Import> {
      on.time.advance(1000)
      const kind = kindCalled(kindName)
      id = await startImport(caller(), { kind: kindName, fileName, file })
      const { headers, sample, revision } = await state()
      const mapping = suggestMapping(headers, sample, {
        fields: kind.fields,
        labels: key => languages.map(language => kind.words(language).field(key).label),
        remembered: new Map(),
        ours: ourHeaders,
      })
      const columns = Object.entries(mapping).map(([field, { column }]) => ({ field, column }))
      await mapImport(caller(), { import: id, version: revision, columns })
      await on.jobs.drain(on)
      return state()
    },
    async say(domain: string, written: string, meaning: string) {
      const { revision } = await state()
      await decideMeanings(caller(), { import: id, version: revision, meanings: [{ domain, written, meaning }] })
      await on.jobs.drain(on)
    },
    /** Confirmed and queued, while no worker has come to it yet. */
    confirm,
    async apply(leaveOut: boolean): Promise<Import> {
      await confirm(leaveOut)
      await on.jobs.drain(on)
      return state()
    },
    async problems() {
      const { lines } = await listImportRows(caller(), { import: id, page: 1, size: 1000 })
      return lines.flatMap(({ problems }) => problems.map(({ row, field, code }) => [row, field, code]))
    },
  }
}
