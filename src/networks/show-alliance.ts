import { officeOf, todayOf } from '../institutions/index.ts'
import type { Day } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import { listedNetworks } from './list.store.ts'
import { findNetwork } from './network.store.ts'
import { type NetworkFile, networkFile } from './network-file.ts'

/** The alliance, and the wider initiative that it belongs to. */
export type Alliance = { alliance: NetworkFile; initiative: NetworkFile | null }

/**
 * The alliance that this office is, or in which it is: the one that has the office's own address as its key, else the first in
 * which it is a member on the day. Null where there is none, or none that the actor may see.
 */
export const showAlliance = query(
  'show-alliance',
  async (scope, asked: { on?: Day | undefined; key?: string | undefined }): Promise<Alliance | null> => {
    const on = asked.on ?? (await todayOf(scope))
    const office = await officeOf(scope)
    const own = await findNetwork(scope, { key: asked.key ?? office.slug })
    const part = { sort: 'since', direction: 'up', language: 'en', limit: 1, offset: 0 } as const
    const [joined] = own || asked.key ? [] : await listedNetworks(scope, { on, kind: 'alliance', joined: true }, part)
    const alliance = own ?? (joined && (await findNetwork(scope, { id: joined.id })))
    if (!alliance) return null
    const wider = alliance.partOf ? await findNetwork(scope, { id: alliance.partOf }) : undefined
    return {
      alliance: await networkFile(scope, alliance, on),
      initiative: wider ? await networkFile(scope, wider, on) : null,
    }
  },
)
