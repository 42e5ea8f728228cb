import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { sayDay } from '../../platform/calendar-words.ts'
import { type Ask, page, type View } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName, languageName } from '../../reference/index.ts'
import { Facts, PageTitle, Section, Sides, Standing, State, Timeline, When } from '../../ui/index.ts'
import { listPartnerChoices } from '../list-partners.ts'
import { type RequestFile, showPartnershipRequest } from '../requests/list-requests.ts'
import { decidingOf, turnOf } from '../requests/request.rules.ts'
import { say } from '../words/index.ts'
import { crumbsToRequest, fileAddress, requests, requestTones } from './address.ts'
import { organisationChoices } from './pick-organisation.ts'
import { RequestDeeds } from './request-forms.tsx'

type Names = { unit: (id: string | null) => string; person: (id: string | null) => string }

export async function requestView(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const file = await showPartnershipRequest(ask.caller, ask.params.requestid ?? '')
  const choices = await listPartnerChoices(ask.caller, undefined)
  const names: Names = {
    unit: id => {
      const unit = choices.units.find(one => one.id === id)
      return unit ? inLanguage(unit.name, ask.language) : ''
    },
    person: id => choices.people.find(one => one.id === id)?.name ?? '',
  }
  const { request } = file
  const organisation = file.organisation ? nameOf(file.organisation, ask.language) : request.organisationName
  const title = organisation ? words('request.title', { organisation }) : words(`requests.states.${request.state}`)
  return {
    title,
    crumbs: crumbsToRequest(ask, { label: organisation || words(`requests.states.${request.state}`) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words(`requests.kinds.${request.kind}`)}>{title}</PageTitle>
        <Turn ask={ask} file={file} names={names} />
        <Sides sideTitle={words('request.happened')} side={<Timeline items={await ask.says.timeline(file.happened)} />}>
          <Asked ask={ask} file={file} names={names} />
          <RequestDeeds ask={ask} file={file} choices={choices} meant={await organisationChoices(ask)} />
        </Sides>
      </>
    ),
  }
}

function Turn({ ask, file: { request }, names }: { ask: Ask; file: RequestFile; names: Names }) {
  const words = say(ask.language)
  const { who, until } = turnOf(request)
  const yours =
    who === 'office'
      ? may(ask.caller.actor, 'partnership-request.sort')
      : who === 'faculty' &&
        !may(ask.caller.actor, 'partnership-request.sort') &&
        may(ask.caller.actor, 'partnership-request.decide', decidingOf(request))
  const overdue = until !== null && until < dayIn(ask.caller.now, ask.office.zone as Zone)
  const values = { until: until ? sayDay(until, ask.language) : '', unit: names.unit(request.forwardedUnit) }
  return (
    <Standing
      state={<State tone={requestTones[request.state]}>{words(`requests.states.${request.state}`)}</State>}
      yours={yours}
      overdue={overdue}
    >
      {words(`request.turn.${who}`, values)}
      {request.partner && (
        <>
          {' '}
          <a class="ds-link" href={fileAddress(ask, request.partner)}>
            {words('request.partner')}
          </a>
        </>
      )}
    </Standing>
  )
}

function Asked({ ask, file: { request, organisation }, names }: { ask: Ask; file: RequestFile; names: Names }) {
  const words = say(ask.language)
  if (request.state === 'discarded') return <p class="h-quiet">{words('request.emptied')}</p>
  const inDirectory = organisation && (
    <a class="ds-link" href={ask.to(`/directory/${organisation.id}`)}>
      {nameOf(organisation, ask.language)}
    </a>
  )
  return (
    <>
      <Section title={words('request.asks')}>
        <Facts
          items={[
            { term: words('request.kind'), fact: words(`requests.kinds.${request.kind}`) },
            { term: words('request.unit'), fact: names.unit(request.unit) },
            { term: words('request.message'), fact: <p class="h-said">{request.message}</p> },
            { term: words('request.received'), fact: <When at={request.receivedAt} /> },
            ...(request.forwardedTo
              ? [{ term: words('request.forwardTo'), fact: names.person(request.forwardedTo) }]
              : []),
            ...(request.reason
              ? [{ term: words('request.reason'), fact: <p class="h-said">{request.reason}</p> }]
              : []),
          ]}
        />
      </Section>
      <Section title={words('request.who')}>
        <Facts
          items={[
            { term: words('request.name'), fact: request.name },
            { term: words('request.position'), fact: request.position },
            { term: words('request.email'), fact: <a href={`mailto:${request.email}`}>{request.email}</a> },
            { term: words('request.organisation'), fact: inDirectory ?? request.organisationName },
            { term: words('request.country'), fact: request.country && countryName(request.country, ask.language) },
            { term: words('request.language'), fact: languageName(request.language, ask.language) },
          ]}
        />
      </Section>
    </>
  )
}

export const requestPage = page({
  at: `/:office/:language${requests}/:requestid`,
  who: 'partnership-request.read',
  get: requestView,
})
