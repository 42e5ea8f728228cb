import { mkdirSync, writeFileSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { type DatabaseConnection, type Driver, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import { type DirectoryLock, lockDirectory } from './lock.ts'

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

async function openPostgres(url: string, connections: number): Promise<Database> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: ((oid: number, format: 'text') => parsers[oid] ?? pg.types.getTypeParser(oid, format)) as never,
    },
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const kysely = new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool }) })
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
    const { PGlite } = await import('@electric-sql/pglite')
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
    return embedded(lite as unknown as PGlite, lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

function embedded(lite: PGlite, lock: DirectoryLock | undefined): Database {
  const kysely = new Kysely<AnyTables>({ dialect: new OneAtATimeDialect({ pglite: lite }) })
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

/** Kysely hands PGlite's only connection to everyone at once, so that a second transaction would join the first. Here they queue. */
class OneAtATimeDialect extends PGliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const queue: (() => void)[] = []
    let busy = false
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = async (...rest): Promise<DatabaseConnection> => {
      if (busy) await new Promise<void>(go => queue.push(go))
      busy = true
      return acquire(...rest)
    }
    driver.releaseConnection = async () => {
      const next = queue.shift()
      if (next) next()
      else busy = false
    }
    return driver
  }
}
