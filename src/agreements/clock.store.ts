import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Agreement } from './agreement.ts'
import { frameOf } from './frame.rules.ts'
import { fromRow, toRow } from './rows.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<Record<string, Row>>(scope)

/**
 * Those at which the clock must look today; others who hold a row are left to the next minute. What begins is asked for by itself:
 * it may take the place of what ends on the same day.
 */
export async function lockDue(
  scope: Scope,
  { today, most, beginning }: { today: string; most: number; beginning: boolean },
): Promise<Agreement[]> {
  const { rows } = await sql<Row>`select * from agreement
    where institution = ${scope.institution} and next_look_on <= ${today}::date and (state = 'signed') = ${beginning} order by next_look_on limit ${most} for update skip locked`.execute(
    open(scope),
  )
  return rows.map(row => fromRow<Agreement>(row))
}

/** Those in force that promise a balance and were not judged since a day. */
export async function lockUnjudged(scope: Scope, since: string, most: number): Promise<Agreement[]> {
  const { rows } = await sql<Row>`select * from agreement
    where institution = ${scope.institution} and terms ->> 'balanceRule' in ('each-year', 'over-years')
      and state in ('in-force', 'notice-given') and (balanced_on is null or balanced_on < ${since}::date)
    order by balanced_on nulls first limit ${most} for update skip locked`.execute(open(scope))
  return rows.map(row => fromRow<Agreement>(row))
}

/** Not a change of what is agreed: forms that show the agreement stay fresh. */
export async function saveBalance(
  scope: Scope,
  id: string,
  { over, on }: { over: boolean; on: string },
): Promise<void> {
  await sql`update agreement set over_balance = ${over}, balanced_on = ${on}::date where id = ${id}`.execute(
    open(scope),
  )
}

type Minded = Pick<Agreement, 'id' | 'state' | 'expiresOn' | 'renewalsDone' | 'warnedMonths' | 'endedOn' | 'nextLookOn'>

/** What the clock changed, in one statement. */
export async function saveMinded(scope: Scope, changes: readonly Minded[]): Promise<void> {
  if (!changes.length) return
  const rows = JSON.stringify(changes.map(change => toRow(change)))
  await sql`update agreement a set state = c.state, expires_on = c.expires_on, renewals_done = c.renewals_done, warned_months = c.warned_months,
      ended_on = c.ended_on, next_look_on = c.next_look_on, changed_at = ${scope.now}, revision = a.revision + 1
    from jsonb_to_recordset(${rows}::jsonb) as c(id uuid, state text, expires_on date, renewals_done integer, warned_months integer, ended_on date, next_look_on date)
    where a.id = c.id`.execute(open(scope))
}

/** By id, the frameworks under which some agreements stand. */
export async function framesOf(scope: Scope, agreements: readonly Agreement[]): Promise<Map<string, Agreement>> {
  const parents = [...new Set(agreements.flatMap(agreement => frameOf(agreement) ?? []))]
  if (!parents.length) return new Map()
  const { rows } = await sql<Row>`select * from agreement
    where institution = ${scope.institution} and id = any (${parents}::uuid[])`.execute(open(scope))
  return new Map(rows.map(row => [String(row.id), fromRow<Agreement>(row)]))
}

/** What stands under a framework and still binds; held until the command ends. */
export async function bindingChildren(scope: Scope, parent: string): Promise<Agreement[]> {
  const { rows } = await sql<Row>`select * from agreement where institution = ${scope.institution}
    and ${under(parent)} and state in ('in-force', 'notice-given') order by id for update`.execute(open(scope))
  return rows.map(row => fromRow<Agreement>(row))
}

const under = (frame: string) => sql`(carried_by = ${frame} or parent = ${frame} and carried_by is null)`

/** All that stands under a framework, in whatever state. */
export async function lockUnder(scope: Scope, frame: string): Promise<Agreement[]> {
  const { rows } = await sql<Row>`select * from agreement where institution = ${scope.institution}
    and ${under(frame)} order by id for update`.execute(open(scope))
  return rows.map(row => fromRow<Agreement>(row))
}

/** Puts them under another framework: a draft says so itself, what was agreed keeps its words. */
export async function carryRows(scope: Scope, ids: readonly string[], frame: string): Promise<void> {
  if (!ids.length) return
  await sql`update agreement set parent = case when state = 'draft' then ${frame}::uuid else parent end,
      carried_by = case when state = 'draft' then null else ${frame}::uuid end, changed_at = ${scope.now}, revision = revision + 1
    where institution = ${scope.institution} and id in (${sql.join([...ids])})`.execute(open(scope))
}

type Ending = { on: string; reason: string }

export async function endRows(scope: Scope, ids: readonly string[], { on, reason }: Ending): Promise<void> {
  if (!ids.length) return
  await sql`update agreement set state = 'terminated', ended_on = ${on}::date, end_reason = ${reason}, next_look_on = null, changed_at = ${scope.now}, revision = revision + 1
    where institution = ${scope.institution} and id in (${sql.join([...ids])})`.execute(open(scope))
}
