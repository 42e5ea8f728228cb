import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { AppointmentState } from './appointment.ts'

export type Booking = {
  id: string
  stay: string
  state: AppointmentState
  about: string | null
  givenNames: string
  familyName: string
}

/** Who has booked a slot, by name. */
export async function bookingsOf(scope: Scope, slot: string): Promise<Booking[]> {
  const { rows } =
    await sql<Booking>`select b.id, b.stay, b.state, b.about, n.given_names as "givenNames", n.family_name as "familyName"
    from appointment b join stay s on s.institution = b.institution and s.id = b.stay
    join application a on a.institution = s.institution and a.id = s.application
    join nomination n on n.institution = a.institution and n.id = a.nomination
    where b.institution = ${scope.institution} and b.slot = ${slot}
    order by n.family_name collate "und-x-icu", n.given_names collate "und-x-icu", b.id`.execute(
      tables<Record<string, never>>(scope),
    )
  return rows
}

/** Booked appointments that begin within a span and of which nobody was reminded: the day before, once. */
export async function appointmentsBetween(scope: Scope, from: Date, until: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select b.id from appointment b
    join appointment_slot t on t.institution = b.institution and t.id = b.slot
    where b.institution = ${scope.institution} and b.state = 'booked' and t.starts_at > ${from} and t.starts_at <= ${until}
      and not exists (select from message m where m.institution = b.institution and m.cause = 'appointment ' || b.id || ' tomorrow')
    order by t.starts_at, b.id limit 200`.execute(tables<Record<string, never>>(scope))
  return rows.map(({ id }) => id)
}
