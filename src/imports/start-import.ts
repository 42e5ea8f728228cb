import type { Caller } from '../platform/scope.ts'
import { readSheet } from '../sheets/sheet.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { uploadImport } from './upload-import.ts'

export type Upload = { kind: string; fileName: string; file: Uint8Array }

const sampleRows = 5

/** Looks into a file before anything is kept: one that is no sheet is refused (`sheet.…`) and leaves no trace. Gives the import's id. */
export async function startImport(caller: Caller, { kind, fileName, file }: Upload): Promise<string> {
  kindCalled(kind)
  const { headers, headerRow, rows } = await readSheet(file)
  const sample = rows.slice(0, sampleRows).map(({ cells }) => cells)
  const [uploaded] = await uploadImport(caller, {
    kind,
    fileName,
    file,
    sheet: { headers, headerRow, rows: rows.length, sample },
  })
  return uploaded?.subject ?? ''
}
