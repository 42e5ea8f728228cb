import { isDeployment } from '../../platform/door.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  EmptyState,
  FilterSelect,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  State,
  Table,
  When,
} from '../../ui/index.ts'
import { listMessages } from '../list-messages.ts'
import { type MessageState, messageStates } from '../message.ts'
import { say } from '../words/index.ts'

const size = 50

export const tones = {
  queued: 'open',
  sending: 'open',
  sent: 'good',
  failed: 'warning',
  unknown: 'warning',
  kept: 'plain',
} as const

const seeMessages = async (ask: Ask) => {
  const words = say(ask.language)
  const q = ask.url.searchParams.get('q')?.slice(0, 200) || undefined
  const state = messageStates.find(each => each === ask.url.searchParams.get('state'))
  const at = Math.max(1, Number.parseInt(ask.url.searchParams.get('page') ?? '1', 10) || 1)
  const { total, rows } = await listMessages(ask.caller, { q, state, page: at, size })
  const here = ask.to('/messages')
  const href = (change: { q?: string | undefined; state?: MessageState | undefined; page?: number }) => {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries({ q, state, ...change })) if (value) search.set(name, String(value))
    return search.size ? `${here}?${search}` : here
  }
  return {
    title: words('list.title'),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words(isDeployment(ask) ? 'list.leadOfDeployment' : 'list.lead')}>
          {words('list.title')}
        </PageTitle>
        {!ask.caller.on.settings.mail.url && <NoticeBox tone="info">{words('list.kept')}</NoticeBox>}
        <Filters
          action={here}
          search={{ label: words('list.search'), value: q }}
          active={
            state
              ? [{ label: `${words('list.state')}: ${words(`states.${state}`)}`, href: href({ state: undefined }) }]
              : []
          }
          clear={here}
        >
          <FilterSelect
            name="state"
            label={words('list.state')}
            all={words('list.all')}
            choices={messageStates.map(each => ({ value: each, label: words(`states.${each}`) }))}
            value={state}
          />
        </Filters>
        <Table
          caption={words('list.title')}
          captionHidden
          rows={rows}
          columns={[
            { label: words('list.subject'), cell: row => <a href={`${here}/${row.id}`}>{row.subject}</a> },
            { label: words('list.recipient'), cell: row => row.recipient },
            {
              label: words('list.state'),
              cell: row => <State tone={tones[row.state]}>{words(`states.${row.state}`)}</State>,
            },
            { label: words('list.queued'), cell: row => <When at={row.queued_at} /> },
          ]}
          empty={<EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>}
        />
        <Pagination page={at} size={size} total={total} href={number => href({ page: number })} />
      </>
    ),
  }
}

export const messagesPage = page({ at: '/:office/:language/messages', who: 'message.read', get: seeMessages })
/** The deployment's own mail, for its administrators only: whoever reads a link to sign in can use it. */
export const deploymentMessagesPage = page({ at: '/messages', who: 'message.read', get: seeMessages })
