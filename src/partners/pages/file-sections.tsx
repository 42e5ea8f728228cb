import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { ButtonLink, type Column, Day, Period, Section, State, Table } from '../../ui/index.ts'
import type { PartnerActivity } from '../activities/activity.ts'
import { type Contact, isCurrent } from '../contacts/contact.ts'
import type { PartnerFile } from '../show-partner.ts'
import type { StrategicActivity, StrategicPartnership } from '../strategic/strategic-partnership.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'

type SectionProps = { ask: Ask; file: PartnerFile }
type WithUnits = SectionProps & { unitNames: (ids: string[]) => string }

export function ContactsOf({ ask, file: { partner, contacts } }: SectionProps) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'partner.edit', partner)
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
  const columns: Column<Contact>[] = [
    {
      label: words('contact.name'),
      cell: row => {
        const name = [row.givenName, row.familyName].filter(Boolean).join(' ')
        return edits ? <a href={fileAddress(ask, partner.id, `/contacts/${row.id}`)}>{name}</a> : name
      },
    },
    { label: words('contact.role'), cell: row => row.role },
    {
      label: words('contact.email'),
      cell: row => (
        <>
          {row.email && <a href={`mailto:${row.email}`}>{row.email}</a>}
          {row.email && row.telephone && ' · '}
          {row.telephone}
        </>
      ),
    },
    { label: words('contact.language'), cell: row => row.language && languageName(row.language, ask.language) },
    {
      label: words('contact.valid'),
      cell: row => (
        <>
          {row.doubtful && <State tone="warning">{words('contact.doubtful')}</State>}{' '}
          {!isCurrent(row, today) && <State>{words('contact.past')}</State>}{' '}
          <Period from={row.validFrom ?? undefined} to={row.validUntil ?? undefined} />
        </>
      ),
    },
  ]
  const add = edits && (
    <ButtonLink href={fileAddress(ask, partner.id, '/contacts/add')}>{words('file.addContact')}</ButtonLink>
  )
  return (
    <Section title={words('file.contacts')} deeds={add}>
      <Table
        caption={words('file.contacts')}
        captionHidden
        columns={columns}
        rows={contacts}
        empty={<p class="h-quiet">{words('file.noContacts')}</p>}
      />
    </Section>
  )
}

export function StrategicOf({ ask, file: { partner, strategic }, unitNames }: WithUnits) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'partner.edit', partner)
  const present = strategic.find(({ endedOn }) => endedOn === null)
  const past = strategic.filter(({ endedOn }) => endedOn !== null)
  const to = (path: string) => fileAddress(ask, partner.id, path)
  const deeds = edits && partner.state !== 'ended' && (
    <>
      <ButtonLink href={to('/strategic')}>{words(present ? 'file.editStrategic' : 'file.makeStrategic')}</ButtonLink>
      {present && (
        <ButtonLink href={to('/strategic/end')} weight="quiet">
          {words('file.endStrategic')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <Section title={words('file.strategic')} deeds={deeds}>
      {present && <Present ask={ask} present={present} unitNames={unitNames} />}
      {past.map(({ endedOn }) => (
        <p class="h-quiet">{words('file.was', { on: endedOn ?? '' })}</p>
      ))}
    </Section>
  )
}

type PresentProps = { ask: Ask; present: StrategicPartnership; unitNames: (ids: string[]) => string }

function Present({ ask, present, unitNames }: PresentProps) {
  const words = say(ask.language)
  const columns: Column<StrategicActivity>[] = [
    { label: words('strategic.activities'), cell: row => words(`strategic.kinds.${row.kind}`) },
    { label: words('strategic.which'), cell: row => unitNames(row.units) || words('file.everyFaculty') },
    { label: words('strategic.note'), cell: row => row.note },
  ]
  return (
    <>
      {present.description && <p>{inLanguage(present.description, ask.language)}</p>}
      <p class="h-quiet">
        {present.allUnits && words('file.allUnits')} <Period from={present.since ?? undefined} />
      </p>
      {present.activities.length > 0 && (
        <Table caption={words('strategic.activities')} captionHidden columns={columns} rows={present.activities} />
      )}
    </>
  )
}

export function ActivitiesOf({ ask, file: { partner, activities }, unitNames }: WithUnits) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'partner.edit', partner)
  const to = (path: string) => fileAddress(ask, partner.id, `/activities${path}`)
  const columns: Column<PartnerActivity>[] = [
    { label: words('activity.name'), cell: row => (edits ? <a href={to(`/${row.id}`)}>{row.title}</a> : row.title) },
    { label: words('activity.kind'), cell: row => words(`activity.kinds.${row.kind}`) },
    {
      label: words('activity.when'),
      cell: row => (row.endsOn ? <Period from={row.startsOn} to={row.endsOn} /> : <Day on={row.startsOn} />),
    },
    { label: words('activity.units'), cell: row => unitNames(row.units) },
  ]
  return (
    <Section
      title={words('file.activities')}
      deeds={edits && <ButtonLink href={to('/add')}>{words('file.addActivity')}</ButtonLink>}
    >
      <Table
        caption={words('file.activities')}
        captionHidden
        columns={columns}
        rows={activities}
        empty={<p class="h-quiet">{words('file.noActivities')}</p>}
      />
    </Section>
  )
}
