import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { startJobs } from '../../src/platform/jobs.ts'
import type { Deployment } from '../../src/platform/scope.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated database to copy: a dump's file for PGlite, the address of a template for PostgreSQL. */
    template: { engine: 'embedded'; dump: string } | { engine: 'postgres'; url: string; name: string }
  }
}

/** The clock of a test: stands still until the test moves it. */
export class FrozenClock {
  #now: Date
  constructor(now = '2026-11-02T09:00:00Z') {
    this.#now = new Date(now)
  }
  read = (): Date => this.#now
  set(now: string) {
    this.#now = new Date(now)
  }
  advance(milliseconds: number) {
    this.#now = new Date(this.#now.getTime() + milliseconds)
  }
}

export type TestDeployment = Deployment & { time: FrozenClock; close(): Promise<void> }

const silent = { error: (facts: object, text: string) => console.error(text, facts), info: () => undefined }

/** A migrated database of its own for this test file, on the engine of the project that runs it. */
export async function openTestDeployment(environment: Record<string, string> = {}): Promise<TestDeployment> {
  const template = inject('template')
  const { database, drop } =
    template.engine === 'postgres' ? await copyPostgres(template) : await copyEmbedded(template.dump)
  const jobs = await startJobs(database, silent)
  const time = new FrozenClock()
  return {
    database,
    jobs,
    clock: time.read,
    settings: readConfig({ HABITA_URL: 'http://localhost', LOG_LEVEL: 'silent', ...environment }),
    time,
    async close() {
      await jobs.stop()
      await database.close()
      await drop()
    },
  }
}

/** Opens the file's deployment before its tests and closes it after: `const on = useDeployment()`, then `on()`. */
export function useDeployment(environment: Record<string, string> = {}): () => TestDeployment {
  let deployment: TestDeployment | undefined
  beforeAll(async () => {
    deployment = await openTestDeployment(environment)
  })
  afterAll(async () => {
    await deployment?.close()
  })
  return () => {
    if (!deployment) throw new Error('the deployment is open only while tests run')
    return deployment
  }
}

async function copyEmbedded(dump: string): Promise<{ database: Database; drop: () => Promise<void> }> {
  const database = await openDatabase({ from: new Blob([readFileSync(dump)]) })
  return { database, drop: async () => undefined }
}

async function copyPostgres(template: {
  url: string
  name: string
}): Promise<{ database: Database; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const maintenance = await openDatabase({ url: template.url, connections: 1 })
  await sql`create database ${sql.id(name)} template ${sql.id(template.name)}`.execute(maintenance.kysely)
  await maintenance.close()
  const url = new URL(template.url)
  url.pathname = `/${name}`
  return {
    database: await openDatabase({ url: url.href, connections: 6 }),
    async drop() {
      const again = await openDatabase({ url: template.url, connections: 1 })
      await sql`drop database if exists ${sql.id(name)} with (force)`.execute(again.kysely)
      await again.close()
    },
  }
}
