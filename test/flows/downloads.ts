import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'

/** Presses a link that downloads, and reads what came: its rows as texts, headers first. */
export async function downloaded(page: Page, link: string): Promise<string[][]> {
  const [coming] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  const path = await coming.path()
  if (coming.suggestedFilename().endsWith('.csv')) return csvRows(readFileSync(path))
  const rows = await readSheet(path)
  return rows.map(cells =>
    cells.map(cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
  )
}

/** As Excel would open it: by the first line, a comma or a semicolon. */
function csvRows(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const delimiter = (text.split('\n')[0] ?? '').includes(';') ? ';' : ','
  return parse(text, { delimiter, relax_column_count: true }) as string[][]
}
