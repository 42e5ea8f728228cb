import { wire } from './app.tsx'
import type { Config } from './config.ts'
import { openDatabase } from './platform/database.ts'
import type { Deployment } from './platform/deployment.ts'
import { startJobs } from './platform/jobs.ts'
import { DirectoryInUse } from './platform/lock.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { NotDone } from './platform/task.ts'

/** Opens the database, brings it up to date, and starts its queue: the same for the server, the worker and the command line. */
export async function openDeployment(config: Config, log: Log): Promise<Deployment> {
  wire()
  const database = await openDatabase({ url: config.databaseUrl, directory: config.databaseDirectory }).catch(explain)
  try {
    await migrate(database, config.migrations)
    return { database, jobs: await startJobs(database, log), clock: () => new Date() }
  } catch (error) {
    await database.close()
    return explain(error)
  }
}

export async function closeDeployment({ jobs, database }: Deployment): Promise<void> {
  await jobs.stop()
  await database.close()
}

const networkTrouble = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000'])

/** What an operator can mend is one sentence; the rest is a bug and keeps its stack. */
function explain(error: unknown): never {
  if (error instanceof DirectoryInUse) throw new NotDone(inUse(error))
  const { code, message } = error as { code?: string; message?: string }
  if (code && networkTrouble.has(code))
    throw new NotDone(`The database at DATABASE_URL cannot be reached: ${message || code}.`)
  throw error
}

const inUse = ({ directory, owner }: DirectoryInUse): string =>
  `The embedded database in ${directory} is already open: process ${owner.pid} on ${owner.host} holds it` +
  `${owner.address ? ` and serves it at ${owner.address}` : ''}. Use that one, or stop it first; ` +
  `several processes can share a PostgreSQL (DATABASE_URL).`

