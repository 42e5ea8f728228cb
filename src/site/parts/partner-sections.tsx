import { type ActivityKind, type AgreementType, sayAgreements } from '../../agreements/index.ts'
import { toDay } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import type { Ask } from '../../platform/page.ts'
import { sayTenure } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, Day, EmptyState, Section, Table } from '../../ui/index.ts'
import { type Between, most } from '../between.ts'
import { say } from '../words/index.ts'
import { ContactCard } from './contact.tsx'
import { PlaceTable } from './place-table.tsx'
import { ResponsibilityTable } from './promoters.tsx'

type Props = { ask: Ask; between: Between }

/** Agreements in force between the two. */
export function Agreements({ ask, between, typeName }: Props & { typeName: (type: AgreementType) => string }) {
  const words = say(ask.language)
  const { rows, total } = between.agreements
  return (
    <Section title={words('partner.agreements')}>
      <Table
        caption={words('agreements.count', { count: total })}
        rows={rows}
        empty={<EmptyState title={words('partner.noAgreements')}>{words('partner.noAgreementsWhy')}</EmptyState>}
        columns={[
          {
            label: words('agreements.agreement'),
            cell: row => <a href={ask.to(`/agreements/${row.id}`)}>{inLanguage(row.title, ask.language)}</a>,
          },
          { label: words('agreements.type'), cell: row => typeName(row.type) },
          { label: words('agreements.since'), cell: row => row.since && <Day on={row.since} /> },
          {
            label: words('agreements.until'),
            cell: row => (row.until ? <Day on={row.until} /> : <span class="h-quiet">{words('agreements.open')}</span>),
          },
        ]}
      />
      {total > rows.length && (
        <ButtonLink href={`${ask.to('/agreements')}?partner=${between.partner.organisation}`}>
          {words('partner.allAgreements', { count: total })}
        </ButtonLink>
      )}
    </Section>
  )
}

/** Places from here and to here, of this academic year and later. */
export function Places({ between: { places, structure, language } }: Pick<Props, 'between'>) {
  const words = say(language)
  if (!places.length) return null
  return (
    <Section
      title={words('partner.places')}
      lead={places.length === most ? words('partner.firstPlaces', { most }) : undefined}
    >
      <PlaceTable rows={places} structure={structure} language={language} />
    </Section>
  )
}

type Done = { by: string[]; agreements: Map<string, string> }

/** What is done, once for each kind: who takes part on our side, and under which agreements. */
function doneTogether({ strategic, activities, structure, language }: Between): Map<string, Done> {
  const words = say(language)
  const nameOf = (id: string) => inLanguage(structure.units.find(unit => unit.id === id)?.name ?? { en: '' }, language)
  const done = new Map<string, Done>()
  const of = (kind: string): Done => {
    const known = done.get(kind) ?? { by: [], agreements: new Map() }
    done.set(kind, known)
    return known
  }
  for (const { kind, units } of strategic?.activities ?? [])
    of(kind).by = units.length ? units.map(nameOf) : strategic?.allUnits ? [words('partner.everybody')] : []
  for (const { kind, units, agreement, title } of activities) {
    const known = of(kind)
    known.agreements.set(agreement, inLanguage(title, language))
    if (!known.by.length) known.by = units.map(nameOf)
  }
  return done
}

const fewUnits = 3

/** The first of many names, and how many more there are. */
function someOf(names: readonly string[], language: Between['language']): string {
  const more = names.length - fewUnits
  if (more <= 1) return names.join(', ')
  return `${names.slice(0, fewUnits).join(', ')} ${say(language)('partner.more', { count: more })}`
}

/** The strategic partnership with its activities, and what agreements say that the two do together. */
export function Together({ ask, between }: Props) {
  const words = say(ask.language)
  const done = doneTogether(between)
  const { strategic } = between
  if (!strategic && !done.size) return null
  return (
    <Section title={words('partner.together')} lead={strategic && sayStrategic(strategic, ask.language)}>
      <ul class="ds-list h-prose">
        {[...done].map(([kind, { by, agreements }]) => (
          <li>
            {sayAgreements(ask.language)(`activityKinds.${kind as ActivityKind}`)}
            {by.length > 0 && <span class="h-quiet"> · {someOf(by, ask.language)}</span>}
            {[...agreements].map(([id, title], index) => (
              <>
                {index ? ', ' : ' · '}
                <a href={ask.to(`/agreements/${id}`)}>{title}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function sayStrategic(
  { since, description }: NonNullable<Between['strategic']>,
  language: Between['language'],
): string {
  const words = say(language)
  const what = since
    ? words('partner.strategicSince', { date: sayDay(toDay(since), language) })
    : words('partner.strategic')
  return [what, description && inLanguage(description, language)].filter(Boolean).join(' ')
}

/** Networks in which both are members today. */
export function SharedNetworks({ ask, between: { networks } }: Props) {
  const words = say(ask.language)
  if (!networks.length) return null
  return (
    <Section title={words('partner.networks')}>
      <ul class="ds-list">
        {networks.map(({ network, role, since, until }) => (
          <li>
            <a href={ask.to(`/networks/${network.key}`)}>{inLanguage(network.name, ask.language)}</a>
            <span class="h-quiet">
              {' '}
              · {words(`networks.roles.${role}`)}
              {since && `, ${sayTenure({ since, until }, ask.language)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Promoters of the schools and courses concerned, and the office's own contacts for partners. */
export function Answering({ ask, between: { responsible, contacts, language } }: Props) {
  const words = say(language)
  if (!responsible.length && !contacts.length) return null
  return (
    <Section title={words('partner.answering')}>
      {responsible.length > 0 && <ResponsibilityTable rows={responsible} language={language} />}
      {contacts.map(contact => (
        <ContactCard contact={contact} sources={{ language, to: path => ask.to(path), heading: 'h3' }} />
      ))}
    </Section>
  )
}
