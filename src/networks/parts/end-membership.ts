import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { partialDate, revision } from '../../platform/input.ts'
import { spokenDate } from '../../platform/partial-date-words.ts'
import { Refusal } from '../../platform/refusal.ts'
import { mustRunForward } from '../network.rules.ts'
import { touchNetwork } from '../network.store.ts'
import { happened } from '../networks.facts.ts'
import { nameForFacts, organisationFor } from './keep-membership.ts'
import { partToEdit } from './keep-part.ts'
import { savePart } from './part.store.ts'

/** A member leaves; it stays in the history. */
export const endMembership = command(
  'end-membership',
  z.object({
    id: z.uuid(),
    until: partialDate,
    reason: z.string().trim().max(500).optional(),
    version: revision.optional(),
  }),
  async (scope, input) => {
    const { network, part: membership } = await partToEdit(scope, 'membership', input)
    if (membership.until) throw new Refusal('membership.ended-already', { until: spokenDate(membership.until) })
    mustRunForward({ ...membership, until: input.until })
    await savePart(scope, 'membership', membership.id, { until: input.until })
    await touchNetwork(scope, network.id)
    const label = nameForFacts(await organisationFor(scope, membership.organisation))
    const fact = { label, until: spokenDate(input.until), reason: input.reason || 'none' }
    return [happened('membership.ended', network.id, fact)]
  },
)
