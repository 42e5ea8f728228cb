import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { WrittenContact } from '../contacts/contact.ts'
import type { Partner } from '../partner.ts'

export type SaidPartner = Partial<Pick<Partner, 'state' | 'since' | 'tags' | 'notes' | 'published'>>
const asJson = (rows: readonly object[]) => JSON.stringify(rows)

/** Adds partners; one that is there already, or that the same portion names twice, is added once. Gives ids by organisation. */
export async function insertListed(
  scope: Scope,
  rows: readonly (SaidPartner & { organisation: string })[],
): Promise<Map<string, string>> {
  if (!rows.length) return new Map()
  const { rows: added } = await sql<{ id: string; organisation: string }>`
    insert into partner (institution, organisation, state, since, tags, notes, published, origin, changed_at)
    select distinct on (l.organisation) ${scope.institution}, l.organisation, coalesce(l.state, 'active'), l.since,
      coalesce(l.tags, '{}'), l.notes, coalesce(l.published, false), 'imported', ${scope.now}
    from rows from (jsonb_to_recordset(${asJson(rows)}::jsonb)
      as (organisation uuid, state text, since date, tags text[], notes text, published boolean))
      with ordinality as l (organisation, state, since, tags, notes, published, n)
    order by l.organisation, l.n
    on conflict (institution, organisation) do nothing returning id, organisation`.execute(tables(scope))
  return new Map(added.map(({ organisation, id }) => [organisation, id]))
}

/** What a list says of partners; what it does not say stays. Their state is turned by deeds of the office, never by a list. */
export async function saveListed(scope: Scope, rows: readonly (SaidPartner & { id: string })[]): Promise<void> {
  if (!rows.length) return
  await sql`update partner p set since = coalesce(l.since, p.since), tags = coalesce(l.tags, p.tags),
      notes = coalesce(l.notes, p.notes), published = coalesce(l.published, p.published), changed_at = ${scope.now}, revision = p.revision + 1
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as l (id uuid, since date, tags text[], notes text, published boolean)
    where p.institution = ${scope.institution} and p.id = l.id`.execute(tables(scope))
}

const person = sql.raw(`given_name text, family_name text, role text, email text, telephone text, language text,
  valid_from date, valid_until date, doubtful boolean, notes text`)
const names = [
  'given_name',
  'family_name',
  'role',
  'email',
  'telephone',
  'language',
  'valid_from',
  'valid_until',
  'doubtful',
  'notes',
]
const rowOf = ({ givenName, familyName, validFrom, validUntil, ...rest }: WrittenContact) => ({
  ...{ given_name: givenName, family_name: familyName, valid_from: validFrom, valid_until: validUntil },
  ...rest,
})

/** Adds the people at several partners; gives the id of each with its partner. */
export async function insertListedContacts(
  scope: Scope,
  contacts: readonly { partner: string; written: WrittenContact }[],
): Promise<{ id: string; partner: string }[]> {
  if (!contacts.length) return []
  const given = contacts.map(({ partner, written }) => ({ partner, ...rowOf(written) }))
  const columns = sql.join(names.map(name => sql.ref(name)))
  const { rows } = await sql<{ id: string; partner: string }>`
    insert into partner_contact (institution, partner, ${columns}) select ${scope.institution}, partner, ${columns}
    from jsonb_to_recordset(${asJson(given)}::jsonb) as c (partner uuid, ${person}) returning id, partner`.execute(
    tables(scope),
  )
  return rows
}

export async function saveListedContacts(
  scope: Scope,
  contacts: readonly { id: string; written: WrittenContact }[],
): Promise<void> {
  if (!contacts.length) return
  const given = contacts.map(({ id, written }) => ({ id, ...rowOf(written) }))
  const sets = sql.join(names.map(name => sql`${sql.ref(name)} = ${sql.ref(`c.${name}`)}`))
  await sql`update partner_contact k set ${sets}, revision = k.revision + 1
    from jsonb_to_recordset(${asJson(given)}::jsonb) as c (id uuid, ${person})
    where k.institution = ${scope.institution} and k.id = c.id`.execute(tables(scope))
}
