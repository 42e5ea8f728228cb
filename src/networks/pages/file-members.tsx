import { mayAnywhere } from '../../permissions.ts'
import type { Ask } from '../../platform/page.ts'
import { sayAt } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { ButtonLink, type Column, Deeds, More, State, Table } from '../../ui/index.ts'
import { type Associate, type Member, namesOf } from '../network-file.ts'
import type { Named } from '../parts/part.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import { Correct, correctColumn, ExampleMark, type FileView, inTime, PartSection } from './file-parts.tsx'

const nameIn = (ask: Ask, organisation: Named) => inLanguage(namesOf(organisation), ask.language)

/** Our own place in it, in one sentence. */
export function OursLine({ view: { ask, file } }: { view: FileView }) {
  const words = say(ask.language)
  const { ours } = file
  if (!ours) return <>{words('file.notIn')}</>
  const role = words(`role.${ours.role}`)
  if (ours.since || !ours.attested)
    return <>{words('file.oursSince', { role, when: inTime(ours, ask.language) || words('file.asStated') })}</>
  return <>{words('file.oursAttested', { role, when: sayAt(ours.attested, ask.language) })}</>
}

const timeOf = (ask: Ask, { since, until, attested }: Pick<Member, 'since' | 'until' | 'attested'>): string => {
  const said = inTime({ since, until }, ask.language)
  return attested && !since
    ? [said, say(ask.language)('file.attested', { when: sayAt(attested, ask.language) })].filter(Boolean).join(', ')
    : said
}

function memberColumns(view: FileView): Column<Member>[] {
  const { ask, file, edits } = view
  const words = say(ask.language)
  const known = mayAnywhere(ask.caller.actor, 'office.use')
  return [
    {
      label: words('fields.organisation'),
      cell: ({ organisation, origin, ours }) => (
        <>
          {known ? (
            <a href={ask.to(`/directory/${organisation.id}`)}>{nameIn(ask, organisation)}</a>
          ) : (
            nameIn(ask, organisation)
          )}{' '}
          {ours && <State tone="open">{words('file.ours')}</State>} <ExampleMark ask={ask} origin={origin} />
        </>
      ),
    },
    {
      label: words('file.place'),
      cell: ({ organisation }) =>
        [organisation.city, countryName(organisation.country, ask.language)].filter(Boolean).join(', '),
    },
    { label: words('fields.role'), cell: member => words(`role.${member.role}`) },
    { label: words('file.when'), cell: member => timeOf(ask, member) },
    ...(edits
      ? [
          {
            label: words('file.correct'),
            cell: (member: Member) => (
              <Deeds>
                <Correct view={view} kind="membership" id={member.id} name={nameIn(ask, member.organisation)} />
                {!member.until && (
                  <a
                    class="ds-link"
                    href={fileAddress(ask, file.id, `/membership/${member.id}/end`)}
                    aria-label={words('form.endTitle', { name: nameIn(ask, member.organisation) })}
                  >
                    {words('file.endShort')}
                  </a>
                )}
              </Deeds>
            ),
          },
        ]
      : []),
  ]
}

export function MembersPart({ view }: { view: FileView }) {
  const { ask, file, edits } = view
  const words = say(ask.language)
  const others = file.allMembers.filter(member => member.standing !== 'in-force')
  const add = edits && (
    <>
      {!file.allMembers.some(member => member.ours && !member.until) && (
        <ButtonLink href={fileAddress(ask, file.id, '/join')} weight="quiet">
          {words('file.join')}
        </ButtonLink>
      )}
      <ButtonLink href={fileAddress(ask, file.id, '/membership/add')} weight="quiet">
        {words('parts.membership.add')}
      </ButtonLink>
    </>
  )
  return (
    <PartSection
      view={view}
      kind="membership"
      empty={file.allMembers.length === 0}
      deeds={add}
      lead={words('file.membersOnDay', { count: file.counts.members, countries: file.counts.countries })}
    >
      <Table
        caption={words('parts.membership.title')}
        captionHidden
        columns={memberColumns(view)}
        rows={file.members}
        empty={<p class="h-quiet">{words('parts.membership.none')}</p>}
      />
      {others.length > 0 && (
        <More summary={words('file.otherDays')}>
          <Table
            caption={words('file.otherDays')}
            captionHidden
            columns={[
              ...memberColumns(view),
              { label: words('fields.state'), cell: member => words(`file.standing.${member.standing}`) },
            ]}
            rows={others}
          />
        </More>
      )}
    </PartSection>
  )
}

export function AssociatesPart({ view }: { view: FileView }) {
  const { ask, file, text } = view
  const words = say(ask.language)
  const label = (row: Associate) =>
    [row.number, row.organisation ? nameIn(ask, row.organisation) : text(row.label)].filter(Boolean).join(' ')
  return (
    <PartSection view={view} kind="associated-partner" empty={file.allAssociates.length === 0}>
      <Table
        caption={words('parts.associated-partner.title')}
        captionHidden
        columns={[
          { label: words('fields.label'), cell: row => label(row) },
          { label: words('fields.kind'), cell: row => words(`associate.${row.character}`) },
          { label: words('file.when'), cell: row => timeOf(ask, row) },
          ...correctColumn<Associate>(view, 'associated-partner', row => label(row)),
        ]}
        rows={file.allAssociates}
      />
    </PartSection>
  )
}
