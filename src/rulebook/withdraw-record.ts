import { z } from 'zod'
import { command } from '../platform/command.ts'
import { revision } from '../platform/input.ts'
import { lockStated, touchRecord } from './record.store.ts'
import { keyShape, type RecordKind, recordKinds } from './record.ts'
import { happened } from './rulebook.facts.ts'

/** Takes a rule out of force: nobody is shown it and nothing enforces it, but it is kept and can be stated again. */
export const withdrawRecord = command(
  'withdraw-record',
  z.object({
    kind: z.enum(recordKinds as [RecordKind, ...RecordKind[]]),
    key: keyShape,
    reason: z.string().trim().min(1).max(500),
    version: revision.optional(),
  }),
  async (scope, input) => {
    const record = await lockStated(scope, input)
    scope.must('rulebook.edit')
    await touchRecord(scope, record.id, true)
    const { kind, key, label } = record
    return [happened('record.withdrawn', record.id, { kind, key, label, reason: input.reason })]
  },
)
