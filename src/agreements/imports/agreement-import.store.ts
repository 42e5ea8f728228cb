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

/** Frameworks by their codes. One that gave way ends with the one that has taken its place by now. */
export async function framesCoded(scope: Scope, codes: readonly string[]): Promise<Map<string, Agreement>> {
  const frames = await agreementsCoded(scope, codes)
  if (!frames.size) return frames
  const { rows } = await sql<{ code: string; until: string | null }>`with recursive line as (
      select id, code from agreement where institution = ${scope.institution} and code = any (${[...frames.keys()]}::text[]) and state = 'renewed'
      union all
      select next.id, line.code from line join agreement next on next.institution = ${scope.institution} and next.replaces = line.id)
    select line.code, last.expires_on as until from line join agreement last on last.id = line.id
    where last.state in ('in-force', 'notice-given')`.execute(tables(scope))
  for (const { code, until } of rows) {
    const frame = frames.get(code)
    if (frame) frames.set(code, { ...frame, expiresOn: until })
  }
  return frames
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
