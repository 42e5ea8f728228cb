import { columnOf } from '../platform/columns.ts'

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A row as the table has it, from a record as the code has it; values that are objects become JSON. */
export const toRow = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[columnOf(name), toColumn(value)]])),
  )

const toColumn = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return value
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) return value
  return JSON.stringify(value)
}

export const fromRow = <T>(row: object): T =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as T
