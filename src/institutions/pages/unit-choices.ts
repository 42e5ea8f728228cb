import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import type { Unit } from '../unit.ts'
import { say } from '../words/index.ts'

/** The units of a select, each set in under what it is part of. */
export const choicesOf = (ask: Ask, placed: { unit: Unit; depth: number }[]) =>
  placed.map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'\u2003'.repeat(depth)}${inLanguage(unit.name, ask.language)}`,
  }))

/** The labels of a name's fields, in the languages that this office publishes. */
export function nameLabels(ask: Ask): Partial<Record<Language, string>> {
  const words = say(ask.language)
  const all = { en: words('units.english'), it: words('units.italian'), fr: words('units.french') }
  return Object.fromEntries(ask.office.languages.map(language => [language, all[language]]))
}
