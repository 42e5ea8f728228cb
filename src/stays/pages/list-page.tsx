import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { dayIn, type Zone } from '../../platform/calendar.ts'
import { type Ask, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  type Column,
  DateField,
  Day,
  EmptyState,
  PageTitle,
  Pagination,
  SelectForm,
  Table,
} from '../../ui/index.ts'
import { listStays } from '../list-stays.ts'
import type { StayRow, StaySorting } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, termOf } from './address.ts'
import { StateOf } from './file-parts.tsx'
import { actualOrPlanned, StayFilters, wishOf } from './list-parts.tsx'

export async function staysView(ask: Ask) {
  const words = say(ask.language)
  const onList = ask.request.method === 'GET' ? ask : { ...ask, url: new URL(ask.to(files), ask.url) }
  const { address, filter } = wishOf(onList)
  const { rows, total } = await listStays(ask.caller, {
    filter,
    sort: address.sort as StaySorting,
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
        {await StayFilters({ ask: onList })}
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

export const staysPage = page({ at: at(), who: 'stay.list', get: staysView })

type ListedProps = { ask: Ask; rows: StayRow[]; total: number }

function Listed({ ask, rows, total }: ListedProps) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const many = may(ask.caller.actor, 'stay.register') && rows.length > 0
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const selection = {
    name: 'stays',
    // With the revision that is read: nobody registers what they have not seen.
    value: (row: StayRow) => `${row.id} ${row.revision}`,
    label: (row: StayRow) => `${row.familyName}, ${row.givenNames}`,
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
      <DateField
        name="arrivedOn"
        label={words('list.arrivedOn')}
        value={dayIn(ask.caller.now, ask.office.zone as Zone)}
        required
      />
      <Button weight="other" action={ask.to(`${files}/arrive`)}>
        {words('list.arrive')}
      </Button>
      <Button weight="other" action={ask.to(`${files}/end`)}>
        {words('list.end')}
      </Button>
    </>
  )
  return (
    <SelectForm found={total} fields={{ found: ask.url.searchParams.toString() }} deeds={deeds}>
      {children as never}
    </SelectForm>
  )
}

function columns(ask: Ask): Column<StayRow>[] {
  const words = say(ask.language)
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
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
      cell: row => <StateOf ask={ask} state={row.state} early={row.early} />,
    },
    {
      label: words('list.arrival'),
      sort: 'arrival',
      cell: row => actualOrPlanned(ask, row.arrivedOn, row.arrivesOn),
    },
    {
      label: words('list.departure'),
      sort: 'departure',
      cell: row => actualOrPlanned(ask, row.leftOn, row.leavesOn),
    },
    {
      label: words('list.due'),
      sort: 'due',
      cell: row =>
        row.dueOn && (
          <>
            <Day on={row.dueOn} />
            {row.dueOn < today && <span class="h-quiet"> {words('checklist.overdue')}</span>}
          </>
        ),
    },
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
