import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { type Fact, nothingChanged } from '../../platform/facts.ts'
import type { PartialDate } from '../../platform/partial-date.ts'
import { sayTenure, spokenDate } from '../../platform/partial-date-words.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { type Localised, languages } from '../../platform/words.ts'
import { keyFrom, mustRunForward } from '../network.rules.ts'
import { lockNetwork, touchNetwork } from '../network.store.ts'
import { byTheOffice, type Network } from '../network.ts'
import { happened } from '../networks.facts.ts'
import { insertPart, lockPart, type NewPart, networkOfPart, nextPosition, partsOf, savePart } from './part.store.ts'
import { type Part, type PartKind, shapes } from './part.ts'

type Dates = { since?: PartialDate | undefined; until?: PartialDate | undefined; attested?: PartialDate | undefined }
type Given = Dates & { network: string; id?: string | undefined; version?: number | undefined }

/** The network that a change is about, held still; refuses whoever may not change it. */
export async function networkToEdit(scope: Scope, id: string): Promise<Network> {
  const network = await lockNetwork(scope, id)
  scope.must('network.edit', { published: network.published })
  return network
}

/**
 * The row that a form was filled from, with its network, both held still; refuses when it is gone, or when somebody else was
 * faster. The network is always locked first.
 */
export async function partToEdit<K extends PartKind>(
  scope: Scope,
  kind: K,
  { id, version }: { id: string; version?: number | undefined },
): Promise<{ network: Network; part: Part<K> }> {
  const network = await networkToEdit(scope, await networkOfPart(scope, kind, id))
  const part = await lockPart(scope, kind, id)
  if (!part) throw new Refusal('network-part.not-found')
  if (version !== undefined && version !== part.revision) throw new Refusal('network-part.changed-meanwhile')
  return { network, part }
}

/** For a form that records or corrects: the network, and the row where one is named. */
export async function editing<K extends PartKind>(scope: Scope, kind: K, input: Given) {
  if (!input.id) return { network: await networkToEdit(scope, input.network), known: undefined }
  const { network, part } = await partToEdit(scope, kind, { id: input.id, version: input.version })
  if (network.id !== input.network) throw new Refusal('network-part.not-found')
  return { network, known: part }
}

/** From when to when in every language, for a fact. */
export function when(row: { since?: PartialDate | null | undefined; until?: PartialDate | null | undefined }) {
  const tenure = { since: row.since ?? null, until: row.until ?? null }
  if (!tenure.since && !tenure.until) return 'none' as const
  return Object.fromEntries(languages.map(language => [language, sayTenure(tenure, language)])) as Localised
}

const meta = new Set(['network', 'id', 'version', 'key', 'position', 'origin', 'state'])

/** The fields that the form asks for; what is not answered is null. */
export const fieldsOf = (kind: PartKind, input: object): Record<string, unknown> => {
  const answers = input as Record<string, unknown>
  const names = Object.keys(shapes[kind].shape).filter(name => !meta.has(name))
  return Object.fromEntries(names.map(name => [name, answers[name] ?? null]))
}

export const isAsBefore = (before: object, fields: Record<string, unknown>): boolean => {
  const known = before as Record<string, unknown>
  return Object.entries(fields).every(([name, value]) => isDeepStrictEqual(known[name] ?? null, value))
}

type Keyed = Exclude<PartKind, 'membership'>
type Named = { label: Localised; more?: Record<string, unknown> }

/** Records a part of a network, or corrects the one that the input names: one row, one fact. */
export async function keepPart<K extends Keyed>(
  scope: Scope,
  kind: K,
  input: z.output<(typeof shapes)[K]> & Given,
  { label, more = {} }: Named,
): Promise<Fact[]> {
  const { network, known } = await editing(scope, kind, input)
  mustRunForward(input)
  const rows = await partsOf(scope, kind, network.id)
  const others = rows.filter(row => row.id !== known?.id).map(row => (row as { key: string }).key)
  const key = input.key ?? (known as { key?: string } | undefined)?.key ?? keyFrom(label.en, others)
  if (others.includes(key)) throw new Refusal('network-part.exists', {}, { key: { code: 'key-taken' } })
  const fields = { ...fieldsOf(kind, input), key, ...(input.origin ? { origin: input.origin } : {}) }
  const fact = {
    label,
    when: kind === 'milestone' && input.since && !input.until ? spokenDate(input.since) : when(input),
  }
  if (known) {
    if (isAsBefore(known, fields)) return nothingChanged
    await savePart(scope, kind, known.id, fields)
    await touchNetwork(scope, network.id)
    return [happened(`${kind}.corrected` as 'milestone.corrected', network.id, fact)]
  }
  const row = { ...fields, origin: input.origin ?? byTheOffice, ...more, ...(await placeOf(scope, kind, input)) }
  await insertPart(scope, kind, network.id, row as unknown as NewPart<K>)
  await touchNetwork(scope, network.id)
  return [happened(`${kind}.recorded` as 'milestone.recorded', network.id, fact)]
}

/** Rows stand in the order in which they were recorded, unless they say another. */
const placeOf = async (scope: Scope, kind: PartKind, input: { network: string; position?: number | undefined }) =>
  'position' in shapes[kind].shape
    ? { position: input.position ?? (await nextPosition(scope, kind, input.network)) }
    : {}
