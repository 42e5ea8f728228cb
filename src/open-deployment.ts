import { existsSync } from 'node:fs'
import { wire } from './app.tsx'
import type { Config } from './config.ts'
import { openDatabase } from './platform/database.ts'
import type { Deployment } from './platform/deployment.ts'
import { startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { NotDone, type Say } from './platform/task.ts'
import { told } from './told.ts'

/** Opens the database, brings it up to date, and starts its queue: the same for the server, the worker and the command line. */
export async function openDeployment(config: Config, log: Log, say: Say = () => undefined): Promise<Deployment> {
  wire()
  // It keeps the processor busy, so that nothing could be said later.
  if (!config.databaseUrl && !existsSync(config.databaseDirectory))
    say(`Creating the embedded database in ${config.databaseDirectory}: some seconds, once …`)
  const where = { url: config.databaseUrl, directory: config.databaseDirectory }
  const database = await told('Opening the database', say, () => openDatabase(where).catch(explainFolder(config)))
  try {
    await told('Bringing the database up to date', say, () => migrate(database, config.migrations))
    return { database, jobs: await startJobs(database, log), clock: () => new Date(), settings: config }
  } catch (error) {
    await database.close()
    return explain(error)
  }
}

export async function closeDeployment({ jobs, database }: Deployment): Promise<void> {
  await jobs.stop()
  await database.close()
}

const folderTrouble = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'ENOENT'])

const explainFolder =
  ({ dataDirectory, databaseUrl }: Config) =>
  (error: NodeJS.ErrnoException): never => {
    if (!databaseUrl && error.code && folderTrouble.has(error.code))
      throw new NotDone(
        `The folder ${dataDirectory} cannot hold the database (${error.message}). Choose another one: npm start -- --data DIR`,
      )
    throw error
  }

/** What an operator can mend is one sentence; the rest is a bug and keeps its stack. */
function explain(error: unknown): never {
  const { code, message } = error as { code?: string; message?: string }
  if (code === '42501')
    throw new NotDone(
      `The account of DATABASE_URL may not prepare this database (${message}). It must own the database, and make the ` +
        'role habita_app or be a member of it: docs/operating.md, “PostgreSQL”.',
    )
  throw error
}
