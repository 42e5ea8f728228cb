import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Appointment, AppointmentState, Slot } from './appointment.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ appointment: Row; appointment_slot: Row }>(scope)

const slotShown = sql`t.id, t.officer, t.starts_at as "startsAt", t.ends_at as "endsAt", t.place, t.languages, t.places, t.item,
  t.withdrawn_at as "withdrawnAt", t.places - (select count(*)::integer from appointment b
    where b.institution = t.institution and b.slot = t.id and b.state <> 'cancelled') as "left"`

/** Holds the slot until the command ends: two who want its last place stand in a row here. */
export async function lockSlot(scope: Scope, id: string): Promise<Slot> {
  await open(scope)
    .selectFrom('appointment_slot')
    .select('id')
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  // Counted by a statement of its own: the one that waited for the lock began before the other's booking was there.
  const slot = await findSlot(scope, id)
  if (!slot) throw new Refusal('slot.not-found')
  return slot
}

export async function findSlot(scope: Scope, id: string): Promise<Slot | undefined> {
  const { rows } = await sql<Slot>`select ${slotShown} from appointment_slot t
    where t.institution = ${scope.institution} and t.id = ${id}`.execute(open(scope))
  return rows[0]
}

export type NewSlot = Omit<Slot, 'id' | 'withdrawnAt' | 'left'>

/** All of them, or none where the officer receives elsewhere at the time. */
export async function insertSlots(scope: Scope, slots: readonly NewSlot[]): Promise<string[]> {
  try {
    const kept = await open(scope)
      .insertInto('appointment_slot')
      .values(
        slots.map(({ startsAt, endsAt, ...slot }) => ({
          ...slot,
          ...{ institution: scope.institution, starts_at: startsAt, ends_at: endsAt, published_at: scope.now },
        })),
      )
      .returning('id')
      .execute()
    return kept.map(({ id }) => id as string)
  } catch (error) {
    if ((error as { code?: string }).code === '23P01') throw new Refusal('slot.overlaps')
    throw error
  }
}

export const withdrawSlotRow = (scope: Scope, id: string) =>
  open(scope)
    .updateTable('appointment_slot')
    .set({ withdrawn_at: scope.now })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

const shown = sql`b.id, b.slot, b.stay, b.state, b.about, b.revision, b.changed_at as "changedAt", t.starts_at as "startsAt",
  t.ends_at as "endsAt", t.place, t.languages, t.item, t.officer`
const joined = sql`appointment b join appointment_slot t on t.institution = b.institution and t.id = b.slot`

export async function findAppointment(scope: Scope, id: string): Promise<Appointment | undefined> {
  const { rows } = await sql<Appointment>`select ${shown} from ${joined}
    where b.institution = ${scope.institution} and b.id = ${id}`.execute(open(scope))
  return rows[0]
}

export async function lockAppointment(scope: Scope, id: string): Promise<Appointment> {
  const { rows } = await sql<Appointment>`select ${shown} from ${joined}
    where b.institution = ${scope.institution} and b.id = ${id} for update of b`.execute(open(scope))
  if (!rows[0]) throw new Refusal('appointment.not-found')
  return rows[0]
}

export async function appointmentsOf(scope: Scope, by: { stay: string } | { slot: string }): Promise<Appointment[]> {
  const which = 'stay' in by ? sql`b.stay = ${by.stay}` : sql`b.slot = ${by.slot}`
  const { rows } = await sql<Appointment>`select ${shown} from ${joined}
    where b.institution = ${scope.institution} and ${which} order by t.starts_at desc, b.booked_at, b.id limit 200`.execute(
    open(scope),
  )
  return rows
}

type Booking = { slot: string; stay: string; about: string | null }

export async function insertAppointment(scope: Scope, booking: Booking): Promise<string> {
  const { id } = await open(scope)
    .insertInto('appointment')
    .values({ ...booking, institution: scope.institution, booked_at: scope.now, changed_at: scope.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id as string
}

export const saveAppointment = (scope: Scope, id: string, state: AppointmentState) =>
  open(scope)
    .updateTable('appointment')
    .set({ state, changed_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

export type SlotWish = {
  from: Date
  until?: Date | undefined
  /** Only those with a place left. */
  free?: boolean | undefined
  officer?: string | undefined
  language?: string | undefined
  ids?: readonly string[] | undefined
  page: number
  size: number
}
export type SlotsFound = { rows: Slot[]; total: number }

/** Slots by time: the officer's book, or what a student can choose from. */
export async function slotsFrom(scope: Scope, wish: SlotWish): Promise<SlotsFound> {
  const { from, until, free, officer, language, ids, page, size } = wish
  const where = sql.join(
    [
      sql`t.institution = ${scope.institution} and t.withdrawn_at is null and t.starts_at >= ${from}`,
      ...(until ? [sql`t.starts_at < ${until}`] : []),
      ...(officer ? [sql`t.officer = ${officer}`] : []),
      ...(ids ? [sql`t.id = any (${[...ids]}::uuid[])`] : []),
      ...(language ? [sql`${language} = any (t.languages)`] : []),
      ...(free
        ? [
            sql`t.places > (select count(*) from appointment b
              where b.institution = t.institution and b.slot = t.id and b.state <> 'cancelled')`,
          ]
        : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<Slot>`select ${slotShown} from appointment_slot t where ${where}
    order by t.starts_at, t.id limit ${size} offset ${(page - 1) * size}`.execute(open(scope))
  const counted = await sql<{ n: number }>`select count(*)::integer n from appointment_slot t where ${where}`.execute(
    open(scope),
  )
  return { rows, total: counted.rows[0]?.n ?? 0 }
}
