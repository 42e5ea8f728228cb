import type { Language } from '../platform/language.ts'

export type DateMention = { kind: 'date'; month: number; day: number; year: number | null }
export type MonthMention = { kind: 'month'; month: number; year: number | null }
export type Found<M> = M & { at: number; length: number }

const names: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
}
/** Forms cut short, several to a month where people cut differently. */
const shortNames: Record<Language, readonly string[]> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep|Sept Oct Nov Dec'.split(' '),
  it: 'gen|genn feb|febbr mar apr mag|magg giu lug ago set|sett ott nov dic'.split(' '),
  fr: 'janv fév|févr mars avr mai juin juil août sept oct nov déc'.split(' '),
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const monthOf = new Map(
  [...Object.values(names), ...Object.values(shortNames)].flatMap(list =>
    list.flatMap((forms, index) => forms.split('|').map(form => [plain(form), index + 1] as const)),
  ),
)

/** With and without its accents, small, capitalised or all in capitals. */
const inAnyCase = (name: string) =>
  [name, plain(name)].flatMap(form => [form, form.charAt(0).toUpperCase() + form.slice(1), form.toUpperCase()])
const capital = (name: string) => [name, name.toUpperCase()]

const edgeBefore = '(?<![\\p{L}\\d/.-])'
const edgeAfter = '(?![\\p{L}\\d])'
const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|°|º|er|ᵉʳ)?'
const between = '\\s*(?:[-–—/]|to|until|and|or|al|e|o|fino al|au|et|ou|jusqu’au)\\s*(?:the |l’|le |il )?'
const days = (last: string) => `(?<days>(?:${dayNumber}${between}){0,3}(?:${last}))`
const yearAfter = '(?:,?[\\s-]+(?:of |del |de )?(?<year>\\d{4})(?!\\d))?'

/** The full stop of a month cut short, where it does not end the sentence. */
const cut = '(?:\\.(?=,?\\s+\\d{4}))?'

type Patterns = { dayMonth: RegExp; monthDay: RegExp; monthAlone: RegExp }

function patternsFor(language: Language): Patterns {
  const english = [...names.en.flatMap(capital), ...shortNames.en.flatMap(forms => forms.split('|'))]
  // English `may` is a verb and Italian `mai` an adverb: those need their capital, or their language.
  const full = [...names.it, ...(language === 'it' ? [] : ['mai']), ...names.fr.filter(name => name !== 'mai')]
  const small = names.en.filter(name => name !== 'May').map(name => name.toLowerCase())
  const short = language === 'en' ? [] : shortNames[language].flatMap(forms => forms.split('|'))
  const beside = [...english, ...small, ...full.flatMap(inAnyCase), ...short.flatMap(inAnyCase)]
  const choice = (forms: string[]) => [...new Set(forms)].sort((a, b) => b.length - a.length).join('|')
  const alone = choice(names[language].flatMap(language === 'en' ? capital : inAnyCase))
  const lastDay = `${dayNumber}|[Ff]irst|[Pp]rimo|[Pp]remier`
  const dayMonth = `${days(lastDay)}\\s*[.-]?\\s*(?:of |di |de )?(?<month>${choice(beside)})${edgeAfter}${cut}${yearAfter}`
  const monthDay = `(?<month>${choice(english)})\\.?\\s+(?:the )?${days(dayNumber)}${edgeAfter}(?!\\s*[:.]\\d)${yearAfter}`
  return {
    dayMonth: new RegExp(edgeBefore + dayMonth, 'dgu'),
    monthDay: new RegExp(edgeBefore + monthDay, 'dgu'),
    monthAlone: new RegExp(`(?<![\\p{L}\\d])(?<month>${alone})${edgeAfter}${yearAfter}`, 'gu'),
  }
}
const patterns = { en: patternsFor('en'), it: patternsFor('it'), fr: patternsFor('fr') }

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const exists = (month: number, day: number) => month >= 1 && day >= 1 && day <= (longest[month - 1] ?? 0)

/** Each day of "1st–15 May 2026" is a mention; the last one carries month and year, in "May 1–15" the first one the month. */
function* inWords(pattern: RegExp, text: string): Generator<Found<DateMention>> {
  for (const match of text.matchAll(pattern)) {
    const [from = 0] = match.indices?.groups?.days ?? []
    const month = monthOf.get(plain(match.groups?.month ?? '')) ?? 0
    const year = match.groups?.year ? Number(match.groups.year) : null
    const found = [...(match.groups?.days ?? '').matchAll(/\d{1,2}|first|primo|premier/gi)]
    for (const [index, one] of found.entries()) {
      const day = Number.isNaN(Number(one[0])) ? 1 : Number(one[0])
      const at = index === 0 ? match.index : from + one.index
      const end = index === found.length - 1 ? match.index + match[0].length : from + one.index + one[0].length
      if (exists(month, day)) yield { kind: 'date', month, day, year, at, length: end - at }
    }
  }
}

const inNumbers = [
  /(?<![\p{L}\d/.-])(?<year>\d{4})(?<mark>[-/])(?<month>\d{2})\k<mark>(?<day>\d{2})(?![\d/-])/gu,
  /(?<![\p{L}\d/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/-]|[.,]\d)/gu,
  /(?<![\p{L}\d/.,-])(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\p{L}\d/%-]|[.,]\d)/gu,
]

/** `1/2` is a half and `24/7` is always; `15/5` and `1/05` are days. */
const looksLikeDay = (day: string, month: string) =>
  month.length === 2 || (Number(day) > 12 && `${day}/${month}` !== '24/7')

/** The day stands first, as in Europe, except where only the other order makes a day: `05/15/2026`. */
function readNumbers(groups: Record<string, string | undefined>): DateMention | null {
  const { day: first = '', month: second = '', year = '' } = groups
  const american = Number(second) > 12 && Number(first) <= 12
  const [day, month] = american ? [Number(second), Number(first)] : [Number(first), Number(second)]
  if (!exists(month, day) || (year === '' && !looksLikeDay(first, second))) return null
  return { kind: 'date', month, day, year: year === '' ? null : Number(year) + (year.length === 2 ? 2000 : 0) }
}

export function* findDates(text: string, language: Language): Generator<Found<DateMention>> {
  for (const pattern of inNumbers)
    for (const match of text.matchAll(pattern)) {
      const date = readNumbers(match.groups ?? {})
      if (date) yield { ...date, at: match.index, length: match[0].length }
    }
  yield* inWords(patterns[language].dayMonth, text)
  yield* inWords(patterns[language].monthDay, text)
}

const timeWord =
  /\b(?:in|of|until|till|by|from|since|during|before|after|through|to|and|or|late|early|mid|every|each|next|last)[\s-]+$|[-–/]\s*$/i
const otherMonth = new RegExp(`^\\s*(?:[-–/]|or|and|to|until)\\s*(?:${names.en.join('|')})`)

/** `May` may be a verb: alone it is the month where a year follows, a word of time comes before, or another month is near. */
const isMay = (text: string, at: number, end: number) =>
  timeWord.test(text.slice(Math.max(0, at - 12), at)) || otherMonth.test(text.slice(end, end + 25))

export function* findMonths(text: string, language: Language): Generator<Found<MonthMention>> {
  for (const match of text.matchAll(patterns[language].monthAlone)) {
    const { month: name = '', year } = match.groups ?? {}
    const end = match.index + match[0].length
    if (name.toLowerCase() === 'may' && !year && !isMay(text, match.index, end)) continue
    const month = monthOf.get(plain(name)) ?? 0
    yield { kind: 'month', month, year: year ? Number(year) : null, at: match.index, length: match[0].length }
  }
}
