import { flatOut } from './measure.ts'
import { openWorld, residentMegabytes, type Server, startServer, temporaryFolder } from './world.ts'

const seconds = (server: Server) => Math.round(server.seconds * 100) / 100

async function startAgain(environment: Record<string, string>, times: number): Promise<number[]> {
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const server = await startServer(environment)
    all.push(seconds(server))
    await server.stop()
  }
  return all
}

async function oneEngine(environment: Record<string, string>) {
  const first = await startServer(environment)
  await first.stop()
  const warm = await startAgain(environment, 3)
  const server = await startServer(environment)
  const idle = residentMegabytes(server.process.pid)
  await flatOut(`${server.address}/pavia/en`, 5)
  const busy = residentMegabytes(server.process.pid)
  await server.stop()
  return {
    cold_with_trial_seconds: seconds(first),
    warm_seconds: warm,
    resident_megabytes: { idle, after_public_pages: busy },
  }
}

/** From the start of the process until it is open: a new database filled with the trial, then again. Built already. */
export async function start() {
  const folder = temporaryFolder()
  const world = await openWorld()
  try {
    return {
      embedded: await oneEngine({ HABITA_DATA: folder.path, DATABASE_URL: '' }),
      postgres: await oneEngine({ DATABASE_URL: world.url }),
    }
  } finally {
    await world.close()
    folder.remove()
  }
}
