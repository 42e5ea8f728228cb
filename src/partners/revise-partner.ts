import { z } from 'zod'
import { command } from '../platform/command.ts'
import { many, revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { happened } from './partner.facts.ts'
import { partnerShape, wrong } from './partner.rules.ts'
import { assignRows, lockPartner, lockPartners, mustBeOurs, publishRows, savePartner } from './partner.store.ts'

/** Changes what the office says of a partner. */
export const revisePartner = command(
  'revise-partner',
  partnerShape.extend({ partner: z.uuid(), version: revision }),
  async (scope, { partner: id, version, ...input }) => {
    const partner = await lockPartner(scope, id)
    scope.must('partner.edit', partner)
    if (partner.revision !== version) throw new Refusal('partner.changed-meanwhile')
    await mustBeOurs(scope, input)
    if (input.since && partner.endedOn && input.since > partner.endedOn) throw wrong('since', 'after-end')
    // A coordinator of units cannot put the file out of their own reach.
    scope.must('partner.edit', { units: input.units })
    const { since = null, coordinator = null, notes = null, ...rest } = input
    await savePartner(scope, id, { ...rest, since, coordinator, notes })
    return [happened('partner.revised', id, {})]
  },
)

const chosen = many(z.uuid(), 5000).refine(ids => ids.length > 0, 'nothing-chosen')

/** Makes one person responsible for several partners, as on the day when a colleague leaves; nobody with an empty answer. */
export const assignPartners = command(
  'assign-partners',
  z.object({ partners: chosen, coordinator: z.union([z.uuid(), z.literal('').transform(() => null)]) }),
  async (scope, { partners, coordinator }) => {
    await mustReach(scope, partners)
    await mustBeOurs(scope, { coordinator })
    const changed = await assignRows(scope, partners, coordinator)
    return changed.map(id => happened('partner.assigned', id, { coordinator }))
  },
)

export const publishPartners = command(
  'publish-partners',
  z.object({ partners: chosen }),
  async (scope, { partners }) => {
    await mustReach(scope, partners)
    return (await publishRows(scope, partners, true)).map(id => happened('partner.published', id, {}))
  },
)

export const unpublishPartners = command(
  'unpublish-partners',
  z.object({ partners: chosen }),
  async (scope, { partners }) => {
    await mustReach(scope, partners)
    return (await publishRows(scope, partners, false)).map(id => happened('partner.unpublished', id, {}))
  },
)

async function mustReach(scope: Parameters<typeof lockPartners>[0], ids: string[]): Promise<void> {
  const locked = await lockPartners(scope, ids)
  if (locked.length === 0) throw new Refusal('partner.not-found')
  for (const partner of locked) scope.must('partner.edit', partner)
}
