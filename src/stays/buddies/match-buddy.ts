import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { maybe, revision } from '../../platform/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { happened } from './buddy.facts.ts'
import { lockRequest, lockVolunteer, saveRequest, volunteers } from './buddy.store.ts'
import { type BuddyRequest, buddyRequestLife } from './buddy.ts'
import { isFree, likely } from './match.rules.ts'

const seen = z.object({ request: z.uuid(), version: revision })

async function lockToMatch(scope: Scope, input: z.output<typeof seen>): Promise<BuddyRequest> {
  const request = await lockRequest(scope, input.request)
  scope.must('buddy.match')
  if (request.revision !== input.version) throw new Refusal('buddy-request.changed-meanwhile')
  return request
}

/** With a named volunteer, or with the one who fits best. Nobody gets more students than they offered to help. */
export const matchBuddy = command('match-buddy', seen.extend({ buddy: maybe(z.uuid()) }), async (scope, input) => {
  const request = await lockToMatch(scope, input)
  const state = buddyRequestLife.next(request.state, 'match')
  const wanted = input.buddy ?? likely(await volunteers(scope), request)[0]?.id
  if (!wanted) throw new Refusal('buddy.nobody-fits')
  const volunteer = await lockVolunteer(scope, wanted)
  if (!isFree(volunteer)) throw new Refusal('buddy.not-free')
  await saveRequest(scope, request.id, { state, buddy: volunteer.id })
  return [happened('buddy-request.matched', request.stay, { request: request.id, buddy: volunteer.id })]
})

/** They do not go together: the request waits again. */
export const partBuddy = command('part-buddy', seen, async (scope, input) => {
  const request = await lockToMatch(scope, input)
  await saveRequest(scope, request.id, { state: buddyRequestLife.next(request.state, 'part'), buddy: null })
  return [happened('buddy-request.parted', request.stay, { request: request.id })]
})
