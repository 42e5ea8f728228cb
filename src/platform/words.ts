import { createTranslator } from 'use-intl/core'
import type { Language } from './language.ts'

export { inLanguage, isLanguage, type Language, type Localised, languages } from './language.ts'

/** Widens the literals of the English words, so that other languages must have the same keys, not the same texts. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

// biome-ignore lint/suspicious/noExplicitAny: the shape of the messages is what the type parameter carries
type Messages = Record<string, any>

/**
 * Gives the translator of a slice's words: `const say = speaks({ en, it, fr })`, then `say('it')('list.title', { count: 3 })`.
 * Messages are ICU; translators are made once per language.
 */
export function speaks<const W extends Messages>(all: { en: W; it: Words<W>; fr: Words<W> }) {
  const make = (language: Language) =>
    createTranslator<W>({ locale: language, messages: all[language] as W, timeZone: 'UTC' })
  const made = new Map<Language, ReturnType<typeof make>>()
  return (language: Language) => {
    const known = made.get(language)
    if (known) return known
    const fresh = make(language)
    made.set(language, fresh)
    return fresh
  }
}

/** A word that stands alone, as a choice of a form, begins with a capital; inside of a sentence the same word does not. */
export const asChoice = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
