import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { revision } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustRunForward } from './network.rules.ts'
import { lockNetwork, saveNetwork } from './network.store.ts'
import { networkShape } from './network.ts'
import { networkFrom } from './network-from.ts'
import { happened } from './networks.facts.ts'

/** Words what the office says of a network anew; its key stays, since addresses lead there. */
export const correctNetwork = command(
  'correct-network',
  networkShape.extend({ id: z.uuid(), version: revision }),
  async (scope, input) => {
    const network = await lockNetwork(scope, input.id)
    scope.must('network.edit', { published: network.published })
    if (network.revision !== input.version) throw new Refusal('network.changed-meanwhile')
    mustRunForward({ since: input.founded, until: input.ended })
    const { id, key, published: _, changedAt: __, revision: ___, ...before } = network
    const after = await networkFrom(scope, input, network)
    if (isDeepStrictEqual({ ...before }, { ...after })) return nothingChanged
    await saveNetwork(scope, id, { key, ...after })
    return [happened('network.corrected', id, { key, name: input.name })]
  },
)
