import { z } from 'zod'
import type { Id } from '../platform/ids.ts'
import { localised } from '../platform/input.ts'
import { machine, type StateOf } from '../platform/machine.ts'
import type { Localised } from '../platform/words.ts'
import { readIscedF } from '../reference/index.ts'

export type GradingScaleId = Id<'grading-scale'>
export type GradingTableId = Id<'grading-table'>

/** `value` is for distances (30 with honours: 31), `average` for averages (30). Decimals as text: no binary fractions. */
export type PassingGrade = { label: string; value: string; average: string }

export type ScaleContent = {
  key: string
  name: Localised
  better: 'higher' | 'lower'
  /** The best first. */
  passing: PassingGrade[]
  failing: string[]
  /** Passed or not, without a grade. */
  ungraded: string[]
}
export type GradingScale = ScaleContent & { id: GradingScaleId; own: boolean; revision: number }

/** A table never changes: another version takes its place, and the one before can still be read. */
export const gradingTableLife = machine('grading-table', {
  current: { replace: 'replaced', withdraw: 'withdrawn' },
  replaced: {},
  withdrawn: {},
})
export type GradingTableState = StateOf<typeof gradingTableLife>

/** As counted, or as published in per cent with at most four decimals. */
export type Entry = { label: string; count?: number | undefined; percent?: string | undefined }

/** The reference group: whose grades, of which field and cycle, over which academic years. */
export type ReferenceGroup = {
  /** Nothing for our own. */
  organisation: string | null
  /** ISCED-F, four digits; nothing for all fields together. */
  field: string | null
  cycle: number
  firstYear: string
  lastYear: string
}

export type GradingTable = ReferenceGroup & {
  id: GradingTableId
  scale: GradingScaleId
  entries: Entry[]
  state: GradingTableState
  version: number
  replaces: string | null
  withdrawnBecause: string | null
  recordedAt: Date
}

const decimal = z
  .string()
  .trim()
  .regex(/^\d{1,4}(\.\d{1,4})?$/, 'not-a-decimal')
const label = z.string().trim().min(1).max(20)
const labels = z.array(label).max(20)

export const scaleShape = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'wrong-key'),
  name: localised(80),
  better: z.enum(['higher', 'lower']),
  passing: z
    .array(z.object({ label, value: decimal, average: decimal }))
    .min(1)
    .max(200),
  failing: labels.default([]),
  ungraded: labels.default([]),
  own: z.boolean().default(false),
})

const year = z
  .string()
  .trim()
  .regex(/^\d{4}\/\d{4}$/, 'wrong-year')
const entry = z
  .object({ label, count: z.int().min(0).max(9_999_999).optional(), percent: decimal.optional() })
  .refine(({ count, percent }) => (count === undefined) !== (percent === undefined), 'count-or-percent')

export const tableShape = z.object({
  organisation: z.uuid().nullable().default(null),
  field: z
    .string()
    .trim()
    .refine(text => readIscedF(text).valid, 'wrong-isced')
    .nullable()
    .default(null),
  cycle: z.int().min(5).max(8),
  firstYear: year,
  lastYear: year,
  scale: z.uuid(),
  entries: z.array(entry).min(1).max(300),
})
