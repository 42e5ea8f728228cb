import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { makeApp } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { closeDeployment, openDeployment } from '../../src/open-deployment.ts'
import type { Deployment } from '../../src/platform/deployment.ts'
import { tickAll } from '../../src/platform/jobs.ts'
import { makeLog } from '../../src/platform/log.ts'
import { runProcess } from '../../src/run-process.ts'

/**
 * The server of stories that last for a year: the product with a clock that the story moves. Nothing of the product reads the time
 * elsewhere, and no setting of it moves the clock; hence this program of the tests.
 */
const log = makeLog('info')

async function start() {
  let app: { fetch(request: Request, environment?: object): Response | Promise<Response> } | undefined
  let ahead = 0
  const server = createAdaptorServer({
    fetch: (request, environment) => {
      if (!app) return new Response('', { status: 503 })
      return new URL(request.url).pathname === '/clock' ? move(request) : app.fetch(request, environment)
    },
  }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = { ...readConfig(), address }
  const opened = await openDeployment(config, log)
  const on: Deployment = { ...opened, clock: () => new Date(Date.now() + ahead) }

  /** To this instant, with all that the time brings: what is due is done before the answer. */
  async function move(request: Request): Promise<Response> {
    ahead = new Date(await request.text()).getTime() - Date.now()
    await tickAll(on, log)
    await on.jobs.drain(on)
    return new Response(on.clock().toISOString())
  }

  await on.jobs.work(on)
  app = makeApp(on, config, log)
  log.info({ address }, 'listening')
  return {
    async stop() {
      server.closeAllConnections()
      server.close()
      await closeDeployment(on)
    },
  }
}

await runProcess(log, start)
