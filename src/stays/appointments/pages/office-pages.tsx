import { dayIn, startOfDay, type Zone } from '../../../platform/calendar.ts'
import { list, text } from '../../../platform/form.ts'
import { readListAddress } from '../../../platform/list-address.ts'
import { type Ask, page } from '../../../platform/page.ts'
import { inLanguage } from '../../../platform/words.ts'
import { readRulebook } from '../../../rulebook/index.ts'
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  type Column,
  DateField,
  Deeds,
  EmptyState,
  Fieldset,
  Form,
  NumberField,
  PageTitle,
  Pagination,
  SelectField,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { itemsOf } from '../../checklist.rules.ts'
import { say } from '../../words/index.ts'
import { type Slot, slotLanguages } from '../appointment.ts'
import { publishSlots } from '../publish-slots.ts'
import { listSlots } from '../show-slots.ts'
import { at, book, crumbsIn, sayLanguages, saySpan } from './address.ts'

/** From today on, everybody's; the past is an address away. */
async function bookView(ask: Ask) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['time'], direction: 'up', sizes: [50] })
  const past = address.filter('which', ['past'])
  const zone = ask.office.zone as Zone
  const today = startOfDay(dayIn(ask.caller.now, zone), zone)
  const span = past ? { from: new Date(0), until: today } : { from: today }
  const { rows, total } = await listSlots(ask.caller, { ...span, page: address.page, size: address.size })
  const columns: Column<Slot>[] = [
    {
      label: words('appointments.when'),
      cell: slot => <a href={ask.to(`${book}/${slot.id}`)}>{saySpan(ask, slot)}</a>,
    },
    { label: words('appointments.place'), cell: slot => slot.place },
    { label: words('appointments.languages'), cell: slot => sayLanguages(ask, slot.languages) },
    {
      label: words('appointments.taken'),
      cell: slot => words('appointments.takenOf', { taken: slot.places - slot.left, places: slot.places }),
    },
  ]
  return {
    title: words('appointments.slots'),
    crumbs: crumbsIn(ask),
    unlisted: true,
    body: (
      <>
        <PageTitle
          count={total}
          lead={words('appointments.bookLead')}
          deeds={
            <>
              <ButtonLink href={ask.to(`${book}/publish`)} weight="main">
                {words('appointments.publish')}
              </ButtonLink>
              <ButtonLink href={ask.to(past ? book : `${book}?which=past`)}>
                {words(past ? 'appointments.coming' : 'appointments.past')}
              </ButtonLink>
            </>
          }
        >
          {words('appointments.slots')}
        </PageTitle>
        <Table
          caption={words('appointments.slots')}
          captionHidden
          columns={columns}
          rows={rows}
          empty={<EmptyState title={words('appointments.noSlots')}>{words('appointments.noSlotsWhy')}</EmptyState>}
        />
        <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
      </>
    ),
  }
}

export const bookPage = page({ at: at(), who: 'appointment.publish', get: bookView })

async function publishView(ask: Ask) {
  const words = say(ask.language)
  const items = itemsOf(await readRulebook(ask.caller, undefined)).filter(({ ways }) => ways.includes('appointment'))
  return {
    title: words('appointments.publish'),
    crumbs: crumbsIn(ask, { label: words('appointments.publish') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('appointments.publishLead')}>{words('appointments.publish')}</PageTitle>
        <Form action={ask.to(`${book}/publish`)} entered={ask.entered}>
          <Fieldset legend={words('appointments.whenLegend')}>
            <DateField name="on" label={words('appointments.on')} required />
            <TextField
              name="from"
              label={words('appointments.from')}
              hint={words('appointments.timeHint')}
              width="s"
              required
            />
            <TextField name="to" label={words('appointments.to')} width="s" required />
            <NumberField name="minutes" label={words('appointments.minutes')} value="20" min={5} max={480} required />
          </Fieldset>
          <Fieldset legend={words('appointments.whereLegend')}>
            <TextField name="place" label={words('appointments.place')} maxlength={200} required />
            <CheckboxGroup
              name="languages"
              label={words('appointments.languages')}
              choices={slotLanguages.map(value => ({ value: value as string, label: sayLanguages(ask, [value]) }))}
              values={ask.office.languages}
              required
            />
            <NumberField name="places" label={words('appointments.places')} value="1" min={1} max={100} required />
            {items.length > 0 && (
              <SelectField
                name="item"
                label={words('appointments.item')}
                hint={words('appointments.itemHint')}
                empty={words('appointments.anything')}
                choices={items.map(({ key, label }) => ({ value: key, label: inLanguage(label, ask.language) }))}
              />
            )}
          </Fieldset>
          <Deeds>
            <Button>{words('appointments.publish')}</Button>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const publishPage = page({
  at: at('/publish'),
  who: 'appointment.publish',
  get: publishView,
  async post(ask, { fields }) {
    const given = (name: string) => text(fields, name)
    const facts = await publishSlots(ask.caller, {
      ...{ on: given('on'), from: given('from'), to: given('to'), minutes: given('minutes'), place: given('place') },
      ...{ languages: list(fields, 'languages') as 'en'[], places: given('places'), item: given('item') },
    })
    return { to: ask.to(book), notice: say(ask.language)('appointments.published', { count: facts.length }) }
  },
  again: publishView,
})
