import type { StayTerm } from '../agreements/index.ts'
import { addDays, addMonths, type Day, endOfDay, toDay } from '../platform/calendar.ts'
import { type ContentOf, type Rulebook, recordsOf } from '../rulebook/index.ts'
import type { ChecklistEntry, Confirmed, Stay } from './stay.ts'

type Dated = Pick<Stay, 'academicYear' | 'term' | 'arrivesOn' | 'leavesOn' | 'arrivedOn' | 'leftOn'>
type Due = ContentOf<'checklist-item'>['due']
export type Anchor = 'arrival' | 'departure' | 'term'

/** An item as the rulebook states it: how far from which day it is due, backwards as negative months and days. */
export type ChecklistItem = Omit<ChecklistEntry, 'until' | 'confirmed'> & {
  anchor: Anchor
  months: number
  days: number
}

const lengths = { day: [0, 1], week: [0, 7], month: [1, 0], semester: [6, 0], year: [12, 0] } as const

function distanceOf({ before, after, by }: Due): Pick<ChecklistItem, 'anchor' | 'months' | 'days'> {
  const [months, days] = lengths[by.unit]
  const way = before ? -by.value : by.value
  return { anchor: before ?? after ?? 'departure', months: months * way || 0, days: days * way || 0 }
}

/** What the rulebook asks of everybody who comes, in its order: what belongs to the welcome first. */
export const itemsOf = (rulebook: Rulebook): ChecklistItem[] =>
  recordsOf(rulebook, 'checklist-item')
    .map(({ key, label, content }) => ({
      key,
      label: label ?? { en: key },
      because: content.because,
      phase: content.due.before === 'departure' ? ('departure' as const) : ('welcome' as const),
      order: content.order,
      required: content.strength === 'required',
      confirmedBy: content.confirmedBy ?? ('host-office' as const),
      at: content.at,
      ways: content.by ?? [],
      ...distanceOf(content.due),
    }))
    .toSorted((a, b) => b.phase.localeCompare(a.phase) || a.order - b.order || a.key.localeCompare(b.key))

/** The first day of the term for which somebody comes, where the office has stated its terms. */
export function termBegins(
  rulebook: Pick<Rulebook, 'years'>,
  { academicYear, term }: { academicYear: string; term: StayTerm },
): string | undefined {
  const stated = rulebook.years.find(({ year }) => year === academicYear)
  return stated?.terms.find(({ number }) => number === (term === 'spring' ? 2 : 1))?.startOn
}

/** From which days the dates of a stay are counted: the actual ones as soon as they are known. */
export const anchorsOf = (rulebook: Pick<Rulebook, 'years'>, stay: Dated): Record<Anchor, string | null> => ({
  arrival: stay.arrivedOn ?? stay.arrivesOn,
  departure: stay.leftOn ?? stay.leavesOn,
  term: termBegins(rulebook, stay) ?? null,
})

/** The day until the end of which an item is in time. */
export function dueOn(
  item: Pick<ChecklistItem, 'anchor' | 'months' | 'days'>,
  anchors: Record<Anchor, string | null>,
): Day | undefined {
  const from = anchors[item.anchor]
  return from === null ? undefined : addDays(addMonths(toDay(from), item.months), item.days)
}

/** The checklists of one stay: each item with its last instant and whether it was confirmed. */
export function entriesOf(rulebook: Rulebook, stay: Dated, confirmed: readonly Confirmed[]): ChecklistEntry[] {
  const anchors = anchorsOf(rulebook, stay)
  return itemsOf(rulebook).map(({ anchor, months, days, ...item }) => {
    const on = dueOn({ anchor, months, days }, anchors)
    return {
      ...item,
      until: on && endOfDay(on, rulebook.office.zone),
      confirmed: confirmed.find(one => one.item === item.key),
    }
  })
}

export const openOnes = (entries: readonly ChecklistEntry[]) => entries.filter(({ confirmed }) => !confirmed)
export const requiredOnes = (entries: readonly ChecklistEntry[]) => openOnes(entries).filter(({ required }) => required)

/** What permissions ask about an item: whoever the rulebook names confirms it, and the unit where it is done. */
export function confirmerOf(
  { confirmedBy }: Pick<ChecklistEntry, 'confirmedBy'>,
  stay: Pick<Stay, 'account' | 'partner' | 'units'>,
  unit: string | undefined,
) {
  const there = unit ? [unit] : []
  if (confirmedBy === 'student') return { student: stay.account, units: there }
  if (confirmedBy === 'promoter') return { units: [...stay.units, ...there] }
  if (confirmedBy === 'host-office') return { units: there }
  return { partners: [stay.partner], units: there }
}
