import { sayDay } from '../platform/calendar-words.ts'
import type { Language } from '../platform/words.ts'
import { countryName, languageName } from '../reference/index.ts'
import type { Question } from './answers.ts'
import { say } from './words/index.ts'

/** An answer as people read it; what cannot be read as what was asked, as it was typed. */
export function sayAnswer(language: Language, question: Question, value: string): string {
  if (!value) return ''
  switch (question.as) {
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(value as never, language) : value
    case 'country':
      return countryName(value, language)
    case 'language':
      return languageName(value, language)
    case 'choice':
      return question.of?.includes(value) ? say(language)(`choices.${value}` as 'choices.passport') : value
    default:
      return value
  }
}
