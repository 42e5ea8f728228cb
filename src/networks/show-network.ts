import { todayOf } from '../institutions/index.ts'
import type { Day } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { findNetwork, type Wanted } from './network.store.ts'
import { type NetworkFile, networkFile } from './network-file.ts'

export type NetworkAsked = Wanted & { on?: Day | undefined }

export async function networkIn(scope: Scope, { on, ...wanted }: NetworkAsked): Promise<NetworkFile> {
  const network = await findNetwork(scope, wanted)
  if (!network) throw new Refusal('network.not-found')
  return networkFile(scope, network, on ?? (await todayOf(scope)))
}

/** One network with everything that is known of it, as it was on a day; today when none is given. */
export const showNetwork = query('show-network', networkIn)
