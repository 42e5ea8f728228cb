import { sayMonth } from '../../platform/calendar-words.ts'
import { asChoice, inLanguage, type Language } from '../../platform/words.ts'
import { cycles, sdgs } from '../../reference/index.ts'
import {
  associateKinds,
  lengthUnits,
  levels,
  milestoneKinds,
  type PartKind,
  projectRoles,
  projectStates,
  qualifiers,
  roles,
} from '../parts/part.ts'
import { say, type words } from '../words/index.ts'

type Label = keyof (typeof words)['en']['fields']
type Choices = (language: Language) => { value: string; label: string }[]

/** What the form of a part asks, in its order. The label is the field's own name unless another is given. */
export type FieldSpec = { name: Label; label?: Label; required?: boolean; onlyNew?: boolean } & (
  | { as: 'localised'; most: number; rows?: number }
  | { as: 'date' | 'organisation' | 'url' | 'aims' | 'decimal' | 'goal' }
  | { as: 'line'; most: number }
  | { as: 'number'; least: number; most: number }
  | { as: 'choice'; choices: Choices }
)

type Chapter = 'role' | 'associate' | 'milestone' | 'projectRole' | 'qualifier' | 'unit' | 'state'
const choicesIn =
  (chapter: Chapter, values: readonly string[]): Choices =>
  language =>
    values.map(value => ({ value, label: asChoice(say(language)(`${chapter}.${value}` as 'role.lead'), language) }))

export const goalChoices: Choices = language =>
  sdgs.map(({ number, name }) => ({ value: String(number), label: `${number} ${inLanguage(name, language)}` }))
const monthChoices: Choices = language =>
  Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: sayMonth(index + 1, language) }))
const levelChoices: Choices = language =>
  levels.map(level => ({ value: String(level), label: inLanguage(cycles[level], language) }))

const text = (name: Label, more: { label?: Label; required?: boolean; rows?: number } = {}) =>
  ({ as: 'localised', name, most: 2000, rows: 3, required: true, ...more }) as const
const title = (name: Label, required = true) => ({ as: 'localised', name, most: 300, required }) as const
const choice = (name: Label, choices: Choices, more: { required?: boolean; onlyNew?: boolean } = {}) =>
  ({ as: 'choice', name, choices, required: true, ...more }) as const
const since = { as: 'date', name: 'since' } as const
const until = { as: 'date', name: 'until' } as const
const attested = { as: 'date', name: 'attested' } as const
const website = { as: 'url', name: 'website' } as const

export const partFields: Record<PartKind, readonly FieldSpec[]> = {
  membership: [
    { as: 'organisation', name: 'organisation', required: true },
    choice('role', choicesIn('role', roles)),
    { ...title('note', false), most: 2000 },
    since,
    until,
    attested,
  ],
  'associated-partner': [
    choice('character', choicesIn('associate', associateKinds)),
    title('label'),
    { as: 'number', name: 'number', least: 1, most: 9999 },
    { as: 'organisation', name: 'organisation' },
    since,
    until,
    attested,
  ],
  milestone: [
    choice('character', choicesIn('milestone', milestoneKinds)),
    text('what'),
    { ...since, required: true },
    until,
  ],
  funding: [
    title('funder'),
    title('programme', false),
    title('call', false),
    text('what', { label: 'paid' }),
    since,
    until,
  ],
  'work-package': [
    { as: 'number', name: 'number', least: 1, most: 999, required: true },
    title('title'),
    title('area', false),
    { as: 'organisation', name: 'lead' },
    since,
    until,
  ],
  'virtual-institute': [
    title('theme'),
    { as: 'goal', name: 'goal' },
    { as: 'organisation', name: 'lead' },
    website,
    since,
    until,
  ],
  'joint-programme': [
    title('name'),
    choice('level', levelChoices, { required: false }),
    { as: 'goal', name: 'goal' },
    website,
    since,
    until,
  ],
  project: [
    title('name'),
    { as: 'line', name: 'shortName', most: 60 },
    choice('state', choicesIn('state', projectStates), { onlyNew: true }),
    choice('role', choicesIn('projectRole', projectRoles)),
    title('programme', false),
    text('description'),
    { as: 'aims', name: 'aims' },
    website,
    since,
    until,
  ],
  session: [
    title('label'),
    choice('month', monthChoices),
    { as: 'number', name: 'length', least: 1, most: 999, required: true },
    choice('unit', choicesIn('unit', lengthUnits)),
    text('what', { label: 'offered', required: false }),
  ],
  figure: [
    choice('qualifier', choicesIn('qualifier', qualifiers)),
    { as: 'number', name: 'value', least: 0, most: 999_999_999, required: true },
    title('noun'),
    { as: 'date', name: 'asOf' },
  ],
  target: [
    text('what', { label: 'wanted' }),
    { as: 'decimal', name: 'value' },
    title('noun', false),
    { as: 'date', name: 'due' },
  ],
  publication: [title('title'), { as: 'url', name: 'url', required: true }, { as: 'date', name: 'publishedOn' }],
}

export const dated: readonly Label[] = ['since', 'until', 'attested', 'asOf', 'due', 'publishedOn']
