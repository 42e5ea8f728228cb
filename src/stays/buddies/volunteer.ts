import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { nothingChanged } from '../../platform/facts.ts'
import { wholeFrom } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from './buddy.facts.ts'
import { keepVolunteer, lockVolunteer, pauseVolunteer, volunteerOf } from './buddy.store.ts'
import { aboutOneself, spoken } from './buddy.ts'

function oneself(scope: Scope): string {
  const account = scope.actor.kind === 'user' ? scope.actor.account : null
  scope.must('buddy.volunteer', { student: account })
  return account ?? ''
}

/** Somebody of the institution helps those who arrive: in these languages, so many at the most. */
export const volunteer = command(
  'volunteer-as-buddy',
  z.object({ languages: spoken, about: aboutOneself, most: wholeFrom(1, 10) }),
  async (scope, { languages, about, most }) => {
    const account = oneself(scope)
    if (!languages.length) throw new Refusal('input.wrong', { count: 1 }, { languages: { code: 'missing' } })
    const kept = await keepVolunteer(scope, { account, languages, about: about ?? null, most })
    return kept ? [happened(kept.fresh ? 'buddy.volunteered' : 'buddy.changed', kept.id, { most })] : nothingChanged
  },
)

/** No further students; those whom they help now stay with them. */
export const pauseVolunteering = command('pause-volunteering', z.object({}), async scope => {
  const found = await volunteerOf(scope, { account: oneself(scope) })
  // Looked at anew behind the lock: of two at once, the second finds it done.
  if (!found || (await lockVolunteer(scope, found.id)).pausedAt) throw new Refusal('buddy.not-found')
  await pauseVolunteer(scope, found.id)
  return [happened('buddy.paused', found.id, {})]
})
