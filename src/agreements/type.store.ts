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
}
type Tables = { agreement_type: Record<string, unknown> }

const told = ['name', 'description', 'position', 'offered'] as const

/** Whether anything is different now: sent twice at once, the second waits for the first and finds it said. */
export async function saveType(scope: Scope, described: DescribedType): Promise<boolean> {
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
          eb.or(told.map(column => eb(`agreement_type.${column}`, 'is distinct from', eb.ref(`excluded.${column}`)))),
        ),
    )
    .returning('type')
    .execute()
  return saved.length > 0
}

export const typesOf = async (scope: Scope): Promise<DescribedType[]> =>
  (
    await tables<Tables>(scope)
      .selectFrom('agreement_type')
      .select(['type', 'name', 'description', 'position', 'offered'])
      .orderBy('position')
      .orderBy('type')
      .execute()
  ).map(row => fromRow<DescribedType>(row))
