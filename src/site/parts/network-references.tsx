import type { NetworkFile } from '../../networks/index.ts'
import { firstDayOf, type PartialDate } from '../../platform/partial-date.ts'
import { sayPartialDate, sayTenure } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { recordOf } from '../../rulebook/index.ts'
import type { Reference } from '../reference.ts'
import type { Sources } from '../sources.ts'
import { AddressLines } from './contact.tsx'
import {
  associateLines,
  goalLine,
  historyLines,
  Lines,
  MemberTable,
  NetworkSummary,
  periodOf,
  projectLines,
} from './networks.tsx'
import { sayDuration } from './say-record.ts'
import type { Show, Shows } from './shows.ts'

/** The network that a reference names, as it was on its day. */
const named = ({ key, on }: Pick<Reference, 'key' | 'on'>, { networks }: Sources): NetworkFile | undefined =>
  on ? networks.onDays.get(`${key}@${on}`) : networks.today.find(network => network.key === key)

const milestoneOf = (key: string, { networks }: Sources) =>
  networks.today.flatMap(network => network.milestones).find(milestone => milestone.key === key)

/** `milestone.ec2u.pilot` → kind and key. */
const split = (path: string): [string, string] => {
  const at = path.indexOf('.')
  return [path.slice(0, at), path.slice(at + 1)]
}

type Span = { since: PartialDate | null; until: PartialDate | null }

function spanOf(path: string, sources: Sources): Span | undefined {
  const [kind, key] = split(path)
  const { today } = sources.networks
  if (kind === 'milestone') return milestoneOf(key, sources)
  if (kind === 'project') return today.flatMap(network => network.projects).find(project => project.key === key)
  if (kind === 'funding') return today.flatMap(network => network.fundings).find(funding => funding.key === key)
  if (kind !== 'programme') return undefined
  const period = recordOf(sources.rulebook, 'programme', key)?.content.period
  return period && { since: period.from as PartialDate, until: (period.until as PartialDate | undefined) ?? null }
}

const yearMs = 365.25 * 24 * 3_600_000

export const networkLines: Shows = {
  'network-name': (reference, sources) => {
    const network = named(reference, sources)
    return (
      network && (
        <a class="ds-link" href={sources.to(`/networks/${network.key}`)}>
          {inLanguage(network.name, sources.language)}
        </a>
      )
    )
  },
  founded: (reference, sources) => {
    const founded = named(reference, sources)?.founded
    return founded ? sayPartialDate(founded, sources.language) : undefined
  },
  since: ({ key }, sources) => {
    const since = sources.networks.today.find(network => network.key === key.split('.')[0])?.ours?.since
    return since ? sayPartialDate(since, sources.language) : undefined
  },
  date: ({ key }, sources) => {
    const milestone = milestoneOf(key, sources)
    return milestone && sayPartialDate(milestone.since, sources.language)
  },
  period: ({ key }, sources) => {
    const span = spanOf(key, sources)
    return span?.since ? periodOf(span.since, span.until, sources.language) : span && sayTenure(span, sources.language)
  },
  formula: ({ key }, { networks, language }) => {
    const formula = networks.today.flatMap(network => network.formulas).find(one => one.key === key)
    return formula && inLanguage(formula.text, language)
  },
}

/** How long a milestone lasted, in whole years. */
export function milestoneLength(key: string, sources: Sources): string | undefined {
  const milestone = milestoneOf(key, sources)
  if (!milestone?.until) return undefined
  const length = Date.parse(firstDayOf(milestone.until)) - Date.parse(firstDayOf(milestone.since))
  return sayDuration(sources, { value: Math.max(1, Math.round(length / yearMs)), unit: 'year' })
}

/** `members:ec2u@2020-11-01`: how many the records have, on that day. */
export function networkCount(counts: string, sources: Sources): number | undefined {
  const [kind = '', path = ''] = counts.split(':')
  const [key = '', on] = path.split('@')
  const network = named({ key, on }, sources)
  if (kind === 'members') return network?.counts.members
  if (kind === 'goals') return network?.counts.goals
  return kind === 'work-packages' ? network?.counts.workPackages : undefined
}

const lines =
  (of: (asked: { network: NetworkFile; language: Sources['language'] }) => ReturnType<typeof historyLines>): Show =>
  (reference, sources) => {
    const network = named(reference, sources)
    const said = network && of({ network, language: sources.language })
    return said?.length ? <Lines lines={said} /> : undefined
  }

export const networkBlocks: Shows = {
  networks: (_, sources) =>
    sources.networks.today.length
      ? sources.networks.today.map(network => <NetworkSummary network={network} sources={sources} linked />)
      : undefined,
  network: (reference, sources) => {
    const network = named(reference, sources)
    return network && <NetworkSummary network={network} sources={sources} />
  },
  members: (reference, sources) => {
    const network = named(reference, sources)
    return network?.members.length ? <MemberTable network={network} language={sources.language} /> : undefined
  },
  milestones: lines(historyLines),
  goals: lines(({ network, language }) => network.goals.map(({ number }) => goalLine(number, language))),
  associates: lines(associateLines),
  projects: lines(projectLines),
  institutes: lines(({ network, language }) =>
    network.institutes.map(({ theme, goal }) =>
      [inLanguage(theme, language), ...(goal ? [`(${goalLine(goal, language)})`] : [])].join(' '),
    ),
  ),
  'work-packages': lines(({ network, language }) =>
    network.workPackages.map(({ title }) => inLanguage(title, language)),
  ),
  'joint-programmes': lines(({ network, language }) =>
    network.programmes.map(({ name, goal }) =>
      [inLanguage(name, language), ...(goal ? [`(${goalLine(goal, language)})`] : [])].join(' '),
    ),
  ),
  address: (reference, sources) => {
    const address = named(reference, sources)?.address
    return address && <AddressLines address={address} language={sources.language} />
  },
}
