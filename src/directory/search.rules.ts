import { languages } from '../platform/language.ts'
import { type CountryCode, countries, countryName } from '../reference/index.ts'
import { alsoCalled } from './place-names.ts'

/**
 * What somebody looks for. `words`: each must be found, in one of its ways of writing; `country` with `inCountry`: the same
 * question read as "these words, in this country". `compact`: the text as a code without its spaces, null where it cannot be one.
 */
export type Sought = {
  text: string
  words: string[][]
  compact: string | null
  country: CountryCode | null
  inCountry: string[][]
  /** What the names found are compared with to put them in order; null where that says nothing. */
  likeness: string | null
  /** How words begin and end, for when one was misspelt in between. */
  edges: string[]
}

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Without accents and case, as the database's `folded` does it. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, letter => letters[letter] ?? letter)
    .normalize('NFC')

/** Words that most names have, in one language or another: they are not asked for, only weighed. */
const everyday = new Set(
  `university universities universite universita universitat universitaet universidad universidade univerzita univerza
   universitatea uniwersytet universitet universitetet universiteit universitetas univerzitet sveuciliste panepistimio
   yliopisto egyetem ulikool universitate universiti of the di de del della degli delle dei do da du des la le les los
   der die das zu an and und et e y i in studi st`.split(/\s+/),
)

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The ways in which a list may write a word: without accents, with German or Danish letters spelled out, in another language. */
function waysOf(word: string): string[] {
  const spelledOut = fold(word.replace(/[äöüåø]/g, letter => umlauts[letter] ?? letter))
  return [...new Set([...alsoCalled(fold(word)), spelledOut])]
}

let byName: Map<string, CountryCode> | undefined

/** The country that a text names, in any of our languages. */
export function countryCalled(text: string): CountryCode | null {
  byName ??= new Map(
    countries.flatMap(({ code }) => languages.map(language => [fold(countryName(code, language)), code] as const)),
  )
  return byName.get(fold(text)) ?? null
}

/** The words that count: all of them where there are only everyday ones. */
function asked(words: string[]): string[][] {
  const telling = words.filter(word => !everyday.has(fold(word)))
  return (telling.length > 0 ? telling : words).map(waysOf)
}

/** A country's name at the end ("Jena Germany") or at the beginning of what was typed, and the words beside it. */
function countryIn(words: string[]): { country: CountryCode; rest: string[] } | null {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const last = countryCalled(words.slice(-length).join(' '))
    if (last) return { country: last, rest: words.slice(0, -length) }
    const first = countryCalled(words.slice(0, length).join(' '))
    if (first) return { country: first, rest: words.slice(length) }
  }
  return null
}

/** A country beside it says nothing of a name; of one or two letters nothing is alike. */
function likenessOf(text: string, rest: string[] | undefined): string | null {
  const told = rest ? rest.join(' ') : text
  return told.length > 2 ? told : null
}

const edgesOf = (words: string[]): string[] =>
  words
    .map(fold)
    .filter(word => word.length > 3 && !everyday.has(word))
    .sort((one, other) => other.length - one.length)
    .slice(0, 2)
    .flatMap(word => [word.slice(0, 3), word.slice(-3)])

const longest = 100
const mostWords = 8

/** Reads what was typed into a search field; null where nothing was. */
export function readSought(typed: string): Sought | null {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, longest)
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .map(word => word.replace(/^\.+|\.+$/g, ''))
    .filter(Boolean)
    .slice(0, mostWords)
  if (words.length === 0) return null
  const placed = countryIn(words)
  const compact = text.toUpperCase().replace(/\s/g, '')
  return {
    text,
    words: asked(words),
    compact: /^[A-Z0-9-]{3,}$/.test(compact) ? compact : null,
    country: placed?.country ?? null,
    inCountry: placed && placed.rest.length > 0 ? asked(placed.rest) : [],
    likeness: likenessOf(text, placed?.rest),
    edges: edgesOf(words),
  }
}
