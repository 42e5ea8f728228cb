import { listNetworks, type NetworkFile, showNetwork } from '../networks/index.ts'
import { isDay } from '../platform/calendar.ts'
import type { Caller } from '../platform/deployment.ts'
import { firstDayOf, isPartialDate } from '../platform/partial-date.ts'
import { type Rulebook, recordsOf } from '../rulebook/index.ts'
import type { ReferenceKind } from './reference.ts'
import type { Text } from './text.rules.ts'

/** The networks that a text quotes, as they are today and as they were on the days that it names. */
export type NetworkSources = { today: NetworkFile[]; onDays: ReadonlyMap<string, NetworkFile> }

const about: ReadonlySet<ReferenceKind> = new Set([
  'networks',
  'network',
  'network-name',
  'members',
  'milestones',
  'goals',
  'associates',
  'projects',
  'institutes',
  'work-packages',
  'joint-programmes',
  'formula',
  'date',
  'period',
  'duration',
  'since',
  'founded',
  'count',
  'address',
  'partners',
])
/** These say nothing of which network they mean. */
const anyNetwork: ReadonlySet<ReferenceKind> = new Set(['networks', 'formula', 'period', 'partners'])

type Quoted = { network: string; on: string | undefined }

export async function gatherNetworks(caller: Caller, text: Text, rulebook: Rulebook): Promise<NetworkSources> {
  const none: NetworkSources = { today: [], onDays: new Map() }
  const references = text.references.filter(({ kind }) => about.has(kind))
  if (!references.length) return none
  const { rows } = await listNetworks(caller, {})
  const keys = rows.filter(row => row.published).map(row => row.key)
  const quoted = references.flatMap(({ kind, key, on }): Quoted[] => {
    if (anyNetwork.has(kind)) return keys.map(network => ({ network, on }))
    const path = kind === 'count' ? (countedBy(rulebook, key) ?? `${key}@`) : `${key}@${on ?? ''}`
    const [place = '', day = ''] = path.split('@')
    return keys.filter(network => isAbout(place, network)).map(network => ({ network, on: day || undefined }))
  })
  const onDays = new Map<string, NetworkFile>()
  const today: NetworkFile[] = []
  for (const network of new Set(quoted.map(one => one.network))) today.push(await showNetwork(caller, { key: network }))
  for (const { network, on } of quoted) {
    const day = on && (isDay(on) ? on : isPartialDate(on) ? firstDayOf(on) : undefined)
    if (day && !onDays.has(`${network}@${on}`))
      onDays.set(`${network}@${on}`, await showNetwork(caller, { key: network, on: day }))
  }
  return { today, onDays }
}

/** `ec2u`, `ec2u.start`, `milestone.ec2u.pilot`, `members:ec2u` are about `ec2u`. */
const isAbout = (place: string, network: string): boolean =>
  place === network ||
  place.startsWith(`${network}.`) ||
  place.includes(`.${network}.`) ||
  place.endsWith(`:${network}`)

const countedBy = (rulebook: Rulebook, key: string): string | undefined =>
  recordsOf(rulebook, 'figure').find(figure => figure.key === key)?.content.counts
