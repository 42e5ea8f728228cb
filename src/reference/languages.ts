import type { Language } from '../platform/language.ts'

const iso639 = `
  aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
  nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
  tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
`

/** Languages of two letters (ISO 639-1): what a course is taught in, what a student speaks. */
export const languageCodes: readonly string[] = iso639.trim().split(/\s+/)

/** The form of xs:language (BCP 47 without its registry); says nothing of whether such a language is spoken. */
export const isLanguageTag = (text: string): boolean => /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(text)

const names = new Map<Language, Intl.DisplayNames>()

/** The name of a language in the reader's: `languageName('de', 'it')` is *tedesco*. A tag nobody knows names itself. */
export function languageName(tag: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'language' })
  names.set(language, known)
  try {
    return known.of(tag) ?? tag
  } catch {
    return tag
  }
}

export function languagesByName(language: Language): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(language)
  return languageCodes
    .map(code => ({ code, name: languageName(code, language) }))
    .sort((a, b) => compare(a.name, b.name))
}
