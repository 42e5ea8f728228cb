import { z } from 'zod'
import { command } from '../platform/command.ts'
import { localised } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { insertRecord, lockRecord, replaceDays, saveRecord } from './record.store.ts'
import { keyShape, monthDayShape, originShape, type StatedDay, shapes, timeShape, yearShape } from './record.ts'
import { happened } from './rulebook.facts.ts'

const dayShape = z
  .object({
    fromYear: yearShape.nullish().transform(year => year ?? null),
    untilYear: yearShape.nullish().transform(year => year ?? null),
    oneYear: z.boolean().default(false),
    monthDay: monthDayShape,
    yearOffset: z.int().min(-1).max(1).default(0),
    time: timeShape.default('23:59'),
  })
  .refine(({ fromYear, untilYear }) => !fromYear || !untilYear || fromYear <= untilYear, 'ends-before-it-begins')
  .refine(({ oneYear, fromYear, untilYear }) => !oneYear || (fromYear && fromYear === untilYear), 'wrong-year')

/** States a deadline that does not hold yet: what is due, by whom, and on which day of the academic year, or how long before a stay. */
export const stateDeadline = command(
  'state-deadline',
  z.object({
    key: keyShape,
    label: localised(300),
    content: shapes.deadline,
    origin: originShape.optional(),
    position: z.int().min(0).optional(),
    days: z.array(dayShape).max(50),
  }),
  async (scope, input) => {
    const known = await lockRecord(scope, 'deadline', input.key)
    scope.must('rulebook.edit')
    if (known && !known.withdrawnAt) throw new Refusal('deadline.exists', {}, { key: { code: 'key-taken' } })
    if (!input.content.relative && !input.days.length)
      throw new Refusal('deadline.without-day', {}, { on: { code: 'missing' } })
    const record = {
      ...input,
      kind: 'deadline' as const,
      origin: input.origin ?? { from: 'office' as const },
      position: input.position ?? 0,
    }
    const id = known?.id ?? (await insertRecord(scope, record))
    if (known) await saveRecord(scope, known.id, record)
    await replaceDays(scope, id, input.content.relative ? [] : (input.days as StatedDay[]))
    return [happened('record.stated', id, { kind: 'deadline', key: input.key, label: input.label })]
  },
)
