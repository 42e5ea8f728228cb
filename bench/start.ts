<<<<<<< HEAD
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
=======
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../test/support/server.ts'
import { freshDatabase, print, residentMegabytes } from './measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'habita-bench-'))

/** Starts the built server and waits for its first page; gives the seconds, and what it then weighs. */
async function open(env: Record<string, string>) {
  const started = performance.now()
  const server = await startServer({ env })
  const page = await fetch(`${server.address}/`)
  await page.text()
  const seconds = Math.round(performance.now() - started) / 1000
  for (let i = 0; i < 50; i++) await (await fetch(`${server.address}/`)).text()
  const megabytes = residentMegabytes(server.child.pid)
  await server.end()
  return { seconds, megabytes }
}

async function series(env: Record<string, string>) {
  const cold = await open(env)
  const warm = [await open(env), await open(env), await open(env)]
  const seconds = warm.map(one => one.seconds).toSorted((a, b) => a - b)
  return {
    cold_seconds: cold.seconds,
    warm_seconds: seconds[1],
    resident_megabytes: Math.max(...warm.map(one => one.megabytes ?? 0)),
  }
}

const embedded = await series({ HABITA_DATA: join(folder, 'data') })
const postgres = await series({ DATABASE_URL: await freshDatabase('start') })
rmSync(folder, { recursive: true, force: true })
print('start', 'the trial: cold fills the empty database with it, warm finds it there', {
  repetitions: 3,
  embedded,
  postgres,
})
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
