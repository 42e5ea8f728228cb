import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Applies the numbered SQL files that this database has not seen, each with its record in one transaction; gives their names. */
export async function migrate(database: Database, directory: string): Promise<string[]> {
  const files = readdirSync(directory)
    .filter(name => name.endsWith('.sql'))
    .sort()
  return database.kysely.connection().execute(async connection => {
    // Two processes that start together must not both migrate.
    if (database.engine === 'postgres') await sql`select pg_advisory_lock(7011155)`.execute(connection)
    try {
      await sql`create table if not exists migration (name text primary key, at timestamptz not null default current_timestamp)`.execute(
        connection,
      )
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(connection)
      const seen = new Set(rows.map(row => row.name))
      const fresh = files.filter(name => !seen.has(name))
      for (const name of fresh)
        await connection.transaction().execute(async transaction => {
          for (const statement of statementsOf(readFileSync(join(directory, name), 'utf8')))
            await sql.raw(statement).execute(transaction)
          await sql`insert into migration (name) values (${name})`.execute(transaction)
        })
      return fresh
    } finally {
      if (database.engine === 'postgres') await sql`select pg_advisory_unlock(7011155)`.execute(connection)
    }
  })
}

/** PGlite takes one statement at a time. Statements end with a semicolon at the end of a line, outside `$$ … $$`. */
function statementsOf(source: string): string[] {
  const statements: string[] = []
  let current = ''
  let quoted = false
  for (const line of source.split('\n')) {
    if (line.trimStart().startsWith('--')) continue
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) quoted = !quoted
    current += `${line}\n`
    if (!quoted && line.trimEnd().endsWith(';')) {
      statements.push(current.trim())
      current = ''
    }
  }
  if (current.trim()) statements.push(current.trim())
  return statements
}

/** A step that is done once in the life of a database and is no migration, kept beside them: `trial: begun`. */
export async function mark(database: Database, name: string): Promise<void> {
  await sql`insert into migration (name) values (${name}) on conflict do nothing`.execute(database.kysely)
}

export async function isMarked(database: Database, name: string): Promise<boolean> {
  const { rows } = await sql`select from migration where name = ${name}`.execute(database.kysely)
  return rows.length > 0
}

/** Only one process at a time does this work; on an embedded database there is only one. */
export async function alone<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.engine === 'embedded') return work()
  return database.kysely.connection().execute(async connection => {
    await sql`select pg_advisory_lock(7011156)`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(7011156)`.execute(connection)
    }
  })
}
