import { type Fields, list, localisedIn, text } from '../../platform/form.ts'
import { languages } from '../../platform/words.ts'
import type { RecordKind } from '../record.ts'

/** From where the choices of a field come: named here, known to the house, or the rules of another kind. */
export type Choices = readonly string[] | 'months' | 'languages' | 'countries' | 'currencies' | { rulesOf: RecordKind }

/** One question of a rule's form. `says` is the chapter of the words in which its choices are named. */
export type Field = { name: string; label: string; hint?: string; optional?: true } & (
  | { as: 'text'; most: number }
  | { as: 'number'; from: number; to: number }
  | { as: 'money' }
  | { as: 'localised'; rows?: number }
  /** One a line. */
  | { as: 'texts' }
  /** One a line, in each language; `{{kind:key}}` is a rule. */
  | { as: 'lines' }
  | { as: 'choice'; of: Choices; says?: string; numeric?: true }
  | { as: 'choices'; of: Choices; says?: string; numeric?: true }
  /** Yes, no, or nothing is said about it. */
  | { as: 'answer' }
  | { as: 'tick'; unticked: 'false' | 'absent' }
  | { as: 'duration'; or?: string }
  | { as: 'group'; fields: readonly Field[] }
  | { as: 'rows'; fields: readonly Field[] }
)

type Content = Record<string, unknown>
type Words = Record<string, string>
type Link = { kind: string; key: string }
type Duration = { value: number; unit: string }

/** What a record says, as the form shows it. */
export const answersOf = (fields: readonly Field[], content: Content, at = 'content'): Fields =>
  Object.assign({}, ...fields.map(field => shown(field, content[field.name], `${at}.${field.name}`)))

function shown(field: Field, value: unknown, at: string): Fields {
  if (value === undefined || value === null) return {}
  switch (field.as) {
    case 'group':
      return answersOf(field.fields, value as Content, at)
    case 'rows':
      return Object.assign({}, ...(value as Content[]).map((row, i) => answersOf(field.fields, row, `${at}.${i}`)))
    case 'duration':
      return typeof value === 'string' ? { [`${at}.unit`]: value } : shownDuration(value as Duration, at)
    case 'localised':
      return Object.fromEntries(Object.entries(value as Words).map(([language, said]) => [`${at}.${language}`, said]))
    case 'lines':
      return Object.fromEntries(languages.map(language => [`${at}.${language}`, linesIn(value as object[], language)]))
    case 'texts':
      return { [at]: (value as string[]).join('\n') }
    case 'choices':
      return { [at]: (value as unknown[]).map(String) }
    case 'money':
      return { [at]: (Number(value) / 100).toFixed(2) }
    case 'answer':
      return { [at]: value ? 'yes' : 'no' }
    case 'tick':
      return value ? { [at]: 'yes' } : {}
    default:
      return { [at]: String(value) }
  }
}

const shownDuration = ({ value, unit }: Duration, at: string): Fields => ({
  [`${at}.value`]: String(value),
  [`${at}.unit`]: unit,
})

const linesIn = (items: readonly object[], language: string): string =>
  items
    .map(item => ('key' in item ? linkLine(item as Link, language) : ((item as Words)[language] ?? '')))
    .join('\n')
    .trimEnd()

const linkLine = ({ kind, key }: Link, language: string): string => (language === 'en' ? `{{${kind}:${key}}}` : '')

/** What a form says. What it does not say is left out; rows that were left blank are taken out of the form too. */
export const readFields = (fields: readonly Field[], form: Fields, at = 'content'): Content =>
  Object.fromEntries(
    fields.flatMap(field => {
      const value = read(field, form, `${at}.${field.name}`)
      return value === undefined || (field.optional && isBlank(value)) ? [] : [[field.name, value]]
    }),
  )

function isBlank(value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && Object.values(value).every(isBlank)
}

const number = (raw: string): number | string | undefined =>
  raw === '' ? undefined : Number.isFinite(Number(raw)) ? Number(raw) : raw

function read(field: Field, form: Fields, at: string): unknown {
  switch (field.as) {
    case 'group':
      return readFields(field.fields, form, at)
    case 'rows':
      return compacted(form, at).map(row => readFields(field.fields, form, row))
    case 'duration':
      return readDuration(field.or, form, at)
    case 'localised':
      return localisedIn(form, at)
    case 'lines':
      return readLines(form, at)
    case 'texts':
      return text(form, at).split('\n').filter(Boolean)
    case 'choices':
      return field.numeric ? list(form, at).map(Number) : list(form, at)
    case 'choice':
      return field.numeric ? number(text(form, at)) : text(form, at) || undefined
    case 'number':
      return number(text(form, at))
    case 'money':
      return cents(text(form, at))
    case 'answer':
      return { yes: true, no: false }[text(form, at)]
    case 'tick':
      return text(form, at) === 'yes' || (field.unticked === 'false' ? false : undefined)
    case 'text':
      return text(form, at) || undefined
  }
}

function cents(raw: string): number | string | undefined {
  const euros = number(raw.replace(',', '.'))
  return typeof euros === 'number' ? Math.round(euros * 100) : euros
}

function readDuration(or: string | undefined, form: Fields, at: string): unknown {
  const unit = text(form, `${at}.unit`)
  if (or !== undefined && unit === or) return or
  const value = number(text(form, `${at}.value`))
  return value === undefined && !unit ? undefined : { value, unit: unit || undefined }
}

const link = /^\{\{([a-z-]+):([^{}\s]+)\}\}$/

function readLines(form: Fields, at: string): unknown[] {
  const [en = [], it = [], fr = []] = languages.map(language => text(form, `${at}.${language}`).split('\n'))
  const longest = Math.max(en.length, it.length, fr.length)
  return Array.from({ length: longest }, (_, i) => {
    const [, kind, key] = link.exec(en[i]?.trim() ?? '') ?? []
    if (kind && key) return { kind, key }
    const line = { en: en[i]?.trim() ?? '', it: it[i]?.trim(), fr: fr[i]?.trim() }
    return Object.fromEntries(Object.entries(line).filter(([language, said]) => language === 'en' || said))
  }).filter(item => !isBlank(item))
}

/** Where each row that says something stands, after those left blank were taken out, so that a problem is shown at its row. */
export function compacted(form: Fields, at: string): string[] {
  const own = Object.keys(form).filter(name => name.startsWith(`${at}.`))
  const numberOf = (name: string) => Number(name.slice(at.length + 1).split('.')[0])
  const said = own.filter(name => !isBlank(form[name])).map(numberOf)
  const kept = [...new Set(said)].sort((a, b) => a - b)
  const moved = own.flatMap(name => {
    const place = kept.indexOf(numberOf(name))
    const rest = name.slice(`${at}.${numberOf(name)}`.length)
    return place < 0 ? [] : [[`${at}.${place}${rest}`, form[name] ?? ''] as const]
  })
  for (const name of own) delete form[name]
  Object.assign(form, Object.fromEntries(moved))
  return kept.map((_, place) => `${at}.${place}`)
}
