import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'

/** What was done to a network and its parts, for the timeline that office people read. */
export const tellNetwork = query('tell-network', async (scope, id: string) =>
  scope.reach('event.read').length && scope.reach('network.read').length ? factsAbout(scope, id) : [],
)
