import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Deployment, Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Language } from '../platform/words.ts'
import type { WorkspaceGuest } from './guest.ts'

type Row = {
  id: string
  institution: string
  organisation: string
  name: string
  email: string
  language: Language
  invited_by: string | null
  invited_at: Date
  seen_at: Date | null
  ended_at: Date | null
}
type Tables = { workspace_guest: Row; workspace_device: { guest: string; revoked_at: Date | null } }
const open = (scope: Scope) => tables<Tables>(scope)

const shown = [
  'id',
  'organisation',
  'name',
  'email',
  'language',
  'invited_by as invitedBy',
  'invited_at as invitedAt',
  'seen_at as seenAt',
  'ended_at as endedAt',
] as const

type NewGuest = Pick<WorkspaceGuest, 'organisation' | 'name' | 'email' | 'language' | 'invitedBy'>

/** Nothing where the same person has a place in this workspace already. */
export async function insertGuest(scope: Scope, guest: NewGuest): Promise<string | undefined> {
  const { invitedBy, ...rest } = guest
  const inserted = await open(scope)
    .insertInto('workspace_guest')
    .values({ ...rest, institution: scope.institution, invited_by: invitedBy, invited_at: scope.now } as never)
    .onConflict(conflict =>
      conflict.columns(['institution', 'organisation', 'email']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

export async function lockGuest(scope: Scope, id: string): Promise<WorkspaceGuest> {
  const row = await open(scope)
    .selectFrom('workspace_guest')
    .select(shown)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('workspace-guest.not-found')
  return row
}

export const saveGuest = (scope: Scope, id: string, change: { ended_at: Date }) =>
  open(scope)
    .updateTable('workspace_guest')
    .set({ ...change, revision: sql`revision + 1` } as never)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

/** The people of some universities, those who are still guests first. */
export const guestsOf = (scope: Scope, organisations: readonly string[]): Promise<WorkspaceGuest[]> =>
  organisations.length
    ? open(scope)
        .selectFrom('workspace_guest')
        .select(shown)
        .where('institution', '=', scope.institution)
        .where('organisation', 'in', [...organisations])
        .orderBy(sql`ended_at is not null`)
        .orderBy('name')
        .orderBy('id')
        .execute()
    : Promise.resolve([])

export const guestsWithEmail = (scope: Scope, email: string): Promise<WorkspaceGuest[]> =>
  open(scope)
    .selectFrom('workspace_guest')
    .select(shown)
    .where('institution', '=', scope.institution)
    .where('email', '=', email)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

export async function guestNames(scope: Scope, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; university: string }>`select g.id, g.name, o.name as university
    from workspace_guest g join organisation o on o.id = g.organisation
    where g.institution = ${scope.institution} and g.id = any (${[...ids]}::uuid[])`.execute(open(scope))
  return rows
}

export type GuestOfDevice = {
  device: string
  guest: string
  name: string
  email: string
  language: Language
  organisation: string
  organisation_name: string
  organisation_names: { en?: string; it?: string; fr?: string }
}
type Asked = { secretHash: string; institution: string; now: Date; idleSince: Date }

/** Asked before there is a scope: who is behind the secret of a remembered browser. */
export async function guestOfDevice(on: Deployment, asked: Asked): Promise<GuestOfDevice | undefined> {
  const { rows } = await sql<GuestOfDevice>`select * from guest_of_device(
    ${asked.secretHash}, ${asked.institution}, ${asked.now}, ${asked.idleSince})`.execute(on.database.kysely)
  return rows[0]
}

export const guestById = (scope: Scope, id: string): Promise<WorkspaceGuest | undefined> =>
  open(scope)
    .selectFrom('workspace_guest')
    .select(shown)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .executeTakeFirst()
