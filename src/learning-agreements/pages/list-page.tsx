import { nameOf } from '../../directory/index.ts'
import { studentFilters, studentWish } from '../../nominations/index.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { ButtonLink, type Column, EmptyState, ListFilters, PageTitle, Pagination, Table, When } from '../../ui/index.ts'
import { learningAgreementStates } from '../learning-agreement.ts'
import {
  learningAgreementSortings,
  listLearningAgreementChoices,
  listLearningAgreements,
} from '../list-learning-agreements.ts'
import type { LearningAgreementRow, LearningAgreementSorting } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, institutionOf, inWorkspace, termOf } from './address.ts'
import { StateOf } from './file-parts.tsx'

const states = [...learningAgreementStates, 'moved'] as const

/** What the address of the list asks for; what it cannot mean is left out. */
export const wishOf = (ask: Ask) => studentWish(ask, { sorts: learningAgreementSortings, states })

async function listView(ask: Ask) {
  const words = say(ask.language)
  const { address, filter } = wishOf(ask)
  const { rows, total } = await listLearningAgreements(ask.caller, {
    filter,
    sort: address.sort as LearningAgreementSorting,
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
        {await AgreementFilters({ ask })}
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

export const learningAgreementsPage = page({ at: at(), who: 'learning-agreement.oversee', get: listView })

async function AgreementFilters({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const named = states.map(value => ({
    value: value as string,
    label: value === 'moved' ? words('list.moved') : words(`states.${value}`),
  }))
  const filters = studentFilters(ask, named, await listLearningAgreementChoices(ask.caller, undefined))
  return <ListFilters url={ask.url} address={wishOf(ask).address} search={words('list.search')} filters={filters} />
}

function Listed({ ask, rows }: { ask: Ask; rows: LearningAgreementRow[] }) {
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

function columns(ask: Ask): Column<LearningAgreementRow>[] {
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
          <StateOf ask={ask} state={row.state} />{' '}
          <span class="h-quiet">{words('file.version', { version: row.version })}</span>
        </>
      ),
    },
    { label: words('list.changed'), sort: 'changed', cell: row => <When at={row.changedAt} /> },
  ]
}

async function homeView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['changed'], direction: 'down', sizes: [25] })
  const { rows, total } = await listLearningAgreements(ask.caller, {
    filter: {},
    ...{ sort: 'changed', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const shown = columns(ask).filter(({ sort }) => sort !== 'partner')
  const empty = <EmptyState title={words('home.none')}>{words('home.noneWhy')}</EmptyState>
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('home.lead', { institution: institutionOf(ask) })}>{words('title')}</PageTitle>
        <Table caption={words('title')} captionHidden columns={shown} rows={rows} empty={empty} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

/** Those of a partner's own students. */
export const homeListPage = page({ at: inWorkspace(), who: 'workspace.use', entrance: 'workspace', get: homeView })
