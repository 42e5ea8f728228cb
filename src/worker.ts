import { readConfig } from './config.ts'
import { closeDeployment, openDeployment } from './open-deployment.ts'
import { makeLog } from './platform/log.ts'
import { NotDone } from './platform/task.ts'
import { runProcess, settled } from './run-process.ts'

/** The other process: does what follows from facts, and minds the clock. As many as are needed, beside the web processes. */
const config = settled(readConfig)
const log = makeLog(config.logLevel)
await runProcess(log, async () => {
  if (!config.databaseUrl)
    throw new NotDone(
      'A worker of its own needs PostgreSQL (DATABASE_URL). With the embedded database, `npm start` does the work too.',
    )
  const on = await openDeployment(config, log)
  await on.jobs.work(on)
  log.info({ engine: on.database.engine }, 'working')
  return { stop: () => closeDeployment(on) }
})
