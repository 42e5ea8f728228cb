import { formulaProblem } from '../allocations/index.ts'
import { type Day, endOfDay, startOfDay, type Zone } from '../platform/calendar.ts'
import type { Problem } from '../platform/refusal.ts'
import { type Call, type CallContent, type CallPlace, type CallState, criteria } from './call.ts'

export type CallPhase = Exclude<CallState, 'published'> | 'announced' | 'open' | 'closed'
type Dated = Pick<Call, 'state' | 'opensOn' | 'closesOn'>

export const opensAt = ({ opensOn }: Pick<Call, 'opensOn'>, zone: Zone): Date => startOfDay(opensOn as Day, zone)
export const closesAt = ({ closesOn }: Pick<Call, 'closesOn'>, zone: Zone): Date => endOfDay(closesOn as Day, zone)

/** Where a call stands at an instant. */
export function phaseOf(call: Dated, now: Date, zone: Zone): CallPhase {
  if (call.state !== 'published') return call.state
  if (now < opensAt(call, zone)) return 'announced'
  return now <= closesAt(call, zone) ? 'open' : 'closed'
}

/** What is wrong with the content of a call, by field. */
export function problemsOfCall(
  content: Pick<CallContent, 'opensOn' | 'closesOn' | 'formula'>,
): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  if (content.closesOn < content.opensOn) problems.closesOn = { code: 'call-closes-before-it-opens' }
  const wrong = formulaProblem(content.formula, criteria)
  if (wrong?.kind === 'formula-unreadable') problems.formula = { code: 'formula-unreadable' }
  if (wrong?.kind === 'input-missing') problems.formula = { code: 'formula-name-unknown', facts: { name: wrong.name } }
  return problems
}

/** What applicants rely on may not change under them: what a correction of a published call may not touch any more, by field. */
export function problemsOfCorrection(before: Call, after: CallContent, now: Date, zone: Zone): Record<string, Problem> {
  const phase = phaseOf(before, now, zone)
  if (phase !== 'open' && phase !== 'closed') return {}
  const problems: Record<string, Problem> = {}
  const fixed = ['year', 'opensOn', 'formula', 'mechanism'] as const
  for (const field of fixed) if (before[field] !== after[field]) problems[field] = { code: 'call-fixed-once-open' }
  if (before.ties.join() !== after.ties.join()) problems.ties = { code: 'call-fixed-once-open' }
  if (after.mostPreferences < before.mostPreferences) problems.mostPreferences = { code: 'call-only-more' }
  if (after.closesOn < before.closesOn) problems.closesOn = { code: 'call-only-later' }
  return problems
}

/** What is wrong with a place: terms that it does not have, months that no stay fits into. */
export function problemsOfPlace(place: Pick<CallPlace, 'terms' | 'months' | 'totalMonths'>): Record<string, Problem> {
  const problems: Record<string, Problem> = {}
  if (place.terms.length === 0) problems.terms = { code: 'missing' }
  const shortest = place.terms.some(term => term !== 'year') ? place.months : place.months * 2
  if (place.totalMonths !== null && place.terms.length > 0 && place.totalMonths < shortest)
    problems.totalMonths = { code: 'call-months-too-few' }
  if (place.terms.includes('year') && place.months > 6) problems.months = { code: 'call-year-too-long' }
  return problems
}

/** The last minute counts: a call that has closed is not published. */
export const mayBePublished = (call: Dated, now: Date, zone: Zone): boolean => now <= closesAt(call, zone)
