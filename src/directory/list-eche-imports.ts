import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustBeTheDeployment } from './begin-eche-import.ts'
import {
  countLines,
  fileOfImport,
  findImport,
  forsakenImports,
  listImports,
  oddityCounts,
  reportLines,
} from './eche-import.store.ts'
import type { EcheImport, ReportKind, ReportLine } from './eche-import.ts'

/** The last lists that were read, newest first. */
export const listEcheImports = query('list-eche-imports', async scope => {
  mustBeTheDeployment(scope)
  return listImports(scope, 50)
})

export type ReportWanted = {
  import: string
  kind?: ReportKind | undefined
  code?: string | undefined
  page: number
  size: number
}
export type EcheReport = {
  import: EcheImport
  lines: ReportLine[]
  total: number
  odd: { code: string; count: number }[]
}

/** One reading of the list: how far it is, or what it brought, line by line. */
export const showEcheImport = query('show-eche-import', async (scope, want: ReportWanted): Promise<EcheReport> => {
  mustBeTheDeployment(scope)
  const found = await findImport(scope, want.import)
  if (!found) throw new Refusal('eche-import.not-found')
  if (found.state === 'begun') return { import: found, lines: [], total: 0, odd: [] }
  const part = { limit: want.size, offset: (want.page - 1) * want.size }
  return {
    import: found,
    lines: await reportLines(scope, want, part),
    total: await countLines(scope, want),
    odd: await oddityCounts(scope, found.id),
  }
})

/** The file of an import that goes on, and how often its reading began. */
export const fileOfEcheImport = query('file-of-eche-import', async (scope, id: string) => {
  mustBeTheDeployment(scope)
  return fileOfImport(scope, id)
})

export const listForsakenImports = query('list-forsaken-imports', async (scope, before: Date) => {
  mustBeTheDeployment(scope)
  return forsakenImports(scope, before)
})
