import { may } from '../../permissions.ts'
import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  Deed,
  EmptyState,
  Facts,
  PageTitle,
  Period,
  Section,
  Sides,
  State,
  Table,
  Timeline,
} from '../../ui/index.ts'
import { endMandate } from '../roles/end-mandate.ts'
import { endRole } from '../roles/end-role.ts'
import { showPerson } from '../roles/show-person.ts'
import { say } from '../words/index.ts'
import { officeInWords } from '../words/spoken.ts'
import { placesOf } from './role-fields.tsx'
import type { AgreementTypes } from './vocabulary.ts'

type Person = Awaited<ReturnType<typeof showPerson>>
type Told = { ask: Ask; person: Person; nameOf: Map<string, string>; grants: boolean }

export const personPages = (types: AgreementTypes) => {
  const get = (ask: Ask) => seePerson(ask, types)
  const ending = { who: 'role.grant', again: get } as const
  return [
    page({ at: '/:office/:language/people/:accountId', who: 'role.read', get }),
    deed({
      ...ending,
      at: '/:office/:language/people/:accountId/roles/end',
      command: endRole,
      input: (_, { fields }) => ({ held: text(fields, 'held') }),
      leads: ask => ({ to: ask.to(`/people/${ask.params.accountId}`), notice: say(ask.language)('people.roleEnded') }),
    }),
    deed({
      ...ending,
      at: '/:office/:language/people/:accountId/mandates/end',
      command: endMandate,
      input: (_, { fields }) => ({ mandate: text(fields, 'mandate') }),
      leads: ask => ({ to: ask.to(`/people/${ask.params.accountId}`), notice: say(ask.language)('mandates.ended') }),
    }),
  ]
}

async function seePerson(ask: Ask, types: AgreementTypes) {
  const words = say(ask.language)
  const person = await showPerson(ask.caller, ask.params.accountId ?? '')
  const { units, courses } = await placesOf(ask)
  const choices = [...units, ...courses, ...(await types(ask.caller, ask.language))]
  const nameOf = new Map(choices.map(({ value, label }) => [value, label.replace(/^(– )+/, '')]))
  const told = { ask, person, nameOf, grants: may(ask.caller.actor, 'role.grant') }
  const history = await ask.says.timeline(person.history)
  return {
    title: person.name,
    unlisted: true,
    crumbs: [{ label: words('people.title'), href: ask.to('/people') }, { label: person.name }],
    body: (
      <>
        <PageTitle>{person.name}</PageTitle>
        <Sides sideTitle={words('people.history')} side={<Timeline items={history} />}>
          <Facts
            items={[
              { term: words('signIn.email'), fact: person.email },
              ...(person.blockedAt
                ? [{ term: words('people.state'), fact: <State tone="warning">{words('people.blocked')}</State> }]
                : []),
              ...(person.invented ? [{ term: words('people.note'), fact: words('people.inventedLong') }] : []),
            ]}
          />
          <Roles {...told} />
          <Mandates {...told} />
        </Sides>
      </>
    ),
  }
}

type Held = Person['roles'][number]

const standings = { holds: 'people.inForce', begins: 'people.toCome', over: 'people.over' } as const

const Holds = ({ ask, row }: { ask: Ask; row: Pick<Held, 'standing'> }) => (
  <State tone={row.standing === 'holds' ? 'good' : 'plain'}>{say(ask.language)(standings[row.standing])}</State>
)

const Span = ({ row }: { row: Pick<Held, 'since' | 'until'> }) => (
  <Period from={row.since} to={row.until ?? undefined} />
)

function Roles({ ask, person, nameOf, grants }: Told) {
  const words = say(ask.language)
  const columns: Column<Held>[] = [
    { label: words('people.role'), cell: row => words(`roles.${row.role}`) },
    {
      label: words('people.covers'),
      cell: row =>
        [...row.units, ...row.courses_of_study].map(id => nameOf.get(id) ?? words('people.closedPlace')).join(', ') ||
        words(row.role === 'partner' ? 'people.ofPartners' : 'people.everything'),
    },
    { label: words('people.time'), cell: row => <Span row={row} /> },
    { label: words('people.state'), cell: row => <Holds ask={ask} row={row} /> },
  ]
  const end: Column<Held> = {
    label: words('sessions.deed'),
    cell: row =>
      row.ended_at ? (
        '–'
      ) : (
        <Deed action={ask.to(`/people/${person.id}/roles/end`)} fields={{ held: row.id }} weight="quiet">
          {words('people.endRole')}
        </Deed>
      ),
  }
  return (
    <Section
      title={words('people.roles')}
      deeds={grants && <ButtonLink href={ask.to(`/people/${person.id}/roles`)}>{words('people.giveRole')}</ButtonLink>}
    >
      <Table
        caption={words('people.roles')}
        captionHidden
        rows={person.roles}
        columns={grants ? [...columns, end] : columns}
        empty={<EmptyState title={words('people.noRole')} />}
      />
    </Section>
  )
}

type Given = Person['mandates'][number]

function Mandates({ ask, person, nameOf, grants }: Told) {
  const words = say(ask.language)
  const own = ask.person?.account === person.id
  const columns: Column<Given>[] = [
    {
      label: words('mandates.office'),
      cell: row => (
        <span>
          {row.delegator
            ? words('mandates.byDelegation', { office: officeInWords(ask.language, row.office), name: row.delegator })
            : officeInWords(ask.language, row.office)}
          <br />
          <span class="h-quiet">{row.granted_by}</span>
        </span>
      ),
    },
    {
      label: words('mandates.acts'),
      cell: row => (
        <span>
          {row.acts.map(act => actInWords(ask, act)).join(', ')}
          <br />
          <span class="h-quiet">
            {row.types?.map(type => nameOf.get(type) ?? type).join(', ') ?? words('mandates.allTypes')}
          </span>
        </span>
      ),
    },
    { label: words('people.time'), cell: row => <Span row={row} /> },
    { label: words('people.state'), cell: row => <Holds ask={ask} row={row} /> },
  ]
  const end: Column<Given> = {
    label: words('sessions.deed'),
    cell: row =>
      row.ended_at ? (
        '–'
      ) : (
        <Deed action={ask.to(`/people/${person.id}/mandates/end`)} fields={{ mandate: row.id }} weight="quiet">
          {words('mandates.end')}
        </Deed>
      ),
  }
  return (
    <Section
      title={words('mandates.title')}
      lead={words(own && grants ? 'mandates.notOwn' : 'mandates.lead')}
      deeds={
        grants &&
        !own && <ButtonLink href={ask.to(`/people/${person.id}/mandates`)}>{words('mandates.grant')}</ButtonLink>
      }
    >
      <Table
        caption={words('mandates.title')}
        captionHidden
        rows={person.mandates}
        columns={grants ? [...columns, end] : columns}
        empty={<EmptyState title={words('mandates.none')} />}
      />
    </Section>
  )
}

export function actInWords(ask: Ask, act: string): string {
  if (act === 'sign' || act === 'decide') return say(ask.language)(`acts.${act}`)
  return act
}
