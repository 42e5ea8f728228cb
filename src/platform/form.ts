/** The text fields and files of a form as they arrived; a field that came several times is a list. */
export type Fields = Record<string, string | string[]>
export type Posted = { fields: Fields; files: Record<string, File[]> }

/** Line ends as one character, composed letters, and no NUL, which PostgreSQL cannot keep. */
const clean = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '').normalize('NFC').trim()

const mostFields = 10_000

/** Nothing when there are more fields than any form of ours has. */
export function readForm(form: FormData): Posted | undefined {
  const texts = new Map<string, string[]>()
  const files = new Map<string, File[]>()
  let count = 0
  for (const [name, value] of form.entries()) {
    if (++count > mostFields) return undefined
    if (typeof value === 'string') put(texts, name, clean(value))
    else if (value.size) put(files, name, value)
  }
  const fields = [...texts].map(([name, values]) => [name, values.length === 1 ? values[0] : values])
  return { fields: Object.fromEntries(fields), files: Object.fromEntries(files) }
}

function put<T>(all: Map<string, T[]>, name: string, value: T): void {
  const before = all.get(name)
  if (before) before.push(value)
  else all.set(name, [value])
}

/** Empty answers are no answers: commands then say "missing", or take their default. */
export const answered = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== '' && name !== 'csrf'))

/** One text of a form, empty when it is missing. */
export const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** All values that came under one name: check boxes, multiple choices. */
export const list = (fields: Fields, name: string): string[] => {
  const value = fields[name]
  return value === undefined || value === '' ? [] : Array.isArray(value) ? value.filter(Boolean) : [value]
}

/** A text in several languages, as `LocalisedField` sends it: `name.en`, `name.it`, …; empty ones are left out. */
export const localisedIn = (fields: Fields, name: string): { en: string; it?: string; fr?: string } => ({
  en: text(fields, `${name}.en`),
  ...(text(fields, `${name}.it`) ? { it: text(fields, `${name}.it`) } : {}),
  ...(text(fields, `${name}.fr`) ? { fr: text(fields, `${name}.fr`) } : {}),
})
