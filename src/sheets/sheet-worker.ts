import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../platform/refusal.ts'
import { kindOfFile } from './read-zip.ts'
import { arrange } from './rows.ts'
import type { SheetNews, SheetTask } from './sheet.ts'

const portion = 1000
const tell = (news: SheetNews) => parentPort?.postMessage(news)

async function read({ bytes, limits, headerRow }: SheetTask): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Each reader is loaded only where it is needed, so that the thread starts sooner.
  const raw =
    kindOfFile(file) === 'zip'
      ? await (await import('./read-excel.ts')).readExcel(file, limits)
      : (await import('./read-csv.ts')).readCsv(file, limits)
  const { rows, ...rest } = arrange(raw, limits, headerRow)
  for (let from = 0; from < rows.length; from += portion) tell({ kind: 'rows', rows: rows.slice(from, from + portion) })
  tell({ kind: 'done', ...rest })
}

try {
  await read(workerData as SheetTask)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell({ kind: 'refused', code: error.code, facts: error.facts })
}
