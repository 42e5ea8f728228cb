import { z } from 'zod'
import type { Id } from '../platform/ids.ts'
import { localised, partialDate } from '../platform/input.ts'
import type { PartialDate } from '../platform/partial-date.ts'
import type { Localised } from '../platform/words.ts'
import { isCountryCode } from '../reference/index.ts'
import { type Origin, originShape } from '../rulebook/index.ts'

export type NetworkId = Id<'network'>

export const networkKinds = [
  'network',
  'association',
  'alliance',
  'consortium',
  'project',
  'programme',
  'agency',
  'initiative',
] as const
export type NetworkKind = (typeof networkKinds)[number]
export const isNetworkKind = (text: string): text is NetworkKind => networkKinds.includes(text as NetworkKind)

/** Stands in the address of the public page: small letters, digits, hyphens. */
export const networkKey = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'wrong-network-key')
/** Within its network; dots allowed, so that a text may quote it as `milestone.ec2u.start`. */
export const partKey = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'wrong-key')

/** Links lead to the web; nothing that a browser would run. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)

export const addressShape = z.object({
  lines: z.array(z.string().trim().min(1).max(200)).min(1).max(5),
  postcode: z.string().trim().max(20).default(''),
  city: z.string().trim().min(1).max(100),
  country: z.string().refine(isCountryCode, 'not-in-list'),
  phone: z.string().trim().max(40).optional(),
})
export type Address = z.output<typeof addressShape>

/** What an office says of a network itself; everything else about it is a part with dates of its own. */
export const networkShape = z.object({
  kind: z.enum(networkKinds),
  name: localised(200),
  fullName: localised(300).optional(),
  description: localised(4000),
  aims: z.array(localised(1000)).max(30).default([]),
  region: localised(200).optional(),
  founded: partialDate.optional(),
  ended: partialDate.optional(),
  address: addressShape.optional(),
  website: webAddress.optional(),
  /** The key of the wider one to which it belongs. */
  partOf: networkKey.optional(),
  origin: originShape.optional(),
})

/** As lists show it. */
export type NetworkHead = {
  id: NetworkId
  key: string
  kind: NetworkKind
  name: Localised
  fullName: Localised | null
  region: Localised | null
  description: Localised
  founded: PartialDate | null
  ended: PartialDate | null
  website: string | null
  published: boolean
}

export type Network = NetworkHead & {
  aims: Localised[]
  address: Address | null
  partOf: NetworkId | null
  origin: Origin
  changedAt: Date
  revision: number
}

/** What the office itself says, and nobody else. */
export const byTheOffice: Origin = { from: 'office' }
