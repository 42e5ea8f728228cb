import { type AgreementType, listTypes, sayAgreements } from '../../agreements/index.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { frameworks } from '../../reference/index.ts'

/** What the office calls its types of agreement, else their common names. */
export async function namesOfTypes(ask: Ask): Promise<(type: AgreementType) => string> {
  const own = new Map((await listTypes(ask.caller, undefined)).map(({ type, name }) => [type, name]))
  return type => {
    const name = own.get(type)
    return name ? inLanguage(name, ask.language) : sayAgreements(ask.language)(`types.${type}`)
  }
}

export const frameworkName = (key: string, language: Language): string =>
  inLanguage(frameworks.find(one => one.key === key)?.name ?? { en: key }, language)
