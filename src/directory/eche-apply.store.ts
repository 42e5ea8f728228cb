import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/scope.ts'
import { tables } from '../platform/tables.ts'

/** The columns that the Commission's list decides. */
const listed = [
  'erasmus_code',
  'pic',
  'oid',
  'name',
  'country',
  'city',
  'street',
  'postcode',
  'website',
  'charter_from',
  'charter_to',
] as const
const columns = (table: 's' | 'o') => sql.join(listed.map(column => sql.ref(`${table}.${column}`)))
const pairs = (table: 's' | 'o') =>
  sql.join(listed.flatMap(column => [sql.lit(column), sql`${sql.ref(`${table}.${column}`)}::text`]))
const differs = sql`((${columns('o')}, o.charter) is distinct from (${columns('s')}, 'listed'))`

const rowsOf = async (scope: Scope, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tables(scope))).numAffectedRows ?? 0)

/** One list at a time changes the directory. */
export const waitForTurn = async (scope: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7011156)`.execute(tables(scope))
  // Freshly staged rows have no statistics: without this the planner expects a handful of them and compares each with each.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tables(scope))
}

/** Finds for each staged row the organisation that it means: by PIC, else by Erasmus code. */
export async function matchStaged(scope: Scope, id: string): Promise<void> {
  await sql`update eche_staged s set organisation = o.id from organisation o where s.import = ${id} and o.pic = s.pic`.execute(
    tables(scope),
  )
  await sql`update eche_staged s set organisation = o.id from organisation o
    where s.import = ${id} and s.organisation is null and o.erasmus_code = s.erasmus_code
      and not exists (select from eche_staged other where other.import = s.import and other.organisation = o.id)`.execute(
    tables(scope),
  )
}

/** How many of the organisations listed so far the staged list does not name, and how many were listed. */
export async function wouldBeGone(scope: Scope, id: string): Promise<{ listed: number; gone: number }> {
  const { rows } = await sql<{
    listed: number
    gone: number
  }>`select count(*) listed, count(*) filter (where s.row is null) gone
    from organisation o left join eche_staged s on s.import = ${id} and s.organisation = o.id where o.charter = 'listed'`.execute(
    tables(scope),
  )
  return rows[0] ?? { listed: 0, gone: 0 }
}

/** A code that the list now gives to another institution is taken from the one that had it, and the report says so. */
export async function releaseCodes(scope: Scope, id: string): Promise<void> {
  const taken = sql`eche_staged s join organisation o on o.erasmus_code = s.erasmus_code
    where s.import = ${id} and o.id is distinct from s.organisation
      and not exists (select from eche_staged own where own.import = s.import and own.organisation = o.id)`
  await sql`insert into eche_report_line (import, kind, row, organisation, erasmus_code, name, field, code, value)
    select ${id}::uuid, 'oddity', s.row, o.id, s.erasmus_code, o.name, 'erasmusCode', 'code-moved', s.erasmus_code from ${taken}`.execute(
    tables(scope),
  )
  await sql`update organisation set erasmus_code = null, revision = revision + 1 where id in (select o.id from ${taken})`.execute(
    tables(scope),
  )
}

export async function changeListed(scope: Scope, id: string): Promise<number> {
  const changed = await rowsOf(
    scope,
    sql`insert into eche_report_line (import, kind, row, organisation, erasmus_code, name, changes)
      select ${id}::uuid, 'changed', s.row, o.id, s.erasmus_code, s.name,
        (select jsonb_object_agg(a.key, jsonb_build_array(b.value, a.value))
          from jsonb_each(jsonb_build_object(${pairs('s')}, 'charter', 'listed')) a
          join jsonb_each(jsonb_build_object(${pairs('o')}, 'charter', o.charter)) b using (key) where a.value <> b.value)
      from eche_staged s join organisation o on o.id = s.organisation where s.import = ${id} and ${differs}`,
  )
  // The name that an office had given before any list named the organisation stays as the name people use.
  await sql`update organisation o set
      names = case when o.charter = 'never' and o.names = '{}' and o.name <> s.name then jsonb_build_object('en', o.name) else o.names end,
      kind = 'higher-education', charter = 'listed', revision = o.revision + 1,
      (${sql.join(listed.map(column => sql.ref(column)))}) = row(${columns('s')})
    from eche_staged s where s.import = ${id} and s.organisation = o.id and ${differs}`.execute(tables(scope))
  return changed
}

export async function addListed(scope: Scope, id: string): Promise<number> {
  const names = sql.join(listed.map(column => sql.ref(column)))
  return rowsOf(
    scope,
    sql`with fresh as (
        insert into organisation (kind, charter, ${names}) select 'higher-education', 'listed', ${columns('s')}
        from eche_staged s where s.import = ${id} and s.organisation is null returning id, erasmus_code, name)
      insert into eche_report_line (import, kind, row, organisation, erasmus_code, name)
      select ${id}::uuid, 'added', s.row, fresh.id, fresh.erasmus_code, fresh.name
      from fresh join eche_staged s on s.import = ${id} and s.erasmus_code = fresh.erasmus_code`,
  )
}

/** Nothing is deleted: who is no longer named keeps its record and loses its charter. */
export async function endCharters(scope: Scope, id: string): Promise<number> {
  return rowsOf(
    scope,
    sql`with gone as (
        update organisation o set charter = 'gone', revision = o.revision + 1 where o.charter = 'listed'
          and not exists (select from eche_staged s where s.import = ${id} and s.organisation = o.id)
          and not exists (select from eche_staged s where s.import = ${id} and s.erasmus_code = o.erasmus_code)
        returning id, erasmus_code, name)
      insert into eche_report_line (import, kind, organisation, erasmus_code, name)
      select ${id}::uuid, 'gone', id, erasmus_code, name from gone`,
  )
}

/** Oddities name the institution of their row, once it is known which that is. */
export async function nameOddities(scope: Scope, id: string): Promise<number> {
  await sql`update eche_report_line l set erasmus_code = s.erasmus_code, name = s.name,
      organisation = (select o.id from organisation o where o.erasmus_code = s.erasmus_code)
    from eche_staged s where l.import = ${id} and l.kind = 'oddity' and l.organisation is null and s.import = ${id} and s.row = l.row`.execute(
    tables(scope),
  )
  const { rows } = await sql<{
    n: number
  }>`select count(*) n from eche_report_line where import = ${id} and kind = 'oddity'`.execute(tables(scope))
  return rows[0]?.n ?? 0
}
