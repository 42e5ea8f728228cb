import { createHash } from 'node:crypto'
import { z } from 'zod'
import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { sheetLimits } from '../sheets/sheet.ts'
import { cleanFileName } from './file-name.rules.ts'
import { happened } from './import.facts.ts'
import { insertImport } from './import.store.ts'
import { listHash } from './kinds/header.rules.ts'
import { kindCalled } from './kinds/import-kind.ts'
import { ourHeaders } from './words/index.ts'

const megabyte = 1_000_000
const cells = z.array(z.string().max(sheetLimits.cellLength)).max(sheetLimits.columns)

/** Keeps a file that an office brings along, and what its sheet looks like. Nothing of it is read into the records yet. */
export const uploadImport = command(
  'upload-import',
  z.object({
    kind: z.string(),
    fileName: z.string(),
    file: z.custom<Uint8Array>(file => file instanceof Uint8Array && file.length > 0, 'missing'),
    sheet: z.object({
      headers: cells.min(1),
      headerRow: z.int().positive(),
      rows: z.int(),
      sample: z.array(cells).max(5),
    }),
  }),
  async (scope, { kind: name, fileName, file, sheet }) => {
    scope.must('import.run')
    const kind = kindCalled(name)
    scope.must(kind.permission)
    if (file.length > sheetLimits.bytes)
      throw new Refusal('sheet.too-large', { megabytes: sheetLimits.bytes / megabyte })
    if (sheet.rows < 1) throw new Refusal('import.no-rows')
    const id = await insertImport(scope, file, {
      kind: kind.name,
      fileName: cleanFileName(fileName),
      headers: sheet.headers,
      headerRow: sheet.headerRow,
      rows: sheet.rows,
      sample: sheet.sample,
      list: listHash(sheet.headers, ourHeaders),
      hash: createHash('sha256').update(file).digest('hex'),
      begunBy: scope.actor.kind === 'user' ? scope.actor.account : null,
    })
    return [happened('import.uploaded', id, { kind: kind.name, file: cleanFileName(fileName), rows: sheet.rows })]
  },
)
