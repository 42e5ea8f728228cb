import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './guest.facts.ts'
import { lockGuest, saveGuest } from './guest.store.ts'
import { revokeDevices, useUpLinks } from './way-in.store.ts'

/** Somebody no longer acts for their university: from this moment on, no browser and no link lets them in. */
export const endGuest = command('end-guest', z.object({ guest: z.uuid() }), async (scope, input) => {
  const guest = await lockGuest(scope, input.guest)
  scope.must('workspace.invite')
  if (guest.endedAt) return nothingChanged
  await saveGuest(scope, guest.id, { ended_at: scope.now })
  await revokeDevices(scope, guest.id)
  await useUpLinks(scope, guest.id)
  return [happened('workspace-guest.ended', guest.id, { organisation: guest.organisation })]
})

/** A browser is forgotten: the one that a guest leaves, or another one that they no longer have. */
export const revokeDevice = command('revoke-device', z.object({ device: z.uuid() }), async (scope, input) => {
  const guest = scope.actor.kind === 'partner' ? scope.actor.guest : undefined
  scope.must('workspace.use', { partners: scope.actor.kind === 'partner' ? scope.actor.organisations : [] })
  if (!guest) throw new Refusal('workspace-guest.not-found')
  const [ended] = await revokeDevices(scope, guest, input.device)
  return ended ? [happened('workspace-guest.left', guest, { device: ended })] : nothingChanged
})
