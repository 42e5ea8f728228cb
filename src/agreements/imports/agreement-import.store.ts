import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { tables } from '../../platform/tables.ts'
import type { Localised } from '../../platform/words.ts'
import type { Agreement, Condition } from '../agreement.ts'
import { fromRow } from '../rows.ts'

type Row = Record<string, unknown>

/** By code, the agreements that the office has. */
export async function agreementsCoded(scope: Scope, codes: readonly string[]): Promise<Map<string, Agreement>> {
  if (!codes.length) return new Map()
  const { rows } =
    await sql<Row>`select * from agreement where institution = ${scope.institution} and code = any (${codes}::text[])`.execute(
      tables(scope),
    )
  return new Map(rows.map(row => [String(row.code), fromRow<Agreement>(row)]))
}

/** By agreement, its conditions in their order. */
export async function conditionsAt(scope: Scope, agreements: readonly string[]): Promise<Map<string, Condition[]>> {
  const all = new Map<string, Condition[]>()
  if (!agreements.length) return all
  const { rows } = await sql<Row>`select * from agreement_condition where institution = ${scope.institution}
    and agreement = any (${agreements}::uuid[]) order by agreement, position`.execute(tables(scope))
  for (const row of rows) {
    const condition = fromRow<Condition>(row)
    const agreement = String(row.agreement)
    const months = condition.months === null ? null : Number(condition.months)
    all.set(agreement, [...(all.get(agreement) ?? []), { ...condition, months }])
  }
  return all
}

export type OwnUnit = { id: string; code: string; name: Localised }

export const ownUnits = async (scope: Scope): Promise<OwnUnit[]> =>
  (
    await sql<OwnUnit>`select id, code, name from unit where institution = ${scope.institution} and closed_on is null order by code`.execute(
      tables(scope),
    )
  ).rows

export type OwnPerson = { id: string; name: string; email: string | null }

export const ownPeople = async (scope: Scope): Promise<OwnPerson[]> =>
  (
    await sql<OwnPerson>`select id, given_name || ' ' || family_name as name, lower(email) as email from person
      where institution = ${scope.institution} order by family_name, given_name`.execute(tables(scope))
  ).rows
