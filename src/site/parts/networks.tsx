import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import type { Member, NetworkFile } from '../../networks/index.ts'
import { sayPartialDate, sayTenure } from '../../platform/partial-date-words.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { countryName, sdgs } from '../../reference/index.ts'
import { Table } from '../../ui/index.ts'
import type { Sources } from '../sources.ts'
import { say } from '../words/index.ts'

type Props = { network: NetworkFile; sources: Pick<Sources, 'language' | 'to' | 'heading' | 'page'> }
type InLanguage = { network: NetworkFile; language: Language }

/** The list of a network's parts, as sentences. */
export const Lines = ({ lines }: { lines: readonly Child[] }) => (
  <ul class="ds-list h-prose">
    {lines.map(line => (
      <li>{line}</li>
    ))}
  </ul>
)

/** One network at a glance: what it is, since when, what it wants, and our place in it. */
export function NetworkSummary({ network, sources, linked }: Props & { linked?: boolean }) {
  const { language, to, heading: Heading } = sources
  const name = inLanguage(network.name, language)
  const full = network.fullName && inLanguage(network.fullName, language)
  return (
    <section class="h-prose h-network">
      {sources.page !== `network:${network.key}` && (
        <Heading class="ds-heading h-group-title">
          {linked ? <a href={to(`/networks/${network.key}`)}>{name}</a> : name}
        </Heading>
      )}
      <p class="h-quiet">{saidOf(network, language).join(' · ')}</p>
      {full && full !== name && <p>{full}</p>}
      <p>{inLanguage(network.description, language)}</p>
      {network.aims.length > 0 && (
        <ul class="ds-list">
          {network.aims.map(aim => (
            <li>{inLanguage(aim, language)}</li>
          ))}
        </ul>
      )}
      {network.website && (
        <p>
          <a href={network.website}>{network.website}</a>
        </p>
      )}
    </section>
  )
}

/** Kind, region, foundation, published figures, our membership: each in a few words. */
function saidOf(network: NetworkFile, language: Language): string[] {
  const words = say(language)
  const { region, founded, ours } = network
  return [
    words(`networks.kinds.${network.kind}`),
    ...(region ? [inLanguage(region, language)] : []),
    ...(founded ? [words('networks.founded', { date: sayPartialDate(founded, language) })] : []),
    ...network.figures.map(({ qualifier, value, noun }) =>
      words(`figures.${qualifier}`, { value, noun: inLanguage(noun, language) }),
    ),
    ...(ours
      ? [
          words(ours.since ? 'networks.oursSince' : 'networks.ours', {
            role: words(`networks.roles.${ours.role}`),
            date: ours.since ? sayPartialDate(ours.since, language) : '',
          }),
        ]
      : []),
  ]
}

export function MemberTable({ network, language }: InLanguage) {
  const words = say(language)
  return (
    <Table
      caption={words('networks.members', {
        network: inLanguage(network.name, language),
        count: network.members.length,
      })}
      rows={network.members}
      columns={[
        { label: words('networks.member'), cell: ({ organisation }: Member) => nameOf(organisation, language) },
        { label: words('networks.where'), cell: ({ organisation }) => placeOf(organisation, language) },
        { label: words('networks.role'), cell: ({ role }) => words(`networks.roles.${role}`) },
        { label: words('networks.since'), cell: ({ since }) => since && sayPartialDate(since, language) },
      ]}
    />
  )
}

export const placeOf = ({ city, country }: { city: string | null; country: string }, language: Language): string =>
  city ? `${city}, ${countryName(country, language)}` : countryName(country, language)

export const historyLines = ({ network, language }: InLanguage): Child[] =>
  network.history.map(({ since, until, what }) => (
    <>
      <strong>{periodOf(since, until, language)}</strong>: {inLanguage(what, language)}
    </>
  ))

/** A step of a history without an end is a moment, not something that lasts. */
export const periodOf = (
  since: Parameters<typeof sayTenure>[0]['since'],
  until: Parameters<typeof sayTenure>[0]['until'],
  language: Language,
): string => (since && !until ? sayPartialDate(since, language) : sayTenure({ since, until }, language))

export const goalLine = (number: number, language: Language): string =>
  say(language)('networks.goal', {
    number,
    name: inLanguage(sdgs.find(goal => goal.number === number)?.name ?? { en: '' }, language),
  })

export const associateLines = ({ network, language }: InLanguage): Child[] =>
  network.associates.map(({ number, label }) => [number, inLanguage(label, language)].filter(Boolean).join(' '))

export const projectLines = ({ network, language }: InLanguage): Child[] => {
  const words = say(language)
  return network.projects.map(project => (
    <>
      <strong>{inLanguage(project.name, language)}</strong> (
      {[
        words(`networks.states.${project.state}`),
        ...(project.role === 'coordinator' ? [words('networks.coordinated')] : []),
        ...(project.since ? [sayTenure(project, language)] : []),
      ].join(', ')}
      ): {inLanguage(project.description, language)}
      {project.aims.length > 0 && <Lines lines={project.aims.map(aim => inLanguage(aim, language))} />}
    </>
  ))
}
