import { type NamedTerm, termKey, termsOf } from '../courses/index.ts'
import { addDays, addMonths, addWeeks, type Day, dayIn, endOfDay, instantAt } from '../platform/calendar.ts'
import type { Localised } from '../platform/words.ts'
import { type Duration, orLonger, type Rulebook, recordsOf, standingFor } from '../rulebook/index.ts'
import type { AskedLevel } from './checks.rules.ts'
import { type LearningAgreement, turns } from './learning-agreement.ts'

type Stay = Pick<LearningAgreement, 'academicYear' | 'term'>
const unnamed: Localised = { en: '' }

/** The terms of the academic year in which somebody is here, as the catalogue counts them; those of the whole year for a whole year. */
export function termsOfStay(
  rulebook: Pick<Rulebook, 'years'>,
  { academicYear, term }: Stay,
  whole = unnamed,
): NamedTerm[] {
  const all = termsOf(rulebook.years, academicYear, whole)
  if (term === 'year') return all
  return all.filter(({ term: number, terms }) => terms > 1 && (term === 'winter' ? number === 1 : number > 1))
}

export const termKeysOfStay = (rulebook: Pick<Rulebook, 'years'>, stay: Stay): string[] =>
  termsOfStay(rulebook, stay).map(termKey)

/** Into how many terms the year is divided: two where nobody says so. */
export const termsInYear = (rulebook: Pick<Rulebook, 'years'>, { academicYear }: Stay): number =>
  Math.max(2, ...termsOf(rulebook.years, academicYear, unnamed).map(({ terms }) => terms))

export const standingOf = (rulebook: Rulebook, { academicYear, term }: Stay) =>
  standingFor(rulebook, { subject: 'learning-agreement', direction: 'incoming', term, year: academicYear })

/** The levels of language that the office states for those who come. */
export const askedLevels = (rulebook: Rulebook): AskedLevel[] =>
  recordsOf(rulebook, 'level')
    .filter(({ content }) => content.direction === 'incoming' && !content.programme)
    .map(({ content: { language, from, strength } }) => ({ language, from, strength }))

/** Until when the first version must be signed: by the rulebook, or longer where the office gave this student more time. */
export function dueOf(
  rulebook: Rulebook,
  agreement: Stay & Pick<LearningAgreement, 'extendedUntil'>,
): Date | undefined {
  const standing = standingOf(rulebook, agreement)
  const until = standing.open ? standing.closes?.at : standing.closed?.at
  return orLonger(until, agreement.extendedUntil)
}

/** What the rulebook says of changes: within which time of what they are asked for, and answered. */
const within = (rulebook: Rulebook, after: 'term-start' | 'request'): Duration | undefined =>
  recordsOf(rulebook, 'window').find(
    ({ content }) => content.subject === 'learning-agreement' && content.within?.after === after,
  )?.content.within?.by

function later(day: Day, { value, unit }: Duration): Day {
  if (unit === 'day') return addDays(day, value)
  if (unit === 'week') return addWeeks(day, value)
  return addMonths(day, value * { month: 1, semester: 6, year: 12 }[unit])
}

export type ChangeWindow = {
  open: boolean
  closes: Date | undefined
  closed: Date | undefined
  opens: Date | undefined
}

/**
 * Changes are the exception: asked for before the stay, or within the rulebook's time of the start of each of its terms. Where the rulebook
 * or the calendar says nothing, at any time.
 */
export function changeWindow(rulebook: Rulebook, stay: Stay): ChangeWindow {
  const { zone } = rulebook.office
  const by = within(rulebook, 'term-start')
  const starts = termsOfStay(rulebook, stay)
    .filter(({ terms }) => terms > 1)
    .flatMap(({ startOn }) => startOn ?? [])
    .sort()
  const spans = starts.map((startOn, at) => ({
    from: at === 0 ? new Date(0) : instantAt(startOn as Day, '00:00', zone),
    until: by && endOfDay(later(startOn as Day, by), zone),
  }))
  if (!by || !spans.length) return { open: true, closes: undefined, closed: undefined, opens: undefined }
  const now = rulebook.now
  const open = spans.find(({ from, until }) => until && from <= now && now <= until)
  return {
    open: open !== undefined,
    closes: open?.until,
    closed: spans.findLast(({ until }) => until && until < now)?.until,
    opens: spans.find(({ from }) => now < from)?.from,
  }
}

/** Until when a change that was asked for should be answered by everybody. */
export function answerUntil(rulebook: Rulebook, askedAt: Date): Date | undefined {
  const by = within(rulebook, 'request')
  const { zone } = rulebook.office
  return by && endOfDay(later(dayIn(askedAt, zone), by), zone)
}

type Turn = { who: (typeof turns)[keyof typeof turns]; until: Date | undefined }
type InTurn = Stay & Pick<LearningAgreement, 'state' | 'extendedUntil' | 'agreedVersion'> & { askedAt: Date | null }

/** Whose turn it is and until when: the life-cycle table says who, the rulebook until when. */
export function turnOf(rulebook: Rulebook, agreement: InTurn): Turn {
  const who = turns[agreement.state]
  if (who === null || who === 'network') return { who, until: undefined }
  if (agreement.agreedVersion === null) return { who, until: dueOf(rulebook, agreement) }
  if (who !== 'student') return { who, until: agreement.askedAt ? answerUntil(rulebook, agreement.askedAt) : undefined }
  return { who, until: orLonger(changeWindow(rulebook, agreement).closes, agreement.extendedUntil) }
}
