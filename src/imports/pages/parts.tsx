import { isDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import type { Import, Outcome } from '../import.ts'
import type { ImportField } from '../kinds/field.ts'
import { type ImportKind, kindCalled, type RowProblem } from '../kinds/import-kind.ts'
import { fieldOf } from '../rows/kept-here.rules.ts'
import { say } from '../words/index.ts'

export const idOf = (ask: Ask): string => ask.params.importId ?? ''
export const pathOf = (ask: Ask, id: string, more = ''): string => ask.to(`/imports/${id}${more}`)

export const crumbsTo = (ask: Ask, imported: Pick<Import, 'id' | 'fileName'>, here: string) => [
  { label: say(ask.language)('list.title'), href: ask.to('/imports') },
  { label: imported.fileName, href: pathOf(ask, imported.id) },
  { label: here },
]

export const tones = {
  new: 'good',
  changed: 'open',
  unchanged: 'plain',
  problem: 'warning',
  gone: 'warning',
} as const satisfies Record<Outcome, string>

export const stateTones = {
  uploaded: 'open',
  mapped: 'plain',
  checked: 'open',
  confirmed: 'plain',
  applied: 'good',
  discarded: 'plain',
} as const satisfies Record<Import['state'], string>

export const labelOfField = (ask: Ask, kind: ImportKind, key: string): string =>
  kind.words(ask.language).field(key).label

export const keptCode = 'import.kept'

/** A problem as one sentence; names of fields in it are the labels of the kind. */
export function problemIn(ask: Ask, kind: ImportKind, problem: RowProblem): string {
  const { fields, now, list } = problem.facts ?? {}
  if (problem.code === keptCode) {
    const field = kind.fields.find(({ key }) => key === problem.field)
    const said = (value: unknown) => (value === 'none' ? 'none' : valueIn(ask, field, String(value)))
    return ask.says.problem({ code: keptCode, facts: { ...problem.facts, now: said(now), list: said(list) } })
  }
  const facts =
    typeof fields === 'string'
      ? {
          ...problem.facts,
          fields: fields
            .split(' ')
            .map(key => labelOfField(ask, kind, key))
            .join(', '),
        }
      : problem.facts
  return ask.says.problem({ code: problem.code, ...(facts ? { facts } : {}) })
}

/** A value of a list, a day or a country in the reader's words; anything else as it is. */
export function valueIn(ask: Ask, field: ImportField | undefined, value: string): string {
  if (!field || value === '') return value
  switch (field.shape.is) {
    case 'day':
      return isDay(value) ? sayDay(value, ask.language) : value
    case 'country':
      return countryName(value, ask.language)
    case 'yes':
      return say(ask.language)(value === 'true' ? 'values.yes' : 'values.no')
    case 'one-of':
    case 'many-of': {
      const names = new Map(field.shape.of().map(({ value: key, names: own }) => [key, own[ask.language]]))
      const parts = value.split(', ')
      return parts.map(part => names.get(part) ?? part).join(', ')
    }
    default:
      return value
  }
}

/** Everything that is to be said about one row, each as a sentence. */
export function sentencesOf(
  ask: Ask,
  kind: ImportKind,
  line: { problems: RowProblem[]; changes: Record<string, [string, string]>; outcome: Outcome | null },
): string[] {
  const words = say(ask.language)
  const told = line.problems.map(problem => {
    const sentence = problemIn(ask, kind, problem)
    if (!problem.field) return sentence
    const label = labelOfField(ask, kind, problem.field)
    return problem.value ? `${label} “${problem.value.slice(0, 200)}”: ${sentence}` : `${label}: ${sentence}`
  })
  if (line.outcome !== 'changed') return told
  const changes = Object.entries(line.changes).map(([key, [before, after]]) => {
    const field = kind.fields.find(one => one.key === key)
    const shown = (value: string) => valueIn(ask, field, value) || words('report.nothing')
    const values = { field: labelOfField(ask, kind, fieldOf(key)), before: shown(before), after: shown(after) }
    return words(before ? 'report.was' : 'report.set', values)
  })
  return [...told, ...changes]
}

export const kindOf = (imported: Pick<Import, 'kind'>): ImportKind => kindCalled(imported.kind)
