import { sql } from 'kysely'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Anchor } from './checklist.rules.ts'
import type { DatedItems } from './dated-items.rules.ts'
import { staysWithNomination } from './listing.store.ts'
import { type Confirmer, liveStates } from './stay.ts'

/** An item as the database needs it to know who confirms it: the unit where it is done by its id. */
export type ConfirmableItem = {
  key: string
  anchor: Anchor
  months: number
  days: number
  by: Confirmer
  unit: string | null
}
export type DueItem = { stay: string; item: string; givenNames: string; familyName: string; dueOn: string | null }
export type DueItemsWish = { item?: string | undefined; page: number; size: number }
type Dated = { items: readonly ConfirmableItem[]; terms: DatedItems['terms'] }

/** The row of the permissions page that says who may confirm an item, as the condition of a list. */
const confirmable = (scope: Scope) =>
  within(scope.reach('stay.confirm'), {
    units: sql`case when i.by = 'promoter' then n.units || i.unit else array[i.unit] end`,
    student: sql`case when i.by = 'student' then a.account end`,
    partners: sql`case when i.by in ('home-university', 'home-coordinator', 'partner') then array[n.partner] else '{}'::uuid[] end`,
  })

/** What is open of those who are expected or here and what the reader may confirm, the oldest date first. */
export async function dueItems(scope: Scope, { items, terms }: Dated, { item, page, size }: DueItemsWish) {
  const from = sql`${staysWithNomination} cross join jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as i (key text, anchor text, months integer, days integer, by text, unit uuid)
    left join jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as t (year text, term text, begins text)
      on t.year = n.academic_year and t.term = n.term
    where s.institution = ${scope.institution} and s.state in (${sql.join([...liveStates])}) and ${confirmable(scope)}
      ${item ? sql`and i.key = ${item}` : sql``}
      and not exists (select from stay_item c where c.institution = s.institution and c.stay = s.id and c.item = i.key)`
  const { rows } = await sql<DueItem>`select s.id as stay, i.key as item, n.given_names as "givenNames",
      n.family_name as "familyName", (case i.anchor when 'arrival' then coalesce(s.arrived_on, s.arrives_on)
        when 'departure' then coalesce(s.left_on, s.leaves_on) else t.begins::date end
        + make_interval(months => i.months) + make_interval(days => i.days))::date as "dueOn"
    from ${from} order by "dueOn" nulls last, n.family_name collate "und-x-icu", s.id, i.key
    limit ${size} offset ${(page - 1) * size}`.execute(tables<Record<string, never>>(scope))
  const counted = await sql<{ n: number }>`select count(*)::integer n from ${from}`.execute(
    tables<Record<string, never>>(scope),
  )
  return { rows, total: counted.rows[0]?.n ?? 0 }
}
