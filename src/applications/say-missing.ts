import { inLanguage, type Language } from '../platform/words.ts'
import type { Missing } from './completeness.rules.ts'
import { say } from './words/index.ts'

/** One thing that an application lacks, as a line of a list. */
export function sayMissing(language: Language, missing: Missing): string {
  const words = say(language)
  if (missing.kind === 'paper')
    return words(`lacks.${missing.why}`, { paper: inLanguage(missing.asked.label, language) })
  const question = words(`questions.${missing.field}` as 'questions.street')
  const step = words(`steps.${missing.step}`)
  return words(missing.problem.code === 'missing' ? 'lacks.answer' : 'lacks.wrongAnswer', { question, step })
}
