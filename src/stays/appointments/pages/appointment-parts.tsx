import type { Ask } from '../../../platform/page.ts'
import { ButtonLink, type Column, Deed, EmptyState, State, Table } from '../../../ui/index.ts'
import { fileAddress, sideOf } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import { type Appointment, type AppointmentState, appointmentLife } from '../appointment.ts'
import { sayLanguages, saySpan } from './address.ts'

export const tones: Record<AppointmentState, 'plain' | 'open' | 'good' | 'warning'> = {
  booked: 'open',
  kept: 'good',
  missed: 'warning',
  cancelled: 'plain',
}

export const StateOfAppointment = ({ ask, state }: { ask: Ask; state: AppointmentState }) => (
  <State tone={tones[state]}>{say(ask.language)(`appointments.states.${state}`)}</State>
)

type Props = { ask: Ask; stay: string; rows: readonly Appointment[] }

/** The appointments of one student, with what can still be done about each. */
export function AppointmentTable({ ask, stay, rows }: Props) {
  const words = say(ask.language)
  const student = sideOf(ask) === 'student'
  const to = (row: Appointment, path: string) => fileAddress(ask, stay, `/appointments/${row.id}${path}`)
  const columns: Column<Appointment>[] = [
    { label: words('appointments.when'), cell: row => saySpan(ask, row) },
    { label: words('appointments.place'), cell: row => row.place },
    { label: words('appointments.languages'), cell: row => sayLanguages(ask, row.languages) },
    { label: words('list.state'), cell: row => <StateOfAppointment ask={ask} state={row.state} /> },
  ]
  const deeds: Column<Appointment> = {
    label: words('appointments.deeds'),
    cell: row =>
      appointmentLife.can(row.state, 'cancel') && row.startsAt > ask.caller.now ? (
        <div class="h-deeds">
          <ButtonLink href={to(row, '/calendar.ics')} weight="quiet">
            {words('appointments.file')}
          </ButtonLink>
          <Deed action={to(row, '/cancel')} weight="quiet">
            {words('appointments.cancel')}
          </Deed>
        </div>
      ) : null,
  }
  return (
    <Table
      caption={words('appointments.own')}
      captionHidden
      columns={student ? [...columns, deeds] : columns}
      rows={rows}
      empty={<EmptyState title={words('appointments.none')}>{words('appointments.noneWhy')}</EmptyState>}
    />
  )
}
