import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { text } from '../../platform/form.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Day,
  Deeds,
  EmptyState,
  FilterSelect,
  Filters,
  Form,
  More,
  NumberField,
  Overdue,
  PageTitle,
  Pagination,
  State,
  Table,
} from '../../ui/index.ts'
import { listPartnershipRequests } from '../requests/list-requests.ts'
import { turnOf } from '../requests/request.rules.ts'
import type { RequestRow } from '../requests/request.store.ts'
import { type RequestState, requestKinds, requestStates, type Target } from '../requests/request.ts'
import { setRequestTarget } from '../requests/sort-request.ts'
import { say } from '../words/index.ts'
import { crumbsToRequest, requestAddress, requests, requestTones } from './address.ts'

const wishOf = (ask: Ask) => {
  const list = readListAddress(ask.url, { sorts: ['until'] })
  const state: RequestState | 'all' | 'open' = list.filter('state', ['all', ...requestStates] as const) ?? 'open'
  return { list, state, kind: list.filter('kind', requestKinds) }
}

async function requestsView(ask: Ask) {
  const words = say(ask.language)
  const { list, state, kind } = wishOf(ask)
  const filter = { state: state === 'all' ? undefined : state, kind }
  const { rows, total, target } = await listPartnershipRequests(ask.caller, {
    filter,
    page: list.page,
    size: list.size,
  })
  return {
    title: words('requests.title'),
    crumbs: crumbsToRequest(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle
          count={total}
          lead={words('requests.lead')}
          deeds={<ButtonLink href={ask.to('/partnership-request')}>{words('requests.page')}</ButtonLink>}
        >
          {words('requests.title')}
        </PageTitle>
        <RequestFilters ask={ask} />
        <Table
          caption={words('requests.title')}
          captionHidden
          columns={columns(ask)}
          rows={rows}
          empty={<EmptyState title={words('requests.none')}>{words('requests.noneWhy')}</EmptyState>}
        />
        <Pagination page={list.page} size={list.size} total={total} href={to => list.href({ page: to })} />
        {may(ask.caller.actor, 'partnership-request.sort') && <TargetForm ask={ask} target={target} />}
      </>
    ),
  }
}

function RequestFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const { state, kind } = wishOf(ask)
  return (
    <Filters action={ask.to(requests)}>
      <FilterSelect
        name="state"
        label={words('requests.state')}
        all={words('requests.open')}
        choices={[
          { value: 'all', label: words('requests.all') },
          ...requestStates.map(value => ({ value: value as string, label: words(`requests.states.${value}`) })),
        ]}
        value={state}
      />
      <FilterSelect
        name="kind"
        label={words('requests.kind')}
        all={words('requests.allKinds')}
        choices={requestKinds.map(value => ({ value, label: words(`requests.kinds.${value}`) }))}
        value={kind}
      />
    </Filters>
  )
}

function columns(ask: Ask): Column<RequestRow>[] {
  const words = say(ask.language)
  const zone = ask.office.zone as Zone
  const today = dayIn(ask.caller.now, zone)
  return [
    {
      label: words('requests.organisation'),
      cell: row => (
        <>
          <a href={requestAddress(ask, row.id)}>{row.organisationName || words(`requests.states.${row.state}`)}</a>{' '}
          <span class="h-quiet">{row.country && countryName(row.country, ask.language)}</span>
        </>
      ),
    },
    { label: words('requests.kind'), cell: row => words(`requests.kinds.${row.kind}`) },
    {
      label: words('requests.state'),
      cell: row => <State tone={requestTones[row.state]}>{words(`requests.states.${row.state}`)}</State>,
    },
    { label: words('requests.received'), cell: row => <Day on={dayIn(row.receivedAt, zone)} /> },
    { label: words('requests.whose'), cell: row => words(`requests.${turnOf(row).who}`) },
    {
      label: words('requests.until'),
      cell: row => {
        const { until } = turnOf(row)
        return (
          until && (
            <>
              <Day on={until} /> {until < today && <Overdue />}
            </>
          )
        )
      },
    },
  ]
}

function TargetForm({ ask, target }: { ask: Ask; target: Target }) {
  const words = say(ask.language)
  const form = (
    <Form action={ask.to(requests)} entered={ask.entered} version={target.revision ?? 0}>
      <NumberField
        name="decideDays"
        label={words('requests.decideDays')}
        hint={words('requests.targetHint')}
        required
        min={1}
        max={365}
        value={target.decideDays}
      />
      <NumberField
        name="answerDays"
        label={words('requests.answerDays')}
        required
        min={1}
        max={365}
        value={target.answerDays}
      />
      <Deeds>
        <Button weight="other">{words('requests.saveTarget')}</Button>
      </Deeds>
    </Form>
  )
  return ask.entered ? form : <More summary={words('requests.target')}>{form}</More>
}

export const requestsPage = page({
  at: `/:office/:language${requests}`,
  who: 'partnership-request.read',
  get: requestsView,
  async post(ask, { fields }) {
    await setRequestTarget(ask.caller, {
      decideDays: text(fields, 'decideDays'),
      answerDays: text(fields, 'answerDays'),
      version: text(fields, 'version'),
    })
    return { to: ask.to(requests), notice: say(ask.language)('requests.targetSaved') }
  },
  again: requestsView,
})
