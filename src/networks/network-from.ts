import type { z } from 'zod'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { type NewNetwork, networkIdOf } from './network.store.ts'
import { byTheOffice, type Network, type networkShape } from './network.ts'

/** A network's fields from what was entered: what is not said is null, the wider network by its key. */
export async function networkFrom(
  scope: Scope,
  input: z.output<typeof networkShape>,
  known?: Network,
): Promise<Omit<NewNetwork, 'key'>> {
  const partOf = input.partOf ? await networkIdOf(scope, input.partOf) : null
  if (partOf === undefined || (partOf && partOf === known?.id))
    throw new Refusal('input.wrong', { count: 1 }, { partOf: { code: 'not-in-list' } })
  return {
    kind: input.kind,
    name: input.name,
    fullName: input.fullName ?? null,
    description: input.description,
    aims: input.aims,
    region: input.region ?? null,
    founded: input.founded ?? null,
    ended: input.ended ?? null,
    address: input.address ?? null,
    website: input.website ?? null,
    partOf,
    origin: input.origin ?? known?.origin ?? byTheOffice,
  }
}
