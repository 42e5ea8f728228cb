import type { Child } from 'hono/jsx'
import { nameOf } from '../../directory/index.ts'
import { may } from '../../permissions.ts'
import { asItWas } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  PageTitle,
  Pagination,
  SelectField,
  SelectForm,
  State,
  Table,
} from '../../ui/index.ts'
import { listPartnerChoices, listPartners } from '../list-partners.ts'
import type { PartnerRow } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, files, partnerTones, requests } from './address.ts'
import { PartnerFilters, wishOf } from './list-filters.tsx'

export async function partnersView(ask: Ask) {
  const words = say(ask.language)
  const onList = asItWas(ask, ask.to(files))
  const { address, filter } = wishOf(onList)
  const part = { page: address.page, size: address.size, language: ask.language }
  const wish = { filter, sort: address.sort as 'name', down: address.direction === 'down', ...part }
  const { rows, total } = await listPartners(ask.caller, wish)
  const choices = await listPartnerChoices(ask.caller, undefined)
  return {
    title: words('title'),
    crumbs: crumbsTo(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')} deeds={<PageDeeds ask={ask} />}>
          {words('title')}
        </PageTitle>
        {await PartnerFilters({ ask: onList, choices })}
        <Listed ask={onList} rows={rows} total={total} people={choices.people} />
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

export const partnersPage = page({ at: at(), who: 'partner.read', get: partnersView })

function PageDeeds({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const { actor } = ask.caller
  return (
    <>
      {may(actor, 'partner.add') && (
        <ButtonLink href={ask.to(`${files}/add`)} weight="main">
          {words('list.add')}
        </ButtonLink>
      )}
      {may(actor, 'partnership-request.sort') && (
        <ButtonLink href={ask.to(requests)}>{words('requests.title')}</ButtonLink>
      )}
    </>
  )
}

type ListedProps = { ask: Ask; rows: PartnerRow[]; total: number; people: { id: string; name: string }[] }

function Listed({ ask, rows, total, people }: ListedProps) {
  const words = say(ask.language)
  const { address } = wishOf(ask)
  const many = may(ask.caller.actor, 'partner.add') && rows.length > 0
  const exported = (ending: string) => ask.to(`${files}/export.${ending}`) + ask.url.search
  const selection = {
    name: 'partners',
    value: (row: PartnerRow) => row.id,
    label: (row: PartnerRow) => nameOf(row, ask.language),
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
        <Selecting ask={ask} total={total} people={people}>
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

type SelectingProps = Pick<ListedProps, 'ask' | 'total' | 'people'> & { children?: Child }

function Selecting({ ask, total, people, children }: SelectingProps) {
  const words = say(ask.language)
  const deeds = (
    <>
      <Button weight="other" action={ask.to(`${files}/publish`)}>
        {words('list.publish')}
      </Button>
      <Button weight="other" action={ask.to(`${files}/unpublish`)}>
        {words('list.unpublish')}
      </Button>
      <SelectField
        name="coordinator"
        label={words('list.coordinator')}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words('list.nobody')}
        width="s"
      />
      <Button weight="other" action={ask.to(`${files}/assign`)}>
        {words('list.assign')}
      </Button>
    </>
  )
  return (
    <SelectForm found={total} fields={{ found: ask.url.searchParams.toString() }} deeds={deeds}>
      {children as never}
    </SelectForm>
  )
}

function columns(ask: Ask): Column<PartnerRow>[] {
  const words = say(ask.language)
  const marksOf = (row: PartnerRow) => [
    ...(row.strategic ? [words('strategicMark')] : []),
    ...row.marks.map(mark => words(`marks.${mark}`)),
  ]
  return [
    {
      label: words('list.name'),
      sort: 'name',
      cell: row => (
        <>
          <a href={fileAddress(ask, row.id)}>{nameOf(row, ask.language)}</a>{' '}
          <span class="h-quiet">{marksOf(row).join(' · ')}</span>
        </>
      ),
    },
    {
      label: words('list.country'),
      sort: 'country',
      cell: row => [row.city, countryName(row.country, ask.language)].filter(Boolean).join(', '),
    },
    {
      label: words('list.state'),
      cell: row => <State tone={partnerTones[row.state]}>{words(`states.${row.state}`)}</State>,
    },
    { label: words('list.since'), sort: 'since', cell: row => row.since && <Day on={row.since} /> },
    { label: words('list.coordinator'), short: true, cell: row => row.coordinator },
    { label: words('file.tags'), cell: row => row.tags.join(', ') },
  ]
}

function Empty({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  if (ask.url.searchParams.size > 0) return <EmptyState title={words('list.none')}>{words('list.noneWhy')}</EmptyState>
  const add = may(ask.caller.actor, 'partner.add') && (
    <ButtonLink href={ask.to(`${files}/add`)}>{words('list.add')}</ButtonLink>
  )
  return (
    <EmptyState title={words('list.empty')} deed={add}>
      {words('list.emptyWhy')}
    </EmptyState>
  )
}
