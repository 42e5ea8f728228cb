import { z } from 'zod'
import { command } from '../platform/command.ts'
import { deploymentId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { megabytes, sheetLimits } from '../sheets/sheet.ts'
import { insertImport } from './eche-import.store.ts'
import { happened } from './organisation.facts.ts'

/** The directory belongs to the deployment: being administrator of one of its institutions is not enough. */
export function mustBeTheDeployment(scope: Scope): void {
  scope.must('directory.import')
  if (scope.institution !== deploymentId) throw new Refusal('not-allowed', { permission: 'directory.import' })
}

/** Takes in a file with the Commission's list. `queued`: the worker reads it; otherwise whoever asks does it. */
export const beginEcheImport = command(
  'begin-eche-import',
  z.object({
    fileName: z.string().trim().min(1).max(200),
    file: z.custom<Uint8Array>(file => file instanceof Uint8Array && file.length > 0, 'missing'),
    allowLoss: z.boolean().default(false),
    queued: z.boolean().default(true),
  }),
  async (scope, input) => {
    mustBeTheDeployment(scope)
    if (input.file.length > sheetLimits.bytes)
      throw new Refusal('sheet.too-large', { megabytes: megabytes(sheetLimits.bytes) })
    const id = await insertImport(scope, input)
    return [happened('eche-list.import-begun', id, { file: input.fileName, queued: input.queued })]
  },
)
