import { inZone } from '../platform/calendar-words.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type Rulebook, refuseClosed, rulebookIn } from '../rulebook/index.ts'
import type { LearningAgreement, Version } from './learning-agreement.ts'
import { changeWindow, standingOf } from './periods.rules.ts'

type Asked = Pick<Version, 'kind' | 'becauseOfCatalogue'>

/**
 * The first version is due before the stay, on the rulebook's day; a change within the rulebook's weeks of a term. Later where the office
 * gave this student more time, and at any time where our own catalogue has moved.
 */
export async function mustBeAskedInTime(scope: Scope, agreement: LearningAgreement, version: Asked): Promise<void> {
  if (version.becauseOfCatalogue || (agreement.extendedUntil && scope.now <= agreement.extendedUntil)) return
  const rulebook = await rulebookIn(scope)
  if (version.kind === 'first') refuseClosed(rulebook, standingOf(rulebook, agreement))
  else refuseOutside(rulebook, agreement)
}

function refuseOutside(rulebook: Rulebook, agreement: LearningAgreement): void {
  const { open, closed, opens } = changeWindow(rulebook, agreement)
  if (open) return
  const said = (at: Date | undefined) => (at ? inZone(at, rulebook.office.zone) : '')
  if (opens) throw new Refusal('learning-agreement.changes-not-yet', { opens: said(opens) })
  throw new Refusal('learning-agreement.changes-closed', { closed: said(closed) })
}
