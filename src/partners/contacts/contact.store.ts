import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Contact, WrittenContact } from './contact.ts'

type Row = {
  id: string
  institution: string
  partner: string
  given_name: string | null
  family_name: string
  role: string | null
  email: string | null
  telephone: string | null
  language: string | null
  valid_from: string | null
  valid_until: string | null
  doubtful: boolean
  notes: string | null
  revision: number
}
type Tables = { partner_contact: Row }

const columns = [
  'id',
  'partner',
  'given_name as givenName',
  'family_name as familyName',
  'role',
  'email',
  'telephone',
  'language',
  'valid_from as validFrom',
  'valid_until as validUntil',
  'doubtful',
  'notes',
  'revision',
] as const

const toRow = (written: WrittenContact) => ({
  given_name: written.givenName ?? null,
  family_name: written.familyName,
  role: written.role ?? null,
  email: written.email ?? null,
  telephone: written.telephone ?? null,
  language: written.language ?? null,
  valid_from: written.validFrom ?? null,
  valid_until: written.validUntil ?? null,
  doubtful: written.doubtful,
  notes: written.notes ?? null,
})

const contacts = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('partner_contact').select(columns).where('institution', '=', scope.institution)

export const contactsOf = (scope: Scope, partner: string): Promise<Contact[]> =>
  contacts(scope).where('partner', '=', partner).orderBy(sql`family_name collate "und-x-icu"`).orderBy('id').execute()

/** The contacts with this address who were not in doubt before. */
export const doubtContactsAt = (scope: Scope, email: string): Promise<{ id: string; partner: string }[]> =>
  tables<Tables>(scope)
    .updateTable('partner_contact')
    .set({ doubtful: true })
    .set('revision', sql`revision + 1`)
    .where('institution', '=', scope.institution)
    .where(sql<boolean>`lower(email) = ${email.toLowerCase()}`)
    .where('doubtful', '=', false)
    .returning(['id', 'partner'])
    .execute()

export async function lockContact(scope: Scope, id: string): Promise<Contact> {
  const row = await contacts(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('contact.not-found')
  return row
}

/** The contact of this partner with the same address, else with the same name: for imports that are repeated. */
export const contactLike = (
  scope: Scope,
  partner: string,
  { email, givenName, familyName }: Pick<WrittenContact, 'email' | 'givenName' | 'familyName'>,
): Promise<Contact | undefined> => {
  const of = contacts(scope).where('partner', '=', partner)
  return (
    email
      ? of.where(sql`lower(email)`, '=', email.toLowerCase())
      : of.where('family_name', '=', familyName).where('given_name', 'is not distinct from', givenName ?? null)
  ).executeTakeFirst()
}

export const insertContact = async (scope: Scope, partner: string, written: WrittenContact): Promise<string> =>
  (
    await tables<Tables>(scope)
      .insertInto('partner_contact')
      .values({ ...toRow(written), partner, institution: scope.institution } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

export const saveContact = async (scope: Scope, id: string, written: WrittenContact): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('partner_contact')
    .set({ ...toRow(written), revision: sql`revision + 1` } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

export const deleteContact = async (scope: Scope, id: string): Promise<void> => {
  await tables<Tables>(scope)
    .deleteFrom('partner_contact')
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}
