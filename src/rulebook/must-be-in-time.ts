import { inZone } from '../platform/calendar-words.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type Asked, type SubjectStanding, standingFor } from './dates.rules.ts'
import { rulebookIn } from './read-rulebook.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * For commands of higher slices: refuses what comes too early or too late, by the same records that the page shows. The refusal names
 * the rule and its last instant in the institution's time zone. Answers with what is open and until when.
 */
export async function mustBeInTime(scope: Scope, asked: Asked): Promise<SubjectStanding> {
  const rulebook = await rulebookIn(scope)
  const standing = standingFor(rulebook, asked)
  refuseClosed(rulebook, standing)
  return standing
}

export function refuseClosed(rulebook: Pick<Rulebook, 'office'>, standing: SubjectStanding): void {
  const refusal = closedNow(rulebook, standing)
  if (refusal) throw refusal
}

/** The same no for pages, which say it before anything is typed; nothing while it is open. */
export function closedNow({ office: { zone } }: Pick<Rulebook, 'office'>, standing: SubjectStanding) {
  if (standing.open) return undefined
  const facts = {
    rule: standing.label ?? { en: standing.key ?? '' },
    ...(standing.closed ? { closed: inZone(standing.closed.at, zone) } : {}),
    ...(standing.opens ? { opens: inZone(standing.opens, zone) } : {}),
  }
  if (standing.closed) return new Refusal(standing.opens ? 'deadline.passed-for-now' : 'deadline.passed', facts)
  return new Refusal(standing.opens ? 'window.not-yet-open' : 'window.not-open', facts)
}
