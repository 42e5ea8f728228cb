import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { makeApp } from './app.tsx'
import type { Config } from './config.ts'
import { closeDeployment } from './open-deployment.ts'
import type { Deployment } from './platform/deployment.ts'
import { keepDumps } from './platform/dump.ts'
import { faultOf, type Log } from './platform/log.ts'
import { NotDone, type Say } from './platform/task.ts'
import { openTaskDoor } from './platform/task-door.ts'
import type { Running } from './run-process.ts'
import { runTask } from './tasks.ts'
import { openWithTrial, trialInWords } from './trial.ts'

export type Wish = {
  config: Config
  log: Log
  /** Reactions and the clock are left to workers. */
  webOnly: boolean
  /** Fills an empty database with the offices of the trial. */
  trial: boolean
  say: Say
}

type Answering = { fetch: (request: Request, environment: object) => Response | Promise<Response> }

const starting: Answering = {
  fetch: () => new Response('Habita is starting.\n', { status: 503, headers: { 'retry-after': '3' } }),
}

/** Listens first, so that a taken port is said before anything else is done; answers "starting" until the doors are open. */
export async function startWeb(wish: Wish): Promise<Running> {
  const { log, say } = wish
  let app = starting
  const server = createAdaptorServer({
    fetch: (request, environment) => app.fetch(request, environment),
    serverOptions: { headersTimeout: 20_000, requestTimeout: 300_000 },
  }) as Server
  const config = await listen(server, wish.config)
  try {
    const on = await openWithTrial({ ...wish, config })
    if (on.database.engine === 'embedded' || !wish.webOnly) await on.jobs.work(on)
    app = makeApp(on, config, log)
    const closeTasks = await openTasks(on, config, log)
    const stopDumps = scheduleDumps(on, config, log)
    log.info({ address: config.address, engine: on.database.engine }, 'listening')
    say(`\nHabita is open at ${config.address}`)
    if (on.settings.trial) for (const line of await trialInWords()) say(line)
    return {
      async stop() {
        closeTasks()
        stopDumps()
        await closeServer(server)
        await closeDeployment(on)
      },
    }
  } catch (error) {
    server.close()
    throw error
  }
}

async function listen(server: Server, config: Config): Promise<Config> {
  server.listen(config.port, config.host)
  await once(server, 'listening').catch(error => {
    if (error.code === 'EADDRINUSE')
      throw new NotDone(
        `Port ${config.port} is in use by another program. Choose another one: npm start -- --port ${config.port + 1}`,
      )
    if (error.code === 'EACCES') throw new NotDone(`Port ${config.port} may not be used by this account.`)
    throw error
  })
  const { port } = server.address() as AddressInfo
  return port === config.port ? config : { ...config, port, address: `http://${config.host}:${port}` }
}

/** Lets requests that are being answered end, but not those that never do. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(timer)
}

/** Only the embedded database needs it: its other processes could not open it. */
async function openTasks(on: Deployment, config: Config, log: Log): Promise<() => void> {
  const { lock } = on.database
  if (!lock) return () => undefined
  const door = await openTaskDoor((name, args, say) =>
    runTask(name, { on, args, say }).catch(error => {
      if (!(error instanceof NotDone)) log.error({ task: name, ...faultOf(error) }, 'a task failed')
      throw error
    }),
  )
  lock.announce({ address: config.address, tasks: { address: door.address, token: door.token } })
  return door.close
}

const lookEvery = 10 * 60 * 1000

function scheduleDumps(on: Deployment, config: Config, log: Log): () => void {
  if (on.database.engine !== 'embedded') return () => undefined
  const look = () =>
    keepDumps(on.database, config.dumps, on.clock()).then(
      file => file && log.info({ file }, 'dumped'),
      error => log.error(faultOf(error), 'the database could not be dumped'),
    )
  const timer = setInterval(look, lookEvery)
  return () => clearInterval(timer)
}
