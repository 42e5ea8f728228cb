import { officeInWords } from '../people/index.ts'
import type { Day } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import { fieldTitle, frameworks, languageName, sdgs } from '../reference/index.ts'
import type { Agreement, Signature, SubjectArea } from './agreement.ts'
import { fieldsOfTerms, type TermField } from './terms.ts'
import { say } from './words/index.ts'

export type Line = { term: string; fact: string }
export type Named = { language: Language; unitName: (id: string) => string }

/** What an agreement is about, in lines, as its file and its printed record say it; what is not stated is left out. */
export function contentLines(agreement: Agreement, coordinator: string | null, named: Named): Line[] {
  const { language, unitName } = named
  const words = say(language)
  const lines: (Line | { term: string; fact: string | null })[] = [
    { term: words('file.scope'), fact: agreement.scope && inLanguage(agreement.scope, language) },
    { term: words('file.framework'), fact: frameworkIn(agreement.framework, language) },
    { term: words('file.units'), fact: listed(agreement.units.map(unitName)) },
    { term: words('file.coordinator'), fact: coordinator },
    { term: words('file.languages'), fact: listed(agreement.languages.map(code => languageName(code, language))) },
    { term: words('file.sdgs'), fact: listed(agreement.sdgs.map(number => goal(number, language))) },
    {
      term: words('file.money'),
      fact: agreement.moneyNote ?? words(agreement.spendsMoney ? 'file.moneySpent' : 'file.moneyNone'),
    },
    { term: words('file.curricula'), fact: agreement.touchesCurricula ? words('yes') : null },
    { term: words('file.departs'), fact: agreement.departsFromModel ? words('yes') : null },
    ...termLines(agreement, language),
  ]
  return lines.filter((line): line is Line => Boolean(line.fact))
}

const listed = (items: string[]) => items.filter(Boolean).join(', ')

const frameworkIn = (key: string | null, language: Language): string | null => {
  const found = frameworks.find(one => one.key === key)
  return found ? inLanguage(found.name, language) : key
}

function goal(number: number, language: Language): string {
  const found = sdgs.find(one => one.number === number)
  return found ? `${number} ${found.name[language]}` : String(number)
}

function termLines({ type, terms }: Agreement, language: Language): Line[] {
  return fieldsOfTerms(type).flatMap(([key, field]) => {
    const value = terms[key]
    if (value === undefined || value === false) return []
    return [{ term: say(language)(`terms.${key}` as 'terms.aims'), fact: termValue(field, value, language) }]
  })
}

function termValue(field: TermField, value: unknown, language: Language): string {
  if (field.kind === 'yes') return say(language)('yes')
  if (field.kind === 'choice') return say(language)(`choices.${String(value)}` as 'choices.both')
  if (field.kind === 'day') return sayDay(String(value) as Day, language)
  if (field.kind === 'language') return languageName(String(value), language)
  return String(value)
}

/** What the Erasmus+ template 2021–2029 says for everybody (its sections on changes, termination and liability). */
export const provisionsOf = ({ type }: Agreement, language: Language): string[] =>
  type === 'erasmus'
    ? (['numbers', 'notice', 'liability'] as const).map(key => say(language)(`print.erasmus.${key}`))
    : []

/** A field of education: `0912 Medicine`, or as the agreement says it more exactly. */
export const fieldLine = ({ isced, clarification }: SubjectArea, language: Language): string =>
  [isced, clarification ?? fieldTitle(isced, language)].filter(Boolean).join(' ')

/** From when to when, and whether it goes on by itself. */
export function dateLines(agreement: Agreement, language: Language): Line[] {
  const words = say(language)
  const { inForceSince, expiresOn, startsOn, endsOn, durationMonths, renewal, renewalMonths } = agreement
  const day = (on: string | null) => (on ? sayDay(on as Day, language) : null)
  const months = (count: number) => words('file.durationMonths', { months: count })
  return [
    inForceSince
      ? { term: words('file.since'), fact: sayDay(inForceSince as Day, language) }
      : { term: words('file.starts'), fact: day(startsOn) ?? words('file.startsWithSignature') },
    {
      term: words('file.until'),
      fact: day(expiresOn ?? endsOn) ?? (durationMonths ? months(durationMonths) : words('file.noEnd')),
    },
    {
      term: words('file.renewal'),
      fact: [words(`renewals.${renewal}`), renewalMonths && months(renewalMonths)].filter(Boolean).join(', '),
    },
  ]
}

/** Who signed for us, as whom, and by whose right. */
export const ourSignatureLine = (signature: Signature, language: Language): string =>
  say(language)(signature.delegator ? 'file.signedByDelegation' : 'file.signedAs', {
    name: signature.signatory,
    office: officeInWords(language, signature.office ?? ''),
    mandate: signature.granted ?? '',
    delegator: signature.delegator ?? '',
    on: sayDay(signature.signedOn as Day, language),
  })
