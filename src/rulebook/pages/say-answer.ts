import { sayMonth } from '../../platform/calendar-words.ts'
import { inLanguage, type Language, type Localised } from '../../platform/words.ts'
import { countryName, languageName } from '../../reference/index.ts'
import type { RecordVersion } from '../record.ts'
import { canonical } from '../state-record.ts'
import { say } from '../words/index.ts'
import type { Field } from './field.ts'

type WordKey = Parameters<ReturnType<typeof say>>[0]
type Content = Record<string, unknown>
export type Change = { label: string; before: string; after: string }

const worded = (language: Language, key: string): string => say(language)(key as WordKey)

/** What was changed from one version to the next, field by field, in the reader's words. */
export function changesBetween(
  fields: readonly Field[],
  [before, after]: readonly [RecordVersion, RecordVersion],
  language: Language,
): Change[] {
  const [was, is] = [before.content as Content, after.content as Content]
  const labels = canonical(before.label) === canonical(after.label) ? [] : [labelChange(before, after, language)]
  return [
    ...labels,
    ...fields
      .filter(({ name }) => canonical(was[name]) !== canonical(is[name]))
      .map(field => ({
        label: worded(language, field.label),
        before: sayAnswer(field, was[field.name], language),
        after: sayAnswer(field, is[field.name], language),
      })),
  ]
}

const labelChange = (before: RecordVersion, after: RecordVersion, language: Language): Change => ({
  label: worded(language, 'office.says'),
  before: everyLanguage(before.label),
  after: everyLanguage(after.label),
})

const everyLanguage = (label: object | null | undefined): string =>
  Object.values(label ?? {})
    .filter(Boolean)
    .join(' / ')

/** One answer as a text; nothing where nothing is said. */
export function sayAnswer(field: Field, value: unknown, language: Language): string {
  if (value === undefined || value === null) return ''
  switch (field.as) {
    case 'group':
      return sayGroup(field.fields, value as Content, language)
    case 'rows':
      return (value as Content[]).map(row => sayGroup(field.fields, row, language)).join('; ')
    case 'duration':
      return sayDuration(value, language)
    case 'localised':
      return everyLanguage(value)
    case 'lines':
      return (value as object[])
        .map(item => ('key' in item ? String(item.key) : inLanguage(item as Localised, language)))
        .join('; ')
    case 'texts':
      return (value as string[]).join(', ')
    case 'choice':
    case 'choices':
      return [value]
        .flat()
        .map(one => sayChoice(field, String(one), language))
        .join(', ')
    case 'money':
      return (Number(value) / 100).toFixed(2)
    case 'answer':
    case 'tick':
      return worded(language, `fields.answers.${value ? 'yes' : 'no'}`)
    default:
      return String(value)
  }
}

const sayGroup = (fields: readonly Field[], content: Content, language: Language): string =>
  fields
    .map(field => sayAnswer(field, content[field.name], language))
    .filter(Boolean)
    .join(', ')

function sayDuration(value: unknown, language: Language): string {
  if (typeof value === 'string') return worded(language, `fields.unitsOfTime.${value}`)
  const { value: count, unit } = value as { value: number; unit: string }
  return `${count} × ${worded(language, `fields.unitsOfTime.${unit}`)}`
}

function sayChoice(field: Field & { as: 'choice' | 'choices' }, value: string, language: Language): string {
  if (field.says) return worded(language, `${field.says}.${value}`)
  if (field.of === 'months') return sayMonth(Number(value), language)
  if (field.of === 'languages') return languageName(value, language)
  if (field.of === 'countries') return countryName(value, language)
  return value
}
