import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import {
  ButtonLink,
  Code,
  Day,
  Deed,
  Deeds,
  type Fact,
  Facts,
  PageTitle,
  Section,
  Sides,
  Standing,
  State,
  Timeline,
} from '../../ui/index.ts'
import { listPartnerChoices } from '../list-partners.ts'
import { type Partner, partnerLife } from '../partner.ts'
import { type PartnerFile, showPartner } from '../show-partner.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, partnerTones } from './address.ts'
import { ActivitiesOf, ContactsOf, StrategicOf } from './file-sections.tsx'
import type { PartnerPart } from './partner-part.ts'

export type UnitNames = (ids: string[]) => string

let parts: readonly PartnerPart[] = []

/** The page of a partner's file, with what higher slices add to it. */
export function partnerPage(given: readonly PartnerPart[]) {
  parts = given
  return page({ at: at('/:partnerid'), who: 'partner.read', get: partnerView })
}

export async function partnerView(ask: Ask): Promise<View> {
  const file = await showPartner(ask.caller, ask.params.partnerid ?? '')
  const { units, people } = await listPartnerChoices(ask.caller, undefined)
  const unitNames: UnitNames = ids =>
    units
      .filter(unit => ids.includes(unit.id))
      .map(unit => inLanguage(unit.name, ask.language))
      .join(', ')
  const name = nameOf(file.organisation, ask.language)
  const shown = await Promise.all(
    parts.map(async part => ({ title: part.title(ask.language), body: await part.body(ask, file.partner) })),
  )
  return {
    title: name,
    crumbs: crumbsTo(ask, { label: name }),
    unlisted: true,
    body: (
      <>
        <Head ask={ask} file={file} name={name} />
        <Sides
          sideTitle={say(ask.language)('file.happened')}
          side={<Timeline items={await ask.says.timeline(file.happened)} />}
        >
          <About ask={ask} file={file} unitNames={unitNames} people={people} />
          <ContactsOf ask={ask} file={file} />
          {shown.map(({ title, body }) => body && <Section title={title}>{body}</Section>)}
          <StrategicOf ask={ask} file={file} unitNames={unitNames} />
          <ActivitiesOf ask={ask} file={file} unitNames={unitNames} />
        </Sides>
      </>
    ),
  }
}

function Head({ ask, file, name }: { ask: Ask; file: PartnerFile; name: string }) {
  const words = say(ask.language)
  const { partner, organisation } = file
  const marks = [
    ...(file.strategic.some(({ endedOn }) => endedOn === null) ? [words('strategicMark')] : []),
    ...partner.marks.map(mark => words(`marks.${mark}`)),
  ]
  const where = [organisation.city, countryName(organisation.country, ask.language)].filter(Boolean).join(', ')
  return (
    <>
      <PageTitle kind={[...marks, where].join(' · ')}>{name}</PageTitle>
      <Standing state={<State tone={partnerTones[partner.state]}>{words(`states.${partner.state}`)}</State>}>
        {words(`file.standing.${partner.state}`)}
      </Standing>
      <Turns ask={ask} partner={partner} />
    </>
  )
}

/** The deeds that the state and the reader's roles allow, the likeliest first. */
function Turns({ ask, partner }: { ask: Ask; partner: Partner }) {
  const words = say(ask.language)
  const { actor } = ask.caller
  if (!may(actor, 'partner.edit', partner)) return null
  const to = (path: string) => fileAddress(ask, partner.id, path)
  const can = (action: 'activate' | 'rest' | 'end' | 'resume') => partnerLife.can(partner.state, action)
  const ends = may(actor, 'partner.end', partner)
  const deeds: Child[] = [
    can('activate') && (
      <Deed action={to('/activate')} weight="main">
        {words('file.activate')}
      </Deed>
    ),
    can('resume') && ends && <Deed action={to('/resume')}>{words('file.resume')}</Deed>,
    <ButtonLink href={to('/edit')}>{words('file.edit')}</ButtonLink>,
    can('rest') && <Deed action={to('/rest')}>{words('file.rest')}</Deed>,
    can('end') && ends && (
      <ButtonLink href={to('/end')} weight="quiet">
        {words('file.end')}
      </ButtonLink>
    ),
  ]
  return <Deeds>{deeds}</Deeds>
}

type AboutProps = { ask: Ask; file: PartnerFile; unitNames: UnitNames; people: { id: string; name: string }[] }

function About({ ask, file: { partner, organisation }, unitNames, people }: AboutProps) {
  const words = say(ask.language)
  const facts: (Fact | false)[] = [
    {
      term: words('file.organisation'),
      fact: (
        <>
          {organisation.name} {organisation.erasmusCode && <Code>{organisation.erasmusCode}</Code>}{' '}
          <a class="ds-link" href={ask.to(`/directory/${organisation.id}`)}>
            {words('file.directory')}
          </a>
        </>
      ),
    },
    { term: words('file.since'), fact: partner.since && <Day on={partner.since} /> },
    partner.endedOn !== null && { term: words('file.ended'), fact: <Day on={partner.endedOn} /> },
    partner.endReason !== null && { term: words('file.reason'), fact: partner.endReason },
    { term: words('file.coordinator'), fact: people.find(({ id }) => id === partner.coordinator)?.name },
    { term: words('file.units'), fact: unitNames(partner.units) },
    { term: words('file.tags'), fact: partner.tags.join(', ') },
    partner.notes !== null && { term: words('file.notes'), fact: <p class="h-said">{partner.notes}</p> },
    { term: words('file.published'), fact: words(partner.published ? 'file.yes' : 'file.no') },
  ]
  return (
    <Section title={words('file.about')} lead={words(`file.origin.${partner.origin}`)}>
      <Facts items={facts.filter(fact => fact !== false)} />
    </Section>
  )
}
