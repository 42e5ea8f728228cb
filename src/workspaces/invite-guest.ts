import { z } from 'zod'
import { organisationRecord } from '../directory/index.ts'
import { aMomentBefore } from '../platform/calendar.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './guest.facts.ts'
import { insertGuest, lockGuest } from './guest.store.ts'
import { entrance, guestShape } from './guest.ts'
import { hasLinkSince, insertLink } from './way-in.store.ts'

/** Lets a person of another university into our workspace for it; the mail brings a link. */
export const inviteGuest = command('invite-guest', guestShape, async (scope, input) => {
  scope.must('workspace.invite')
  if (!(await organisationRecord(scope, input.organisation))) throw new Refusal('organisation.not-found')
  const invitedBy = scope.actor.kind === 'user' ? scope.actor.account : null
  const guest = await insertGuest(scope, { ...input, invitedBy })
  if (!guest)
    throw new Refusal('workspace-guest.invited-already', { email: input.email }, { email: { code: 'invited' } })
  const link = await insertLink(scope, { guest, purpose: 'invitation', leadsTo: entrance })
  return [happened('workspace-guest.invited', guest, { link, organisation: input.organisation })]
})

/** Sends another link to somebody who is a guest already; two clicks send one. */
export const inviteGuestAgain = command('invite-guest-again', z.object({ guest: z.uuid() }), async (scope, input) => {
  const guest = await lockGuest(scope, input.guest)
  scope.must('workspace.invite')
  if (guest.endedAt) throw new Refusal('workspace-guest.has-ended', { name: guest.name })
  const link = { guest: guest.id, purpose: 'invitation' as const }
  if (await hasLinkSince(scope, link, aMomentBefore(scope.now))) return nothingChanged
  return [
    happened('workspace-guest.invited-again', guest.id, {
      link: await insertLink(scope, { ...link, leadsTo: entrance }),
    }),
  ]
})
