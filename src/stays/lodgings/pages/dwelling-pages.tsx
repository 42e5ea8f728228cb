import { text } from '../../../platform/form.ts'
import { type Ask, page } from '../../../platform/page.ts'
import {
  Button,
  ButtonLink,
  type Column,
  DateField,
  Deed,
  Deeds,
  EmptyState,
  Form,
  Hidden,
  NumberField,
  PageTitle,
  Period,
  SelectField,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { say } from '../../words/index.ts'
import type { OfferedDwelling } from '../lodging.store.ts'
import { type Dwelling, dwellingKinds } from '../lodging.ts'
import { describeDwelling, offerDwelling, withdrawDwelling } from '../offer-dwelling.ts'
import { placesLeft } from '../room.rules.ts'
import { listDwellings, showDwelling } from '../show-lodgings.ts'
import { at, crumbsIn, dwellingIn, rooms, sayMoney } from './address.ts'

const root = `${rooms}/dwellings`

async function listView(ask: Ask) {
  const words = say(ask.language)
  const rows = await listDwellings(ask.caller, undefined)
  const columns: Column<OfferedDwelling>[] = [
    { label: words('lodging.name'), cell: row => <a href={ask.to(`${root}/${row.id}`)}>{row.name}</a> },
    { label: words('lodging.kind'), cell: row => words(`lodging.kinds.${row.kind}`) },
    { label: words('lodging.rent'), numeric: true, cell: row => sayMoney(ask, row.rent, row) },
    { label: words('lodging.deposit'), numeric: true, cell: row => sayMoney(ask, row.deposit, row) },
    { label: words('lodging.offered'), cell: row => <Period from={row.fromOn} to={row.untilOn} /> },
    {
      label: words('lodging.free'),
      cell: row => words('lodging.freeOf', { free: placesLeft(row, row), places: row.places }),
    },
  ]
  return {
    title: words('lodging.dwellings'),
    crumbs: crumbsIn(ask, { label: words('lodging.dwellings') }),
    unlisted: true,
    body: (
      <>
        <PageTitle
          count={rows.length}
          lead={words('lodging.dwellingsLead')}
          deeds={
            <ButtonLink href={ask.to(`${root}/offer`)} weight="main">
              {words('lodging.offer')}
            </ButtonLink>
          }
        >
          {words('lodging.dwellings')}
        </PageTitle>
        <Table
          caption={words('lodging.dwellings')}
          captionHidden
          columns={columns}
          rows={rows}
          empty={<EmptyState title={words('lodging.noDwellings')}>{words('lodging.noDwellingsWhy')}</EmptyState>}
        />
      </>
    ),
  }
}

export const dwellingsPage = page({ at: at('/dwellings'), who: 'lodging.decide', get: listView })

const euros = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : (cents / 100).toFixed(2)

function Fields({ ask, dwelling }: { ask: Ask; dwelling?: Dwelling }) {
  const words = say(ask.language)
  return (
    <>
      <TextField name="name" label={words('lodging.name')} value={dwelling?.name} maxlength={200} required />
      <TextField name="address" label={words('lodging.address')} value={dwelling?.address} maxlength={300} required />
      <SelectField
        name="kind"
        label={words('lodging.kind')}
        value={dwelling?.kind}
        choices={dwellingKinds.map(value => ({ value: value as string, label: words(`lodging.kinds.${value}`) }))}
        required
      />
      <NumberField
        name="places"
        label={words('lodging.places')}
        value={String(dwelling?.places ?? 1)}
        min={1}
        max={500}
        required
      />
      <TextField
        name="rent"
        label={words('lodging.rent')}
        hint={words('lodging.moneyHint')}
        value={euros(dwelling?.rent)}
        width="s"
        required
      />
      <TextField name="deposit" label={words('lodging.deposit')} value={euros(dwelling?.deposit)} width="s" required />
      <DateField name="fromOn" label={words('lodging.fromOn')} value={dwelling?.fromOn} required />
      <DateField name="untilOn" label={words('lodging.untilOn')} value={dwelling?.untilOn} required />
      <TextArea name="notes" label={words('lodging.notes')} value={dwelling?.notes} maxlength={2000} />
    </>
  )
}

const readFrom = (fields: Parameters<typeof text>[0]) => {
  const given = (name: string) => text(fields, name)
  return {
    ...{ name: given('name'), address: given('address'), kind: given('kind') as 'flat', places: given('places') },
    ...{ rent: given('rent'), deposit: given('deposit'), fromOn: given('fromOn'), untilOn: given('untilOn') },
    notes: given('notes'),
  }
}

const formView = (ask: Ask, title: string, action: string, dwelling?: Dwelling) => ({
  title,
  crumbs: crumbsIn(ask, { label: say(ask.language)('lodging.dwellings'), href: ask.to(root) }, { label: title }),
  unlisted: true,
  body: (
    <>
      <PageTitle>{title}</PageTitle>
      <Form action={action} entered={ask.entered}>
        {dwelling && <Hidden name="version" value={dwelling.revision} />}
        <Fields ask={ask} {...(dwelling ? { dwelling } : {})} />
        <Deeds>
          <Button>{say(ask.language)(dwelling ? 'lodging.keep' : 'lodging.offer')}</Button>
        </Deeds>
      </Form>
      {dwelling && !dwelling.withdrawnAt && (
        <Deeds>
          <Deed action={`${action}/withdraw`} weight="quiet">
            {say(ask.language)('lodging.withdrawDwelling')}
          </Deed>
        </Deeds>
      )}
    </>
  ),
})

const offerView = async (ask: Ask) => formView(ask, say(ask.language)('lodging.offer'), ask.to(`${root}/offer`))

export const offerPage = page({
  at: at('/dwellings/offer'),
  who: 'lodging.offer',
  get: offerView,
  async post(ask, { fields }) {
    await offerDwelling(ask.caller, readFrom(fields))
    return { to: ask.to(root), notice: say(ask.language)('lodging.nowOffered') }
  },
  again: offerView,
})

async function dwellingView(ask: Ask) {
  const dwelling = await showDwelling(ask.caller, dwellingIn(ask))
  return formView(ask, dwelling.name, ask.to(`${root}/${dwelling.id}`), dwelling)
}

export const dwellingPage = page({
  at: at('/dwellings/:dwellingid'),
  who: 'lodging.offer',
  get: dwellingView,
  async post(ask, { fields }) {
    await describeDwelling(ask.caller, {
      ...readFrom(fields),
      dwelling: dwellingIn(ask),
      version: text(fields, 'version'),
    })
    return { to: ask.to(root), notice: say(ask.language)('lodging.kept') }
  },
  again: dwellingView,
})

export const withdrawDwellingDeed = page({
  at: at('/dwellings/:dwellingid/withdraw'),
  who: 'lodging.offer',
  async post(ask) {
    await withdrawDwelling(ask.caller, { dwelling: dwellingIn(ask) })
    return { to: ask.to(root), notice: say(ask.language)('lodging.notOffered') }
  },
  again: dwellingView,
})
