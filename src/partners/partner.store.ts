import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import { type Scope, within } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import { wrong } from './partner.rules.ts'
import type { Partner } from './partner.ts'

type Row = Omit<Partner, 'endedOn' | 'endReason' | 'changedAt'> & {
  institution: string
  ended_on: string | null
  end_reason: string | null
  changed_at: Date
}
type Known = { id: string; institution: string }
type Tables = { partner: Row; unit: Known; person: Known; organisation: { id: string } }

const columns = [
  'id',
  'organisation',
  'state',
  'since',
  'ended_on as endedOn',
  'end_reason as endReason',
  'coordinator',
  'units',
  'marks',
  'tags',
  'notes',
  'published',
  'origin',
  'changed_at as changedAt',
  'revision',
] as const

const partners = (scope: Scope) =>
  tables<Tables>(scope).selectFrom('partner').select(columns).where('institution', '=', scope.institution)

export const findPartner = (scope: Scope, id: string): Promise<Partner | undefined> =>
  partners(scope).where('id', '=', id).executeTakeFirst()

export const partnerOf = (scope: Scope, organisation: string): Promise<Partner | undefined> =>
  partners(scope).where('organisation', '=', organisation).executeTakeFirst()

/** By organisation, the files that the actor may read: for links from other slices. */
export async function partnerFilesOf(scope: Scope, organisations: readonly string[]): Promise<Map<string, string>> {
  if (!organisations.length) return new Map()
  const rows = await partners(scope)
    .where('organisation', 'in', organisations)
    .where(within(scope.reach('partner.read'), { units: sql`partner.units` }))
    .execute()
  return new Map(rows.map(({ organisation, id }) => [organisation, id]))
}

export async function lockPartner(scope: Scope, id: string): Promise<Partner> {
  const row = await partners(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('partner.not-found')
  return row
}

export const lockPartners = (scope: Scope, ids: string[]): Promise<Partner[]> =>
  partners(scope).where('id', 'in', ids).orderBy('id').forUpdate().execute()

export type WrittenPartner = Omit<Partner, 'id' | 'changedAt' | 'revision' | 'endedOn' | 'endReason'>

/** The new partner's id, or nothing where the organisation is a partner already. */
export async function insertPartner(scope: Scope, row: WrittenPartner): Promise<string | undefined> {
  const inserted = await tables<Tables>(scope)
    .insertInto('partner')
    .values({ ...row, institution: scope.institution, changed_at: scope.now } as never)
    .onConflict(conflict => conflict.columns(['institution', 'organisation']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export type PartnerChange = Partial<Omit<WrittenPartner, 'organisation' | 'origin'>> & {
  endedOn?: string | null
  endReason?: string | null
}

export async function savePartner(
  scope: Scope,
  id: string,
  { endedOn, endReason, ...change }: PartnerChange,
): Promise<void> {
  await tables<Tables>(scope)
    .updateTable('partner')
    .set({
      ...change,
      ...(endedOn === undefined ? {} : { ended_on: endedOn }),
      ...(endReason === undefined ? {} : { end_reason: endReason }),
      changed_at: scope.now,
      revision: sql`revision + 1`,
    } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

/** Says that something of a partner's file changed, for the order of lists. */
export const touchPartner = async (scope: Scope, id: string): Promise<void> => {
  await tables<Tables>(scope)
    .updateTable('partner')
    .set({ changed_at: scope.now })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()
}

/** Units and people that a form names must be this institution's own. */
export async function mustBeOurs(
  scope: Scope,
  named: { units?: string[] | undefined; coordinator?: string | null | undefined },
): Promise<void> {
  const units = named.units ?? []
  if (units.length) {
    const known = await tables<Tables>(scope)
      .selectFrom('unit')
      .select('id')
      .where('institution', '=', scope.institution)
      .where('id', 'in', units)
      .execute()
    if (known.length < new Set(units).size) throw wrong('units', 'not-in-list')
  }
  if (!named.coordinator) return
  const person = await tables<Tables>(scope)
    .selectFrom('person')
    .select('id')
    .where('institution', '=', scope.institution)
    .where('id', '=', named.coordinator)
    .executeTakeFirst()
  if (!person) throw wrong('coordinator', 'not-in-list')
}

export const isInDirectory = async (scope: Scope, organisation: string): Promise<boolean> =>
  (await tables<Tables>(scope)
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation)
    .executeTakeFirst()) !== undefined

/** Publishes or hides partners; gives those that changed. */
export const publishRows = async (scope: Scope, ids: string[], published: boolean): Promise<string[]> =>
  (
    await tables<Tables>(scope)
      .updateTable('partner')
      .set({ published, changed_at: scope.now, revision: sql`revision + 1` } as never)
      .where('institution', '=', scope.institution)
      .where('id', 'in', ids)
      .where('published', '!=', published)
      .returning('id')
      .execute()
  ).map(row => row.id)

export const assignRows = async (scope: Scope, ids: string[], coordinator: string | null): Promise<string[]> =>
  (
    await tables<Tables>(scope)
      .updateTable('partner')
      .set({ coordinator, changed_at: scope.now, revision: sql`revision + 1` } as never)
      .where('institution', '=', scope.institution)
      .where('id', 'in', ids)
      .where('coordinator', 'is distinct from', coordinator)
      .returning('id')
      .execute()
  ).map(row => row.id)
