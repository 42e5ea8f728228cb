import { z } from 'zod'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { lockNetwork, setPublished } from './network.store.ts'
import { happened } from './networks.facts.ts'

/** Takes a network off the public pages; the office keeps its record. */
export const unpublishNetwork = command('unpublish-network', z.object({ id: z.uuid() }), async (scope, input) => {
  const network = await lockNetwork(scope, input.id)
  scope.must('network.publish', { published: network.published })
  if (!network.published) return nothingChanged
  await setPublished(scope, network.id, false)
  return [happened('network.unpublished', network.id, { key: network.key, name: network.name })]
})
