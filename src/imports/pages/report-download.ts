import { type Ask, page } from '../../platform/page.ts'
import { type SheetColumn, writeCsv, writeExcel } from '../../sheets/write-sheet.ts'
import type { Import, ImportLine } from '../import.ts'
import { listImportRows, showImport } from '../show-import.ts'
import { say } from '../words/index.ts'
import { download } from './download.ts'
import { idOf, kindOf, sentencesOf } from './parts.tsx'

const portion = 1000

async function* everyLine(ask: Ask, imported: Import): AsyncGenerator<ImportLine> {
  for (let page = 1; ; page++) {
    const { lines } = await listImportRows(ask.caller, { import: imported.id, page, size: portion })
    yield* lines
    if (lines.length < portion) return
  }
}

/** The office's own rows, with its own headers and our corrections, and before them what we say of each. */
function columns(ask: Ask, imported: Import): SheetColumn<ImportLine>[] {
  const words = say(ask.language)
  const kind = kindOf(imported)
  return [
    { header: words('export.row'), value: ({ row }) => row, width: 12 },
    { header: words('export.outcome'), value: ({ outcome }) => (outcome ? words(`report.${outcome}`) : null) },
    {
      header: words('export.details'),
      value: line => [...(line.row === null ? [line.label] : []), ...sentencesOf(ask, kind, line)].join(' · ') || null,
      width: 60,
    },
    ...imported.headers.map((header, column) => ({
      header,
      value: ({ cells, corrected }: ImportLine) => corrected[column] ?? cells[column] ?? null,
    })),
  ]
}

const report = (ending: 'csv' | 'xlsx') =>
  page({
    at: `/:office/:language/imports/:importId/report.${ending}`,
    who: 'import.run',
    async get(ask) {
      const imported = await showImport(ask.caller, idOf(ask))
      const content = { columns: columns(ask, imported), rows: everyLine(ask, imported), language: ask.language }
      const name = `${imported.fileName.replace(/\.[a-z]{3,4}$/i, '')} – ${say(ask.language)('export.file')}`
      return download(ending === 'csv' ? writeCsv(content) : writeExcel(content), name)
    },
  })

export const reportDownloads = [report('csv'), report('xlsx')]
