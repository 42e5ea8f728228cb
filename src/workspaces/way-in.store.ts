import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { LinkPurpose } from './guest.rules.ts'

type LinkRow = {
  id: string
  institution: string
  guest: string
  purpose: LinkPurpose
  leads_to: string
  asked_at: Date
  secret_hash: string | null
  expires_at: Date | null
  used_at: Date | null
}
type DeviceRow = {
  id: string
  institution: string
  guest: string
  secret_hash: string
  agent: string
  opened_at: Date
  seen_at: Date
  expires_at: Date
  revoked_at: Date | null
}
type Tables = { workspace_link: LinkRow; workspace_device: DeviceRow }
const open = (scope: Scope) => tables<Tables>(scope)

export type Link = {
  id: string
  guest: string
  purpose: LinkPurpose
  leadsTo: string
  secretHash: string | null
  expiresAt: Date | null
  usedAt: Date | null
}
const link = [
  'id',
  'guest',
  'purpose',
  'leads_to as leadsTo',
  'secret_hash as secretHash',
  'expires_at as expiresAt',
  'used_at as usedAt',
] as const

type NewLink = Pick<Link, 'guest' | 'purpose' | 'leadsTo'>

export async function insertLink(scope: Scope, { guest, purpose, leadsTo }: NewLink): Promise<string> {
  const row = { institution: scope.institution, guest, purpose, leads_to: leadsTo, asked_at: scope.now }
  const inserted = await open(scope)
    .insertInto('workspace_link')
    .values(row as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** Whether this guest was sent such a link since then. */
export async function hasLinkSince(scope: Scope, { guest, purpose }: Omit<NewLink, 'leadsTo'>, since: Date) {
  const found = await links(scope)
    .where('guest', '=', guest)
    .where('purpose', '=', purpose)
    .where('asked_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

const links = (scope: Scope) =>
  open(scope).selectFrom('workspace_link').select(link).where('institution', '=', scope.institution)

export const findLink = (scope: Scope, id: string): Promise<Link | undefined> =>
  links(scope).where('id', '=', id).executeTakeFirst()

export async function lockLink(scope: Scope, id: string): Promise<Link> {
  const row = await links(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('workspace-link.not-valid')
  return row
}

export const linkBySecret = (scope: Scope, secretHash: string): Promise<Link | undefined> =>
  links(scope).where('secret_hash', '=', secretHash).executeTakeFirst()

/** Two clicks that arrive at once stand in a row here: the second finds it used. */
export const lockLinkBySecret = (scope: Scope, secretHash: string): Promise<Link | undefined> =>
  links(scope).where('secret_hash', '=', secretHash).forUpdate().executeTakeFirst()

export const saveLink = (
  scope: Scope,
  id: string,
  change: Partial<Pick<LinkRow, 'secret_hash' | 'expires_at' | 'used_at'>>,
) =>
  open(scope)
    .updateTable('workspace_link')
    .set(change)
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

/** Whoever came in by one link, or is no longer a guest, needs no other. */
export const useUpLinks = (scope: Scope, guest: string) =>
  open(scope)
    .updateTable('workspace_link')
    .set({ used_at: scope.now })
    .where('institution', '=', scope.institution)
    .where('guest', '=', guest)
    .where('used_at', 'is', null)
    .execute()

export type Device = { id: string; guest: string; agent: string; openedAt: Date; seenAt: Date }

type NewDevice = { guest: string; secretHash: string; agent: string; expiresAt: Date }

export async function insertDevice(scope: Scope, device: NewDevice): Promise<string> {
  const row = {
    institution: scope.institution,
    guest: device.guest,
    secret_hash: device.secretHash,
    agent: device.agent,
    opened_at: scope.now,
    seen_at: scope.now,
    expires_at: device.expiresAt,
  }
  const inserted = await open(scope)
    .insertInto('workspace_device')
    .values(row as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export const devicesOf = (scope: Scope, guest: string, since: Date): Promise<Device[]> =>
  open(scope)
    .selectFrom('workspace_device')
    .select(['id', 'guest', 'agent', 'opened_at as openedAt', 'seen_at as seenAt'])
    .where('institution', '=', scope.institution)
    .where('guest', '=', guest)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .where('seen_at', '>', since)
    .orderBy('seen_at', 'desc')
    .execute()

/** Ends one device of a guest, or all of them; gives which had not ended yet. */
export async function revokeDevices(scope: Scope, guest: string, device?: string): Promise<string[]> {
  const all = open(scope)
    .updateTable('workspace_device')
    .set({ revoked_at: scope.now })
    .where('institution', '=', scope.institution)
    .where('guest', '=', guest)
    .where('revoked_at', 'is', null)
  const ended = await (device ? all.where('id', '=', device) : all).returning('id').execute()
  return ended.map(({ id }) => id)
}

export async function removeOld(scope: Scope, before: Date): Promise<void> {
  const mine = { institution: scope.institution }
  await open(scope)
    .deleteFrom('workspace_link')
    .where('institution', '=', mine.institution)
    .where('asked_at', '<', before)
    .execute()
  await open(scope)
    .deleteFrom('workspace_device')
    .where('institution', '=', mine.institution)
    .where('expires_at', '<', before)
    .execute()
}
