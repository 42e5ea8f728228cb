import { sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'

export type Renamed = { id: string; before: string; after: string }

/**
 * Lists are ordered by the first partner's name, which therefore stands in the agreement itself: takes it and the country anew
 * from the directory. The revision stays, since nobody's form is out of date by it.
 */
export async function renameRows(scope: Scope, organisation: string | undefined, most: number): Promise<Renamed[]> {
  const concerned = organisation
    ? sql`a.id in (select p.agreement from agreement_party p where p.institution = ${scope.institution} and p.organisation = ${organisation})`
    : sql`true`
  const { rows } = await sql<Renamed>`with renamed as (
      select a.id, a.partner_name as before, o.name, o.country from agreement a join organisation o on o.id = a.partners[1]
      where a.institution = ${scope.institution} and ${concerned} and (a.partner_name, a.country) is distinct from (o.name, o.country)
      limit ${most} for update of a)
    update agreement a set partner_name = renamed.name, country = renamed.country from renamed
    where a.institution = ${scope.institution} and a.id = renamed.id returning a.id, renamed.before, renamed.name as after`.execute(
    tables(scope),
  )
  return rows
}
