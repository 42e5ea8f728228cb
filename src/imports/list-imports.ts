import { query } from '../platform/query.ts'
import {
  countImports,
  fileOf,
  findImport,
  forsakenImports,
  importsToClear,
  listedImports,
  openImports,
} from './import.store.ts'
import type { Import } from './import.ts'
import { correctionsOf } from './rows/row.store.ts'

export type ImportsWanted = { kind?: string | undefined; page: number; size: number }

/** What this office has imported and is importing, newest first. */
export const listImports = query(
  'list-imports',
  async (scope, { kind, page, size }: ImportsWanted): Promise<{ imports: Import[]; total: number }> => {
    scope.must('import.run')
    return {
      imports: await listedImports(scope, { kind, limit: size, offset: (page - 1) * size }),
      total: await countImports(scope, kind),
    }
  },
)

/** Imports that are not over, the oldest first. */
export const listOpenImports = query('list-open-imports', async (scope, most: number) => {
  scope.must('import.run')
  return openImports(scope, most)
})

/** What the worker needs to go on with an import: its file, its mapping, and how far it was. */
export const showImportWork = query('show-import-work', async (scope, id: string) => {
  scope.must('import.run')
  const file = await fileOf(scope, id)
  return file && { ...file, import: await findImport(scope, id), corrections: await correctionsOf(scope, id) }
})

export const listForsakenImports = query('list-forsaken-imports', async (scope, before: Date) => {
  scope.must('import.run')
  return forsakenImports(scope, before)
})

export const listImportsToClear = query('list-imports-to-clear', async (scope, before: Date) => {
  scope.must('import.run')
  return importsToClear(scope, before)
})
