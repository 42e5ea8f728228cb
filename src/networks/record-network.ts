import { command } from '../platform/command.ts'
import { Refusal } from '../platform/refusal.ts'
import { mustRunForward } from './network.rules.ts'
import { insertNetwork, networkIdOf } from './network.store.ts'
import { networkKey, networkShape } from './network.ts'
import { networkFrom } from './network-from.ts'
import { happened } from './networks.facts.ts'

/** Opens the office's own record of a network. Visitors see it once it is published. */
export const recordNetwork = command(
  'record-network',
  networkShape.extend({ key: networkKey }),
  async (scope, input) => {
    scope.must('network.edit')
    mustRunForward({ since: input.founded, until: input.ended })
    if (await networkIdOf(scope, input.key))
      throw new Refusal('network.exists', { key: input.key }, { key: { code: 'key-taken' } })
    const id = await insertNetwork(scope, { key: input.key, ...(await networkFrom(scope, input)) })
    return [happened('network.recorded', id, { key: input.key, name: input.name })]
  },
)
