import { text } from '../../platform/form.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, deed, type Page, page } from '../../platform/page.ts'
import { asChoice } from '../../platform/words.ts'
import {
  Button,
  type Column,
  Deeds,
  EmptyState,
  Facts,
  FilterSelect,
  Filters,
  Form,
  PageTitle,
  Pagination,
  Section,
  Sides,
  State,
  Table,
  TextField,
  Timeline,
  When,
} from '../../ui/index.ts'
import { blockAccount, unblockAccount } from '../accounts/block-account.ts'
import { listAccounts, showAnyAccount } from '../accounts/list-accounts.ts'
import { say } from '../words/index.ts'

const who = 'account.block'
const states = ['open', 'blocked'] as const

async function seeAccounts(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['name'] })
  const state = address.filter('state', states)
  const { total, rows } = await listAccounts(ask.caller, { ...address, blocked: state && state === 'blocked' })
  const title = words('accounts.title')
  return {
    title,
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('accounts.lead')}>
          {title}
        </PageTitle>
        <Filters
          action="/accounts"
          search={{ label: words('people.search'), value: address.text }}
          active={
            state
              ? [
                  {
                    label: `${words('people.state')}: ${words(`accounts.states.${state}`)}`,
                    href: address.href({ state: '' }),
                  },
                ]
              : []
          }
          clear="/accounts"
        >
          <FilterSelect
            name="state"
            label={words('people.state')}
            all={words('accounts.all')}
            choices={states.map(value => ({ value, label: asChoice(words(`accounts.states.${value}`), ask.language) }))}
            value={state}
          />
        </Filters>
        <Table
          caption={title}
          captionHidden
          rows={rows}
          columns={columns(ask)}
          empty={<EmptyState title={words('people.none')}>{words('accounts.noneWhy')}</EmptyState>}
        />
        <Pagination
          page={address.page}
          size={address.size}
          total={total}
          href={number => address.href({ page: number })}
        />
      </>
    ),
  }
}

type Row = Awaited<ReturnType<typeof listAccounts>>['rows'][number]

function columns(ask: Ask): Column<Row>[] {
  const words = say(ask.language)
  return [
    {
      label: words('people.name'),
      cell: row => (
        <>
          <a href={`/accounts/${row.id}`}>{row.name}</a>
          {row.invented && <span class="h-quiet"> ({words('people.invented')})</span>}
        </>
      ),
    },
    { label: words('signIn.email'), cell: row => row.email },
    { label: words('people.state'), cell: row => <Standing ask={ask} blocked={row.blockedAt !== null} /> },
  ]
}

const Standing = ({ ask, blocked }: { ask: Ask; blocked: boolean }) => (
  <State tone={blocked ? 'warning' : 'good'}>
    {asChoice(say(ask.language)(blocked ? 'accounts.states.blocked' : 'accounts.states.open'), ask.language)}
  </State>
)

async function seeAccount(ask: Ask) {
  const words = say(ask.language)
  const account = await showAnyAccount(ask.caller, ask.params.accountId ?? '')
  const blocked = account.blockedAt !== null
  const oneself = ask.person?.account === account.id
  return {
    title: account.name,
    unlisted: true,
    crumbs: [{ label: words('accounts.title'), href: '/accounts' }, { label: account.name }],
    body: (
      <>
        <PageTitle>{account.name}</PageTitle>
        <Sides sideTitle={words('people.history')} side={<Timeline items={await ask.says.timeline(account.history)} />}>
          <Facts
            items={[
              { term: words('signIn.email'), fact: account.email },
              { term: words('people.state'), fact: <Standing ask={ask} blocked={blocked} /> },
              { term: words('accounts.openedAt'), fact: <When at={account.openedAt} /> },
              { term: words('accounts.sessions'), fact: String(account.sessions) },
              ...(account.invented ? [{ term: words('people.note'), fact: words('people.inventedLong') }] : []),
            ]}
          />
          {oneself ? (
            <p class="h-quiet">{words('accounts.yours')}</p>
          ) : (
            <Section
              title={words(blocked ? 'accounts.unblock' : 'accounts.block')}
              lead={words(blocked ? 'accounts.unblockWhy' : 'accounts.blockWhy')}
            >
              <Form action={`/accounts/${account.id}/${blocked ? 'unblock' : 'block'}`} entered={ask.entered}>
                <TextField name="reason" label={words('accounts.reason')} required maxlength={500} />
                <Deeds>
                  <Button weight={blocked ? 'main' : 'other'} destructive={!blocked}>
                    {words(blocked ? 'accounts.unblock' : 'accounts.block')}
                  </Button>
                </Deeds>
              </Form>
            </Section>
          )}
        </Sides>
      </>
    ),
  }
}

const turning = (verb: 'block' | 'unblock') =>
  deed({
    at: `/accounts/:accountId/${verb}`,
    who,
    command: verb === 'block' ? blockAccount : unblockAccount,
    input: (ask, { fields }) => ({ account: ask.params.accountId ?? '', reason: text(fields, 'reason') }),
    leads: ask => ({
      to: `/accounts/${ask.params.accountId}`,
      notice: say(ask.language)(verb === 'block' ? 'accounts.blocked' : 'accounts.unblocked'),
    }),
    again: seeAccount,
  })

/** Every account of the deployment, to block one and to let it in again. */
export const accountsPages: Page[] = [
  page({ at: '/accounts', who, get: seeAccounts }),
  page({ at: '/accounts/:accountId', who, get: seeAccount }),
  turning('block'),
  turning('unblock'),
]
