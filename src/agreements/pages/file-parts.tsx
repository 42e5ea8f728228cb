import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { ButtonLink, Facts, Section, State, Table } from '../../ui/index.ts'
import type { Agreement } from '../agreement.ts'
import { contentLines, provisionsOf } from '../say-content.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import { conditionColumns } from './condition-columns.tsx'
import type { FileView } from './file-view.ts'
import { toneOf } from './tone.ts'

export function PartiesPart({ view: { ask, shown, partyAddress } }: { view: FileView }) {
  const words = say(ask.language)
  return (
    <Section title={words('file.parties')}>
      <ul class="ds-list">
        {shown.parties.map(party => (
          <li>
            {party.ours ? (
              <strong>{inLanguage(ask.office.name, ask.language)}</strong>
            ) : (
              <a href={partyAddress(party.organisation ?? '')}>{party.name}</a>
            )}
            <span class="h-quiet">
              {[
                party.ours ? words('file.us') : party.country && countryName(party.country, ask.language),
                party.role !== 'party' && words(`roles.${party.role}`),
                party.unit,
                party.code && `${words('file.theirCode')} ${party.code}`,
                party.signs && words('file.signs'),
              ]
                .filter(Boolean)
                .map(text => ` · ${text}`)
                .join('')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function ContentPart({ view }: { view: FileView }) {
  const { ask, shown, unitName } = view
  const words = say(ask.language)
  const { notes } = shown.agreement
  const items = [
    ...contentLines(shown.agreement, shown.coordinator, { language: ask.language, unitName }),
    ...(notes ? [{ term: words('file.notes'), fact: notes }] : []),
  ]
  return (
    <Section title={words('file.content')}>
      <Facts items={items} />
    </Section>
  )
}

export function ConditionsPart({ view }: { view: FileView }) {
  const { ask, shown, may } = view
  const words = say(ask.language)
  const { conditions, agreement } = shown
  if (!conditions.length && !may.conditions) return null
  return (
    <Section
      title={words('file.conditions')}
      deeds={
        may.conditions && (
          <ButtonLink href={fileAddress(ask, agreement.id, '/conditions')}>{words('deeds.conditions')}</ButtonLink>
        )
      }
    >
      {conditions.length ? (
        <Table
          caption={words('file.conditions')}
          captionHidden
          columns={conditionColumns(view)}
          rows={conditions}
          narrow="cards"
        />
      ) : (
        <p class="h-quiet">{words('conditions.none')}</p>
      )}
    </Section>
  )
}

/** What the programme says for everybody who signs, nobody's liability included. */
export function ProvisionsPart({ view: { ask, shown } }: { view: FileView }) {
  const provisions = provisionsOf(shown.agreement, ask.language)
  if (!provisions.length) return null
  return (
    <Section title={say(ask.language)('print.provisions')}>
      <ul class="ds-list">
        {provisions.map(provision => (
          <li>{provision}</li>
        ))}
      </ul>
    </Section>
  )
}

export function ActivitiesPart({ view: { ask, shown, may, unitName } }: { view: FileView }) {
  const words = say(ask.language)
  if (!shown.activities.length && !may.conditions) return null
  return (
    <Section
      title={words('file.activities')}
      deeds={
        may.conditions && (
          <ButtonLink href={fileAddress(ask, shown.agreement.id, '/activities')}>
            {words('deeds.activities')}
          </ButtonLink>
        )
      }
    >
      <ul class="ds-list">
        {shown.activities.map(({ kind, units, note }) => (
          <li>
            {words(`activityKinds.${kind}`)}
            <span class="h-quiet">
              {' · '}
              {units.length ? units.map(unitName).join(', ') : words('file.allUnits')}
              {note && ` · ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function ContactsPart({ view: { ask, shown, may } }: { view: FileView }) {
  const words = say(ask.language)
  const { contacts, parties, agreement } = shown
  if (!contacts.length && !may.contacts) return null
  const nameOf = (party: string | null) => parties.find(({ id }) => id === party)?.name ?? words('file.us')
  return (
    <Section
      title={words('file.contacts')}
      deeds={
        may.contacts && (
          <ButtonLink href={fileAddress(ask, agreement.id, '/contacts')}>{words('deeds.contacts')}</ButtonLink>
        )
      }
    >
      <ul class="ds-list">
        {contacts.map(({ name, role, email, telephone, party }) => (
          <li>
            {name}
            <span class="h-quiet">
              {[nameOf(party), role, telephone]
                .filter(Boolean)
                .map(text => ` · ${text}`)
                .join('')}
            </span>
            {email && (
              <>
                {' · '}
                <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function RelatedPart({ view: { ask, shown, typeName } }: { view: FileView }) {
  const words = say(ask.language)
  const related: [string, Agreement[]][] = [
    [words('file.parent'), shown.parent ? [shown.parent] : []],
    [words('file.carriedBy'), shown.carriedBy ? [shown.carriedBy] : []],
    [words('file.children'), shown.children],
    [words('file.replaces'), shown.replaces ? [shown.replaces] : []],
  ]
  if (related.every(([, list]) => list.length === 0)) return null
  return (
    <Section title={words('file.related')}>
      {related
        .filter(([, list]) => list.length)
        .map(([title, list]) => (
          <>
            <p class="h-kind">{title}</p>
            <ul class="ds-list">
              {list.map(one => (
                <li>
                  <a href={fileAddress(ask, one.id)}>
                    {one.code} {inLanguage(one.title, ask.language)}
                  </a>{' '}
                  <span class="h-quiet">{typeName(one.type)}</span>{' '}
                  <State tone={toneOf(one.state)}>{words(`states.${one.state}`)}</State>
                </li>
              ))}
            </ul>
          </>
        ))}
    </Section>
  )
}
