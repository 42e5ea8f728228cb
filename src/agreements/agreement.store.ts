import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Activity, Agreement, AgreementType, Condition, Contact, Party } from './agreement.ts'
import { fromRow, toRow } from './rows.ts'

type Row = Record<string, unknown>
type Tables = {
  agreement: Row
  agreement_number: { institution: string; year: number; last: number }
  agreement_party: Row
  agreement_unit: Row
  agreement_condition: Row
  agreement_activity: Row
  agreement_contact: Row
  institution: { id: string; organisation: string | null; name: unknown; zone: string }
  unit: { id: string; institution: string }
  person: { id: string; institution: string }
  organisation: { id: string; name: string; country: string }
}
const open = (scope: Scope) => tables<Tables>(scope)

export async function findAgreement(scope: Scope, id: string): Promise<Agreement | undefined> {
  const row = await open(scope).selectFrom('agreement').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow<Agreement>(row)
}

export async function agreementOr404(scope: Scope, id: string): Promise<Agreement> {
  const found = await findAgreement(scope, id)
  if (!found) throw new Refusal('agreement.not-found')
  return found
}

/** Holds the row until the command ends; whoever comes second waits and then sees what the first did. */
export async function lockAgreement(scope: Scope, id: string): Promise<Agreement> {
  const row = await open(scope).selectFrom('agreement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('agreement.not-found')
  return fromRow<Agreement>(row)
}

export type NewAgreement = Omit<Agreement, 'id' | 'revision'>

export async function insertAgreement(scope: Scope, agreement: Partial<NewAgreement>): Promise<string> {
  const row = toRow({ ...agreement, institution: scope.institution, createdAt: scope.now, changedAt: scope.now })
  const kept = await open(scope)
    .insertInto('agreement')
    .values(row)
    .onConflict(conflict => conflict.columns(['institution', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) throw new Refusal('agreement.code-taken', { code: agreement.code ?? '' }, { code: { code: 'code-taken' } })
  return kept.id as string
}

/** Saves what changed and gives the row its next revision. */
export async function saveAgreement(scope: Scope, id: string, change: Partial<NewAgreement>): Promise<void> {
  const { code } = change
  if (code !== undefined) {
    const other = await open(scope)
      .selectFrom('agreement')
      .select('id')
      .where('code', '=', code)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (other) throw new Refusal('agreement.code-taken', { code }, { code: { code: 'code-taken' } })
  }
  await open(scope)
    .updateTable('agreement')
    .set({ ...toRow(change), changed_at: scope.now, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export const deleteAgreement = (scope: Scope, id: string) =>
  open(scope).deleteFrom('agreement').where('id', '=', id).execute()

/** `2026-0042`: the next number of the year, for offices that give none themselves. */
export async function nextCode(scope: Scope, year: number): Promise<string> {
  const { last } = await open(scope)
    .insertInto('agreement_number')
    .values({ institution: scope.institution, year, last: 1 })
    .onConflict(conflict =>
      conflict.columns(['institution', 'year']).doUpdateSet({ last: sql`agreement_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(4, '0')}`
}

export const ourselves = (scope: Scope) =>
  open(scope)
    .selectFrom('institution')
    .select(['organisation', 'name', 'zone'])
    .where('id', '=', scope.institution)
    .executeTakeFirstOrThrow()

/** Which of these are known, so that a command can name the ones that are not. */
export async function knownIds(scope: Scope, table: 'unit' | 'person' | 'organisation', ids: readonly string[]) {
  if (!ids.length) return new Set<string>()
  const rows = await open(scope)
    .selectFrom(table)
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(row => row.id))
}

export type PartyRow = Omit<Party, 'id' | 'name' | 'country'>

/** Writes the parties; those that stay keep their id, since conditions and signatures refer to it. */
export async function saveParties(scope: Scope, agreement: string, parties: readonly PartyRow[]): Promise<void> {
  const before = await partiesOf(scope, agreement)
  const kept = (party: PartyRow) =>
    before.find(old => (party.ours ? old.ours : old.organisation === party.organisation && !old.ours))
  const gone = before.filter(old => !parties.some(party => kept(party)?.id === old.id)).map(old => old.id)
  if (gone.length) await open(scope).deleteFrom('agreement_party').where('id', 'in', gone).execute()
  const rows = parties.map(party => ({
    ...toRow({ ...party }),
    institution: scope.institution,
    agreement,
    id: kept(party)?.id ?? sql`gen_random_uuid()`,
  }))
  await open(scope)
    .insertInto('agreement_party')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(eb => ({
        organisation: eb.ref('excluded.organisation'),
        role: eb.ref('excluded.role'),
        position: eb.ref('excluded.position'),
        signs: eb.ref('excluded.signs'),
        code: eb.ref('excluded.code'),
        unit: eb.ref('excluded.unit'),
        signatory: eb.ref('excluded.signatory'),
        signatory_office: eb.ref('excluded.signatory_office'),
      })),
    )
    .execute()
  await showPartners(scope, [agreement])
}

/** What lists show and permissions ask: the other sides, and the first of them by name and country. */
export async function showPartners(scope: Scope, agreements: readonly string[]): Promise<void> {
  await sql`update agreement a set partners = coalesce(f.partners, '{}'), partner_name = coalesce(f.name, ''), country = coalesce(f.country, '')
    from unnest(${agreements}::uuid[]) wanted (id) left join lateral (
      select array_agg(p.organisation order by p.position) as partners, (array_agg(o.name order by p.position))[1] as name,
        (array_agg(o.country order by p.position))[1] as country
      from agreement_party p join organisation o on o.id = p.organisation
      where p.institution = ${scope.institution} and p.agreement = wanted.id and not p.ours) f on true
    where a.institution = ${scope.institution} and a.id = wanted.id`.execute(open(scope))
}

export async function partiesOf(scope: Scope, agreement: string): Promise<Party[]> {
  const { rows } =
    await sql<Row>`select p.id, p.organisation, p.ours, p.role, p.position, p.signs, p.code, p.unit, p.signatory, p.signatory_office,
      coalesce(o.name, i.name ->> 'en') as name, o.country
    from agreement_party p join institution i on i.id = p.institution left join organisation o on o.id = p.organisation
    where p.institution = ${scope.institution} and p.agreement = ${agreement} order by p.ours desc, p.position`.execute(
      open(scope),
    )
  return rows.map(row => fromRow<Party>(row))
}

export async function saveUnits(scope: Scope, agreement: string, units: readonly string[]): Promise<void> {
  await open(scope).deleteFrom('agreement_unit').where('agreement', '=', agreement).execute()
  if (units.length)
    await open(scope)
      .insertInto('agreement_unit')
      .values([...new Set(units)].map(unit => ({ institution: scope.institution, agreement, unit })))
      .execute()
}

export async function conditionsOf(scope: Scope, agreement: string): Promise<Condition[]> {
  const rows = await open(scope)
    .selectFrom('agreement_condition')
    .selectAll()
    .where('agreement', '=', agreement)
    .orderBy('position')
    .execute()
  return rows.map(row => {
    const { months, days, ...condition } = fromRow<Condition>(row)
    return { ...condition, months: months === null ? null : Number(months), days: days === null ? null : Number(days) }
  })
}

export async function saveActivities(
  scope: Scope,
  agreement: string,
  activities: readonly Omit<Activity, 'position'>[],
) {
  await open(scope).deleteFrom('agreement_activity').where('agreement', '=', agreement).execute()
  if (!activities.length) return
  const rows = activities.map((activity, index) =>
    toRow({ ...activity, position: index + 1, institution: scope.institution, agreement }),
  )
  await open(scope).insertInto('agreement_activity').values(rows).execute()
}

export const activitiesOf = async (scope: Scope, agreement: string): Promise<Activity[]> =>
  (
    await open(scope)
      .selectFrom('agreement_activity')
      .selectAll()
      .where('agreement', '=', agreement)
      .orderBy('position')
      .execute()
  ).map(row => fromRow<Activity>(row))

export async function saveContacts(scope: Scope, agreement: string, contacts: readonly Omit<Contact, 'position'>[]) {
  await open(scope).deleteFrom('agreement_contact').where('agreement', '=', agreement).execute()
  if (!contacts.length) return
  const rows = contacts.map((contact, index) =>
    toRow({ ...contact, position: index + 1, institution: scope.institution, agreement }),
  )
  await open(scope).insertInto('agreement_contact').values(rows).execute()
}

export const contactsOf = async (scope: Scope, agreement: string): Promise<Contact[]> =>
  (
    await open(scope)
      .selectFrom('agreement_contact')
      .selectAll()
      .where('agreement', '=', agreement)
      .orderBy('position')
      .execute()
  ).map(row => fromRow<Contact>(row))

/** What was agreed under it, and what it has taken over from the framework that it follows. */
export const childrenOf = async (scope: Scope, agreement: string) =>
  (
    await open(scope)
      .selectFrom('agreement')
      .selectAll()
      .where(eb => eb.or([eb('parent', '=', agreement), eb('carried_by', '=', agreement)]))
      .orderBy('code')
      .execute()
  ).map(row => fromRow<Agreement>(row))

export const typeOf = async (scope: Scope, id: string): Promise<AgreementType> => (await agreementOr404(scope, id)).type
