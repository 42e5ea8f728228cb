import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { AgreementType, Signature, Step } from '../agreement.ts'
import { fromRow, toRow } from '../rows.ts'
import type { FrozenStep } from './procedure.rules.ts'
import type { Procedure } from './procedure.ts'

type Row = Record<string, unknown>
type Tables = { procedure: Row; agreement_step: Row; agreement_signature: Row; account: { id: string; name: string } }
const open = (scope: Scope) => tables<Tables>(scope)

export async function currentProcedure(scope: Scope, type: AgreementType): Promise<Procedure | undefined> {
  const row = await open(scope)
    .selectFrom('procedure')
    .selectAll()
    .where('type', '=', type)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow<Procedure>(row)
}

export async function currentProcedures(scope: Scope): Promise<Procedure[]> {
  const { rows } =
    await sql<Row>`select distinct on (type) * from procedure where institution = ${scope.institution} order by type, version desc`.execute(
      open(scope),
    )
  return rows.map(row => fromRow<Procedure>(row))
}

export async function procedureVersions(scope: Scope, type: AgreementType): Promise<Procedure[]> {
  const rows = await open(scope)
    .selectFrom('procedure')
    .selectAll()
    .where('type', '=', type)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => fromRow<Procedure>(row))
}

export async function insertProcedure(scope: Scope, procedure: Omit<Procedure, 'id' | 'designedAt'>): Promise<string> {
  const row = { ...toRow({ ...procedure, institution: scope.institution, designedAt: scope.now }) }
  const kept = await open(scope)
    .insertInto('procedure')
    .values({ ...row, steps: JSON.stringify(procedure.steps) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id as string
}

export async function insertSteps(scope: Scope, agreement: string, round: number, steps: readonly FrozenStep[]) {
  const rows = steps.map(step => toRow({ ...step, institution: scope.institution, agreement, round }))
  await open(scope).insertInto('agreement_step').values(rows).execute()
}

/** The steps of one round, or of all of them, in order. */
export async function stepsOf(
  scope: Scope,
  agreement: string,
  round?: number,
): Promise<(Step & { days: number | null })[]> {
  let wanted = open(scope).selectFrom('agreement_step').selectAll().where('agreement', '=', agreement)
  if (round !== undefined) wanted = wanted.where('round', '=', round)
  const rows = await wanted.orderBy('round').orderBy('position').orderBy('key').execute()
  return rows.map(row => fromRow<Step & { days: number | null }>(row))
}

export const saveStep = (scope: Scope, id: string, change: Partial<Step>) =>
  open(scope).updateTable('agreement_step').set(toRow(change)).where('id', '=', id).execute()

/** Every signature of every round, with the act by which its mandate was granted; not the content itself. */
export async function signaturesOf(scope: Scope, agreement: string): Promise<Signature[]> {
  const { rows } =
    await sql<Row>`select g.id, g.round, g.step, g.party, g.ours, g.mandate, g.account, g.office, g.signatory, g.signed_on, g.signed_at, g.content_hash, m.granted_by as granted,
      (select a.name from mandate h join account a on a.id = h.account where h.institution = m.institution and h.id = m.delegated_from) as delegator,
      (select each ->> 'name' from agreement_party p, jsonb_array_elements(g.content -> 'parties') each
        where p.institution = g.institution and p.id = g.party and each ->> 'organisation' = p.organisation::text) as called
    from agreement_signature g left join mandate m on m.id = g.mandate
    where g.institution = ${scope.institution} and g.agreement = ${agreement} order by g.signed_at, g.id`.execute(
      open(scope),
    )
  return rows.map(row => fromRow<Signature>(row))
}

export async function insertSignature(
  scope: Scope,
  signature: Omit<Signature, 'id'> & { agreement: string; recordedBy: string | null; content: unknown },
): Promise<string> {
  const kept = await open(scope)
    .insertInto('agreement_signature')
    .values(toRow({ ...signature, institution: scope.institution }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id as string
}

type Said = { granted: string; until: string | null; delegator: string | null }

/** What a mandate says, for whoever is about to use it. */
export async function mandateSays(scope: Scope, id: string): Promise<Said> {
  const { rows } = await sql<Said>`select m.granted_by as granted, m.until, a.name as delegator
    from mandate m left join mandate h on h.institution = m.institution and h.id = m.delegated_from
      left join account a on a.id = h.account where m.id = ${id}`.execute(open(scope))
  return rows[0] ?? { granted: '', until: null, delegator: null }
}

type Wanted = { mandate: string; account: string; office: string; act: string; type: AgreementType; day: string }

/** The same question that the database asks before it takes a signature. */
export async function mandateCovers(scope: Scope, wanted: Wanted): Promise<boolean> {
  const { rows } = await sql<{
    covers: boolean
  }>`select mandate_covers(${wanted.mandate}, ${wanted.account}, ${wanted.office}, ${wanted.act}, ${wanted.type}, ${wanted.day}::date, ${scope.now}) covers`.execute(
    open(scope),
  )
  return rows[0]?.covers === true
}

export const accountName = async (scope: Scope, account: string): Promise<string> =>
  (await open(scope).selectFrom('account').select('name').where('id', '=', account).executeTakeFirstOrThrow()).name

/** Nothing more is decided in a round that was ended: what waited is no longer needed. */
export const closeSteps = (scope: Scope, agreement: string, round: number) =>
  open(scope)
    .updateTable('agreement_step')
    .set({ state: 'not-needed' })
    .where('agreement', '=', agreement)
    .where('round', '=', round)
    .where('state', 'in', ['waiting', 'open'])
    .execute()
