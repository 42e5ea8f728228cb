import type { Changes, RowProblem, SheetRecord } from '../kinds/import-kind.ts'

type Before = { said: Record<string, string>; changedOn: string | null }

/**
 * The fields in which a record says otherwise than a list because somebody changed it here: what stands there is not what the
 * lists have said. Where it is not known what they said, whatever was changed here since they came.
 */
export function keptHere(changes: Changes, before: Before | undefined, taken: readonly string[]): string[] {
  if (!before) return []
  return Object.entries(changes).flatMap(([field, [now]]) => {
    if (taken.includes(field)) return []
    const said = before.said[field]
    const ours = said === undefined ? now !== '' && before.changedOn !== null : said !== now
    return ours ? [field] : []
  })
}

/** A change of one of several things of a kind has its own key: `contact/ada@example.eu` belongs to the field `contact`. */
export const fieldOf = (change: string): string => change.split('/')[0] ?? change

export const keptNote = (
  { row }: Pick<SheetRecord, 'row'>,
  { change, changes, on }: { change: string; changes: Changes; on: string | null },
): RowProblem => {
  const [now, list] = changes[change] ?? ['', '']
  return {
    row,
    field: fieldOf(change),
    code: 'import.kept',
    grave: false,
    facts: { change, on: on ?? 'none', now: now || 'none', list: list || 'none' },
  }
}

/** The record without what it says in some fields: an empty cell changes nothing. */
export function without(record: SheetRecord, changes: readonly string[]): SheetRecord {
  const left = <T extends Record<string, unknown>>(values: T) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => !changes.includes(field))) as T
  return {
    ...record,
    values: left(record.values),
    lines: record.lines.map(line => ({ ...line, values: left(line.values) })),
  }
}
