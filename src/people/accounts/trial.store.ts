import { sql } from 'kysely'
import type { RoleName } from '../../permissions.ts'
import type { Deployment } from '../../platform/scope.ts'
import type { Localised } from '../../platform/words.ts'

export type TrialAccount = { slug: string; office: Localised; email: string; name: string; roles: RoleName[] }

/** Asked by a visitor, of all institutions at once: only invented people, and only where the deployment is a trial. */
export async function trialAccounts(on: Deployment): Promise<TrialAccount[]> {
  if (!on.settings.trial) return []
  const today = on.clock().toISOString().slice(0, 10)
  return (await sql<TrialAccount>`select * from invented_accounts(${today})`.execute(on.database.kysely)).rows
}
