import { may } from '../../permissions.ts'
import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { asChoice, inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  type Column,
  Count,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  Pagination,
  State,
  Table,
} from '../../ui/index.ts'
import type { ListedNetwork, NetworkSort } from '../list.store.ts'
import { networkSorts } from '../list-memberships.ts'
import { listNetworks } from '../list-networks.ts'
import { networkKinds } from '../network.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'

/** What the address of the list asks for. */
export function askedIn(ask: Ask) {
  const list = readListAddress(ask.url, { sorts: networkSorts })
  const kind = list.filter('kind', networkKinds)
  const joined = list.filter('joined', ['yes'])
  const shown = list.filter('shown', ['published', 'unpublished'])
  const wish = {
    language: ask.language,
    text: list.text,
    sort: list.sort as NetworkSort,
    direction: list.direction,
    ...(kind ? { kind } : {}),
    ...(joined ? { joined: true } : {}),
    ...(shown ? { published: shown === 'published' } : {}),
  }
  return { list, wish, kind, joined, shown }
}

export const networkListPage = page({
  at: at(''),
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const { list, wish } = askedIn(ask)
    const { rows, total } = await listNetworks(ask.caller, { ...wish, page: list.page, size: list.size })
    const edits = may(ask.caller.actor, 'network.edit')
    const record = edits && (
      <ButtonLink href={ask.to(`${files}/record`)} weight="main">
        {words('list.record')}
      </ButtonLink>
    )
    return {
      title: words('list.title'),
      unlisted: true,
      crumbs: crumbsTo(ask),
      body: (
        <>
          <PageTitle count={total} lead={words('list.lead')} deeds={record}>
            {words('list.title')}
          </PageTitle>
          <ListFilters ask={ask} />
          <Table
            caption={words('list.title')}
            captionHidden
            columns={columns(ask)}
            rows={rows}
            sorting={{
              by: list.sort,
              direction: list.direction,
              href: (sort, direction) => list.href({ sort, direction }),
            }}
            empty={<Empty ask={ask} record={record} />}
          />
          <Pagination
            page={list.page}
            size={list.size}
            total={total}
            href={number => list.href({ page: number })}
            sizes={[25, 50, 100]}
            sizeHref={size => list.href({ size })}
          />
          {rows.length > 0 && <Exports ask={ask} list={list} />}
        </>
      ),
    }
  },
})

const Exports = ({ ask, list }: { ask: Ask; list: ListAddress }) => {
  const words = say(ask.language)
  const query = list.href({}).split('?')[1]
  const address = (ending: string) => `${ask.to(`${files}/export.${ending}`)}${query ? `?${query}` : ''}`
  return (
    <p class="h-deeds">
      <ButtonLink href={address('xlsx')} weight="quiet">
        {words('list.exportExcel')}
      </ButtonLink>
      <ButtonLink href={address('csv')} weight="quiet">
        {words('list.exportCsv')}
      </ButtonLink>
    </p>
  )
}

function Empty({ ask, record }: { ask: Ask; record: unknown }) {
  const words = say(ask.language)
  return ask.url.searchParams.size > 0 ? (
    <EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>
  ) : (
    <EmptyState title={words('list.empty')} deed={record as never}>
      {words('list.emptyWhy')}
    </EmptyState>
  )
}

function ListFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const { list, kind, joined, shown } = askedIn(ask)
  const active = [
    list.text && { label: `${words('list.search')}: ${list.text}`, href: list.href({ q: '' }) },
    kind && { label: `${words('list.kind')}: ${words(`kinds.${kind}`)}`, href: list.href({ kind: '' }) },
    joined && { label: words('list.joinedOnly'), href: list.href({ joined: '' }) },
    shown && { label: words(`list.${shown}`), href: list.href({ shown: '' }) },
  ].flatMap(filter => filter || [])
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: words('list.search'), value: list.text }}
      active={active}
      clear={ask.url.pathname}
      keep={{
        size: ask.url.searchParams.get('size') ?? undefined,
        sort: ask.url.searchParams.get('sort') ?? undefined,
      }}
    >
      <FilterSelect
        name="kind"
        label={words('list.kind')}
        all={words('list.allKinds')}
        choices={networkKinds.map(value => ({ value, label: asChoice(words(`kinds.${value}`), ask.language) }))}
        value={kind}
      />
      <FilterSelect
        name="joined"
        label={words('list.joined')}
        all={words('list.allJoined')}
        choices={[{ value: 'yes', label: asChoice(words('list.joinedOnly'), ask.language) }]}
        value={joined}
      />
      <FilterSelect
        name="shown"
        label={words('list.shown')}
        all={words('list.allShown')}
        choices={(['published', 'unpublished'] as const).map(value => ({
          value,
          label: asChoice(words(`list.${value}`), ask.language),
        }))}
        value={shown}
      />
    </Filters>
  )
}

function columns(ask: Ask): Column<ListedNetwork>[] {
  const words = say(ask.language)
  const text = (words: ListedNetwork['name'] | null) => (words ? inLanguage(words, ask.language) : '')
  return [
    {
      label: words('list.name'),
      sort: 'name',
      cell: row => (
        <>
          <a href={fileAddress(ask, row.id)}>{text(row.name)}</a>
          {row.fullName && text(row.fullName) !== text(row.name) && <span class="h-quiet"> {text(row.fullName)}</span>}
        </>
      ),
    },
    { label: words('list.kind'), sort: 'kind', cell: row => words(`kinds.${row.kind}`) },
    {
      label: words('list.ours'),
      sort: 'since',
      cell: row => row.ours && placeInWords(ask, row.ours),
    },
    {
      label: words('list.founded'),
      sort: 'founded',
      cell: row => row.founded && sayPartialDate(row.founded, ask.language),
    },
    { label: words('list.members'), sort: 'members', numeric: true, cell: row => <Count value={row.members} /> },
    {
      label: words('list.shown'),
      cell: row => (
        <State tone={row.published ? 'good' : 'plain'}>
          {words(row.published ? 'list.published' : 'list.unpublished')}
        </State>
      ),
    },
  ]
}

const placeInWords = (ask: Ask, { role, since }: NonNullable<ListedNetwork['ours']>): string => {
  const said = say(ask.language)(`role.${role}`)
  return since ? `${said}, ${sayPartialDate(since, ask.language)}` : said
}
