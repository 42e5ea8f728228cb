import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { lockNetwork, setPublished } from './network.store.ts'
import { happened } from './networks.facts.ts'

/** Shows a network on the public pages of the office. */
export const publishNetwork = command('publish-network', z.object({ id: z.uuid() }), async (scope, input) => {
  const network = await lockNetwork(scope, input.id)
  scope.must('network.publish', { published: network.published })
  if (network.published) return nothingChanged
  await setPublished(scope, network.id, true)
  return [happened('network.published', network.id, { key: network.key, name: network.name })]
})
