import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Network } from './network.ts'

type Row = Omit<Network, 'fullName' | 'partOf' | 'changedAt'> & {
  institution: string
  full_name: Network['fullName']
  part_of: string | null
  changed_at: Date
  searchable: string
}
type Tables = { network: Row }

export const headColumns = [
  'network.id',
  'network.key',
  'network.kind',
  'network.name',
  'network.full_name as fullName',
  'network.region',
  'network.description',
  'network.founded',
  'network.ended',
  'network.website',
  'network.published',
] as const
const columns = [
  ...headColumns,
  'network.aims',
  'network.address',
  'network.part_of as partOf',
  'network.origin',
  'network.changed_at as changedAt',
  'network.revision',
] as const

export type NewNetwork = Omit<Network, 'id' | 'changedAt' | 'revision' | 'published'>

const written = ({ name, fullName, description, aims, region, address, origin, partOf, ...plain }: NewNetwork) => ({
  ...plain,
  name: JSON.stringify(name),
  full_name: fullName && JSON.stringify(fullName),
  description: JSON.stringify(description),
  aims: JSON.stringify(aims),
  region: region && JSON.stringify(region),
  address: address && JSON.stringify(address),
  origin: JSON.stringify(origin),
  part_of: partOf,
})

export async function insertNetwork(scope: Scope, network: NewNetwork): Promise<string> {
  const { id } = await tables<Tables>(scope)
    .insertInto('network')
    .values({ ...written(network), institution: scope.institution, changed_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveNetwork = (scope: Scope, id: string, network: NewNetwork) =>
  tables<Tables>(scope)
    .updateTable('network')
    .set({ ...written(network), changed_at: scope.now, revision: sql`revision + 1` } as never)
    .where('id', '=', id)
    .execute()

/** Publishing does not make a form stale that somebody is filling in. */
export const setPublished = (scope: Scope, id: string, published: boolean) =>
  tables<Tables>(scope).updateTable('network').set({ published, changed_at: scope.now }).where('id', '=', id).execute()

/** One of its parts has changed: the public page says when. */
export const touchNetwork = (scope: Scope, id: string) =>
  tables<Tables>(scope).updateTable('network').set({ changed_at: scope.now }).where('id', '=', id).execute()

/** The network with all its parts held still until the end of the transaction. */
export async function lockNetwork(scope: Scope, id: string): Promise<Network> {
  const network = await tables<Tables>(scope)
    .selectFrom('network')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!network) throw new Refusal('network.not-found')
  return network
}

export const networkIdOf = async (scope: Scope, key: string): Promise<string | undefined> =>
  (
    await tables<Tables>(scope)
      .selectFrom('network')
      .select('id')
      .where('institution', '=', scope.institution)
      .where('key', '=', key)
      .executeTakeFirst()
  )?.id

export type Wanted = { key: string } | { id: string }

/** One network, if the actor reaches it. */
export const findNetwork = (scope: Scope, wanted: Wanted): Promise<Network | undefined> =>
  tables<Tables>(scope)
    .selectFrom('network')
    .select(columns)
    .where('institution', '=', scope.institution)
    .where('id' in wanted ? 'id' : 'key', '=', 'id' in wanted ? wanted.id : wanted.key)
    .where(within(scope.reach('network.read'), { published: sql`published` }))
    .executeTakeFirst()
