import { nameOf } from '../directory/index.ts'
import type { Actor } from '../permissions.ts'
import { hashOf } from '../platform/ids.ts'
import type { Guest, Office } from '../platform/page.ts'
import type { Deployment } from '../platform/scope.ts'
import { csrfOf } from '../platform/session.ts'
import type { Localised } from '../platform/words.ts'
import { idleSince } from './guest.rules.ts'
import { guestOfDevice } from './guest.store.ts'

/** The guest behind a remembered browser's secret, and for which university they act here. One round trip to the database. */
export async function findGuest(
  on: Deployment,
  secret: string,
  office: Pick<Office, 'id'>,
): Promise<{ guest: Guest; actor: Actor } | undefined> {
  const now = on.clock()
  const found = await guestOfDevice(on, {
    secretHash: hashOf(secret),
    institution: office.id,
    now,
    idleSince: idleSince(now),
  })
  if (!found) return undefined
  const { guest, name, email, device, organisation } = found
  const called = { name: found.organisation_name, names: found.organisation_names }
  const university: Localised = { en: nameOf(called, 'en'), it: nameOf(called, 'it'), fr: nameOf(called, 'fr') }
  return {
    guest: { id: guest, name, email, device, organisation, university, csrf: csrfOf(secret) },
    actor: { kind: 'partner', organisations: [organisation], guest },
  }
}
