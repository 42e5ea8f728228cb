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
