import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Localised } from '../platform/words.ts'
import type { AgreementType } from './agreement.ts'
import { fromRow, toRow } from './rows.ts'

export type DescribedType = {
  type: AgreementType
  name: Localised
  description: Localised | null
  position: number
  offered: boolean
  revision: number
}
type Described = Omit<DescribedType, 'revision'>
type Tables = { agreement_type: Record<string, unknown> }

const told = ['name', 'description', 'position', 'offered'] as const

/**
 * Says anew what a type is called, unless it says so already; refuses what was written over an older text than the present one.
 * Sent twice at once, the second waits for the first and finds it said. `seen` 0: there was none yet.
 */
export async function saveType(scope: Scope, described: Described, seen: number | undefined): Promise<boolean> {
  const saved = await tables<Tables>(scope)
    .insertInto('agreement_type')
    .values({ ...toRow(described), institution: scope.institution })
    .onConflict(conflict =>
      conflict
        .columns(['institution', 'type'])
        .doUpdateSet(eb => ({
          name: eb.ref('excluded.name'),
          description: eb.ref('excluded.description'),
          position: eb.ref('excluded.position'),
          offered: eb.ref('excluded.offered'),
          revision: eb('agreement_type.revision', '+', 1),
        }))
        .where(eb =>
          eb.and([
            eb.or(told.map(column => eb(`agreement_type.${column}`, 'is distinct from', eb.ref(`excluded.${column}`)))),
            ...(seen === undefined ? [] : [eb('agreement_type.revision', '=', seen)]),
          ]),
        ),
    )
    .returning('type')
    .execute()
  if (saved.length || seen === undefined) return saved.length > 0
  const now = (await typesOf(scope)).find(({ type }) => type === described.type)
  if (now && !isDeepStrictEqual({ ...now, revision: seen }, { ...described, revision: seen }))
    throw new Refusal('agreement-type.changed-meanwhile')
  return false
}

export const typesOf = async (scope: Scope): Promise<DescribedType[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('agreement_type')
      .select(['type', 'name', 'description', 'position', 'offered', 'revision'])
      .orderBy('position')
      .orderBy('type')
      .execute()
  ).map(row => fromRow<DescribedType>(row))
