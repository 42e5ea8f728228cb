import { toDay } from './calendar.ts'
import { sayDay, sayMonth } from './calendar-words.ts'
import { type Language, type Localised, languages } from './language.ts'
import { comparePartialDates, type PartialDate, precisionOf } from './partial-date.ts'

/** `1985`, `October 1991`, `1 November 2020`: as exactly as it is known. */
export function sayPartialDate(date: PartialDate, language: Language): string {
  const [year = '', month = ''] = date.split('-')
  if (precisionOf(date) === 'day') return sayDay(toDay(date), language)
  return month ? `${sayMonth(Number(month), language)} ${year}` : year
}

/** The little word that stands before a date: `since`, `dal`, `depuis le`; by language, relation and precision. */
type Relation = 'on' | 'since' | 'until'
const before: Record<Language, Record<Relation, Record<'year' | 'month' | 'day', string>>> = {
  en: {
    on: { year: 'in ', month: 'in ', day: 'on ' },
    since: { year: 'since ', month: 'since ', day: 'since ' },
    until: { year: 'until ', month: 'until ', day: 'until ' },
  },
  it: {
    on: { year: 'nel ', month: 'a ', day: 'il ' },
    since: { year: 'dal ', month: 'da ', day: 'dal ' },
    until: { year: 'fino al ', month: 'fino a ', day: 'fino al ' },
  },
  fr: {
    on: { year: 'en ', month: 'en ', day: 'le ' },
    since: { year: 'depuis ', month: 'depuis ', day: 'depuis le ' },
    until: { year: 'jusqu’en ', month: 'jusqu’en ', day: 'jusqu’au ' },
  },
}

/** Before 8 and 11 the Italian article is elided: dall’8 marzo, l’11 aprile. */
const elided = (text: string): string =>
  text.replace(/(dal|al|il) (?=(?:8|11) )/, (_, article: string) => (article === 'il' ? 'l’' : `${article}l’`))

function related(relation: Relation, date: PartialDate, language: Language): string {
  const said = before[language][relation][precisionOf(date)] + sayPartialDate(date, language)
  return language === 'it' ? elided(said) : said
}

/** `in 1985`, `on 1 November 2020`; `nel 1985`, `a ottobre 1991`; `le 1er novembre 2020`. */
export const sayAt = (date: PartialDate, language: Language): string => related('on', date, language)
export const saySince = (date: PartialDate, language: Language): string => related('since', date, language)
export const sayUntil = (date: PartialDate, language: Language): string => related('until', date, language)

/** `2023–2027`, `1 November 2020 – 31 October 2023`, `since 2001`, `until 1999`; empty when neither end is known. */
export function sayTenure(
  { since, until }: { since: PartialDate | null; until: PartialDate | null },
  language: Language,
): string {
  if (since && until) {
    if (comparePartialDates(since, until) === 0) return sayPartialDate(since, language)
    const dash = since.length === 4 && until.length === 4 ? '–' : ' – '
    return `${sayPartialDate(since, language)}${dash}${sayPartialDate(until, language)}`
  }
  return since ? saySince(since, language) : until ? sayUntil(until, language) : ''
}

/** A value for facts and refusals: the date as each reader says it. */
export const spokenDate = (date: PartialDate): Localised =>
  Object.fromEntries(languages.map(language => [language, sayPartialDate(date, language)])) as Localised
