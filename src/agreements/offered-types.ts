import type { Caller } from '../platform/scope.ts'
import { inLanguage, type Language, type Localised } from '../platform/words.ts'
import { type AgreementType, agreementTypes } from './agreement.ts'
import { listTypes } from './describe-type.ts'
import { say } from './words/index.ts'

/** A type as the office calls it, else by its common name. */
export const typeIn = (language: Language, type: AgreementType, own: Localised | undefined): string =>
  own ? inLanguage(own, language) : say(language)(`types.${type}`)

/** The types that this office concludes, in its order; where it has described none that it offers, all that it has not put aside. */
export async function offeredTypes(caller: Caller, language: Language) {
  const described = await listTypes(caller, undefined)
  const offered = described.filter(({ offered: yes }) => yes)
  const rest = offered.length ? [] : agreementTypes.filter(type => !described.some(one => one.type === type))
  return [
    ...offered.map(({ type, name, description }) => ({ type, name: typeIn(language, type, name), description })),
    ...rest.map(type => ({ type, name: typeIn(language, type, undefined), description: null })),
  ]
}
