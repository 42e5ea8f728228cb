import { execFileSync } from 'node:child_process'
import { flatOut, median, rounded, timed } from './measure.ts'
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
  const warm = await startAgain(environment, 5)
  const server = await startServer(environment)
  const idle = residentMegabytes(server.process.pid)
  const { requests_per_second } = await flatOut(server.address, ['/pavia/en'], 5)
  const busy = residentMegabytes(server.process.pid)
  await server.stop()
  return {
    cold_with_trial_seconds: seconds(first),
    warm_seconds: { median: median(warm), each: warm },
    resident_megabytes: { idle, after_public_pages: busy },
    public_front_page: { requests_per_second },
  }
}

/** A Node that does nothing, and a Node that loads the server's code: below that no start can come. */
async function floor() {
  const run = (code: string) => async () => void execFileSync(process.execPath, ['--input-type=module', '-e', code])
  const modules = ['kysely', 'pg', 'pg-boss', 'hono', 'zod', 'pino'].map(name => `await import('${name}');`).join('')
  const inSeconds = async (code: string) => rounded(median(await timed(5, run(code))) / 1000)
  return {
    what: 'Node that does nothing, and Node that loads the libraries of the server',
    node_seconds: await inSeconds(''),
    libraries_seconds: await inSeconds(modules),
  }
}

/** From the start of the process until it is open: a new database filled with the trial, then again. Built already. */
export async function start() {
  const folder = temporaryFolder()
  const world = await openWorld()
  try {
    return {
      repetitions: 5,
      embedded: await oneEngine({ HABITA_DATA: folder.path, DATABASE_URL: '' }),
      postgres: await oneEngine({ DATABASE_URL: world.url }),
      floor: await floor(),
    }
  } finally {
    await world.close()
    folder.remove()
  }
}
