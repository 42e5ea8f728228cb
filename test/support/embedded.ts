import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/platform/database.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'

/** Migrates one PGlite and keeps its dump, unpacked once for all: a copy takes a second where a new one takes four. */
export async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), 'habita-test-'))
  const dump = join(directory, 'template.tar')
  const database = await openDatabase({})
  await migrate(database, join(import.meta.dirname, '../../db/migrations'))
  const jobs = await startJobs(database, { error: (_, text) => console.error(text), info: () => undefined })
  await jobs.stop()
  await database.dump(dump)
  writeFileSync(dump, gunzipSync(readFileSync(dump)))
  await database.close()
  project.provide('template', { engine: 'embedded', dump })
  return () => rmSync(directory, { recursive: true, force: true })
}
