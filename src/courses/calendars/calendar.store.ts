import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { CalendarEntry } from './calendar-entry.ts'

const open = (scope: Scope) => tables<Record<string, Record<string, unknown>>>(scope)
const columns = sql`id, academic_year as year, unit, kind, name, starts_on as "startsOn", ends_on as "endsOn", example,
  changed_at as "changedAt", revision`

export type WrittenEntry = Omit<CalendarEntry, 'id' | 'changedAt' | 'revision'>

/** What holds in a year for a department: its own entries and those of the whole institution; all departments' without one. */
export async function entriesOf(
  scope: Scope,
  wish: { year: string; unit: string | undefined },
): Promise<CalendarEntry[]> {
  const narrowed = wish.unit ? sql`and (unit is null or unit = ${wish.unit})` : sql``
  const { rows } = await sql<CalendarEntry>`select ${columns} from calendar_entry
    where institution = ${scope.institution} and academic_year = ${wish.year} ${narrowed} order by starts_on, id`.execute(
    open(scope),
  )
  return rows
}

export async function calendarYears(scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`select distinct academic_year as year from calendar_entry
    where institution = ${scope.institution} order by 1 desc`.execute(open(scope))
  return rows.map(({ year }) => year)
}

export async function lockEntry(scope: Scope, id: string): Promise<CalendarEntry> {
  const { rows } = await sql<CalendarEntry>`select ${columns} from calendar_entry
    where institution = ${scope.institution} and id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('calendar.not-found')
  return rows[0]
}

export async function insertEntry(scope: Scope, entry: WrittenEntry): Promise<string> {
  const { year, unit, kind, name, startsOn, endsOn, example } = entry
  const { rows } = await sql<{ id: string }>`insert into calendar_entry
      (institution, academic_year, unit, kind, name, starts_on, ends_on, example, changed_at)
    values (${scope.institution}, ${year}, ${unit}, ${kind}, ${JSON.stringify(name)}::jsonb, ${startsOn}, ${endsOn}, ${example}, ${scope.now})
    returning id`.execute(open(scope))
  return rows[0]?.id ?? ''
}

export async function saveEntry(scope: Scope, id: string, entry: Omit<WrittenEntry, 'example'>): Promise<void> {
  const { year, unit, kind, name, startsOn, endsOn } = entry
  await sql`update calendar_entry set academic_year = ${year}, unit = ${unit}, kind = ${kind}, name = ${JSON.stringify(name)}::jsonb,
      starts_on = ${startsOn}, ends_on = ${endsOn}, changed_at = ${scope.now}, revision = revision + 1
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
}

export async function deleteEntry(scope: Scope, id: string): Promise<void> {
  await sql`delete from calendar_entry where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
}
