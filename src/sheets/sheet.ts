import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../platform/refusal.ts'

/** What a sheet may hold at most; more is refused before or while it is read. */
export type SheetLimits = {
  bytes: number
  unpackedBytes: number
  entries: number
  rows: number
  columns: number
  cellLength: number
  milliseconds: number
}

export const sheetLimits: SheetLimits = {
  bytes: 20_000_000,
  unpackedBytes: 150_000_000,
  entries: 1000,
  rows: 50_000,
  columns: 200,
  cellLength: 10_000,
  milliseconds: 60_000,
}

export const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1_000_000))

/** `headerRow`, counted from 1, where it is not the first row with anything in it. */
export type SheetOptions = Partial<SheetLimits> & { headerRow?: number }

/** A row with its number as a person sees it in Excel; one text for each header, as it was written. */
export type SheetRow = { row: number; cells: string[] }

export type SheetOddityCode =
  | 'no-break-space'
  | 'formula'
  | 'error-value'
  | 'duplicate-header'
  | 'missing-header'
  | 'control-character'
/** Something that a person should look at; row and column are counted from 1. */
export type SheetOddity = { row: number; column: number; code: SheetOddityCode; value: string }

export type Sheet = { headers: string[]; headerRow: number; rows: SheetRow[]; oddities: SheetOddity[] }

export type SheetTask = { bytes: Uint8Array; limits: SheetLimits; headerRow: number | undefined }
/** What the worker says: rows in portions, so that taking them over never holds up the server for long. */
export type SheetNews =
  | { kind: 'rows'; rows: SheetRow[] }
  | { kind: 'done'; headers: string[]; headerRow: number; oddities: SheetOddity[] }
  | { kind: 'refused'; code: string; facts: Refusal['facts'] }

/** The source while developing and testing, the built file in `dist/server`. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'sheet-worker.ts')
  return existsSync(source) ? source : join(import.meta.dirname, 'sheets/sheet-worker.js')
}

/**
 * Reads the first sheet of an Excel file (.xlsx), or CSV in UTF-8, UTF-16 or Windows-1252 with comma, semicolon or tab.
 * Cells arrive as text exactly as written; dates of Excel as `2026-05-15` (or with `T14:30`), rows that are empty are left out.
 * The work is done in a thread with little memory and a time limit: a file made to harm ends that thread, not the server.
 *
 * Refuses with `sheet.` + `too-large`, `unpacks-too-large`, `legacy-excel`, `encrypted`, `not-a-sheet`, `broken`, `empty`,
 * `too-many-rows`, `too-many-columns`, `cell-too-long`.
 */
export function readSheet(bytes: Uint8Array, options: SheetOptions = {}): Promise<Sheet> {
  const { headerRow, ...given } = options
  const limits = { ...sheetLimits, ...given }
  const task: SheetTask = { bytes, limits, headerRow }
  if (bytes.length > limits.bytes)
    return Promise.reject(new Refusal('sheet.too-large', { megabytes: megabytes(limits.bytes) }))
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: task,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 },
    })
    const rows: SheetRow[] = []
    const tooHeavy = () =>
      reject(new Refusal('sheet.unpacks-too-large', { megabytes: megabytes(limits.unpackedBytes) }))
    const timer = setTimeout(() => {
      tooHeavy()
      void worker.terminate()
    }, limits.milliseconds)
    worker.on('message', (news: SheetNews) => {
      if (news.kind === 'rows') for (const row of news.rows) rows.push(row)
      else if (news.kind === 'refused') reject(new Refusal(news.code, news.facts))
      else resolve({ headers: news.headers, headerRow: news.headerRow, rows, oddities: news.oddities })
    })
    worker.on('error', error => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooHeavy()
      else reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('the thread that reads sheets ended without an answer'))
    })
  })
}
