import { inZone } from '../platform/calendar-words.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { closedNow, type Rulebook, rulebookIn } from '../rulebook/index.ts'
import type { LearningAgreement, Version } from './learning-agreement.ts'
import { changeWindow, standingOf } from './periods.rules.ts'

type Asked = Pick<Version, 'kind' | 'becauseOfCatalogue'>

/**
 * The first version is due before the stay, on the rulebook's day; a change within the rulebook's weeks of a term. Later where the office
 * gave this student more time, and at any time where our own catalogue has moved.
 */
export async function mustBeAskedInTime(scope: Scope, agreement: LearningAgreement, version: Asked): Promise<void> {
  const refusal = closedFor(await rulebookIn(scope), agreement, version)
  if (refusal) throw refusal
}

/** The same no for pages, which say it before anything is written; nothing while it can be signed. */
export function closedFor(rulebook: Rulebook, agreement: LearningAgreement, version: Asked): Refusal | undefined {
  const { extendedUntil } = agreement
  if (version.becauseOfCatalogue || (extendedUntil && rulebook.now <= extendedUntil)) return undefined
  if (version.kind === 'first') return closedNow(rulebook, standingOf(rulebook, agreement))
  const { open, closed, opens } = changeWindow(rulebook, agreement)
  if (open) return undefined
  const said = (at: Date | undefined) => (at ? inZone(at, rulebook.office.zone) : '')
  return opens
    ? new Refusal('learning-agreement.changes-not-yet', { opens: said(opens) })
    : new Refusal('learning-agreement.changes-closed', { closed: said(closed) })
}
