import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { cycles, fieldTitle } from '../../reference/index.ts'
import type { ReferenceGroup } from '../grading.ts'
import { say } from '../words/index.ts'

export const files = '/grading'
export const at = (path = '') => `/:office/:language${files}${path}`

export const crumbsTo = (ask: Ask, ...further: { label: string; href?: string }[]) => [
  { label: say(ask.language)('title'), ...(further.length ? { href: ask.to(files) } : {}) },
  ...further,
]

/** `0311 Economics`, or all fields together. */
export const fieldOf = ({ field }: Pick<ReferenceGroup, 'field'>, language: Language): string =>
  field ? `${field} ${fieldTitle(field, language) ?? ''}`.trim() : say(language)('allFields')

export const cycleOf = ({ cycle }: Pick<ReferenceGroup, 'cycle'>, language: Language): string => {
  const name = cycles[cycle as 6]
  return name ? inLanguage(name, language) : say(language)('cycle', { cycle })
}

export const yearsOf = ({ firstYear, lastYear }: Pick<ReferenceGroup, 'firstYear' | 'lastYear'>): string =>
  firstYear === lastYear ? firstYear : `${firstYear} – ${lastYear}`
