import type { Problem } from '../../platform/refusal.ts'
import { readCountry } from '../../reference/index.ts'
import { tidy } from '../../sheets/values.ts'
import { dayWritten } from './day.rules.ts'
import type { Named, Shape, Value } from './field.ts'
import { plain } from './plain.rules.ts'

/**
 * What a cell says: nothing, a value, or something that cannot be taken in. `unsure` is a text for a person to interpret,
 * `meant` are texts that a person has interpreted.
 */
export type CellReading =
  | { empty: true }
  | { value: Value; meant?: readonly Meant[] }
  | { problem: Problem; unsure?: { written: string; of: readonly Named[] } }
export type Meant = { written: string; value: string }
/** What a person said that a text means. */
export type Means = (written: string) => string | null

const wrong = (code: string, facts?: Problem['facts']): CellReading => ({ problem: facts ? { code, facts } : { code } })
const nothing = { empty: true } as const

/** What office lists write where they have nothing to say. */
const fillers = new Set(['', '-', '--', '---', '–', '—', '/', 'n/a', 'n.a.', 'n.d.', 'nd', '?', 'null', '#n/a', '#n/d'])

/** Exports protect texts that begin like a formula with an apostrophe; read again, it is no part of the text. */
const unprotected = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '')

const garbled = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ\u0178]|\ufffd/

const nobodySaid: Means = () => null

/** Reads one cell as what its column may hold. */
export function readCell(shape: Shape, cell: string, means: Means = nobodySaid): CellReading {
  const text = tidy(unprotected(cell))
  if (fillers.has(text.toLowerCase())) return nothing
  if (text.startsWith('=')) return wrong('import.formula-text')
  if (garbled.test(cell)) return wrong('import.garbled')
  switch (shape.is) {
    case 'text':
      return text.length > shape.most ? wrong('too-long', { maximum: shape.most }) : { value: text }
    case 'texts':
      return readTexts(cell, shape)
    case 'day':
      return readDay(text)
    case 'country': {
      const country = readCountry(text)
      return country ? { value: country } : wrong('import.unknown-country')
    }
    case 'code': {
      const code = shape.read(text)
      return code === null ? wrong(shape.wrong) : { value: code }
    }
    case 'email':
      return readEmail(text)
    case 'website':
      return readWebsite(text)
    case 'whole':
    case 'amount':
      return readNumber(text, shape)
    case 'one-of':
      return readChoices([text], shape.of(), { most: 1, one: true, means })
    case 'many-of':
      return readChoices(findNamed(shape.of(), text) === undefined ? partsOf(cell) : [text], shape.of(), {
        most: shape.most,
        one: false,
        means,
      })
    case 'yes':
      return readYes(text)
  }
}

/** Several values in one cell: on lines, between semicolons, or between commas where there is neither. */
export function partsOf(cell: string): string[] {
  const parts = /[;\n|]/.test(cell) ? cell.split(/[;\n|]/) : cell.split(',')
  return parts.map(tidy).filter(part => !fillers.has(part.toLowerCase()))
}

function readTexts(cell: string, { each, most }: { each: number; most: number }): CellReading {
  const parts = partsOf(cell)
  if (parts.length > most) return wrong('import.too-many', { maximum: most })
  if (parts.some(part => part.length > each)) return wrong('too-long', { maximum: each })
  return parts.length ? { value: parts } : nothing
}

function readDay(text: string): CellReading {
  const day = dayWritten(text)
  if (day) return { value: day }
  if (/^(19|20)\d{2}([/-](19|20)?\d{2})?$/.test(text)) return wrong('import.only-a-year')
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text) ?? []
  if (first && second && Number(first) <= 12 && Number(second) > 12) return wrong('import.month-first')
  return wrong('wrong-date')
}

const address = /^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i

/** `Anna Rossi <anna@unipv.it>`, `mailto:…` and a stray full stop are an address; two addresses are not. */
function readEmail(text: string): CellReading {
  const [, inside] = /<([^<>]+)>/.exec(text) ?? []
  const email = (inside ?? text)
    .replace(/^mailto:\s*/i, '')
    .replace(/[.,;\s]+$/, '')
    .toLowerCase()
  if (address.test(email) && email.length <= 254) return { value: email }
  return wrong(email.split('@').length > 2 ? 'import.several-addresses' : 'wrong-email')
}

function readWebsite(text: string): CellReading {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const fine = !/[\s@]/.test(url) && URL.parse(url)?.hostname.includes('.') && url.length <= 300
  return fine ? { value: url } : wrong('wrong-address')
}

type NumberShape = { is: 'whole'; least: number; most: number } | { is: 'amount'; most: number }

/** `1.200,50`, `1 200,50` and `1,200.50` are one number; a whole one may carry the zeros that Excel shows. */
function readNumber(text: string, shape: NumberShape): CellReading {
  const packed = text.replace(/[\s’']/g, '')
  const decimal = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(packed)
    ? packed.replaceAll('.', '').replace(',', '.')
    : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(packed)
      ? packed.replaceAll(',', '')
      : packed.replace(',', '.')
  const value = /^-?\d+(\.\d+)?$/.test(decimal) ? Number(decimal) : Number.NaN
  if (Number.isNaN(value) || (shape.is === 'whole' && !Number.isInteger(value))) {
    return wrong(shape.is === 'whole' ? 'not-a-number' : 'import.not-an-amount')
  }
  const least = shape.is === 'whole' ? shape.least : 0
  if (value < least) return wrong('too-small', { minimum: least })
  if (value > shape.most) return wrong('too-great', { maximum: shape.most })
  return { value: shape.is === 'whole' ? value : Math.round(value * 100) / 100 }
}

const called = new WeakMap<readonly Named[], Map<string, string>>()

function namesOf(list: readonly Named[]): Map<string, string> {
  const known = called.get(list)
  if (known) return known
  const names = new Map<string, string>()
  for (const { value, names: own, also = [] } of list)
    for (const name of [value, ...Object.values(own), ...also])
      if (!names.has(plain(name))) names.set(plain(name), value)
  called.set(list, names)
  return names
}

/** The value of a list that a text names, exactly but for accents, case and punctuation. */
export const findNamed = (list: readonly Named[], text: string): string | undefined => namesOf(list).get(plain(text))

type Choices = { most: number; one: boolean; means: Means }

function readChoices(parts: readonly string[], list: readonly Named[], { most, one, means }: Choices): CellReading {
  const values = new Set<string>()
  const meant: Meant[] = []
  for (const written of parts) {
    const value = findNamed(list, written) ?? means(written)
    if (value === null) return { problem: { code: 'import.not-in-list' }, unsure: { written, of: list } }
    if (findNamed(list, written) === undefined) meant.push({ written, value })
    values.add(value)
  }
  const [first] = values
  if (first === undefined) return nothing
  if (values.size > most) return wrong('import.too-many', { maximum: most })
  return { value: one ? first : [...values], ...(meant.length ? { meant } : {}) }
}

const yeses = new Set('x si s yes y oui o true vero vrai 1 ✓ ✔'.split(' '))
const noes = new Set('no n non false falso faux 0'.split(' '))

function readYes(text: string): CellReading {
  const word = plain(text) || text
  if (yeses.has(word)) return { value: true }
  return noes.has(word) ? { value: false } : wrong('import.yes-or-no')
}
