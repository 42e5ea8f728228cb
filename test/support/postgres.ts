import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/platform/database.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'

/** Migrates one database of the server at `TEST_DATABASE_URL` and keeps it as the template of every test file's own. */
export async function setup(project: TestProject) {
  const url = process.env.TEST_DATABASE_URL
  if (!url)
    throw new Error('TEST_DATABASE_URL is missing: run the tests with `npm test`, which starts a PostgreSQL for them')
  const name = `template_${randomBytes(6).toString('hex')}`
  const maintenance = await openDatabase({ url, connections: 1 })
  await sql`create database ${sql.id(name)}`.execute(maintenance.kysely)
  const own = new URL(url)
  own.pathname = `/${name}`
  const database = await openDatabase({ url: own.href, connections: 2 })
  await migrate(database, join(import.meta.dirname, '../../db/migrations'))
  const jobs = await startJobs(database, { error: (_, text) => console.error(text), info: () => undefined })
  await jobs.stop()
  await database.close()
  project.provide('template', { engine: 'postgres', url, name })
  return async () => {
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(maintenance.kysely)
    await maintenance.close()
  }
}
