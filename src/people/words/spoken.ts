import type { RoleName } from '../../permissions.ts'
import type { Language } from '../../platform/words.ts'
import { say } from './index.ts'

/** Roles as one says them: `Officer, signatory`. */
export const rolesInWords = (language: Language, roles: readonly RoleName[]): string => {
  const all = roles.map(role => say(language)(`roles.${role}`)).join(', ')
  return all.slice(0, 1) + all.slice(1).toLocaleLowerCase(language)
}

export const ownAccount = (language: Language): string => say(language)('account.title')

export const languageNames: Record<Language, string> = { en: 'English', it: 'Italiano', fr: 'Français' }

/** The office that a mandate or a procedure names: *President*. An office of one's own keeps its code. */
export function officeInWords(language: Language, office: string): string {
  const key = `offices.${office}` as 'offices.rector'
  return say(language).has(key) ? say(language)(key) : office
}

/** The same in all languages, for sentences that are said later. */
export const officeInAll = (office: string) => ({
  en: officeInWords('en', office),
  it: officeInWords('it', office),
  fr: officeInWords('fr', office),
})
