import { termKey } from './course.ts'
import type { FrozenCourse } from './snapshot-courses.ts'

/** Why a component of a learning agreement is taken out: EWP omobility-las knows these three codes for it (LA-18). */
export type DeletionReason = 'not-available' | 'language-mismatch' | 'timetable-conflict'

export type Drift = {
  instance: string
  what: 'withdrawn' | 'term' | 'credits' | 'language'
  from: string
  to: string
  /** Nothing where no code of EWP fits: then the reason is told in words only. */
  reason: DeletionReason | null
}

const reasons: Record<Drift['what'], DeletionReason | null> = {
  withdrawn: 'not-available',
  // Not available in the term that was agreed.
  term: 'not-available',
  language: 'language-mismatch',
  credits: null,
}

export const reasonFor = (what: Drift['what']): DeletionReason | null => reasons[what]

/** How the catalogue has moved away from what somebody agreed upon; what is no longer there counts as withdrawn. */
export function driftSince(frozen: readonly FrozenCourse[], now: readonly FrozenCourse[]): Drift[] {
  const current = new Map(now.map(course => [course.instance, course]))
  return frozen.flatMap(before => {
    const after = current.get(before.instance)
    const drift = (what: Drift['what'], from: string, to: string): Drift[] =>
      from === to ? [] : [{ instance: before.instance, what, from, to, reason: reasonFor(what) }]
    if (!after || after.withdrawn) return drift('withdrawn', before.title.en, '')
    return [
      ...drift('term', termKey(before.termId), termKey(after.termId)),
      ...drift('credits', before.credits, after.credits),
      ...drift('language', before.language ?? '', after.language ?? ''),
    ]
  })
}
