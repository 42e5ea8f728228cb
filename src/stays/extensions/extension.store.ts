import { sql } from 'kysely'
import { Refusal } from '../../platform/refusal.ts'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import { reachableStays, staysWithNomination } from '../listing.store.ts'
import type { Extension, ExtensionState } from './extension.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ extension: Row }>(scope)
const shown = ['id', 'stay', 'state', 'until', 'reason', 'answer', 'promoter', 'revision'] as const

const extensions = (scope: Scope) =>
  open(scope)
    .selectFrom('extension')
    .select([...shown, 'asked_at as askedAt', 'decided_at as decidedAt'] as never)
    .where('institution', '=', scope.institution)

export const extensionsOf = (scope: Scope, stay: string): Promise<Extension[]> =>
  extensions(scope).where('stay', '=', stay).orderBy('asked_at', 'desc').orderBy('id').limit(50).execute() as never

export const findExtension = (scope: Scope, id: string): Promise<Extension | undefined> =>
  extensions(scope).where('id', '=', id).executeTakeFirst() as never

export async function lockExtension(scope: Scope, id: string): Promise<Extension> {
  const found = await extensions(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new Refusal('extension.not-found')
  return found as unknown as Extension
}

/** Nothing where one is asked for already. */
export async function insertExtension(scope: Scope, asked: Pick<Extension, 'stay' | 'until' | 'reason'>) {
  const kept = await open(scope)
    .insertInto('extension')
    .values({ ...asked, institution: scope.institution, asked_at: scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id as string | undefined
}

type Decision = { state: ExtensionState; answer: string | null; promoter: string | null }

export const saveDecision = (scope: Scope, id: string, decision: Decision) =>
  open(scope)
    .updateTable('extension')
    .set({ ...decision, decided_at: scope.now, revision: sql`revision + 1` })
    .where('institution', '=', scope.institution)
    .where('id', '=', id)
    .execute()

/** Whether the agreement under which somebody came provides for extensions. */
export async function agreementProvides(scope: Scope, condition: string): Promise<boolean> {
  const { rows } = await sql<{
    provides: boolean
  }>`select coalesce((ag.terms ->> 'extensionPossible')::boolean, false) as provides
    from agreement_condition c join agreement ag on ag.institution = c.institution and ag.id = c.agreement
    where c.institution = ${scope.institution} and c.id = ${condition}`.execute(open(scope))
  return rows[0]?.provides ?? false
}

export type WaitingExtension = {
  stay: string
  givenNames: string
  familyName: string
  agreedUntil: string
  askedAt: Date
}

/** What the actor could decide, the stay that ends first before the others. */
export async function waitingExtensions(scope: Scope): Promise<WaitingExtension[]> {
  const { rows } =
    await sql<WaitingExtension>`select s.id as stay, n.given_names as "givenNames", n.family_name as "familyName",
      s.agreed_until as "agreedUntil", e.asked_at as "askedAt"
    from ${staysWithNomination} join extension e on e.institution = s.institution and e.stay = s.id and e.state = 'asked'
    where s.institution = ${scope.institution} and ${reachableStays(scope)} order by s.agreed_until, e.id limit 50`.execute(
      open(scope),
    )
  return rows
}
