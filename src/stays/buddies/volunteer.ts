import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { wholeFrom } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from './buddy.facts.ts'
import { keepVolunteer, pauseVolunteer, volunteerOf } from './buddy.store.ts'
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
    const { id, fresh } = await keepVolunteer(scope, { account, languages, about: about ?? null, most })
    return [happened(fresh ? 'buddy.volunteered' : 'buddy.changed', id, { most })]
  },
)

/** No further students; those whom they help now stay with them. */
export const pauseVolunteering = command('pause-volunteering', z.object({}), async scope => {
  const found = await volunteerOf(scope, { account: oneself(scope) })
  if (!found || found.pausedAt) throw new Refusal('buddy.not-found')
  await pauseVolunteer(scope, found.id)
  return [happened('buddy.paused', found.id, {})]
})
