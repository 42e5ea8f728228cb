import { parse } from 'csv-parse/sync'
import { Refusal } from '../platform/refusal.ts'
import type { RawSheet } from './read-excel.ts'
import type { SheetLimits } from './sheet.ts'

/** UTF-8 where it is valid UTF-8, else what Excel writes in western Europe. */
function decode(file: Buffer): string {
  const mark = file.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(file)
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

const delimiters = [';', ',', '\t'] as const

/** Excel's own `sep=` line decides; else the character that stands, outside quotes, most often in the first lines alike. */
function delimiterOf(text: string): { delimiter: string; lines: number } {
  const said = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (said) return { delimiter: said, lines: 1 }
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 20)
  const score = (delimiter: string) => {
    const [first = 0, ...rest] = lines.map(line => line.split(delimiter).length - 1)
    return first === 0 ? 0 : 1 + rest.filter(count => count === first).length + first / 1000
  }
  const [best] = [...delimiters].sort((one, other) => score(other) - score(one))
  return { delimiter: best ?? ',', lines: 0 }
}

export function readCsv(file: Buffer, limits: SheetLimits): RawSheet {
  const text = decode(file)
  if (text.includes('\0') || /^\s*(<|%PDF|\{)/.test(text)) throw new Refusal('sheet.not-a-sheet')
  const { delimiter, lines } = delimiterOf(text)
  let records: string[][]
  try {
    records = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.columns * limits.cellLength,
      to: 2 * limits.rows,
    })
  } catch (error) {
    throw new Refusal('sheet.broken', { part: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
  if (lines > 0) records[0] = []
  const oddities = records.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      value.startsWith('=') ? [{ row: row + 1, column: column + 1, code: 'formula' as const, value }] : [],
    ),
  )
  return { rows: records, oddities }
}
