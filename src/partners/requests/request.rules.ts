import { createHash } from 'node:crypto'
import type { Subject } from '../../permissions.ts'
import { addDays, type Day, toDay } from '../../platform/calendar.ts'
import type { PartnershipRequest, Target } from './request.ts'

type Standing = Pick<PartnershipRequest, 'state' | 'unit' | 'forwardedUnit' | 'decideBy' | 'answerBy'>

/** Whose turn it is and until when: derived from the state, kept nowhere. */
export function turnOf(request: Standing): { who: 'office' | 'faculty' | 'nobody'; until: Day | null } {
  if (request.state === 'new' || request.state === 'under-review')
    return { who: 'office', until: toDay(request.decideBy) }
  if (request.state === 'forwarded') return { who: 'faculty', until: toDay(request.answerBy ?? request.decideBy) }
  return { who: 'nobody', until: null }
}

/** A faculty's coordinator reads what is addressed to it or was forwarded to it. */
export const readingOf = (request: Pick<PartnershipRequest, 'unit' | 'forwardedUnit'>): Subject => ({
  units: [request.unit, request.forwardedUnit].filter(unit => unit !== null),
})

/** A faculty decides only what the office has forwarded to it. */
export const decidingOf = (request: Pick<PartnershipRequest, 'state' | 'forwardedUnit'>): Subject => ({
  units: request.state === 'forwarded' && request.forwardedUnit ? [request.forwardedUnit] : [],
})

export const deadlines = (received: Day, target: Pick<Target, 'decideDays'>): Day =>
  addDays(received, target.decideDays)

/** How many requests may come: more are refused for a while. From one network address, from one mail address, to one institution. */
export const mostRequests = { address: 5, mail: 3, institution: 100 } as const
export type Recent = { address: number; mail: number; institution: number }
export const tooMany = (recent: Recent): boolean =>
  recent.address >= mostRequests.address ||
  recent.mail >= mostRequests.mail ||
  recent.institution >= mostRequests.institution

/** Tells one sender from another without keeping where they are; another hash in every institution. */
export const fromHash = (institution: string, from: string): string =>
  createHash('sha256').update(`${institution} ${from}`).digest('hex')
