import { text } from '../../../platform/form.ts'
import { type Ask, page } from '../../../platform/page.ts'
import {
  ButtonLink,
  type Column,
  Confirm,
  Deed,
  Deeds,
  EmptyState,
  Facts,
  PageTitle,
  Section,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { files, studentOf } from '../../pages/address.ts'
import { Refused } from '../../pages/file-parts.tsx'
import { say } from '../../words/index.ts'
import { appointmentLife } from '../appointment.ts'
import { noteAppointment } from '../book-appointment.ts'
import type { Booking } from '../booking.store.ts'
import { withdrawSlot } from '../publish-slots.ts'
import { showSlot } from '../show-slots.ts'
import { at, book, crumbsIn, sayLanguages, saySpan, slotOf } from './address.ts'
import { StateOfAppointment } from './appointment-parts.tsx'

async function slotView(ask: Ask) {
  const words = say(ask.language)
  const { slot, bookings } = await showSlot(ask.caller, slotOf(ask))
  const begun = slot.startsAt <= ask.caller.now
  const note = (row: Booking, came: 'yes' | 'no') => (
    <Deed
      action={ask.to(`${book}/${slot.id}/bookings/${row.id}/note`)}
      fields={{ came }}
      weight={came === 'yes' ? 'other' : 'quiet'}
    >
      {words(came === 'yes' ? 'appointments.came' : 'appointments.didNotCome')}
      <span class="ds-sr-only">: {studentOf(row)}</span>
    </Deed>
  )
  const columns: Column<Booking>[] = [
    { label: words('list.student'), cell: row => <a href={ask.to(`${files}/${row.stay}`)}>{studentOf(row)}</a> },
    { label: words('appointments.about'), cell: row => row.about },
    { label: words('list.state'), cell: row => <StateOfAppointment ask={ask} state={row.state} /> },
    {
      label: words('appointments.deeds'),
      cell: row =>
        begun && appointmentLife.can(row.state, 'keep') ? (
          <div class="h-deeds">
            {note(row, 'yes')}
            {note(row, 'no')}
          </div>
        ) : null,
    },
  ]
  return {
    title: saySpan(ask, slot),
    crumbs: crumbsIn(ask, { label: saySpan(ask, slot) }),
    unlisted: true,
    body: (
      <>
        <PageTitle kind={words('appointments.slot')}>{saySpan(ask, slot)}</PageTitle>
        <Refused ask={ask} />
        {!begun && !slot.withdrawnAt && (
          <Deeds>
            <ButtonLink href={ask.to(`${book}/${slot.id}/withdraw`)} weight="quiet">
              {words('appointments.withdraw')}
            </ButtonLink>
          </Deeds>
        )}
        <Facts
          items={[
            { term: words('appointments.place'), fact: slot.place },
            { term: words('appointments.languages'), fact: sayLanguages(ask, slot.languages) },
            {
              term: words('appointments.taken'),
              fact: words('appointments.takenOf', { taken: slot.places - slot.left, places: slot.places }),
            },
            ...(slot.withdrawnAt ? [{ term: words('list.state'), fact: words('appointments.withdrawn') }] : []),
          ]}
        />
        <Section title={words('appointments.bookings')}>
          <Table
            caption={words('appointments.bookings')}
            captionHidden
            columns={columns}
            rows={bookings}
            empty={<EmptyState title={words('appointments.nobody')}>{words('appointments.nobodyWhy')}</EmptyState>}
          />
        </Section>
      </>
    ),
  }
}

export const slotPage = page({ at: at('/:slotid'), who: 'appointment.publish', get: slotView })

export const noteDeed = page({
  at: at('/:slotid/bookings/:appointmentid/note'),
  who: 'appointment.publish',
  async post(ask, { fields }) {
    const came = text(fields, 'came') as 'yes'
    await noteAppointment(ask.caller, { appointment: ask.params.appointmentid ?? '', came })
    return { to: ask.to(`${book}/${slotOf(ask)}`), notice: say(ask.language)('appointments.noted') }
  },
  again: slotView,
})

async function withdrawView(ask: Ask) {
  const words = say(ask.language)
  const { slot, bookings } = await showSlot(ask.caller, slotOf(ask))
  const booked = bookings.filter(({ state }) => state === 'booked').length
  return {
    title: words('appointments.withdraw'),
    crumbs: crumbsIn(
      ask,
      { label: saySpan(ask, slot), href: ask.to(`${book}/${slot.id}`) },
      { label: words('appointments.withdraw') },
    ),
    unlisted: true,
    body: (
      <Confirm
        title={words('appointments.withdraw')}
        consequences={[words('appointments.withdrawEffects', { count: booked })]}
        action={ask.to(`${book}/${slot.id}/withdraw`)}
        deed={words('appointments.withdraw')}
        cancel={ask.to(`${book}/${slot.id}`)}
        entered={ask.entered}
        final
      >
        <TextArea name="reason" label={words('deeds.reason')} required maxlength={1000} />
      </Confirm>
    ),
  }
}

export const withdrawPage = page({
  at: at('/:slotid/withdraw'),
  who: 'appointment.publish',
  get: withdrawView,
  async post(ask, { fields }) {
    await withdrawSlot(ask.caller, { slot: slotOf(ask), reason: text(fields, 'reason') })
    return { to: ask.to(book), notice: say(ask.language)('appointments.withdrawnNotice') }
  },
  again: withdrawView,
})
