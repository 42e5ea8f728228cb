import { query } from '../platform/query.ts'
import { earlierMappings, findImport } from './import.store.ts'
import type { Import, ImportLine, Outcome } from './import.ts'
import { headerKey, type Mapping } from './kinds/header.rules.ts'
import { type AskedText, askedTexts, countWanted, linesOf } from './rows/report.store.ts'
import { findLine } from './rows/row.store.ts'

export const showImport = query('show-import', async (scope, id: string): Promise<Import> => {
  scope.must('import.run')
  return findImport(scope, id)
})

export type LinesWanted = {
  import: string
  outcome?: Outcome | 'noted' | undefined
  text?: string | undefined
  page: number
  size: number
}

/** The report, row by row. */
export const listImportRows = query(
  'list-import-rows',
  async (scope, { page, size, ...want }: LinesWanted): Promise<{ lines: ImportLine[]; total: number }> => {
    scope.must('import.run')
    await findImport(scope, want.import)
    return {
      lines: await linesOf(scope, want, { limit: size, offset: (page - 1) * size }),
      total: await countWanted(scope, want),
    }
  },
)

export const showImportRow = query('show-import-row', async (scope, want: { import: string; row: number }) => {
  scope.must('import.run')
  return findLine(scope, want.import, want.row)
})

export type TextsWanted = { import: string; open: boolean; page: number; size: number }

/** Texts that somebody must interpret, or that somebody has. */
export const listAskedTexts = query(
  'list-asked-texts',
  async (scope, { page, size, ...want }: TextsWanted): Promise<{ texts: AskedText[]; total: number }> => {
    scope.must('import.run')
    return askedTexts(scope, want.import, { open: want.open, limit: size, offset: (page - 1) * size })
  },
)

/** What this office chose for a header before: the field, or '' where the column was left out. */
export const rememberedColumns = query('remembered-columns', async (scope, kind: string) => {
  scope.must('import.run')
  const known = new Map<string, string>()
  for (const { headers, mapping } of await earlierMappings(scope, kind)) {
    const fields = new Map(Object.entries(mapping ?? ({} as Mapping)).map(([field, { column }]) => [column, field]))
    for (const [column, header] of headers.entries()) {
      const key = headerKey(header)
      if (key !== '' && !known.has(key)) known.set(key, fields.get(column) ?? '')
    }
  }
  return known
})
