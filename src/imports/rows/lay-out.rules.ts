import type { Sheet } from '../../sheets/sheet.ts'
import type { Mapping } from '../kinds/header.rules.ts'
import type { ImportKind } from '../kinds/import-kind.ts'
import { fillDown, type RawRow, readRow } from './row.rules.ts'
import type { StagedRow } from './row.store.ts'

type Keyed = Pick<StagedRow, 'key' | 'rank' | 'label'>
type Reading = Pick<ImportKind, 'fields' | 'keyOf' | 'labelOf' | 'rankOf'>

const longestKey = 400

/** Which record a row names, in which order it comes, and how a person calls it. */
export function keyed(kind: Reading, mapping: Mapping, raw: RawRow): Keyed {
  const { values } = readRow(kind.fields, mapping, raw, () => null)
  return {
    key: kind.keyOf(values)?.slice(0, longestKey) ?? null,
    rank: kind.rankOf?.(values) ?? 0,
    label: kind.labelOf(values).slice(0, 200),
  }
}

/** The rows of a sheet in portions, each row with the first row of its key: what is laid out in the database. */
export function* layOut(
  kind: Reading,
  mapping: Mapping,
  sheet: Pick<Sheet, 'rows' | 'oddities'>,
  corrections: ReadonlyMap<number, Record<string, string>>,
): Generator<StagedRow[]> {
  const portion = 400
  const filled = fillDown(sheet.rows, mapping)
  const odd = new Map<number, { column: number; code: StagedRow['odd'][number]['code'] }[]>()
  for (const { row, column, code } of sheet.oddities) odd.set(row, [...(odd.get(row) ?? []), { column, code }])
  const first = new Map<string, { record: number; rank: number }>()
  let waiting: StagedRow[] = []
  for (const [at, { row, cells }] of sheet.rows.entries()) {
    const raw: RawRow = {
      row,
      cells,
      corrected: corrections.get(row) ?? {},
      filled: filled[at] ?? {},
      odd: odd.get(row) ?? [],
    }
    const { key, rank, label } = keyed(kind, mapping, raw)
    const known = key === null ? undefined : first.get(key)
    if (key !== null && !known) first.set(key, { record: row, rank })
    waiting.push({ ...raw, key, label, record: known?.record ?? row, rank: known?.rank ?? rank })
    if (waiting.length < portion) continue
    yield waiting
    waiting = []
  }
  if (waiting.length) yield waiting
}
