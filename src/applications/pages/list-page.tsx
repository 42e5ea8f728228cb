import { nameOf } from '../../directory/index.ts'
import { studentFilters, studentWish } from '../../nominations/index.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, type Column, EmptyState, ListFilters, PageTitle, Pagination, Table, When } from '../../ui/index.ts'
import { applicationStates } from '../application.ts'
import { applicationSortings, listApplicationChoices, listApplications } from '../list-applications.ts'
import type { ApplicationRow, ApplicationSorting } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { StateOf } from './file-parts.tsx'
import { termOf } from './student-pages.tsx'

const states = ['not-taken-up', ...applicationStates] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export const wishOf = (ask: Ask) => studentWish(ask, { sorts: applicationSortings, states })

async function listView(ask: Ask) {
  const words = say(ask.language)
  const { address, filter } = wishOf(ask)
  const { rows, total } = await listApplications(ask.caller, {
    filter,
    sort: address.sort as ApplicationSorting,
    down: address.direction === 'down',
    language: ask.language,
    page: address.page,
    size: address.size,
  })
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')}>
          {words('title')}
        </PageTitle>
        {await ApplicationFilters({ ask })}
        <Listed ask={ask} rows={rows} />
        <Pagination
          page={address.page}
          size={address.size}
          total={total}
          href={to => address.href({ page: to })}
          sizes={[25, 50, 100]}
          sizeHref={size => address.href({ size })}
        />
      </>
    ),
  }
}

export const applicationsPage = page({ at: at(), who: 'application.check', get: listView })

async function ApplicationFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const named = states.map(value => ({
    value: value as string,
    label: words(`states.${value}`),
  }))
  const filters = studentFilters(ask, named, await listApplicationChoices(ask.caller, undefined))
  return <ListFilters url={ask.url} address={wishOf(ask).address} search={words('list.search')} filters={filters} />
}

function Listed({ ask, rows }: { ask: Ask; rows: ApplicationRow[] }) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const filtered = ask.url.searchParams.size > 0
  return (
    <>
      <Table
        caption={words('title')}
        captionHidden
        columns={columns(ask)}
        rows={rows}
        sorting={{
          by: address.sort,
          direction: address.direction,
          href: (by, direction) => address.href({ sort: by, direction }),
        }}
        empty={
          <EmptyState title={words(filtered ? 'list.none' : 'list.empty')}>
            {words(filtered ? 'list.noneWhy' : 'list.emptyWhy')}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <p class="h-deeds">
          <ButtonLink href={exported('xlsx')} weight="quiet">
            {words('list.excel')}
          </ButtonLink>
          <ButtonLink href={exported('csv')} weight="quiet">
            {words('list.csv')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function columns(ask: Ask): Column<ApplicationRow>[] {
  const words = say(ask.language)
  return [
    {
      label: words('list.student'),
      sort: 'student',
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    {
      label: words('list.partner'),
      sort: 'partner',
      cell: row => nameOf({ name: row.partnerName, names: row.partnerNames }, ask.language),
    },
    { label: words('list.term'), cell: row => termOf(ask, row) },
    {
      label: words('list.state'),
      sort: 'state',
      cell: row => (
        <>
          <StateOf ask={ask} state={row.state} />
          {row.state === 'draft' && !row.takenUp && <span class="h-quiet"> {words('states.not-taken-up')}</span>}
        </>
      ),
    },
    { label: words('list.changed'), sort: 'changed', cell: row => <When at={row.changedAt} /> },
  ]
}
