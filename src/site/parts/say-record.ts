import { inLanguage } from '../../platform/words.ts'
import type { Stated } from '../../rulebook/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'

export type Duration = { value: number; unit: 'day' | 'week' | 'month' | 'semester' | 'year' }
export const sayDuration = ({ language }: Pick<Sources, 'language'>, { value, unit }: Duration): string =>
  say(language)(`durations.${unit}`, { value })

/** The sentence of a rule, with what it did away with. */
export function sentenceOf(record: Stated, sources: Pick<Sources, 'language'>): string | undefined {
  const said = record.label ? inLanguage(record.label, sources.language) : undefined
  if (record.kind === 'grading-rule' && record.content.replaces)
    return `${said} ${inLanguage(record.content.replaces, sources.language)}`
  return said
}
