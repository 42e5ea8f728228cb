import { may } from '../../permissions.ts'
import { asItWas, readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
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
import { listAgreements, listFilterChoices, sortings } from '../list-agreements.ts'
import type { ListRow, SortBy } from '../listing.store.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, register, typeNames } from './address.ts'
import { FiltersOf, filterFor, type NameOfType, type Shown, wishIn } from './list-filters.tsx'
import { toneOf } from './tone.ts'

export async function listPage(asked: Ask) {
  const ask = asItWas(asked, asked.to(register))
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: sortings })
  const wish = wishIn(ask.url.searchParams)
  const filter = await filterFor(ask, wish)
  const sort = address.sort as SortBy
  const { page, size } = address
  const { rows, total } = await listAgreements(ask.caller, {
    filter,
    sort,
    down: address.direction === 'down',
    page,
    size,
  })
  const shown = { wish, address }
  const typeName = await typeNames(ask)
  const choices = await listFilterChoices(ask.caller, undefined)
  return {
    title: words('title'),
    unlisted: true,
    crumbs: crumbsTo(ask),
    body: (
      <>
        <PageTitle count={total} lead={words('list.lead')} deeds={<PageDeeds ask={ask} />}>
          {words('title')}
        </PageTitle>
        {await FiltersOf({ ask, shown, typeName, choices })}
        <TableOf {...{ ask, shown, rows, total, typeName, people: choices.people }} />
        <Pagination page={page} size={size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

function PageDeeds({ ask }: { ask: Ask }) {
  const words = say(ask.language)
  const actor = ask.caller.actor
  return (
    <>
      {may(actor, 'agreement.propose', { units: unitsOf(ask) }) && (
        <ButtonLink href={ask.to(`${register}/propose`)} weight="main">
          {words('list.propose')}
        </ButtonLink>
      )}
      {may(actor, 'procedure.design') && (
        <ButtonLink href={ask.to('/procedures/design')}>{words('list.procedures')}</ButtonLink>
      )}
    </>
  )
}

/** The units for which a coordinator answers. */
const unitsOf = (ask: Ask): string[] =>
  ask.caller.actor.kind === 'user' ? ask.caller.actor.roles.flatMap(({ units }) => units) : []

type TableProps = {
  ask: Ask
  shown: Shown
  rows: ListRow[]
  total: number
  typeName: NameOfType
  people: { id: string; name: string }[]
}

function TableOf({ ask, shown, rows, total, typeName, people }: TableProps) {
  const words = say(ask.language)
  const { address } = shown
  const exported = (ending: string) => ask.to(`${register}/export.${ending}`) + address.href({}).replace(/^[^?]*/, '')
  const deeds = may(ask.caller.actor, 'agreement.publish') && rows.length > 0
  const table = (
    <Table
      caption={words('title')}
      captionHidden
      columns={columns(ask, typeName)}
      rows={rows}
      sorting={{
        by: address.sort,
        direction: address.direction,
        href: (by, direction) => address.href({ sort: by, direction }),
      }}
      {...(deeds
        ? {
            selection: {
              name: 'ids',
              value: (row: ListRow) => row.id,
              label: (row: ListRow) => `${row.partner} ${row.code}`,
            },
          }
        : {})}
      empty={<Empty ask={ask} filtered={Object.keys(shown.wish).length > 0} />}
    />
  )
  return (
    <>
      {deeds ? (
        <Selecting ask={ask} total={total} people={people}>
          {table}
        </Selecting>
      ) : (
        table
      )}
      {rows.length > 0 && (
        <p class="h-deeds">
          <ButtonLink href={exported('xlsx')} weight="quiet">
            {words('list.exportExcel')}
          </ButtonLink>
          <ButtonLink href={exported('csv')} weight="quiet">
            {words('list.exportCsv')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

type SelectingProps = {
  ask: Ask
  total: number
  people: { id: string; name: string }[]
  children?: unknown
}

function Selecting({ ask, total, people, children }: SelectingProps) {
  const words = say(ask.language)
  return (
    <SelectForm
      found={total}
      fields={{ found: ask.url.searchParams.toString() }}
      deeds={
        <>
          <Button weight="other" action={ask.to(`${register}/publish`)}>
            {words('list.publish')}
          </Button>
          <Button weight="other" action={ask.to(`${register}/unpublish`)}>
            {words('list.unpublish')}
          </Button>
          {people.length > 0 && (
            <>
              <SelectField
                name="coordinator"
                label={words('list.assignWho')}
                choices={people.map(({ id, name }) => ({ value: id, label: name }))}
                width="s"
              />
              <Button weight="other" action={ask.to(`${register}/assign`)}>
                {words('list.assign')}
              </Button>
            </>
          )}
        </>
      }
    >
      {children as never}
    </SelectForm>
  )
}

function untilText(ask: Ask, { since, state }: ListRow): string {
  if (since) return say(ask.language)('list.noEnd')
  return state === 'withdrawn' || state === 'refused' ? '' : say(ask.language)('list.notYet')
}

function columns(ask: Ask, typeName: NameOfType): Column<ListRow>[] {
  const words = say(ask.language)
  return [
    {
      label: words('list.partner'),
      sort: 'partner',
      cell: row => (
        <>
          <a href={fileAddress(ask, row.id)}>{row.partner || inLanguage(row.title, ask.language)}</a>
          <span class="h-quiet"> {row.country && countryName(row.country, ask.language)}</span>
        </>
      ),
    },
    { label: words('list.number'), sort: 'code', short: true, cell: row => row.code },
    { label: words('list.type'), cell: row => typeName(row.type) },
    { label: words('list.state'), cell: row => <State tone={toneOf(row.state)}>{words(`states.${row.state}`)}</State> },
    {
      label: words('list.until'),
      sort: 'expiry',
      cell: row => (row.until ? <Day on={row.until} /> : <span class="h-quiet">{untilText(ask, row)}</span>),
    },
    { label: words('list.coordinator'), short: true, cell: row => row.coordinator ?? '' },
  ]
}

function Empty({ ask, filtered }: { ask: Ask; filtered: boolean }) {
  const words = say(ask.language)
  return filtered ? (
    <EmptyState
      title={words('list.noneTitle')}
      deed={<ButtonLink href={ask.to(register)}>{words('list.noneAll')}</ButtonLink>}
    >
      {words('list.noneWhy')}
    </EmptyState>
  ) : (
    <EmptyState
      title={words('list.emptyTitle')}
      deed={<ButtonLink href={ask.to(`${register}/propose`)}>{words('list.propose')}</ButtonLink>}
    >
      {words('list.emptyWhy')}
    </EmptyState>
  )
}

export const agreementsPage = page({ at: at(''), who: 'agreement.read', get: listPage })
