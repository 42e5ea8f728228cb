import { todayOf } from '../institutions/index.ts'
import { query } from '../platform/query.ts'
import { listedMemberships, type MembershipsWanted } from './list.store.ts'

/** Who is in which network on a day: of an organisation, of a country, or our own. */
export const listMemberships = query('list-memberships', async (scope, asked: Partial<MembershipsWanted>) =>
  listedMemberships(scope, { ...asked, on: asked.on ?? (await todayOf(scope)) }),
)

export { networkSorts } from './list.store.ts'
