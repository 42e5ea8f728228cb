import { text } from '../../../platform/form.ts'
import { readListAddress } from '../../../platform/list-address.ts'
import { type Ask, page } from '../../../platform/page.ts'
import {
  Button,
  type Column,
  Deeds,
  EmptyState,
  Facts,
  FilterSelect,
  Filters,
  Form,
  PageTitle,
  Pagination,
  Section,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { crumbsTo, fileAddress, idOf, institutionOf, ofStudent, termOf } from '../../pages/address.ts'
import { Refused } from '../../pages/file-parts.tsx'
import { showStay } from '../../show-stay.ts'
import { say } from '../../words/index.ts'
import { type Slot, type SlotLanguage, slotLanguages } from '../appointment.ts'
import { bookAppointment, cancelAppointment } from '../book-appointment.ts'
import { calendarFileOf } from '../calendar-file.ts'
import { listAppointments, listSlots, showAppointment } from '../show-slots.ts'
import { sayLanguages, saySpan, slotOf } from './address.ts'
import { AppointmentTable } from './appointment-parts.tsx'

async function chooseView(ask: Ask) {
  const words = say(ask.language)
  const { stay } = await showStay(ask.caller, idOf(ask))
  const appointments = await listAppointments(ask.caller, stay.id)
  return {
    title: words('appointments.title'),
    crumbs: crumbsTo(
      ask,
      { label: termOf(ask, stay), href: fileAddress(ask, stay.id) },
      { label: words('appointments.title') },
    ),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('appointments.lead', { institution: institutionOf(ask) })}>
          {words('appointments.title')}
        </PageTitle>
        <Refused ask={ask} />
        <Section title={words('appointments.own')}>
          <AppointmentTable ask={ask} stay={stay.id} rows={appointments} />
        </Section>
        {await FreeSlots({ ask, stay: stay.id })}
      </>
    ),
  }
}

async function FreeSlots({ ask, stay }: { ask: Ask; stay: string }) {
  const words = say(ask.language)
  const address = readListAddress(ask.url, { sorts: ['time'], direction: 'up', sizes: [25] })
  const language = address.filter('spoken', slotLanguages)
  const wish = { from: ask.caller.now, free: true, language, page: address.page, size: address.size }
  const { rows, total } = await listSlots(ask.caller, wish)
  const columns: Column<Slot>[] = [
    {
      label: words('appointments.when'),
      cell: slot => <a href={fileAddress(ask, stay, `/appointments/${slot.id}`)}>{saySpan(ask, slot)}</a>,
    },
    { label: words('appointments.place'), cell: slot => slot.place },
    { label: words('appointments.languages'), cell: slot => sayLanguages(ask, slot.languages) },
    { label: words('appointments.left'), numeric: true, cell: slot => slot.left },
  ]
  const choices = slotLanguages.map(value => ({
    value: value as string,
    label: sayLanguages(ask, [value as SlotLanguage]),
  }))
  return (
    <Section title={words('appointments.free')}>
      <Filters
        action={ask.url.pathname}
        active={language ? [{ label: sayLanguages(ask, [language]), href: address.href({ spoken: undefined }) }] : []}
        clear={ask.url.pathname}
      >
        <FilterSelect
          name="spoken"
          label={words('appointments.spoken')}
          all={words('appointments.anyLanguage')}
          choices={choices}
          value={language ?? ''}
        />
      </Filters>
      <Table
        caption={words('appointments.free')}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<EmptyState title={words('appointments.noneFree')}>{words('appointments.noneFreeWhy')}</EmptyState>}
      />
      <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
    </Section>
  )
}

export const choosePage = page({ at: ofStudent('/:stayid/appointments'), who: 'stay.use', get: chooseView })

/** The slot as it is now, and what the appointment shall be about. */
async function bookView(ask: Ask) {
  const words = say(ask.language)
  const { stay } = await showStay(ask.caller, idOf(ask))
  const back = fileAddress(ask, stay.id, '/appointments')
  const { rows } = await listSlots(ask.caller, { from: new Date(0), ids: [slotOf(ask)], page: 1, size: 1 })
  const [slot] = rows
  return {
    title: words('appointments.book'),
    crumbs: crumbsTo(
      ask,
      { label: termOf(ask, stay), href: fileAddress(ask, stay.id) },
      { label: words('appointments.title'), href: back },
      { label: words('appointments.book') },
    ),
    unlisted: true,
    body: (
      <>
        <PageTitle>{words('appointments.book')}</PageTitle>
        {!slot && <Refused ask={ask} />}
        {slot ? (
          <>
            <Facts
              items={[
                { term: words('appointments.when'), fact: saySpan(ask, slot) },
                { term: words('appointments.place'), fact: slot.place },
                { term: words('appointments.languages'), fact: sayLanguages(ask, slot.languages) },
              ]}
            />
            <Form action={fileAddress(ask, stay.id, `/appointments/${slot.id}`)} entered={ask.entered}>
              <TextArea name="about" label={words('appointments.about')} maxlength={1000} />
              <Deeds>
                <Button>{words('appointments.book')}</Button>
              </Deeds>
            </Form>
          </>
        ) : (
          <EmptyState title={words('appointments.gone')}>
            <a href={back}>{words('appointments.others')}</a>
          </EmptyState>
        )}
      </>
    ),
  }
}

export const bookPage = page({
  at: ofStudent('/:stayid/appointments/:slotid'),
  who: 'stay.use',
  get: bookView,
  async post(ask, { fields }) {
    await bookAppointment(ask.caller, { stay: idOf(ask), slot: slotOf(ask), about: text(fields, 'about') })
    return { to: fileAddress(ask, idOf(ask), '/appointments'), notice: say(ask.language)('appointments.booked') }
  },
  again: bookView,
})

export const cancelDeed = page({
  at: ofStudent('/:stayid/appointments/:appointmentid/cancel'),
  who: 'stay.use',
  async post(ask) {
    const wish = { stay: idOf(ask), appointment: ask.params.appointmentid ?? '' }
    await showAppointment(ask.caller, wish)
    await cancelAppointment(ask.caller, { appointment: wish.appointment })
    return { to: fileAddress(ask, idOf(ask), '/appointments'), notice: say(ask.language)('appointments.cancelled') }
  },
  again: chooseView,
})

export const calendarPage = page({
  at: ofStudent('/:stayid/appointments/:appointmentid/calendar.ics'),
  who: 'stay.use',
  async get(ask) {
    const found = await showAppointment(ask.caller, { stay: idOf(ask), appointment: ask.params.appointmentid ?? '' })
    const address = `${ask.url.origin}${fileAddress(ask, idOf(ask), '/appointments')}`
    const named = { language: ask.language, institution: institutionOf(ask), address }
    return new Response(calendarFileOf(found, named), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="appointment.ics"',
        'cache-control': 'private, no-store',
      },
    })
  },
})
