import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { type Listing, openItemsOf, reachableStays, staysWithNomination } from './listing.store.ts'
import { liveStates } from './stay.ts'

export type WaitingStays = {
  what: 'note-arrival' | 'note-departure' | 'end' | 'overdue' | 'expected'
  n: number
  /** The oldest day that has passed, or the next to come. */
  on: string | null
}

/** What waits for the office, and who is expected in the next days: for the desk. */
export async function waitingCounts(scope: Scope, listing: Listing): Promise<WaitingStays[]> {
  const { today } = listing
  const { rows } = await sql<WaitingStays>`select w.what, count(*)::integer n, min(w.on_day) as "on"
    from ${staysWithNomination} cross join ${openItemsOf(listing)} cross join lateral (values
      ('note-arrival', s.state = 'expected' and s.arrives_on < ${today}::date, s.arrives_on),
      ('note-departure', s.state = 'arrived' and s.leaves_on < ${today}::date, s.leaves_on),
      ('end', s.state = 'left', s.left_on),
      ('overdue', s.state in ('expected', 'arrived') and o.due_on < ${today}::date, o.due_on),
      ('expected', s.state = 'expected' and s.arrives_on between ${today}::date and ${today}::date + 14, s.arrives_on)
    ) w (what, holds, on_day)
    where s.institution = ${scope.institution} and s.state in (${sql.join([...liveStates])}) and ${reachableStays(scope)} and w.holds group by 1 order by 1`.execute(
    tables<Record<string, never>>(scope),
  )
  return rows
}

/** Whose reminder is due: a first open item comes within the longest notice, or has passed, and nobody was told so. */
export async function toRemind(scope: Scope, listing: Listing, notice: readonly number[]): Promise<string[]> {
  const { today } = listing
  const steps = JSON.stringify([...notice, 0].map(days => ({ days })))
  const { rows } = await sql<{ id: string }>`select s.id from ${staysWithNomination} cross join ${openItemsOf(listing)}
    cross join lateral (select min(t.days) as days from jsonb_to_recordset(${steps}::jsonb) as t (days integer)
      where case t.days when 0 then o.due_on < ${today}::date else o.due_on between ${today}::date and ${today}::date + t.days end) r
    where s.institution = ${scope.institution} and s.state in ('expected', 'arrived') and o.due_on > ${today}::date - 60
      and r.days is not null and (s.reminded_on is distinct from o.due_on or s.reminded_days > r.days)
    order by s.id limit 200`.execute(tables<Record<string, never>>(scope))
  return rows.map(({ id }) => id)
}
