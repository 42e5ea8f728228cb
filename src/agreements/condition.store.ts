import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Condition } from './agreement.ts'
import { toRow } from './rows.ts'

type Tables = { agreement_condition: Record<string, unknown>; agreement_place: { condition: string } }
const open = (scope: Scope) => tables<Tables>(scope)

export type ConditionRow = Omit<Condition, 'id'>

type Kept = { id: string; position: number; kind: string; direction: string; party: string }

/**
 * Replaces all conditions; their order is what the office gave, and stays. A condition that is still the same line keeps its id, since
 * places that were taken refer to it; one whose places are taken cannot go.
 */
export async function saveConditions(scope: Scope, agreement: string, conditions: readonly ConditionRow[]) {
  const before = await keptOf(scope, agreement)
  const same = (row: ConditionRow, index: number) =>
    before.find(
      old =>
        old.position === index + 1 &&
        old.kind === row.kind &&
        old.direction === row.direction &&
        old.party === row.party,
    )?.id
  const kept = new Set(conditions.flatMap((row, index) => same(row, index) ?? []))
  await removeConditions(
    scope,
    before.map(({ id }) => id).filter(id => !kept.has(id)),
  )
  if (!conditions.length) return
  const rows = conditions.map(({ subjects, languages, contacts, ...rest }, index) => ({
    ...toRow({ ...rest, position: index + 1 }),
    subjects: JSON.stringify(subjects),
    languages: JSON.stringify(languages),
    contacts: JSON.stringify(contacts),
    institution: scope.institution,
    agreement,
    id: same({ subjects, languages, contacts, ...rest }, index) ?? sql`gen_random_uuid()`,
  }))
  const columns = Object.keys(rows[0] ?? {}).filter(name => !['id', 'institution', 'agreement'].includes(name))
  await open(scope)
    .insertInto('agreement_condition')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .column('id')
        .doUpdateSet(Object.fromEntries(columns.map(name => [name, sql.ref(`excluded.${name}`)])) as never),
    )
    .execute()
}

const keptOf = (scope: Scope, agreement: string): Promise<Kept[]> =>
  open(scope)
    .selectFrom('agreement_condition')
    .select(['id', 'position', 'kind', 'direction', 'party'])
    .where('institution', '=', scope.institution)
    .where('agreement', '=', agreement)
    .execute() as unknown as Promise<Kept[]>

async function removeConditions(scope: Scope, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  const taken = await open(scope)
    .selectFrom('agreement_place')
    .select('condition')
    .where('condition', 'in', [...ids])
    .executeTakeFirst()
  if (taken) throw new Refusal('agreement.condition-has-places')
  await open(scope)
    .deleteFrom('agreement_condition')
    .where('id', 'in', [...ids])
    .execute()
}
