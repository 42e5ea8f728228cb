import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  PageTitle,
  Pagination,
  SelectForm,
  Table,
  TextField,
  When,
} from '../../ui/index.ts'
import { listNominations } from '../list-nominations.ts'
import type { NominationRow, NominationSorting } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files } from './address.ts'
import { NominationFilters, wishOf } from './list-filters.tsx'
import { StateOf } from './nomination-parts.tsx'

export async function nominationsView(ask: Ask) {
  const words = say(ask.language)
  const onList = ask.request.method === 'GET' ? ask : { ...ask, url: new URL(ask.to(files), ask.url) }
  const { address, filter } = wishOf(onList)
  const { rows, total } = await listNominations(ask.caller, {
    filter,
    sort: address.sort as NominationSorting,
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
        <PageTitle count={total} lead={words('list.lead')} deeds={<PageDeeds ask={ask} />}>
          {words('title')}
        </PageTitle>
        {await NominationFilters({ ask: onList })}
        <Listed ask={onList} rows={rows} total={total} />
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

export const nominationsPage = page({ at: at(), who: 'nomination.read', get: nominationsView })

function PageDeeds({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  if (!may(ask.caller.actor, 'nomination.receive')) return null
  return (
    <>
      <ButtonLink href={ask.to(`${files}/nominate`)} weight="main">
        {words('list.nominate')}
      </ButtonLink>
      <ButtonLink href={ask.to(`${files}/invite`)}>{words('list.inviteAll')}</ButtonLink>
    </>
  )
}

type ListedProps = { ask: Ask; rows: NominationRow[]; total: number }

function Listed({ ask, rows, total }: ListedProps) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const many = may(ask.caller.actor, 'nomination.decide') && rows.length > 0
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const selection = {
    name: 'nominations',
    // With the version that is read: nobody decides on one that they have not seen.
    value: (row: NominationRow) => `${row.id} ${row.version}`,
    label: (row: NominationRow) => `${row.familyName}, ${row.givenNames}`,
  }
  const table = (
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
      {...(many ? { selection } : {})}
      empty={<Empty ask={ask} />}
    />
  )
  return (
    <>
      {many ? (
        <Selecting ask={ask} total={total}>
          {table}
        </Selecting>
      ) : (
        table
      )}
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

function Selecting({ ask, total, children }: { ask: Ask; total: number; children?: Child }) {
  const words = say(ask.language)
  const deeds = (
    <>
      <Button weight="other" action={ask.to(`${files}/accept`)}>
        {words('list.accept')}
      </Button>
      <TextField name="reason" label={words('list.reason')} maxlength={1000} width="s" />
      <Button weight="other" action={ask.to(`${files}/ask`)}>
        {words('list.ask')}
      </Button>
      <Button weight="other" action={ask.to(`${files}/refuse`)}>
        {words('list.refuse')}
      </Button>
    </>
  )
  return (
    <SelectForm found={total} fields={{ found: ask.url.searchParams.toString() }} deeds={deeds}>
      {children as never}
    </SelectForm>
  )
}

function columns(ask: Ask): Column<NominationRow>[] {
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
    { label: words('list.term'), cell: row => `${words(`terms.${row.term}`)} ${row.academicYear}` },
    {
      label: words('list.place'),
      cell: row => (
        <>
          {row.code} <span class="h-quiet">{row.nomineeIsced}</span>
        </>
      ),
    },
    {
      label: words('list.state'),
      sort: 'state',
      cell: row => <StateOf ask={ask} state={row.state} late={row.late && !row.admitted && row.state === 'pending'} />,
    },
    { label: words('list.when'), sort: 'nominated', cell: row => <When at={row.nominatedAt} /> },
  ]
}

function Empty({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  return ask.url.searchParams.size > 0 ? (
    <EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>
  ) : (
    <EmptyState title={words('list.empty')}>{words('list.emptyWhy')}</EmptyState>
  )
}
