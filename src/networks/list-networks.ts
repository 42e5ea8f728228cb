import { todayOf } from '../institutions/index.ts'
import type { Day } from '../platform/calendar.ts'
import { query } from '../platform/query.ts'
import type { Language } from '../platform/words.ts'
import {
  countNetworks,
  type ListedNetwork,
  listedNetworks,
  type NetworkSort,
  type NetworksWanted,
} from './list.store.ts'

export type NetworksAsked = Partial<NetworksWanted> & {
  language?: Language
  sort?: NetworkSort
  direction?: 'up' | 'down'
  /** From 1; without it, all of them. */
  page?: number
  size?: number
}
export type NetworksFound = { rows: ListedNetwork[]; total: number; on: Day }

const all = 100_000

/** The networks that the office keeps, as they were on a day (today when none is given); visitors see the published ones. */
export const listNetworks = query(
  'list-networks',
  async (
    scope,
    { language = 'en', sort = 'name', direction = 'up', page = 1, size = all, on, ...more }: NetworksAsked,
  ) => {
    const wanted = { ...more, on: on ?? (await todayOf(scope)) }
    const part = { sort, direction, language, limit: size, offset: (page - 1) * size }
    const rows = await listedNetworks(scope, wanted, part)
    const total = size === all ? rows.length : await countNetworks(scope, wanted)
    return { rows, total, on: wanted.on } satisfies NetworksFound
  },
)
