import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { type Column, EmptyState, PageTitle, Pagination, Table } from '../../ui/index.ts'
import { listStays } from '../list-stays.ts'
import type { StayRow } from '../listing.store.ts'
import { listOwnStays } from '../show-stay.ts'
import type { Stay } from '../stay.ts'
import { say } from '../words/index.ts'
import { crumbsTo, fileAddress, institutionOf, inWorkspace, ofStudent, termOf } from './address.ts'
import { StateOf } from './file-parts.tsx'
import { actualOrPlanned } from './list-parts.tsx'

async function ownView(ask: Ask) {
  const words = say(ask.language)
  const columns: Column<Stay>[] = [
    { label: words('file.period'), cell: row => <a href={fileAddress(ask, row.id)}>{termOf(ask, row)}</a> },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} /> },
    { label: words('list.arrival'), cell: row => actualOrPlanned(ask, row.arrivedOn, row.arrivesOn) },
    { label: words('list.departure'), cell: row => actualOrPlanned(ask, row.leftOn, row.leavesOn) },
  ]
  const empty = <EmptyState title={words('own.none')}>{words('own.noneWhy')}</EmptyState>
  const rows = await listOwnStays(ask.caller, undefined)
  return {
    title: words('own.title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('own.lead', { institution: institutionOf(ask) })}>{words('own.title')}</PageTitle>
        <Table caption={words('own.title')} captionHidden columns={columns} rows={rows} empty={empty} />
      </>
    ),
  }
}

export const ownPage = page({ at: ofStudent(), who: 'stay.use', get: ownView })

async function homeView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['changed'], direction: 'down', sizes: [25] })
  const { rows, total } = await listStays(ask.caller, {
    filter: {},
    ...{ sort: 'changed', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const columns: Column<StayRow>[] = [
    {
      label: words('list.student'),
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    { label: words('file.period'), cell: row => termOf(ask, row) },
    { label: words('list.state'), cell: row => <StateOf ask={ask} state={row.state} early={row.early} /> },
    { label: words('list.arrival'), cell: row => actualOrPlanned(ask, row.arrivedOn, row.arrivesOn) },
    { label: words('list.departure'), cell: row => actualOrPlanned(ask, row.leftOn, row.leavesOn) },
  ]
  const empty = <EmptyState title={words('home.none')}>{words('home.noneWhy')}</EmptyState>
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('home.lead', { institution: institutionOf(ask) })}>{words('title')}</PageTitle>
        <Table caption={words('title')} captionHidden columns={columns} rows={rows} empty={empty} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

export const homeListPage = page({ at: inWorkspace(), who: 'workspace.use', entrance: 'workspace', get: homeView })
