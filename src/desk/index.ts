import type { Language } from '../platform/words.ts'
import { say } from './words/index.ts'

export const officeTitle = (language: Language): string => say(language)('office.title')
export const searchLabel = (language: Language): string => say(language)('search.label')
