import { sql } from 'kysely'
import { Refusal } from '../platform/refusal.ts'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'
import type { Entry, GradingScale, GradingTable, GradingTableState, ReferenceGroup, ScaleContent } from './grading.ts'

type Row = Record<string, unknown>
const open = (scope: Scope) => tables<{ grading_scale: Row; grading_table: Row }>(scope)

/** The institution's own scale first. */
export const scalesOf = (scope: Scope): Promise<GradingScale[]> =>
  open(scope)
    .selectFrom('grading_scale')
    .select(['id', 'key', 'name', 'better', 'passing', 'failing', 'ungraded', 'own', 'revision'])
    .where('institution', '=', scope.institution)
    .orderBy('own', 'desc')
    .orderBy('key')
    .execute() as unknown as Promise<GradingScale[]>

/** Who describes a scale waits for whoever does so at this moment, since the first of them is the institution's own. */
export async function lockScale(scope: Scope, key: string): Promise<GradingScale | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scales ${scope.institution}`}, 0))`.execute(open(scope))
  const row = await open(scope)
    .selectFrom('grading_scale')
    .select(['id', 'key', 'name', 'better', 'passing', 'failing', 'ungraded', 'own', 'revision'])
    .where('institution', '=', scope.institution)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  return row as GradingScale | undefined
}

type ToKeep = ScaleContent & { own: boolean }

/** Gives its id. Where it becomes the institution's own, no other one is. */
export async function keepScale(scope: Scope, { key, name, better, passing, failing, ungraded, own }: ToKeep) {
  const { institution } = scope
  if (own)
    await open(scope)
      .updateTable('grading_scale')
      .set({ own: false })
      .where('institution', '=', institution)
      .where('own', '=', true)
      .where('key', '!=', key)
      .execute()
  const row = {
    ...{ name: JSON.stringify(name), better, passing: JSON.stringify(passing), failing, ungraded, own },
    changed_at: scope.now,
  }
  const kept = await open(scope)
    .insertInto('grading_scale')
    .values({ institution, key, ...row })
    .onConflict(conflict =>
      conflict.columns(['institution', 'key']).doUpdateSet({ ...row, revision: sql`grading_scale.revision + 1` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept.id as string
}

const columns = sql`id, organisation, field, cycle, first_year as "firstYear", last_year as "lastYear", scale, entries, state, version,
  replaces, withdrawn_because as "withdrawnBecause", recorded_at as "recordedAt"`

/** Those that hold today, ours and partners'. */
export async function currentTables(scope: Scope): Promise<GradingTable[]> {
  const { rows } = await sql<GradingTable>`select ${columns} from grading_table
    where institution = ${scope.institution} and state = 'current' order by field nulls last, cycle, last_year desc limit 2000`.execute(
    open(scope),
  )
  return rows
}

type Part = { page: number; size: number }

export async function pageOfTables(scope: Scope, { page, size }: Part): Promise<GradingTable[]> {
  const { rows } = await sql<GradingTable>`select ${columns} from grading_table
    where institution = ${scope.institution} and state = 'current'
    order by field nulls last, cycle, last_year desc, version desc, id limit ${size} offset ${(page - 1) * size}`.execute(
    open(scope),
  )
  return rows
}

export async function countTables(scope: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer n from grading_table
    where institution = ${scope.institution} and state = 'current'`.execute(open(scope))
  return rows[0]?.n ?? 0
}

export async function findTable(scope: Scope, id: string): Promise<GradingTable | undefined> {
  const { rows } = await sql<GradingTable>`select ${columns} from grading_table
    where institution = ${scope.institution} and id = ${id}`.execute(open(scope))
  return rows[0]
}

export async function lockTable(scope: Scope, id: string): Promise<GradingTable> {
  const { rows } = await sql<GradingTable>`select ${columns} from grading_table
    where institution = ${scope.institution} and id = ${id} for update`.execute(open(scope))
  if (!rows[0]) throw new Refusal('grading-table.not-found')
  return rows[0]
}

const groupTypes = sql`organisation uuid, field text, cycle integer, "firstYear" text, "lastYear" text`
const sameGroup = sql`t.organisation is not distinct from g.organisation and t.field is not distinct from g.field and t.cycle = g.cycle
  and t.first_year = g."firstYear" and t.last_year = g."lastYear"`

/** Every version for some reference groups, the newest first; held until the command ends, where one asks. */
export async function versionsOf(
  scope: Scope,
  groups: readonly ReferenceGroup[],
  hold = false,
): Promise<GradingTable[]> {
  const { rows } = await sql<GradingTable>`select ${columns} from (select t.* from grading_table t
      join jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g (${groupTypes}) on ${sameGroup}
      where t.institution = ${scope.institution} order by t.id ${hold ? sql`for update of t` : sql``}) found
    order by version desc, id`.execute(open(scope))
  return rows
}

type NewTable = ReferenceGroup & { scale: string; entries: Entry[]; version: number; replaces: string | null }

/** Gives their ids in the order in which they were given. */
export async function insertTables(scope: Scope, given: readonly NewTable[]): Promise<string[]> {
  if (!given.length) return []
  const numbered = given.map((table, at) => ({ ...table, at }))
  const { rows } = await sql<{ id: string }>`with wanted as (
      select gen_random_uuid() as id, g.* from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)
        as g (at integer, ${groupTypes}, scale uuid, entries jsonb, version integer, replaces uuid)
    ), kept as (
      insert into grading_table (id, institution, organisation, field, cycle, first_year, last_year, scale, entries, version, replaces, recorded_at)
      select id, ${scope.institution}::uuid, organisation, field, cycle, "firstYear", "lastYear", scale, entries, version, replaces,
        ${scope.now}::timestamptz from wanted
    ) select id from wanted order by at`.execute(open(scope))
  return rows.map(({ id }) => id)
}

type Turn = { state: GradingTableState; because?: string }

export async function turnTables(scope: Scope, ids: readonly string[], { state, because }: Turn): Promise<void> {
  if (!ids.length) return
  await sql`update grading_table set state = ${state}, withdrawn_because = ${because ?? null}
    where institution = ${scope.institution} and id = any (${[...ids]}::uuid[])`.execute(open(scope))
}
