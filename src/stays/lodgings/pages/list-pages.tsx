import { list, text } from '../../../platform/form.ts'
import { isUuid } from '../../../platform/input.ts'
import { readListAddress } from '../../../platform/list-address.ts'
import { type Ask, page } from '../../../platform/page.ts'
import { Refusal } from '../../../platform/refusal.ts'
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  FilterSelect,
  Filters,
  NoticeBox,
  PageTitle,
  Pagination,
  Period,
  SelectField,
  SelectForm,
  Table,
} from '../../../ui/index.ts'
import { studentOf } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import { allocateLodging } from '../allocate-lodging.ts'
import type { LodgingRow, OfferedDwelling } from '../lodging.store.ts'
import { lodgingLife, lodgingStates } from '../lodging.ts'
import { placesLeft } from '../room.rules.ts'
import { listLodgings } from '../show-lodgings.ts'
import { at, crumbsIn, rooms, sayMoney } from './address.ts'
import { StateOfLodging } from './lodging-parts.tsx'

type Said = { row: string; sentence: string }

async function listView(ask: Ask, said: { notice: string; refused: readonly Said[] } | undefined = undefined) {
  const words = say(ask.language)
  const onList = ask.request.method === 'GET' ? ask.url : new URL(ask.to(rooms), ask.url)
  const address = readListAddress(onList, { sorts: ['asked'], direction: 'up', sizes: [25, 50, 100] })
  const state = address.filter('state', lodgingStates)
  const { rows, total, dwellings } = await listLodgings(ask.caller, {
    filter: { state },
    page: address.page,
    size: address.size,
  })
  return {
    title: words('lodging.title'),
    crumbs: crumbsIn(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle
          count={total}
          lead={words('lodging.lead')}
          deeds={<ButtonLink href={ask.to(`${rooms}/dwellings`)}>{words('lodging.dwellings')}</ButtonLink>}
        >
          {words('lodging.title')}
        </PageTitle>
        {said && (
          <NoticeBox tone="warning">
            <p>{said.notice}</p>
            <ul class="ds-list">
              {said.refused.map(({ row, sentence }) => (
                <li>
                  {row}: {sentence}
                </li>
              ))}
            </ul>
          </NoticeBox>
        )}
        <Filters
          action={ask.to(rooms)}
          active={state ? [{ label: words(`lodging.states.${state}`), href: address.href({ state: undefined }) }] : []}
          clear={ask.to(rooms)}
        >
          <FilterSelect
            name="state"
            label={words('list.state')}
            all={words('list.allStates')}
            choices={lodgingStates.map(value => ({ value: value as string, label: words(`lodging.states.${value}`) }))}
            value={state ?? ''}
          />
        </Filters>
        <Requests ask={ask} rows={rows} dwellings={dwellings} />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

export const lodgingsPage = page({ at: at(), who: 'lodging.decide', get: ask => listView(ask) })

function Requests({ ask, rows, dwellings }: { ask: Ask; rows: LodgingRow[]; dwellings: OfferedDwelling[] }) {
  const words = say(ask.language)
  const columns: Column<LodgingRow>[] = [
    { label: words('list.student'), cell: row => <a href={ask.to(`${rooms}/${row.id}`)}>{studentOf(row)}</a> },
    { label: words('lodging.span'), cell: row => <Period from={row.fromOn} to={row.untilOn} /> },
    { label: words('lodging.wishKind'), cell: row => row.kind && words(`lodging.kinds.${row.kind}`) },
    { label: words('lodging.dwelling'), cell: row => row.dwellingName },
    { label: words('list.state'), cell: row => <StateOfLodging ask={ask} state={row.state} /> },
  ]
  if (!rows.length) return <EmptyState title={words('lodging.none')}>{words('lodging.noneWhy')}</EmptyState>
  const deeds = (
    <>
      <SelectField
        name="dwelling"
        label={words('lodging.dwelling')}
        empty={words('lodging.firstThatFits')}
        choices={dwellings.map(one => ({
          value: one.id,
          label: `${one.name}, ${sayMoney(ask, one.rent, one)} (${placesLeft(one, one)})`,
        }))}
      />
      <Button weight="other" action={ask.to(`${rooms}/allocate`)}>
        {words('lodging.allocate')}
      </Button>
    </>
  )
  const selection = {
    name: 'lodgings',
    value: (row: LodgingRow) => `${row.id} ${row.revision}`,
    label: studentOf,
    disabled: (row: LodgingRow) => !lodgingLife.can(row.state, 'allocate'),
  }
  return (
    <SelectForm deeds={deeds}>
      <Table caption={words('lodging.title')} captionHidden columns={columns} rows={rows} selection={selection} />
    </SelectForm>
  )
}

/** Each row is a change of its own, in the order in which they were asked for: one that is refused holds up no other. */
export const allocateDeed = page({
  at: at('/allocate'),
  who: 'lodging.decide',
  async post(ask, { fields }) {
    const words = say(ask.language)
    const ticked = new Map(list(fields, 'lodgings').map(value => value.split(' ') as [string, string]))
    const refused: Said[] = []
    const chosen = [...ticked].filter(([id]) => isUuid(id))
    for (const [lodging, version] of chosen)
      try {
        await allocateLodging(ask.caller, { lodging, version: version ?? '', dwelling: text(fields, 'dwelling') })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const { what, why, now } = ask.says.refusal(error)
        refused.push({ row: lodging, sentence: `${what} ${why} ${now}` })
      }
    const notice = chosen.length
      ? words('lodging.allocated', { count: chosen.length - refused.length })
      : words('list.nobody')
    if (!refused.length) return { to: ask.to(rooms), notice }
    const { rows } = await listLodgings(ask.caller, { filter: {}, page: 1, size: 500 })
    const named = refused.map(({ row, sentence }) => {
      const found = rows.find(({ id }) => id === row)
      return { row: found ? studentOf(found) : words('lodging.title'), sentence }
    })
    return {
      ...(await listView(ask, { notice, refused: named })),
      status: refused.length === chosen.length ? 422 : 200,
    }
  },
  again: ask => listView(ask),
})
