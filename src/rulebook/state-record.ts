import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { localised, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import type { Localised } from '../platform/words.ts'
import { insertRecord, lockRecord, type NewRecord, recordByKey, saveRecord } from './record.store.ts'
import {
  keyShape,
  type Origin,
  originShape,
  type RecordKind,
  recordKinds,
  type shapes as Shapes,
  shapes,
} from './record.ts'
import { happened } from './rulebook.facts.ts'

type Given<K extends RecordKind> = {
  kind: K
  key: string
  label?: Localised | null | undefined
  content: z.input<(typeof Shapes)[K]>
  origin?: Origin | undefined
  position?: number | undefined
  version?: number | string | undefined
}
export type RecordInput = { [K in RecordKind]: Given<K> }[RecordKind]
type Parsed = { [K in RecordKind]: Given<K> & { content: z.output<(typeof Shapes)[K]>; version?: number } }[RecordKind]

/** A list has no sentence of its own; everything else says what it is. */
const shapeOf = (kind: RecordKind) =>
  z.object({
    kind: z.literal(kind),
    key: keyShape,
    label: kind === 'list' ? localised(2000).nullish() : localised(2000),
    content: shapes[kind] as z.ZodType<object>,
    origin: originShape.optional(),
    position: z.int().min(0).optional(),
    version: revision.optional(),
  })

const [first, ...rest] = recordKinds.map(shapeOf)
const input = z.discriminatedUnion('kind', [first as ReturnType<typeof shapeOf>, ...rest]) as unknown as z.ZodType<
  Parsed,
  RecordInput
>

/** States a rule or words it anew. On which day a deadline falls is not said here: `state-deadline` and `move-deadline` do. */
export const stateRecord = command('state-record', input, async (scope, stated) => {
  const known = await lockRecord(scope, stated.kind, stated.key)
  scope.must('rulebook.edit')
  await mustNameRules(scope, stated)
  if (!known) {
    if (stated.kind === 'deadline') throw new Refusal('record.not-found', { key: stated.key })
    const record = {
      ...stated,
      label: stated.label ?? null,
      origin: stated.origin ?? office,
      position: stated.position ?? 0,
    }
    const id = await insertRecord(scope, record as NewRecord)
    return [happened('record.stated', id, namesOf(record))]
  }
  if (known.kind === 'deadline' && 'relative' in known.content !== 'relative' in stated.content)
    throw new Refusal('deadline.changes-its-nature')
  // Version 0 says that nothing was there: a key that is taken is not overwritten unseen, one that was withdrawn is free.
  if (stated.version === 0 && !known.withdrawnAt)
    throw new Refusal('input.wrong', { count: 1 }, { key: { code: 'key-taken' } })
  if (stated.version && stated.version !== known.revision) throw new Refusal('record.changed-meanwhile')
  const record = {
    label: stated.label ?? null,
    content: stated.content,
    origin: stated.origin ?? known.origin,
    position: stated.position ?? known.position,
  }
  if (!known.withdrawnAt && sameRecord(known, record)) return nothingChanged
  await saveRecord(scope, known.id, record)
  return [happened(known.withdrawnAt ? 'record.stated' : 'record.changed', known.id, namesOf({ ...stated, ...record }))]
})

/** By which fields a kind names rules of another, which must hold. */
const named: { [K in RecordKind]?: { field: string; kind: RecordKind } } = {
  window: { field: 'closes', kind: 'deadline' },
  'extension-rule': { field: 'offering', kind: 'offering' },
  session: { field: 'programme', kind: 'programme' },
}

async function mustNameRules(scope: Scope, { kind, content }: Parsed): Promise<void> {
  const name = named[kind]
  const key = name && (content as Record<string, unknown>)[name.field]
  if (!name || typeof key !== 'string') return
  const rule = await recordByKey(scope, name.kind, key)
  if (!rule || rule.withdrawnAt)
    throw new Refusal('input.wrong', { count: 1 }, { [`content.${name.field}`]: { code: 'no-such-rule' } })
}

const office: Origin = { from: 'office' }
const namesOf = ({ kind, key, label }: { kind: string; key: string; label: Localised | null }) => ({ kind, key, label })

type Compared = { label: unknown; content: unknown; origin: unknown; position: number }

/** Equal in what it says, whatever the order in which the database keeps the fields. */
const sameRecord = (a: Compared, b: Compared): boolean => canonical(partsOf(a)) === canonical(partsOf(b))
const partsOf = ({ label, content, origin, position }: Compared) => ({ label, content, origin, position })

export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
