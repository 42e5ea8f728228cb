import type { RoleName } from '../../permissions.ts'
import type { Language } from '../../platform/words.ts'
import { say } from './index.ts'

/** Roles as one says them: `Officer, signatory`. */
export const rolesInWords = (language: Language, roles: readonly RoleName[]): string => {
  const all = roles.map(role => say(language)(`roles.${role}`)).join(', ')
  return all.slice(0, 1) + all.slice(1).toLocaleLowerCase(language)
}

export const ownAccount = (language: Language): string => say(language)('account.title')
