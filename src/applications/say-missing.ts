import { inLanguage, type Language } from '../platform/words.ts'
import type { Paper } from './application.ts'
import type { MissingLine } from './completeness.rules.ts'
import { say } from './words/index.ts'

/** What the office found wrong with a paper, with its note. */
export function sayFaults(language: Language, { faults, note }: Pick<Paper, 'faults' | 'note'>): string {
  const said = faults.map(fault => say(language)(`faults.${fault}`)).join(', ')
  return note ? `${said}; ${note}` : said
}

/** What an application lacks, as a line of a list. */
export function sayMissing(language: Language, missing: MissingLine): string {
  const words = say(language)
  if (missing.kind === 'step')
    return words('lacks.answers', { step: words(`steps.${missing.step}`), count: missing.count })
  if (missing.kind === 'paper')
    return words(`lacks.${missing.why}`, {
      paper: inLanguage(missing.asked.label, language),
      faults: missing.paper ? sayFaults(language, missing.paper) : '',
    })
  const question = words(`questions.${missing.field}` as 'questions.street')
  const step = words(`steps.${missing.step}`)
  return words(missing.problem.code === 'missing' ? 'lacks.answer' : 'lacks.wrongAnswer', { question, step })
}
