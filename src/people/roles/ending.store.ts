import { sql } from 'kysely'
import type { RoleName } from '../../permissions.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'

export type Ending = { account: string; name: string; role: RoleName | null; office: string | null; on: string }
type Span = { from: string; to: string; most: number }

/** Roles and mandates whose last day falls into a span, the earliest first. What was taken back before needs nobody's attention. */
export async function endingSoon(scope: Scope, { from, to, most }: Span): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select account, a.name, role, office, until as on from (
      select h.account, h.role, null as office, h.until from held_role h
        where h.institution = ${scope.institution} and h.ended_at is null and h.until between ${from}::date and ${to}::date
      union all
      select m.account, null, m.office, m.until from mandate m
        where m.institution = ${scope.institution} and m.ended_at is null and m.until between ${from}::date and ${to}::date
    ) ending join account a on a.id = ending.account
    order by until, a.name collate "und-x-icu", a.id limit ${most}`.execute(tables(scope))
  return rows
}
