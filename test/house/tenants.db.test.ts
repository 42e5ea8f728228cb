import { sql } from 'kysely'
import { expect, test } from 'vitest'
import '../../src/app.tsx'
import '../../src/networks/index.ts'
import { knownLives } from '../../src/platform/machine.ts'
import { useDeployment } from '../support/database.ts'

const on = useDeployment()
const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(on().database.kysely)).rows as T[]

/** What all institutions of a deployment share. A table that joins this list is seen by everyone. */
const shared = [
  'account',
  'eche_import',
  'eche_report_line',
  'eche_staged',
  'identity',
  'institution',
  'organisation',
  'session',
  'sign_in_attempt',
  'sign_in_link',
]
/** How much an institution has changed is a number that everybody may know, so that a kept page is never stale; only it raises it. */
const numbersKnownToAll = ['change_count']
const opened = [
  'change_count counted_by_itself a (institution = current_institution())',
  'change_count known_to_all r true',
  'change_count raised_by_itself w (institution = current_institution())',
  // A person sees their own roles in all institutions, to switch between them.
  'held_role own_roles r (account = current_account())',
]

const closed = sql<{ name: string; open: string | null }>`
    select c.relname as name, case
      when not c.relrowsecurity then 'no row security'
      when not c.relforcerowsecurity then 'not forced on its owner'
      when not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_institution') then 'no policy'
      when not a.attnotnull then 'institution may be empty'
    end as open
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution'
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`

test('every table of an institution is closed to all others, even for its owner', async () => {
  const found = await rows(closed)
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(table => table.open && !numbersKnownToAll.includes(table.name))).toEqual([])
})

const policies = sql<{ policy: string }>`
    select c.relname || ' ' || p.polname || ' ' || p.polcmd::text || ' ' || coalesce(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) as policy
    from pg_policy p join pg_class c on c.oid = p.polrelid
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution'
    where p.polpermissive and not (p.polname = 'own_institution' and p.polcmd = '*'
      and pg_get_expr(p.polqual, c.oid) = '(institution = current_institution())'
      and pg_get_expr(p.polwithcheck, c.oid) = '(institution = current_institution())') order by 1`

test('a policy lets in the own institution, and nothing else without being named here', async () => {
  expect((await rows(policies)).map(row => row.policy)).toEqual(opened)
})

test.each([
  ['a table that is not closed', sql`create table forgotten (institution uuid not null)`],
  ['policies that do not bind the owner', sql`alter table message no force row level security`],
  ['policies that are switched off', sql`alter table message disable row level security`],
  ['a policy too many', sql`create policy helpful on message for select using (true)`],
  ['a policy that was widened', sql`alter policy own_institution on message using (true)`],
  [
    'a policy that lets write what it does not let read',
    sql`alter policy own_institution on message with check (true)`,
  ],
  ['an institution that may be left out', sql`alter table message alter column institution drop not null`],
])('%s is noticed', async (_, broken) => {
  const undone = new Error('undone')
  const trying = on()
    .database.kysely.transaction()
    .execute(async transaction => {
      await broken.execute(transaction)
      const open = (await closed.execute(transaction)).rows.filter(table => table.open && table.name !== 'change_count')
      const wide = (await policies.execute(transaction)).rows.map(row => row.policy)
      expect([open.length > 0, wide.length > opened.length]).toContain(true)
      throw undone
    })
  await expect(trying).rejects.toBe(undone)
})

test('what is not of one institution is shared on purpose', async () => {
  const found = await rows(sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
      and has_any_column_privilege('habita_app', c.oid, 'select, insert, update')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution') order by 1`)
  expect(found.map(table => table.name)).toEqual(shared)
})

test('the application owns nothing, and cannot look behind the policies', async () => {
  const owned = await rows(sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'habita_app'`)
  expect(owned).toEqual([])
  const [role] = await rows(sql<{ beyond: boolean }>`
    select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as beyond from pg_roles where rolname = 'habita_app'`)
  expect(role).toEqual({ beyond: false })
})

test('every foreign key can be followed from both sides by an index', async () => {
  const found = await rows(sql<{ key: string }>`
    select conrelid::regclass || '(' || string_agg(a.attname, ', ' order by k.place) || ')' as key
    from pg_constraint f
    cross join lateral unnest(f.conkey) with ordinality k(number, place)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
    where f.contype = 'f' and f.connamespace = 'public'::regnamespace
      -- The institution may stand in front, since every query names it.
      and not exists (select from pg_index i
        join pg_attribute first on first.attrelid = i.indrelid and first.attnum = i.indkey[0]
        where i.indrelid = f.conrelid
        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '% IS NOT NULL)')
        and (i.indkey::int2[])[0:cardinality(f.conkey) - case when first.attname = 'institution' then 0 else 1 end] @> f.conkey)
      and 'institution'::regclass not in (f.confrelid, f.conrelid)
    group by f.oid, conrelid order by 1`)
  expect(found.map(row => row.key)).toEqual([])
})

test('the states of every life cycle are those that its table takes', async () => {
  const checks = await rows(sql<{ table: string; definition: string }>`
    select c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'state' and c.conkey = array[a.attnum]
    where c.contype = 'c' and c.connamespace = 'public'::regnamespace order by 1`)
  const inTables = checks.map(({ table, definition }) => ({
    table,
    states: [...definition.matchAll(/'([^']+)'::text/g)].map(([, state]) => state).sort(),
  }))
  const inCode = knownLives().map(({ noun, states }) => ({ noun, states: states.toSorted() }))
  const tableOf = (noun: string) => {
    const name = noun.replaceAll('-', '_')
    return inTables.find(({ table }) => table === name) ?? inTables.find(({ table }) => table.endsWith(`_${name}`))
  }
  expect(inCode.map(({ noun }) => ({ noun, states: tableOf(noun)?.states }))).toEqual(inCode)
  const kept = new Set(inCode.map(({ noun }) => tableOf(noun)?.table))
  expect(inTables.filter(({ table }) => !kept.has(table)).map(({ table }) => table)).toEqual([])
})
