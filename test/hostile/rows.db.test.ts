import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { wire } from '../../src/app.tsx'
import type { AnyTables } from '../../src/platform/database.ts'
import { useDeployment } from '../support/database.ts'
import { aFullOffice, type FullOffice, tenantTables } from './two-offices.ts'

const on = useDeployment()
let here: FullOffice
let there: FullOffice
let tables: string[]
beforeAll(async () => {
  wire()
  here = await aFullOffice(on(), 'Quincunx', 'Hochschule am Deich')
  there = await aFullOffice(on(), 'Zephyrine', 'Musikakademie Kornfeld')
  tables = await tenantTables(on())
}, 120_000)

/** Statements as the application's role, whatever our code would have let through; what they did is undone. */
async function asApplication<T>(
  institution: string | undefined,
  work: (database: Kysely<AnyTables>) => Promise<T>,
): Promise<T> {
  const undone = new Error('undone')
  let result: T | undefined
  await on()
    .database.kysely.transaction()
    .execute(async transaction => {
      await sql`select set_config('role', 'habita_app', true)`.execute(transaction)
      if (institution) await sql`select set_config('app.institution', ${institution}, true)`.execute(transaction)
      result = await work(transaction as unknown as Kysely<AnyTables>)
      throw undone
    })
    .catch((error: Error) => {
      if (error !== undone) throw error
    })
  return result as T
}

const count = async (database: Kysely<AnyTables>, table: string, where = sql`true`): Promise<number> =>
  Number(
    (await sql<{ n: string }>`select count(*) as n from ${sql.id(table)} where ${where}`.execute(database)).rows[0]?.n,
  )

/** How much has changed is no secret; roles of one's own are seen wherever one has them (test/house/tenants.db.test.ts). */
const secret = () => tables.filter(table => table !== 'change_count')

/** What only the course of time, a correction or a second edition fills. */
const stillEmpty = ['import_correction', 'import_meaning', 'import_subject', 'page_edition', 'exchange_count']

test('nearly every table of an institution has a row of both offices, so that there is something to be seen', async () => {
  const empty: string[] = []
  for (const { institution } of [here, there])
    for (const table of secret())
      if (!(await asApplication(institution, database => count(database, table)))) empty.push(table)
  const unexpected = empty.filter(table => !stillEmpty.includes(table))
  expect(unexpected.length / tables.length, unexpected.join(' ')).toBeLessThan(0.2)
})

describe('the application’s role by itself', () => {
  test('sees no row of any institution before it says for which one it works', async () => {
    const seen: string[] = []
    await asApplication(undefined, async database => {
      for (const table of secret()) if (await count(database, table)) seen.push(table)
    })
    expect(seen).toEqual([])
  })

  test('sees none of another institution, however it asks', async () => {
    const seen: string[] = []
    await asApplication(here.institution, async database => {
      for (const table of secret())
        if (await count(database, table, sql`institution <> ${here.institution}`)) seen.push(table)
    })
    expect(seen).toEqual([])
  })

  test('changes and removes none of another institution', async () => {
    const touched: string[] = []
    for (const table of tables)
      for (const statement of [
        sql`update ${sql.id(table)} set institution = institution where institution = ${there.institution}`,
        sql`delete from ${sql.id(table)} where institution = ${there.institution}`,
      ]) {
        const outcome = await asApplication(here.institution, async database => {
          const { numAffectedRows } = await statement.execute(database)
          return Number(numAffectedRows ?? 0)
        }).catch((error: Error) => (error.message.includes('permission denied') ? 0 : Promise.reject(error)))
        if (outcome) touched.push(`${table}: ${outcome}`)
      }
    expect(touched).toEqual([])
  })

  test('moves no row of its own into another institution', async () => {
    const moved: string[] = []
    for (const table of tables) {
      const tried = asApplication(here.institution, async database => {
        const { numAffectedRows } = await sql`update ${sql.id(table)} set institution = ${there.institution}`.execute(
          database,
        )
        if (numAffectedRows) moved.push(`${table}: ${numAffectedRows}`)
      })
      await tried.catch((error: Error) => {
        if (!/permission denied|row-level security|immutable|generated/.test(error.message))
          moved.push(`${table}: ${error.message}`)
      })
    }
    expect(moved).toEqual([])
  })

  test.each([
    ['rewrites a fact', sql`update event set name = 'x'`],
    ['removes a fact', sql`delete from event`],
    ['empties a table', sql`truncate event`],
    ['opens a table', sql`create policy opened on event using (true)`],
    ['takes the policies away', sql`alter table event no force row level security`],
    [
      'gives a role in another institution',
      sql`insert into held_role (institution, account, role)
      select '00000000-0000-4000-8000-000000000009', account, 'administrator' from held_role limit 1`,
    ],
    ['reads a fact of whatever institution', sql`select * from event_of('00000000-0000-0000-0000-000000000000', 1)`],
  ])('never %s', async (_, statement) => {
    await expect(asApplication(here.institution, database => statement.execute(database))).rejects.toThrow(
      /permission denied|must be owner|row-level security/,
    )
  })
})
