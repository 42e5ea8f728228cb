import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'

type LinkRow = {
  id: string
  institution: string
  application: string
  asked_at: Date
  secret_hash: string | null
  expires_at: Date | null
  used_at: Date | null
}
const open = (scope: Scope) => tables<{ application_link: LinkRow }>(scope)

export type ApplicationLink = { id: string; application: string; expiresAt: Date | null; usedAt: Date | null }
const shown = ['id', 'application', 'expires_at as expiresAt', 'used_at as usedAt'] as const

export async function insertLink(scope: Scope, application: string): Promise<string> {
  const { id } = await open(scope)
    .insertInto('application_link')
    .values({ institution: scope.institution, application, asked_at: scope.now } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether somebody asked for a link to this application since then. */
export async function hasLinkSince(scope: Scope, application: string, since: Date): Promise<boolean> {
  const asked = links(scope).where('application', '=', application).where('asked_at', '>', since)
  return (await asked.limit(1).executeTakeFirst()) !== undefined
}

const links = (scope: Scope) =>
  open(scope).selectFrom('application_link').select(shown).where('institution', '=', scope.institution)

export const findLink = (scope: Scope, id: string): Promise<ApplicationLink | undefined> =>
  links(scope).where('id', '=', id).executeTakeFirst()

export const lockLink = (scope: Scope, id: string): Promise<ApplicationLink | undefined> =>
  links(scope).where('id', '=', id).forUpdate().executeTakeFirst()

export const linkBySecret = (scope: Scope, secretHash: string): Promise<ApplicationLink | undefined> =>
  links(scope).where('secret_hash', '=', secretHash).executeTakeFirst()

/** Two clicks that arrive at once stand in a row here: the second finds it used. */
export const lockLinkBySecret = (scope: Scope, secretHash: string): Promise<ApplicationLink | undefined> =>
  links(scope).where('secret_hash', '=', secretHash).forUpdate().executeTakeFirst()

export const saveLink = (scope: Scope, id: string, change: { secret_hash: string; expires_at: Date }) =>
  open(scope)
    .updateTable('application_link')
    .set(change)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

/** Whoever has taken an application up needs no other link to it. */
export const useUpLinks = (scope: Scope, application: string) =>
  open(scope)
    .updateTable('application_link')
    .set({ used_at: scope.now })
    .where('institution', '=', scope.institution)
    .where('application', '=', application)
    .where('used_at', 'is', null)
    .execute()

export const removeLinksBefore = (scope: Scope, before: Date) =>
  open(scope)
    .deleteFrom('application_link')
    .where('institution', '=', scope.institution)
    .where('asked_at', '<', before)
    .execute()
