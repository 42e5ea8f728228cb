import { z } from 'zod'
import { command } from '../../platform/command.ts'
import { revision } from '../../platform/input.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Localised } from '../../platform/words.ts'
import { touchNetwork } from '../network.store.ts'
import { happened } from '../networks.facts.ts'
import { nameForFacts, organisationFor } from './keep-membership.ts'
import { partToEdit } from './keep-part.ts'
import { deletePart } from './part.store.ts'
import { type PartKind, partKinds } from './part.ts'

/** Takes out what was recorded in error. What has merely ended is given its end instead, and stays. */
export const strikeFromNetwork = command(
  'strike-from-network',
  z.object({
    part: z.enum(partKinds as [PartKind, ...PartKind[]]),
    id: z.uuid(),
    reason: z.string().trim().min(1).max(500),
    version: revision.optional(),
  }),
  async (scope, input) => {
    const { network, part } = await partToEdit(scope, input.part, input)
    const label = await labelOf(scope, input.part, part)
    await deletePart(scope, input.part, part.id)
    await touchNetwork(scope, network.id)
    return [happened('network-part.struck', network.id, { part: input.part, label, reason: input.reason })]
  },
)

/** What a row is called, whichever of its fields says it; a member by its name. */
async function labelOf(scope: Scope, kind: PartKind, part: object): Promise<Localised> {
  const fields = part as Record<string, Localised | undefined> & { organisation?: string }
  if (kind === 'membership' && fields.organisation)
    return nameForFacts(await organisationFor(scope, String(fields.organisation)))
  return fields.label ?? fields.name ?? fields.title ?? fields.theme ?? fields.what ?? fields.noun ?? { en: '–' }
}
