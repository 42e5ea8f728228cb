import { serve } from '@hono/node-server'
import { makeApp, wire } from './app.tsx'
import { readConfig } from './config.ts'
import { openDatabase } from './platform/database.ts'
import { startJobs } from './platform/jobs.ts'
import { makeLog } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import type { Deployment } from './platform/scope.ts'

/** The web process: read the configuration, open the database, mount the routes, listen. Embedded, it is the worker too. */
const config = readConfig()
const log = makeLog(config.logLevel)
wire()
const database = await openDatabase({ url: config.databaseUrl, directory: config.databaseDirectory })
await migrate(database, config.migrations)
const jobs = await startJobs(database, log)
const on: Deployment = { database, jobs, clock: () => new Date(), settings: config }
if (database.engine === 'embedded') await jobs.work(on)

const server = serve(
  { fetch: makeApp(on, config, log).fetch, port: config.port, hostname: config.host },
  ({ port }) => {
    database.lock?.announce({ address: `http://${config.host}:${port}` })
    log.info({ address: `http://${config.host}:${port}`, engine: database.engine }, 'listening')
  },
)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  server.close()
  await jobs.stop()
  await database.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
