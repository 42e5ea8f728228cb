import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/platform/database.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'

/** Migrates one PGlite and keeps its dump: a copy takes a second where a new one takes four. */
export async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), 'habita-test-'))
  const dump = join(directory, 'template.tar.gz')
  const database = await openDatabase({})
  await migrate(database, join(import.meta.dirname, '../../db/migrations'))
  const jobs = await startJobs(database, { error: (_, text) => console.error(text), info: () => undefined })
  await jobs.stop()
  await database.dump(dump)
  await database.close()
  project.provide('template', { engine: 'embedded', dump })
  return () => rmSync(directory, { recursive: true, force: true })
}
