import { type StayTerm, stayTerms } from '../agreements/index.ts'
import { addAcademicYears, dayIn } from '../platform/calendar.ts'
import { type Rulebook, recordsOf, type SubjectStanding, standingFor } from '../rulebook/index.ts'
import type { AskedLevel } from './nomination.rules.ts'
import { type Nomination, turns } from './nomination.ts'

export type NominationPeriod = { year: string; term: StayTerm; standing: SubjectStanding }

type Of = { year: string; term: StayTerm }

export const standingOf = (rulebook: Rulebook, { year, term }: Of): SubjectStanding =>
  standingFor(rulebook, { subject: 'nomination', direction: 'incoming', term, year })

/** Until when the students of a term may apply here. */
export const applyUntil = (rulebook: Rulebook, { year, term }: Of): Date | undefined => {
  const standing = standingFor(rulebook, { subject: 'application', direction: 'incoming', term, year })
  return standing.open ? standing.closes?.at : standing.closed?.at
}

/** The terms for which one may think of nominating: of this academic year as far as they have not ended, and of the next. */
export function periodsOf(rulebook: Rulebook): NominationPeriod[] {
  const years = [rulebook.year, addAcademicYears(rulebook.year, 1)]
  return years.flatMap(year =>
    stayTerms
      .filter(term => !isOver(rulebook, { year, term }))
      .map(term => ({ year, term, standing: standingOf(rulebook, { year, term }) })),
  )
}

/** The first day of a stay, where the office has stated its terms. */
export function firstDayOf(rulebook: Rulebook, { year, term }: Of): string | undefined {
  const stated = rulebook.years.find(each => each.year === year)
  if (!stated) return undefined
  const spring = stated.terms.find(({ number }) => number === 2)
  return term === 'spring' ? spring?.startOn : stated.startOn
}

/** A winter term is over when the spring term begins; the others end with the year. */
function isOver(rulebook: Rulebook, { year, term }: Of): boolean {
  const today = dayIn(rulebook.now, rulebook.office.zone)
  if (term !== 'winter') return false
  const spring = firstDayOf(rulebook, { year, term: 'spring' })
  return spring !== undefined && spring <= today
}

/** The levels of language that the office states for those who come. */
export const askedLevels = (rulebook: Rulebook): AskedLevel[] =>
  recordsOf(rulebook, 'level')
    .filter(({ content }) => content.direction === 'incoming' && !content.programme)
    .map(({ content: { language, from, strength } }) => ({ language, from, strength }))

type Standing = { who: (typeof turns)[keyof typeof turns]; until: Date | undefined }

/** Whose turn it is and until when: the office decides before students must apply, a correction comes before nominations close. */
export function turnOf(rulebook: Rulebook, nomination: Pick<Nomination, 'state' | 'academicYear' | 'term'>): Standing {
  const who = turns[nomination.state]
  const of = { year: nomination.academicYear, term: nomination.term }
  if (who === 'office') return { who, until: applyUntil(rulebook, of) }
  const standing = standingOf(rulebook, of)
  return { who, until: who === 'partner' && standing.open ? standing.closes?.at : undefined }
}
