import { inLanguage, type Language } from '../platform/words.ts'
import { languageName } from '../reference/index.ts'
import type { Moved } from './drift.ts'
import { say } from './words/index.ts'

/** How the catalogue has moved away from one agreed course, in a sentence. */
export function sayMoved(language: Language, { what, from, to, line }: Moved): string {
  const spoken = (value: string) => (what === 'language' && value ? languageName(value, language) : value)
  return say(language)(`moved.${what}`, {
    course: inLanguage(line.title, language),
    from: spoken(from),
    to: spoken(to),
  })
}
