import type { Fields } from '../../platform/form.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Language, type Localised, languages } from '../../platform/words.ts'

type Tree = { [name: string]: unknown }

const plain = ['csrf', 'version']

/**
 * A form's answers as the tree that its field names spell: `label.en` is `{ label: { en } }`, `measured.0.on` the first of a list.
 * Empty answers are none, and rows without any answer are left out.
 */
export function answersIn(fields: Fields): Tree {
  const tree: Tree = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === '' || plain.includes(name) || name.endsWith('-typed') || name === '__proto__') continue
    put(tree, name.split('.'), value)
  }
  return listed(tree) as Tree
}

function put(tree: Tree, path: string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (!rest.length) {
    tree[name] = value
    return
  }
  const below = Object.hasOwn(tree, name) && typeof tree[name] === 'object' ? (tree[name] as Tree) : {}
  tree[name] = below
  put(below, rest, value)
}

/** Branches whose names are all numbers are lists. */
function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, part]) => [name, listed(part)] as const)
  return entries.length > 0 && entries.every(([name]) => /^\d{1,3}$/.test(name))
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part)
    : Object.fromEntries(entries)
}

const linesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
    : []

/** Texts that were written one on each line, in the same order in every language. */
export function textsByLine(fields: Fields, name: string): Localised[] {
  const [english = [], ...others] = languages.map(language => linesOf(fields[`${name}.${language}`]))
  const uneven = languages.find((_, index) => {
    const lines = index === 0 ? english : (others[index - 1] ?? [])
    return lines.length > 0 && lines.length !== english.length
  })
  if (uneven) throw new Refusal('input.wrong', { count: 1 }, { [`${name}.${uneven}`]: { code: 'lines-differ' } })
  return english.map((en, row) => ({
    en,
    ...Object.fromEntries(
      languages.slice(1).flatMap((language, index) => {
        const line = others[index]?.[row]
        return line ? [[language, line]] : []
      }),
    ),
  }))
}

/** The same, as a text field shows them. */
export const linesIn = (texts: readonly Localised[]): Partial<Record<(typeof languages)[number], string>> =>
  Object.fromEntries(
    languages.map(language => [
      language,
      texts.some(one => one[language]) ? texts.map(one => one[language] || one.en).join('\n') : '',
    ]),
  )

/**
 * Texts keep what they say in languages that the office does not publish: its forms do not show them. Lists are compared row by row,
 * unless their number has changed.
 */
export function keepUnshown<T>(given: T, known: unknown, published: readonly Language[]): T {
  if (Array.isArray(given))
    return (
      Array.isArray(known) && known.length === given.length
        ? given.map((row, index) => keepUnshown(row, known[index], published))
        : given
    ) as T
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return given
  const before = known as Record<string, unknown>
  const hidden = 'en' in given ? languages.filter(language => !published.includes(language) && before[language]) : []
  return Object.fromEntries([
    ...hidden.map(language => [language, before[language]]),
    ...Object.entries(given).map(([name, value]) => [name, keepUnshown(value, before[name], published)]),
  ]) as T
}
