import { type Changes, type SheetRecord, without } from '../../imports/index.ts'
import type { Agreement, Condition } from '../agreement.ts'
import type { ConditionInput, ContentInput } from '../agreement-input.ts'
import { type SaidCondition, shownCondition } from './condition-row.rules.ts'
import type { Standing } from './standing.rules.ts'

export type Checked = { content: ContentInput; conditions: ConditionInput[] }

type Compared = {
  before: Agreement | undefined
  kept: Condition[]
  checked: Checked
  now: Standing
  conditions: SaidCondition[]
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.toSorted().join(', ')
  return typeof value === 'object' && 'en' in value ? String(value.en) : String(value)
}

const compared = [
  'framework',
  'coordinator',
  'languages',
  'startsOn',
  'endsOn',
  'durationMonths',
  'renewal',
  'renewalMonths',
  'noticeDays',
  'notes',
  'units',
] as const

/** What the record says of each field, in a form to compare and to show: only what it says counts. */
export function saidIn({ values }: SheetRecord, { checked, now, conditions }: Compared): Record<string, string> {
  const said: Record<string, string> = {}
  if (values.title !== undefined) said.title = shown(checked.content.title)
  for (const field of compared) if (values[field] !== undefined) said[field] = shown(checked.content[field])
  if (values.published !== undefined) said.published = shown(values.published)
  if (values.endedOn !== undefined) said.endedOn = shown(now.endedOn)
  if (values.endReason !== undefined) said.endReason = shown(now.endReason)
  if (conditions.length) said.personsOut = shownConditions(checked.conditions as never)
  return said
}

const shownConditions = (all: readonly Parameters<typeof shownCondition>[0][]) => all.map(shownCondition).join('; ')

/** Where the office's own says otherwise. */
export function changesOf(said: Record<string, string>, { before, kept, checked, now }: Compared): Changes {
  if (!before) return {}
  const changes: Changes = {}
  for (const [field, fresh] of Object.entries(said)) {
    const old = field === 'personsOut' ? shownConditions(kept) : shown(before[field as keyof Agreement])
    if (old !== fresh) changes[field] = [old, fresh]
  }
  const organisations = checked.content.parties.map(({ organisation }) => organisation)
  const fresh = organisations.filter(organisation => !before.partners.includes(organisation))
  if (fresh.length) changes.partner = [String(before.partners.length), String(before.partners.length + fresh.length)]
  if (now.state !== before.state && Object.keys(changes).length && changes.endedOn === undefined)
    changes.endedOn = [shown(before.endedOn), shown(now.endedOn)]
  return changes
}

const places = ['personsOut', 'monthsOut', 'personsIn', 'monthsIn']

/** The record without what some changes come from: places are said in several columns together. */
export const withoutChanges = (record: SheetRecord, changes: readonly string[]): SheetRecord =>
  without(record, changes.includes('personsOut') ? [...changes, ...places] : changes)
