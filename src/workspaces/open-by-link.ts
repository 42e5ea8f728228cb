import { z } from 'zod'
import { command } from '../platform/command.ts'
import { hashOf, newSecret } from '../platform/ids.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Caller } from '../platform/scope.ts'
import { happened } from './guest.facts.ts'
import { deviceEnds, isUsable } from './guest.rules.ts'
import { lockGuest } from './guest.store.ts'
import { insertDevice, linkBySecret, lockLinkBySecret, revokeDevices, useUpLinks } from './way-in.store.ts'

type Attempt = { secret: string; agent: string; replaces?: { guest: string; device: string } | undefined }

/** Opens the workspace by a link from a mail. It works once; with it all other links of the guest end. Gives the device's secret. */
export async function openByLink(caller: Caller, attempt: Attempt): Promise<string> {
  const secret = newSecret()
  await openWorkspaceByLink(caller, {
    linkHash: hashOf(attempt.secret),
    secretHash: hashOf(secret),
    agent: attempt.agent,
    replaces: attempt.replaces,
  })
  return secret
}

const openWorkspaceByLink = command(
  'open-by-link',
  z.object({
    linkHash: z.string(),
    secretHash: z.string(),
    agent: z.string(),
    replaces: z.object({ guest: z.uuid(), device: z.uuid() }).optional(),
  }),
  async (scope, input) => {
    const link = await lockLinkBySecret(scope, input.linkHash)
    scope.must('workspace.enter', { published: true })
    if (!link || !isUsable(link, scope.now)) throw new Refusal('workspace-link.not-valid')
    const guest = await lockGuest(scope, link.guest)
    if (guest.endedAt) throw new Refusal('workspace-link.not-valid')
    await useUpLinks(scope, guest.id)
    if (input.replaces) await revokeDevices(scope, input.replaces.guest, input.replaces.device)
    const device = await insertDevice(scope, {
      guest: guest.id,
      secretHash: input.secretHash,
      agent: input.agent.slice(0, 300),
      expiresAt: deviceEnds(scope.now),
    })
    return [happened('workspace-guest.came-in', guest.id, { device })]
  },
)

/** Whether a link still works and where it leads; looking uses nothing up, since programs open links in mails too. */
export const showGuestLink = query('show-guest-link', async (scope, secret: string) => {
  scope.must('workspace.enter', { published: true })
  const link = await linkBySecret(scope, hashOf(secret))
  if (!link || !isUsable(link, scope.now)) throw new Refusal('workspace-link.not-valid')
  return { leadsTo: link.leadsTo }
})
