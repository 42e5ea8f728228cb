import type { Actor } from '../../permissions.ts'
import { hashOf } from '../../platform/ids.ts'
import type { Office, SignedIn } from '../../platform/page.ts'
import type { Deployment } from '../../platform/scope.ts'
import { csrfOf } from '../../platform/session.ts'
import { idleSince } from './session.rules.ts'
import { personOfSession } from './session.store.ts'

/** The person behind a session's secret, and what they are in this institution today. One round trip to the database. */
export async function findPerson(
  on: Deployment,
  secret: string,
  office: Pick<Office, 'id'>,
): Promise<{ person: SignedIn; actor: Actor } | undefined> {
  const now = on.clock()
  const found = await personOfSession(on, {
    secretHash: hashOf(secret),
    institution: office.id,
    now,
    idleSince: idleSince(now),
  })
  if (!found) return undefined
  return {
    person: {
      account: found.account_id,
      session: found.session_id,
      name: found.account_name,
      language: found.account_language,
      zone: found.account_zone ?? found.offices[0]?.zone,
      csrf: csrfOf(secret),
      offices: found.offices,
    },
    actor: { kind: 'user', account: found.account_id, roles: found.roles, mandates: found.mandates },
  }
}
