import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Contact } from '../contacts/contact.ts'
import type { Partner } from '../partner.ts'

/** By organisation, what the office keeps of them as partners. */
export async function partnersAt(scope: Scope, organisations: readonly string[]): Promise<Map<string, Partner>> {
  if (!organisations.length) return new Map()
  const { rows } =
    await sql<Partner>`select id, organisation, state, since, ended_on as "endedOn", end_reason as "endReason",
      coordinator, units, marks, tags, notes, published, origin, changed_at as "changedAt", revision
    from partner where institution = ${scope.institution} and organisation = any (${organisations}::uuid[])`.execute(
      tables(scope),
    )
  return new Map(rows.map(row => [row.organisation, row]))
}

/** By partner, the people there. */
export async function contactsAt(scope: Scope, partners: readonly string[]): Promise<Map<string, Contact[]>> {
  const all = new Map<string, Contact[]>()
  if (!partners.length) return all
  const { rows } =
    await sql<Contact>`select id, partner, given_name as "givenName", family_name as "familyName", role, email, telephone,
      language, valid_from as "validFrom", valid_until as "validUntil", doubtful, notes, revision
    from partner_contact where institution = ${scope.institution} and partner = any (${partners}::uuid[]) order by id`.execute(
      tables(scope),
    )
  for (const row of rows) all.set(row.partner, [...(all.get(row.partner) ?? []), row])
  return all
}

/** Organisations that an earlier row or list has added, by country and name. */
export async function organisationsNamed(
  scope: Scope,
  wanted: readonly { name: string; country: string }[],
): Promise<Map<string, string>> {
  if (!wanted.length) return new Map()
  const { rows } = await sql<{
    key: string
    id: string
  }>`select w.country || ' ' || w.name as key, min(o.id::text) as id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (name text, country text)
    join organisation o on o.country = w.country and o.name = w.name group by 1`.execute(tables(scope))
  return new Map(rows.map(({ key, id }) => [key, id]))
}
