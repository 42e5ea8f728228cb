import { dayIn, type Zone } from '../../platform/calendar.ts'
import { list } from '../../platform/form.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  type Column,
  Day,
  EmptyState,
  FilterSelect,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  SelectForm,
  State,
  Table,
} from '../../ui/index.ts'
import { confirmItem } from '../confirm-item.ts'
import type { DueItem } from '../due-items.store.ts'
import { listDueItems } from '../list-due-items.ts'
import { say } from '../words/index.ts'
import { files, studentOf } from './address.ts'

const root = '/checklists'
const at = (path = '') => `/:office/:language${root}${path}`

async function dueView(ask: Ask, refused: readonly string[] = []) {
  const words = say(ask.language)
  const url = ask.request.method === 'GET' ? ask.url : new URL(ask.to(root), ask.url)
  const address = readListAddress(url, { sorts: ['due'], direction: 'up', sizes: [25, 50, 100] })
  const wanted = url.searchParams.get('item') || undefined
  const wish = { item: wanted, page: address.page, size: address.size }
  const { rows, total, items } = await listDueItems(ask.caller, wish)
  const labels = new Map(items.map(({ key, label }) => [key, inLanguage(label, ask.language)]))
  const active = wanted && labels.has(wanted)
  return {
    title: words('due.title'),
    crumbs: [{ label: words('title'), href: ask.to(files) }, { label: words('due.title') }],
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('due.lead')}>
          {words('due.title')}
        </PageTitle>
        {refused.length > 0 && (
          <NoticeBox tone="warning">
            <ul class="ds-list">
              {refused.map(one => (
                <li>{one}</li>
              ))}
            </ul>
          </NoticeBox>
        )}
        <Filters
          action={ask.to(root)}
          active={active ? [{ label: labels.get(wanted) ?? '', href: address.href({ item: undefined }) }] : []}
          clear={ask.to(root)}
        >
          <FilterSelect
            name="item"
            label={words('due.item')}
            all={words('due.allItems')}
            choices={items.map(({ key }) => ({ value: key, label: labels.get(key) ?? key }))}
            value={wanted ?? ''}
          />
        </Filters>
        <DueItems ask={ask} rows={rows} labels={labels} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

type Props = { ask: Ask; rows: DueItem[]; labels: ReadonlyMap<string, string> }

function DueItems({ ask, rows, labels }: Props) {
  const words = say(ask.language)
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
  const columns: Column<DueItem>[] = [
    { label: words('list.student'), cell: studentOf },
    { label: words('due.item'), cell: row => labels.get(row.item) },
    {
      label: words('list.due'),
      cell: row =>
        row.dueOn && (
          <>
            <Day on={row.dueOn} /> {row.dueOn < today && <State tone="warning">{words('checklist.overdue')}</State>}
          </>
        ),
    },
  ]
  if (!rows.length) return <EmptyState title={words('due.none')}>{words('due.noneWhy')}</EmptyState>
  const selection = {
    name: 'items',
    value: (row: DueItem) => `${row.stay} ${row.item}`,
    label: (row: DueItem) => `${studentOf(row)}: ${labels.get(row.item)}`,
  }
  return (
    <SelectForm
      deeds={
        <Button weight="other" action={ask.to(`${root}/confirm`)}>
          {words('due.confirm')}
        </Button>
      }
    >
      <Table caption={words('due.title')} captionHidden columns={columns} rows={rows} selection={selection} />
    </SelectForm>
  )
}

export const duePage = page({ at: at(), who: 'stay.check', get: ask => dueView(ask) })

/** Each is a change of its own: one that is refused holds up no other. */
export const confirmDueDeed = page({
  at: at('/confirm'),
  who: 'stay.check',
  async post(ask, { fields }) {
    const words = say(ask.language)
    const ticked = [...new Set(list(fields, 'items'))].map(value => value.split(' '))
    const refused: string[] = []
    let done = 0
    for (const [stay = '', item = ''] of ticked.filter(([stay = '']) => isUuid(stay)))
      try {
        await confirmItem(ask.caller, { stay, item })
        done++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { what, why, now } = ask.says.refusal(error)
        refused.push(`${what} ${why} ${now}`)
      }
    if (refused.length) return { ...(await dueView(ask, refused)), status: done ? 200 : 422 }
    return { to: ask.to(root), notice: words(done ? 'due.confirmed' : 'list.nobody', { count: done }) }
  },
  again: ask => dueView(ask),
})
