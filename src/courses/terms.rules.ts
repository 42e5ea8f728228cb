import type { Localised } from '../platform/words.ts'
import type { Year } from '../rulebook/index.ts'
import { type TermId, termKey } from './course.ts'

export type NamedTerm = TermId & { name: Localised; startOn: string | null; endOn: string | null }

/** The terms in which something can be held in a year: those of the rulebook, and the whole year. */
export function termsOf(years: readonly Year[], year: string, wholeYear: Localised): NamedTerm[] {
  const planned = years.find(one => one.year === year)
  const named = ((planned ?? years.at(-1))?.terms ?? []).map(({ number, total, name, startOn, endOn }) => ({
    term: number,
    terms: total,
    name,
    startOn: planned ? startOn : null,
    endOn: planned ? endOn : null,
  }))
  const all = { term: 1, terms: 1, name: wholeYear, startOn: planned?.startOn ?? null, endOn: planned?.endOn ?? null }
  return named.some(term => termKey(term) === '1/1') ? named : [...named, all]
}

/** What the rulebook calls a term of a year; EWP's notation where it knows none. */
export const termName = (terms: readonly NamedTerm[], wanted: TermId): Localised =>
  terms.find(term => termKey(term) === termKey(wanted))?.name ?? { en: termKey(wanted) }

/** From which day to which an instance is held: its own days, else those of its term. */
export function daysOfInstance(
  instance: TermId & { startsOn: string | null; endsOn: string | null },
  terms: readonly NamedTerm[],
): { startsOn: string | null; endsOn: string | null } {
  const term = terms.find(one => termKey(one) === termKey(instance))
  return { startsOn: instance.startsOn ?? term?.startOn ?? null, endsOn: instance.endsOn ?? term?.endOn ?? null }
}
