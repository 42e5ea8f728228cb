import { mkdirSync, writeFileSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import type { Client } from 'pg'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { prepareStatements, type Statements } from './embedded-statements.ts'
import { type DirectoryLock, lockDirectory } from './lock.ts'
import { ServerDialect } from './server-dialect.ts'
import { NotDone } from './task.ts'

/** Each store declares its own tables; the database itself knows none. */
// biome-ignore lint/suspicious/noExplicitAny: the stores narrow it
export type AnyTables = any

export interface Database {
  readonly kysely: Kysely<AnyTables>
  readonly engine: 'embedded' | 'postgres'
  /** How pg-boss reaches the same database. */
  readonly jobStore: ConstructorOptions
  /** The embedded database's lock on its directory, to say where its owner listens. */
  readonly lock: DirectoryLock | undefined
  /** Writes a compressed copy of an embedded database; PostgreSQL has pg_dump. */
  dump(file: string): Promise<void>
  close(): Promise<void>
}

export type Where = {
  url?: string | undefined
  directory?: string | undefined
  from?: Blob | undefined
  connections?: number
}

/** OIDs whose values both drivers must return alike, since their own choices differ. */
const parsers: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: text => text,
  1114: text => text,
  1186: text => text,
}

/** Opens PostgreSQL by its address, else the embedded database in a directory (or in memory when none is given). */
export const openDatabase = (where: Where): Promise<Database> =>
  where.url ? openPostgres(where.url, where.connections ?? 10) : openEmbedded(where)

const oldest = 15
const patience = 10_000

/** What is wrong with DATABASE_URL is said at once, and in one sentence. */
async function greet(server: Client): Promise<void> {
  try {
    await server.connect()
    const { rows } = await server.query('show server_version_num')
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (version < oldest)
      throw new NotDone(`The PostgreSQL at DATABASE_URL is version ${version}; Habita needs ${oldest} or newer.`)
  } catch (error) {
    if (error instanceof NotDone) throw error
    const { code, message } = error as { code?: string; message: string }
    throw new NotDone(`The database at DATABASE_URL cannot be reached: ${message || code}.`)
  } finally {
    await server.end().catch(() => undefined)
  }
}

async function openPostgres(url: string, connections: number): Promise<Database> {
  const { default: pg } = await import('pg')
  await greet(new pg.Client({ connectionString: url, connectionTimeoutMillis: patience }))
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    types: {
      getTypeParser: ((oid: number, format: 'text') => parsers[oid] ?? pg.types.getTypeParser(oid, format)) as never,
    },
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<AnyTables>({ dialect: new ServerDialect({ pool }) })
  return {
    kysely,
    engine: 'postgres',
    jobStore: { connectionString: url, max: 3 },
    lock: undefined,
    dump: () => Promise.reject(new Error('A PostgreSQL database is dumped with pg_dump')),
    close: () => kysely.destroy(),
  }
}

async function openEmbedded({ directory, from }: Where): Promise<Database> {
  const lock = directory ? lockDirectory(directory) : undefined
  try {
    const { PGlite, ...wire } = await import('@electric-sql/pglite')
    const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm')
    const { unaccent } = await import('@electric-sql/pglite/contrib/unaccent')
    const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist')
    if (directory) mkdirSync(directory, { recursive: true })
    const extensions = { pg_trgm, unaccent, btree_gist }
    const lite = await PGlite.create({
      ...(directory ? { dataDir: directory } : {}),
      ...(from ? { loadDataDir: from } : {}),
      parsers,
      extensions,
    })
    return embedded(lite as unknown as PGlite, prepareStatements(lite as unknown as PGlite, wire), lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

function embedded(lite: PGlite, statements: Statements, lock: DirectoryLock | undefined): Database {
  const kysely = new Kysely<AnyTables>({ dialect: new EmbeddedDialect(lite, statements) })
  return {
    kysely,
    engine: 'embedded',
    jobStore: { db: fromPglite(lite), backend: 'pglite' },
    lock,
    async dump(file) {
      const copy = await lite.dumpDataDir('gzip')
      writeFileSync(file, new Uint8Array(await copy.arrayBuffer()))
    },
    async close() {
      await kysely.destroy()
      lock?.release()
    },
  }
}
